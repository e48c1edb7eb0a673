import type { Locale } from "#core/i18n/locales.ts";
import { strings } from "./index.ts";

/** What pages set between words, spaces included. */
export const marks = (locale: Locale) => strings(locale).marks;
