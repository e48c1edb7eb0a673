/*
 * For pages whose words are written by script: their numbers and measure words stay together at the ends of lines, as the build
 * holds it for what it writes (integrations/joins.ts). Only texts are changed: attributes, and what is saved, stay as they are.
 * The pages of modules go without: they have no room for it.
 */
import { options } from "preact";
import { joined } from "#core/i18n/joined.ts";

const before = options.vnode;

options.vnode = (node) => {
  const made = node as { readonly type: unknown; props: unknown };
  if (made.type === null) made.props = joined(`${made.props}`);
  before?.(node);
};
