/*
 * What pages do in slices, done at once: for tests and benchmarks, which wait for nothing.
 */
import { finish } from "#core/record/steps.ts";
import * as compacting from "#stores/compact.ts";
import type { Engine } from "#stores/engine.ts";
import type { CompactReason } from "#stores/environment.ts";
import * as leaving from "#stores/leave.ts";
import * as transfer from "#stores/transfer.ts";
import * as whole from "#stores/whole.ts";

export const readWhole = (engine: Engine) => finish(whole.readWhole(engine));
export const compact = (engine: Engine, reason: CompactReason) =>
  finish(compacting.compact(engine, reason));
export const recordFile = (engine: Engine) => finish(transfer.recordFile([], engine));
export const changesSinceSaved = (engine: Engine) => finish(transfer.changesSinceSaved([], engine));
export const previewFile = (text: string, engine: Engine) =>
  finish(transfer.previewFile(text, engine));
export const loadFile = (preview: transfer.Preview, engine: Engine) =>
  finish(transfer.loadFile(finish(transfer.prepareFile(preview, engine)), engine));
export const leaveComputer = (file: transfer.SavedFile, engine: Engine) =>
  finish(leaving.leaveComputer(file, [], engine));
