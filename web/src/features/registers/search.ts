import { one, oneOf, said } from "@/shared/api/address";

export const risksLists = ["all", "lacking"] as const;
export const nonconformityLists = ["all", "open", "closed", "lacking"] as const;
const all = [...new Set([...risksLists, ...nonconformityLists])];
export type List = (typeof all)[number];

export interface RegisterSearch {
  list?: List | undefined;
  /** Likelihood and impact: `3x5`. */
  cell?: string | undefined;
}

export function registerSearch(raw: Record<string, unknown>): RegisterSearch {
  const cell = one(raw.cell);
  return said<RegisterSearch>({ list: oneOf(raw.list, all), cell: cell !== undefined && /^\d+x\d+$/.test(cell) ? cell : undefined });
}

export interface EntrySearch {
  /** The field that somebody came for. */
  field?: string | undefined;
  /** Of a new nonconformity: a control that did not do what it had to, and the audit that found it. */
  control?: string | undefined;
  audit?: string | undefined;
}

export function entrySearch(raw: Record<string, unknown>): EntrySearch {
  return said<EntrySearch>({ field: one(raw.field), control: one(raw.control), audit: one(raw.audit) });
}

/** What is in the address of an entry that is not there yet. */
export const newEntry = "new";
