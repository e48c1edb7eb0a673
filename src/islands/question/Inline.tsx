import { inline } from "#core/i18n/inline.ts";

/** A plain text with its emphasis. */
export const Inline = ({ text }: { text: string }) => (
  <>
    {inline(text).map(({ text: part, strong }, index) =>
      strong ? <strong key={index}>{part}</strong> : part,
    )}
  </>
);
