import type { Statement } from "@/shared/api/documents/statement";
import type { Version } from "@/shared/api/statement";
import { one, oneOf, said } from "@/shared/api/address";

export const lists = ["all", "applies", "excluded", "proposed", "unjustified", "decided", "open"] as const;
export type List = (typeof lists)[number];
export type Line = Statement["lines"][number];

/** The statement itself, what changed since its approval, or what was approved. */
export const views = ["changes", "versions"] as const;

export interface StatementSearch {
  /** Undefined for the statement itself. */
  view?: (typeof views)[number] | undefined;
  list?: List | undefined;
  /** The id of the line that is edited. */
  edit?: string | undefined;
  /** The id of the line of which somebody says why it applies. */
  say?: string | undefined;
}

export function statementSearch(raw: Record<string, unknown>): StatementSearch {
  return said<StatementSearch>({ view: oneOf(raw.view, views), list: oneOf(raw.list, lists), edit: one(raw.edit), say: one(raw.say) });
}

/** The approved version before one, which it can be held against: what was taken back is none. */
export function versionBefore(all: readonly Version[], { number, edition }: Pick<Version, "number" | "edition">): Version | undefined {
  return all.filter((each) => each.number < number && each.edition === edition && each.state !== "taken-back").sort((a, b) => b.number - a.number)[0];
}

/** Whether a line is listed, by what the answer says of it. */
export function isListed({ applicable, excluded, justified, inclusion, implemented }: Line, list: List): boolean {
  switch (list) {
    case "all":
      return true;
    case "applies":
      return applicable;
    case "excluded":
      return excluded && !applicable;
    case "proposed":
      return excluded && applicable;
    case "unjustified":
      return !justified;
    case "decided":
      return inclusion === "decided";
    case "open":
      return applicable && implemented !== "fully";
  }
}
