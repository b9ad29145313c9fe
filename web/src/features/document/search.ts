import { one, oneOf, said } from "@/shared/api/address";
import type { Documents } from "@/shared/api/documents/documents";

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

/** Whether a text would be another one, were it written today. */
export function isStale({ state }: Pick<Row, "state">): boolean {
  return ["not-written", "changed", "edited-and-changed", "conflict"].includes(state);
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
      return row.unset.length > 0;
    case "overdue":
      return row.reviewOverdue;
    case "stale":
      return isStale(row);
  }
}

/** What a version is probably called after this one: "1.2" after "1.1", "1.0" after none. */
export function nextVersion(version: string): string {
  const parts = /^(.*?)(\d+)$/.exec(version);
  return version === "" ? "1.0" : parts ? `${parts[1] ?? ""}${Number(parts[2]) + 1}` : version;
}
