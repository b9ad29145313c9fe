import type { State } from "@/shared/strip/squares";
import type { Row } from "./search";

type Standing = Pick<Row, "condition" | "inPart">;

/** The square that stands for a whole control: half of one that is shown in part. */
export const squareOf = ({ condition, inPart }: Standing): State => (inPart ? "possible" : squares[condition]);

const squares = {
  proved: "proven",
  unproved: "unknown",
  failed: "failed",
  planned: "missing",
  retired: "not-applicable",
  undecided: "missing",
} as const satisfies Record<Row["condition"], State>;

export const chipOf = ({ condition, inPart }: Standing): string => (inPart ? "chip late" : (chips[condition] ?? "chip"));

const chips = { proved: "chip proven", failed: "chip failed" } as Partial<Record<Row["condition"], string>>;
