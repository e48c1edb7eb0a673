// What stands at the end of a module because of what this reader answered. It is loaded when the end quiz comes near.
import { whenLoaded } from "#islands/site/late.ts";
import { loadCode } from "#islands/site/load.ts";
import { whenNear } from "#islands/site/near-by.ts";

const quiz = document.querySelector(".quiz");
if (quiz) {
  whenNear(quiz, () => {
    const root = quiz.appendChild(document.createElement("div"));
    whenLoaded(
      root,
      async () => (await loadCode(() => import("./Again.tsx"))).prepare(root),
      (show) => show(),
      true,
    );
  });
}
