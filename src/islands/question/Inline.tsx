import { inline } from "#core/i18n/inline.ts";

/** A plain text with its emphasis. */
export const Inline = ({ text }: { text: string }) => (
  <>
    {inline(text).map((part, index) =>
      index % 2 ? <strong key={index}>{part}</strong> : part || null,
    )}
  </>
);
