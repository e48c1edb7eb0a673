/** What a web server answered when it was asked for an address of the site. */
export interface Answer {
  /** The address that was asked for, below the site's folder. */
  readonly path: string;
  /** Where the answer came from in the end, after redirects. */
  readonly url: string;
  /** 0 where no answer came at all. */
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. */
  readonly bytes: Uint8Array;
}

/** Asks the server for an address below the site's folder, past every cache. Never rejects. */
export type Ask = (path: string) => Promise<Answer>;

/**
 * The answer that a `Response` holds, in a browser as in a terminal. A page may read all headers that its own server sends, but
 * for `Set-Cookie`: so `Content-Encoding` tells in both whether the answer came packed.
 */
export const readAnswer = async (path: string, response: Response): Promise<Answer> => ({
  path,
  url: response.url,
  status: response.status,
  headers: Object.fromEntries(response.headers),
  bytes: new Uint8Array(await response.arrayBuffer()),
});

/** Where nothing came: no connection, a redirect to another host, an answer that did not end. */
export const noAnswer = (path: string): Answer => ({
  path,
  url: "",
  status: 0,
  headers: {},
  bytes: new Uint8Array(),
});

/** As browsers read it: what is no UTF-8 becomes “\uFFFD”. */
export const textOf = ({ bytes }: Answer): string => new TextDecoder().decode(bytes);

/** The JSON in an answer; undefined where it is none. */
export function jsonOf(answer: Answer): unknown {
  try {
    return answer.status === 200 ? JSON.parse(textOf(answer)) : undefined;
  } catch {
    return undefined;
  }
}
