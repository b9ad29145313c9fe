import type { State } from "@/shared/strip/squares";
import type { Row } from "./search";

type Standing = Pick<Row, "condition" | "inPart" | "tested">;

/** The square that stands for a whole control: half of one that is shown in part, or by an auditor's test alone. */
export const squareOf = ({ condition, inPart, tested }: Standing): State => (inPart || tested ? "possible" : squares[condition]);

const squares = {
  proved: "proven",
  unproved: "unknown",
  failed: "failed",
  planned: "missing",
  retired: "not-applicable",
  undecided: "missing",
} as const satisfies Record<Row["condition"], State>;

export const chipOf = ({ condition, inPart, tested }: Standing): string => (inPart || tested ? "chip late" : (chips[condition] ?? "chip"));

const chips = { proved: "chip proven", failed: "chip failed" } as Partial<Record<Row["condition"], string>>;
