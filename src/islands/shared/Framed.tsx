import type { Strings } from "#core/i18n/strings.ts";

/**
 * Stands in for controls that are disabled inside a frame of another site: the reason, and a link to open the page by
 * itself.
 */
export const Framed = ({ t }: { readonly t: Pick<Strings["site"], "framed" | "openAlone"> }) => (
  <p class="note" role="status">
    {t.framed}{" "}
    <a href={location.href} target="_blank" rel="noopener">
      {t.openAlone}
    </a>
  </p>
);
