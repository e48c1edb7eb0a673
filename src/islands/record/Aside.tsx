import { asideFile } from "#stores/aside.ts";
import type { SetAside } from "#stores/record.ts";
import { download } from "./download.ts";
import type { RecordProps } from "./RecordPage.tsx";

/** What could not be read: kept as it is, and saved as it is. */
export const Aside = ({ t, pieces }: Pick<RecordProps, "t"> & { pieces: readonly SetAside[] }) => (
  <section class="screen">
    <h2 id="aside">{t.aside}</h2>
    <p>{t.asideIntro}</p>
    <ul>
      {pieces.map(({ key, reason, size }) => (
        <li key={key}>
          <code>{key}</code>: {reason === "future" ? t.asideFuture : t.asideBad} ({size})
        </li>
      ))}
    </ul>
    <p class="acts">
      <button
        type="button"
        class="quiet"
        onClick={() => {
          const { name, text } = asideFile(pieces);
          download(name, text);
        }}
      >
        {t.asideSave}
      </button>
    </p>
  </section>
);
