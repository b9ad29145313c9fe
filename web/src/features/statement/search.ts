import type { Statement } from "@/shared/api/documents/statement";
import { one, oneOf, said } from "@/shared/api/address";

export const lists = ["all", "applies", "excluded", "unjustified", "open"] as const;
export type List = (typeof lists)[number];
export type Line = Statement["lines"][number];

export interface StatementSearch {
  list?: List | undefined;
  /** The id of the line that is edited. */
  edit?: string | undefined;
}

export function statementSearch(raw: Record<string, unknown>): StatementSearch {
  return said<StatementSearch>({ list: oneOf(raw.list, lists), edit: one(raw.edit) });
}

/** Whether a line is listed, by what the answer says of it. */
export function isListed({ applicable, excluded, justified, implemented }: Line, list: List): boolean {
  switch (list) {
    case "all":
      return true;
    case "applies":
      return applicable;
    case "excluded":
      return excluded;
    case "unjustified":
      return !justified;
    case "open":
      return applicable && implemented !== "fully";
  }
}
