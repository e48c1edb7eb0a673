import type { Locale } from "#core/i18n/locales.ts";

interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly stop: string;
  readonly open: string;
  readonly close: string;
  readonly space: string;
}

/** What pages set between words. Chinese marks are as wide as a character and bring their own space. */
const MARKS: Readonly<Record<Locale, Marks>> = {
  en: { colon: ": ", comma: ", ", stop: ". ", open: " (", close: ")", space: " " },
  "zh-hans": { colon: "：", comma: "、", stop: "。", open: "（", close: "）", space: "" },
};

export const marks = (locale: Locale): Marks => MARKS[locale];
