import type { ControlInProgramme } from "@/shared/api/documents/show";
import type { State, Square } from "@/shared/strip/squares";
import { readable } from "@/shared/parts/readable";
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

export function squaresOfControl(strip: ControlInProgramme["strip"] | Row["strip"]): Square[] {
  return strip.map(({ obligation, facet, state, text }) => ({
    id: obligation,
    text: readable(text),
    facet,
    state: state === "covered" ? "proven" : state,
  }));
}
