/** The web servers that have remedies, each with the file in src/hosting that a host copies from. */
export const SERVERS = {
  nginx: { name: "nginx", file: "nginx.conf", says: /nginx|openresty|tengine/i },
  apache: { name: "Apache", file: ".htaccess", says: /apache/i },
  lighttpd: { name: "lighttpd", file: "lighttpd.conf", says: /lighttpd/i },
  caddy: { name: "Caddy", file: "Caddyfile", says: /caddy/i },
  iis: { name: "IIS", file: "web.config", says: /iis/i },
} as const;

export type ServerId = keyof typeof SERVERS;

export const SERVER_IDS = Object.keys(SERVERS) as readonly ServerId[];

/** Which of them answers, by its own word; undefined where it does not say, or is another one. */
export const serverOf = (header = ""): ServerId | undefined =>
  SERVER_IDS.find((id) => SERVERS[id].says.test(header));
