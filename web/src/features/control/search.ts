import { one, oneOf, said } from "@/shared/api/address";
import type { EvidenceOnFile } from "@/shared/api/documents/evidence";
import type { Status } from "@/shared/api/documents/status";

export const lists = ["all", "shown", "part", "open", "failed", "planned", "retired", "library"] as const;
export type List = (typeof lists)[number];

export interface ControlsSearch {
  /** Which controls are listed; all of the organisation where nothing is said. */
  list?: List | undefined;
  q?: string | undefined;
  owner?: string | undefined;
}

export function controlsSearch(raw: Record<string, unknown>): ControlsSearch {
  return said<ControlsSearch>({ list: oneOf(raw.list, lists), q: one(raw.q), owner: one(raw.owner) });
}

export interface ControlSearch {
  /** The period that is looked at, `2025-10-01..2026-09-30`; the only one that the programme wants where nothing is said. */
  window?: string | undefined;
  /** Whether somebody concludes on what deviates. */
  conclude?: "1" | undefined;
}

export function controlSearch(raw: Record<string, unknown>): ControlSearch {
  return said<ControlSearch>({ window: one(raw.window), conclude: oneOf(raw.conclude, ["1"]) });
}

export type Row = Status["controls"][number];

/** Whether a control of the organisation is listed, by what the answer says of it. */
export function isListed({ condition, inPart }: Pick<Row, "condition" | "inPart">, list: List): boolean {
  switch (list) {
    case "all":
    case "library":
      return true;
    case "shown":
      return condition === "proved" && !inPart;
    case "part":
      return inPart;
    case "open":
      return condition === "unproved";
    case "failed":
    case "retired":
      return condition === list;
    case "planned":
      return condition === "planned" || condition === "undecided";
  }
}

/** Whether all words that are looked for stand in it somewhere. */
export function speaksOf(texts: readonly string[], q: string | undefined): boolean {
  const text = texts.join(" ").toLowerCase();
  return (q ?? "").toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** The last day that any evidence of a control is of; null where there is none, undefined while nobody knows. */
export function lastEvidence(evidence: Pick<EvidenceOnFile, "controls"> | undefined, control: string): string | null | undefined {
  const kinds = evidence?.controls.find((each) => each.control === control)?.kinds;
  return kinds && kinds.map(({ last }) => last).reduce((one, other) => (one !== null && (other === null || one > other) ? one : other), null);
}
