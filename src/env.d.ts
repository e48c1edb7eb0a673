/// <reference types="astro/client" />

declare module "js-yaml" {
  export const CORE_SCHEMA: unknown;
  export function load(source: string, options: { readonly schema: unknown }): unknown;
}
