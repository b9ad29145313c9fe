import { one, said, several } from "@/shared/api/address";

export interface TreeSearch {
  /** Words that are looked for in the tree. */
  q?: string | undefined;
  /** The nodes that are unfolded. */
  at?: string[] | undefined;
}

export function treeSearch(raw: Record<string, unknown>): TreeSearch {
  return said<TreeSearch>({ q: one(raw.q), at: several(raw.at) });
}
