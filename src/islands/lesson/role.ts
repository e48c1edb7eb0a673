// Puts the variant of the act at work that fits the learner's role first. All of them stay, open to everyone.
import { ROLE_SETTING, VARIANTS, variantsFor } from "#core/plan/roles.ts";
import { setting } from "#core/record/state.ts";
import { $record } from "#stores/record.ts";

const list = document.querySelector("dl.roles");

/** The variants as the page was built: in the order of `VARIANTS`. */
const built = [...(list?.children ?? [])];

if (list) {
  $record.subscribe((summary) => {
    const wanted = variantsFor(setting(summary, ROLE_SETTING)).flatMap(
      (variant) => built[VARIANTS.indexOf(variant)] ?? [],
    );
    // Move entries only if the order changes: moving interrupts screen readers.
    if (wanted.some((entry, index) => entry !== list.children[index])) list.append(...wanted);
  });
}
