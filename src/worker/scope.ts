// The part of a service worker's world that ours uses. TypeScript's own description of it can't stand beside that of pages.
import type { Asked } from "#core/offline/asked.ts";

interface Lasting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Told extends Lasting {
  readonly data: Asked;
  readonly ports: readonly MessagePort[];
}

interface Events {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly fetch: Fetching;
  readonly message: Told;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(wanted: {
      readonly includeUncontrolled: boolean;
    }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof Events>(
    type: Type,
    listener: (event: Events[Type]) => void,
  ): void;
}

export const scope = self as unknown as WorkerScope;

/** The address of the site's folder. */
export const SITE = scope.registration.scope;
