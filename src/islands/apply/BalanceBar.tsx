import { fill } from "#core/i18n/fill.ts";
import type { Balance } from "#core/plan/balance.ts";
import { BRANCHES } from "#core/plan/goals.ts";
import type { ApplyProps } from "./data.ts";

/** The drawing is stretched to the width of the part: what is across counts in hundredths of it. */
const WIDTH = 100;
const HEIGHT = 20;

/** How the study planned is shared between the branches: in words, and as a bar in two parts. */
export function BalanceBar({ t, balance }: Pick<ApplyProps, "t"> & { readonly balance: Balance }) {
  const { professional, comprehensive, lean } = balance;
  if (!lean) return null;
  const split = (WIDTH * professional) / (professional + comprehensive);
  return (
    <div class="balance">
      <h3>{t.balance}</h3>
      <p class="whole">{fill(wordsFor(t, balance), { p: professional, c: comprehensive })}</p>
      {/* The words above say the same. */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="professional" width={split} height={HEIGHT} />
        <rect class="comprehensive" x={split} width={WIDTH - split} height={HEIGHT} />
      </svg>
      <p class="small parts" aria-hidden="true">
        {BRANCHES.map((branch) => (
          <span key={branch}>
            <svg width="12" height="12" aria-hidden="true" focusable="false">
              <rect class={branch} width="12" height="12" />
            </svg>{" "}
            {t[branch]}
          </span>
        ))}
      </p>
    </div>
  );
}

function wordsFor(t: ApplyProps["t"], { lean, alone }: Balance): string {
  switch (lean) {
    case "even":
      return t.balanceEven;
    case "professional":
      return alone ? t.onlyProfessional : t.balanceProfessional;
    default:
      return alone ? t.onlyComprehensive : t.balanceComprehensive;
  }
}
