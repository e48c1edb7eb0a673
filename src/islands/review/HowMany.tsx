import { MOST_CHOICES, MOST_KEY } from "#core/review/today.ts";
import { append } from "#stores/record.ts";
import type { ReviewProps } from "./types.ts";

/** The most a day: the learner's choice. */
export const HowMany = ({ t, most }: Pick<ReviewProps, "t"> & { most: number }) => (
  <p class="how-many">
    <label>
      {t.howMany}{" "}
      <select
        value={most}
        onChange={({ currentTarget }) =>
          append({ type: "settings", key: MOST_KEY, value: Number(currentTarget.value) })
        }
      >
        {MOST_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  </p>
);
