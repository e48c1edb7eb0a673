import { Fragment } from "preact";

/**
 * A text with somebody's name in place of `{name}`. The name is isolated: one that is written from right to left, or
 * holds direction marks, would scramble the sentence around it.
 */
export const Named = ({ text, name }: { readonly text: string; readonly name: string }) => (
  <>
    {text.split("{name}").map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <bdi>{name}</bdi>}
        {part}
      </Fragment>
    ))}
  </>
);
