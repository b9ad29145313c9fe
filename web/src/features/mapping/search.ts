import { one, oneOf, said } from "@/shared/api/address";
import { mappingStates, type MappingState } from "@/shared/api/mappings";

export const views = ["overlap", "requirements", "without", "declined", "contradictions", "review"] as const;
export type View = (typeof views)[number];

export interface MappingSearch {
  left?: string | undefined;
  right?: string | undefined;
  view?: View | undefined;
  /** Two headings: `CC6 A.5`. */
  cell?: string | undefined;
  /** Two requirements: `CC6.3 A.5.18`. */
  pair?: string | undefined;
  /** Which rows of the review are listed; all where nothing is said. */
  state?: MappingState | undefined;
  /** Of which side the share is; of the rows where nothing is said. */
  of?: "columns" | undefined;
}

export function mappingSearch(raw: Record<string, unknown>): MappingSearch {
  return said<MappingSearch>({
    left: one(raw.left),
    right: one(raw.right),
    view: oneOf(raw.view, views),
    cell: one(raw.cell),
    pair: one(raw.pair),
    state: oneOf(raw.state, mappingStates),
    of: oneOf(raw.of, ["columns"] as const),
  });
}

/** The two ends of a cell or pair. */
export function endsOf(text: string | undefined): [string, string] | undefined {
  const [left, right] = (text ?? "").split(" ");
  return left && right ? [left, right] : undefined;
}
