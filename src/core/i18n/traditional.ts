import { simplifiedBy } from "./simplified.ts";

// Only characters of this field's terms and of the accepted answers, in the forms that keyboards for traditional Chinese
// give: a table for all of Chinese would outweigh the whole site.
// No character stands here that is also written in simplified texts (乾, 著), for then it would be changed wrongly.
export const SIMPLIFIED = simplifiedBy(
  [
    "學学習习機机關关組组織织動动員员實实踐践論论結结構构業业務务創创體体個个團团綜综題题評评優优歷历際际導导幹干設设階阶層层終终續续",
    "與与對对應应發发見见認认識识開开問问內内兩两則则劃划勵励參参圍围執执徑径復复複复會会榮荣標标樣样權权濟济獎奖監监約约經经練练義义",
    "觀观計计調调譽誉變变責责質质載载輕轻轉转進进長长間间領领風风黨党",
  ].join(""),
);
