import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import { ROLE_SETTING, ROLES } from "#core/plan/roles.ts";
import { setting } from "#core/record/state.ts";
import { Said } from "#islands/site/Said.tsx";
import { $record, append } from "#stores/record.ts";
import type { ApplyProps } from "./data.ts";
import { SelectField } from "./Fields.tsx";
import { roleWords } from "./role-words.ts";

/** What the learner may say of themselves, so that the fitting example stands first. */
export function RoleChoice({ t }: ApplyProps) {
  const role = setting(useStore($record), ROLE_SETTING);
  const [said, setSaid] = useState("");
  return (
    <div class="screen">
      <SelectField
        id="role-choice"
        label={t.myRole}
        value={ROLES.find((one) => one === role) ?? ""}
        options={[["", t.roleNone], ...ROLES.map((one) => [one, roleWords(t)[one]] as const)]}
        onChange={(value) => {
          append({ type: "settings", key: ROLE_SETTING, value: value || null });
          setSaid(value ? t.roleSaved : t.roleCleared);
        }}
      />
      <Said t={t} words={said} />
    </div>
  );
}
