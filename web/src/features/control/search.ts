import { one, oneOf, said } from "@/shared/api/address";
import type { Status } from "@/shared/api/documents/status";

export const lists = ["all", "shown", "open", "planned", "library"] as const;
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

export type Row = Status["controls"][number];

/** Whether a control of the organisation is listed, by what the answer says of it. */
export function isListed({ condition }: Pick<Row, "condition">, list: List): boolean {
  switch (list) {
    case "all":
    case "library":
      return true;
    case "shown":
      return condition === "proved";
    case "open":
      return condition === "unproved" || condition === "failed";
    case "planned":
      return condition === "planned" || condition === "undecided";
  }
}

/** Whether all words that are looked for stand in it somewhere. */
export function speaksOf(texts: readonly string[], q: string | undefined): boolean {
  const text = texts.join(" ").toLowerCase();
  return (q ?? "").toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
