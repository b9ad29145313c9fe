import { one, oneOf, said } from "@/shared/api/address";
import type { Documents } from "@/shared/api/documents/documents";
import { spaced } from "@/shared/parts/readable";

export const lists = ["all", "unapproved", "changed", "unset", "overdue", "stale"] as const;
export type List = (typeof lists)[number];

export interface DocumentsSearch {
  list?: List | undefined;
  q?: string | undefined;
}

export function documentsSearch(raw: Record<string, unknown>): DocumentsSearch {
  return said<DocumentsSearch>({ list: oneOf(raw.list, lists), q: one(raw.q) });
}

export const shows = ["fresh"] as const;

export interface DocumentSearch {
  /** Which text is shown: the one on file, or what writing it would make. */
  text?: (typeof shows)[number] | undefined;
}

export function documentSearch(raw: Record<string, unknown>): DocumentSearch {
  return said<DocumentSearch>({ text: oneOf(raw.text, shows) });
}

export type Row = Documents["documents"][number];

/** Whether it is approved and has no text here: it was written somewhere else. */
export function isElsewhere({ state, approvedOn }: Pick<Row, "state" | "approvedOn">): boolean {
  return state === "not-written" && approvedOn !== null;
}

/** Whether a text would be another one, were it written today. */
export function isOther({ state }: Pick<Row, "state">): boolean {
  return ["not-written", "changed", "edited-and-changed", "conflict"].includes(state);
}

/** Whether that is something to do: not of what is kept elsewhere. */
export function isStale(row: Pick<Row, "state" | "approvedOn">): boolean {
  return isOther(row) && !isElsewhere(row);
}

/** How its text stands, as words say it. */
export function textOf(row: Pick<Row, "state" | "approvedOn">): string {
  return isElsewhere(row) ? "elsewhere" : row.state;
}

/** The values that a text lacks and somebody can set: why a control of Annex A applies is said in the statement. */
export function missingIn({ unset, parameters }: Pick<Row, "unset" | "parameters">): string[] {
  return unset.map(({ name }) => name).filter((name) => parameters.some((each) => each.name === name));
}

/** What somebody has to fill in before it can be approved: a template that nobody edited says nothing of it yet. */
export function lackingIn({ state, unset }: Pick<Row, "state" | "unset">): string[] {
  return state === "up-to-date" || state === "changed" ? unset.map(({ name, meaning }) => meaning || spaced(name)) : [];
}

/** Whom the document itself names for its approval; empty where it names nobody. */
export function namedIn({ parameters }: Pick<Row, "parameters">): string {
  return parameters.find(({ name }) => name === "approver")?.value ?? "";
}

/** Whether a document is listed, by what the answer says of it. */
export function isListed(row: Row, list: List): boolean {
  switch (list) {
    case "all":
      return true;
    case "unapproved":
      return row.approvedOn === null;
    case "changed":
      return row.changedSinceApproval;
    case "unset":
      return missingIn(row).length > 0;
    case "overdue":
      return row.reviewOverdue;
    case "stale":
      return isStale(row);
  }
}
