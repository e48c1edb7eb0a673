import type { ApplyProps } from "./data.ts";

interface Props extends Pick<ApplyProps, "t"> {
  readonly words: string;
}

/** That something is due, and that what to do about it stands above, where the screen has it. */
export const Due = ({ t, words }: Props) => (
  <>
    <b class="state is-due">{words}</b> <span class="screen">{t.seeDue}</span>
  </>
);
