import { preferredLocale } from "#core/i18n/locales.ts";

const locale = preferredLocale(navigator.languages);
const link = document.querySelector<HTMLAnchorElement>(`[data-locale="${locale}"]`);
// Replaced, not followed: "back" must lead out of the site and not here again.
if (link) location.replace(link.href);
