// Brings the record of learning to life.
import { stateRules } from "#core/i18n/state-rules.ts";
import { loadPlots } from "#islands/shared/House.tsx";
import { loadMarks } from "#islands/shared/sentences.ts";
import { locale } from "#islands/site/address.ts";
import { loadItems } from "#islands/site/items.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadUnit } from "#islands/site/load.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openRecord } from "#stores/record.ts";
import reviewCss from "#styles/review.css?url";
import { Learning } from "./Learning.tsx";
import type { LearningData } from "./types.ts";

const load = () =>
  Promise.all([
    loadStrings("learning", "home", "record", "marks"),
    loadItems(),
    loadUnit(),
    loadPlots(),
    loadStyle(reviewCss),
    loadMarks(),
  ]);

const root = document.getElementById("learning");
if (root) {
  openRecord();
  whenLoaded(root, load, ([{ learning: t, home, record, marks }, index, { unit }, plots]) => {
    const data = JSON.parse(root.dataset["learning"] ?? "{}") as LearningData;
    const props = { ...data, unit: unit?.[locale()] ?? data.unit };
    const rules = stateRules(home, record);
    render(
      <Learning
        t={t}
        states={home}
        rules={rules}
        between={marks.titles}
        index={index}
        plots={plots}
        {...props}
      />,
      root,
    );
  });
}
