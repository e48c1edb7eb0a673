import { fill } from "#core/i18n/fill.ts";
import { variantsFor } from "#core/plan/roles.ts";
import type { ApplyProps } from "./data.ts";
import { roleWords } from "./role-words.ts";

interface Props extends Pick<ApplyProps, "t" | "acts"> {
  readonly module: string;
  readonly role: unknown;
}

/** How others would do a module's act: examples, with the one for the learner's role first. */
export function Variants({ t, acts, module, role }: Props) {
  const variants = acts[module]?.variants;
  if (!variants) return null;
  const words = roleWords(t);
  const names = {
    leading: words.leading,
    cadre: words.cadre,
    staff: `${words["non-party"]} / ${words.temporary}`,
  };
  return (
    <ul class="small variants">
      {variantsFor(role).map((variant) => (
        <li key={variant}>{fill(t.variant, { role: names[variant], text: variants[variant] })}</li>
      ))}
    </ul>
  );
}
