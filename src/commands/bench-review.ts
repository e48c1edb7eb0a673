// `node src/commands/bench-review.ts`: 180 items and 90 days of a learner made of arithmetic (core/review/simulation.ts),
// under FSRS, fixed intervals and no review. The same table at every run.
import { CURVES, POLICIES, simulate } from "#core/review/testing/simulation.ts";

const SEEDS = [1, 2, 3, 4, 5];

for (const curve of CURVES) {
  console.log(`\nForgetting: ${curve}; 180 items, 90 days, mean of ${SEEDS.length} learners\n`);
  console.log(
    ["policy".padEnd(34), "reviews", "a day", "busiest", "day 90", "mean", "recalled"].join("  "),
  );
  for (const policy of POLICIES) {
    const runs = SEEDS.map((seed) => simulate(policy, { curve, modules: 18, days: 90, seed }));
    const mean = (pick: (run: (typeof runs)[number]) => number) =>
      runs.reduce((sum, run) => sum + pick(run), 0) / runs.length;
    const share = (value: number) => (Number.isNaN(value) ? "–" : `${(value * 100).toFixed(1)} %`);
    console.log(
      [
        policy.name.padEnd(34),
        mean(({ reviews }) => reviews)
          .toFixed(0)
          .padStart(7),
        mean(({ perDay }) => perDay)
          .toFixed(1)
          .padStart(5),
        Math.max(...runs.map(({ busiest }) => busiest))
          .toFixed(0)
          .padStart(7),
        share(mean(({ atEnd }) => atEnd)).padStart(6),
        share(mean((run) => run.mean)).padStart(6),
        share(mean(({ recalled }) => recalled)).padStart(8),
      ].join("  "),
    );
  }
}
