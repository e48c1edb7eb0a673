export interface TableProps {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const Table = ({ heads, rows }: TableProps) => (
  <div class="wide-table">
    <table class="figures">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            {cells.map((cell, nth) => (
              <td key={nth}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
