import { Fragment } from "preact";
import { space } from "#islands/shared/sentences.ts";

/** Short sentences one after the other; a line breaks between them before it breaks in one. */
export const Facts = ({ of }: { readonly of: readonly string[] }) => (
  <p class="small facts">
    {of.map((fact) => (
      <Fragment key={fact}>
        <span>{fact}</span>
        {space()}
      </Fragment>
    ))}
  </p>
);
