import type { State } from "@/shared/strip/squares";
import type { Row } from "./search";

/** The square that stands for a whole control. */
export const squareOf = {
  proved: "proven",
  unproved: "unknown",
  failed: "failed",
  planned: "missing",
  retired: "not-applicable",
  undecided: "missing",
} as const satisfies Record<Row["condition"], State>;

export const chipOf = { proved: "chip proven", failed: "chip failed" } as Partial<Record<Row["condition"], string>>;
