import { useLayoutEffect, useRef } from "preact/hooks";
import encodeQR from "qr";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";

interface Props {
  readonly t: Strings["code"];
  readonly digits: string;
  readonly date: string;
  readonly name?: string;
}

/** Light squares around a code, by which readers find it. */
const BORDER = 4;

/** Printing shows this sheet alone. */
const PRINTS = "code-only";

/** A code as a picture, with what it is, to be shown, printed or copied. */
export function QrCode({ t, digits, date, name }: Props) {
  const figure = useRef<HTMLElement>(null);
  const rows = encodeQR(digits, "raw", { ecc: "medium", encoding: "numeric", border: BORDER });
  const side = rows.length - 2 * BORDER;
  const printIt = (): void => {
    const sheet = figure.current?.cloneNode(true);
    if (!(sheet instanceof HTMLElement)) return;
    const { classList } = document.documentElement;
    document.body.append(sheet);
    classList.add(PRINTS);
    addEventListener(
      "afterprint",
      () => {
        sheet.remove();
        classList.remove(PRINTS);
      },
      { once: true },
    );
    print();
  };
  // It stands below what was pressed, often out of sight.
  useLayoutEffect(() => figure.current?.focus(), []);
  return (
    <>
      <figure ref={figure} class="code" tabIndex={-1}>
        <figcaption>
          <b>{t.sheet}</b>
          <br />
          {name !== undefined && (
            <>
              <bdi>{name}</bdi>
              <br />
            </>
          )}
          {fill(t.made, { date })}
        </figcaption>
        <svg
          viewBox={`0 0 ${rows.length} ${rows.length}`}
          role="img"
          aria-label={t.picture}
          shape-rendering="crispEdges"
        >
          {/* Dark on light, whatever the reader's colours: many scanners read nothing else. */}
          <rect width={rows.length} height={rows.length} fill="#fff" />
          <path d={pathOf(rows)} fill="#000" />
        </svg>
        <p class="small">
          {fill(t.told, { version: (side - 17) / 4, side, digits: digits.length })}
        </p>
      </figure>
      <p>
        <button type="button" class="quiet" onClick={printIt}>
          {t.print}
        </button>
      </p>
      <details>
        <summary>{t.asDigits}</summary>
        <p class="digits">{digits.replace(/\d{5}(?=\d)/g, "$& ")}</p>
      </details>
    </>
  );
}

/** Runs of dark squares, row by row. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? "1" : "0"))
          .join("")
          .matchAll(/1+/g),
      ].map(({ 0: run, index = 0 }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join("");
