import { SERVER_IDS, SERVERS, type ServerId } from "#core/hosting/servers.ts";
import type { Strings } from "#core/i18n/strings.ts";

interface Props {
  readonly t: Strings["status"];
  /** The server that was chosen, or that says who it is. */
  readonly value: ServerId | undefined;
  readonly choose: (server: ServerId | undefined) => void;
}

/** The web server for which lines are shown. */
export const ServerChoice = ({ t, value, choose }: Props) => (
  <p class="screen">
    <label>
      {t.server}{" "}
      <select
        value={value ?? ""}
        onChange={({ currentTarget }) =>
          choose(SERVER_IDS.find((id) => id === currentTarget.value))
        }
      >
        {value === undefined && <option value="">–</option>}
        {SERVER_IDS.map((id) => (
          <option key={id} value={id}>
            {SERVERS[id].name}
          </option>
        ))}
      </select>
    </label>
  </p>
);
