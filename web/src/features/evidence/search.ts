import { one, oneOf, said } from "@/shared/api/address";
import type { EvidenceOnFile } from "@/shared/api/documents/evidence";
import type { State } from "@/shared/strip/squares";

export const lists = ["all", "none", "failed", "stale", "on-word", "fresh"] as const;
export type List = (typeof lists)[number];

export interface EvidenceSearch {
  list?: List | undefined;
  q?: string | undefined;
  /** The control whose pieces are listed. */
  control?: string | undefined;
  /** The piece that is looked at. */
  look?: string | undefined;
  /** Pieces of all controls; by control where nothing is said. */
  view?: "pieces" | undefined;
  /** Of the pieces, those of a kind, of somebody, and of days. */
  kind?: string | undefined;
  by?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

export function evidenceSearch(raw: Record<string, unknown>): EvidenceSearch {
  return said<EvidenceSearch>({ list: oneOf(raw.list, lists), q: one(raw.q), control: one(raw.control), look: one(raw.look), view: oneOf(raw.view, ["pieces"]), kind: one(raw.kind), by: one(raw.by), from: one(raw.from), until: one(raw.until) });
}

export type Row = EvidenceOnFile["controls"][number];
export type Item = NonNullable<EvidenceOnFile["items"]>[number];
export type KindState = Row["kinds"][number]["state"];

/** How a kind's state is drawn: a kind is to a control what an obligation is to a requirement. */
export const markOf = {
  fresh: "proven",
  "on-word": "proven-on-word",
  stale: "unknown",
  "not-done": "unknown",
  failed: "failed",
  "shows-nothing": "unknown",
  none: "missing",
} as const satisfies Record<KindState, State>;

/** Whether a control is listed: some kind of evidence that it wants stands so. */
export function isListed({ kinds }: Pick<Row, "kinds">, list: List): boolean {
  return list === "all" || kinds.some(({ state }) => state === list || (list === "none" && state === "shows-nothing") || (list === "stale" && state === "not-done"));
}
