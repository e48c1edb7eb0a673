/*
 * Long work in steps. At each `yield` the caller may let the page respond to the reader, or stop the work for good. The
 * yielded value is the share that is done, from 0 to 1.
 */

export type Steps<Result> = Generator<number, Result, void>;

/** Runs all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Steps that are a part of longer work: their share from 0 to 1 becomes one between `from` and `to`. */
export function* part<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  let step = steps.next();
  while (!step.done) {
    yield from + (to - from) * step.value;
    step = steps.next();
  }
  return step.value;
}
