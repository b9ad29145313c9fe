import { useQueryClient } from "@tanstack/react-query";
import { addressOf } from "./address";
import { Refused, sendForm, sendJson, type ChangeMeanwhile, type ProblemDocument } from "./client";
import type { Ask } from "./documents/ask";
import type { AuditReport } from "./documents/audit-report";
import type { Conclusion } from "./documents/conclude";
import type { Documents } from "./documents/documents";
import type { Edited } from "./documents/edit";
import type { DocumentParameters } from "./documents/parameters";

/** What comes of an edit, by its name. */
interface Answers {
  adopt: Edited;
  "add-control": Edited;
  "change-control": Edited;
  retire: Edited;
  exclude: Edited;
  include: Edited;
  "add-evidence": Edited;
  "add-exception": Edited;
  "add-person": Edited;
  "add-report": AuditReport;
  "change-report": Edited;
  "add-risk": Edited;
  "change-risk": Edited;
  "accept-risks": Edited;
  "add-audit": Edited;
  "change-audit": Edited;
  "add-nonconformity": Edited;
  "change-nonconformity": Edited;
  conclude: Conclusion;
  "withdraw-evidence": Edited;
  done: Edited;
  "suggest-mapping": Edited;
  "decide-mapping": Edited;
  "approve-document": Edited;
  "approve-statement": Edited;
  "change-items": Edited;
  "set-parameters": DocumentParameters;
  "write-documents": Documents;
  "edit-document": Documents;
  ask: Ask;
}
export type EditKind = keyof Answers;

export interface Made<T> {
  answer: T;
  /** By which it is taken back; null where nothing was written. */
  change: string | undefined;
}

function pathOf(organisation: string, kind: EditKind, parameters: Record<string, string | undefined>): string {
  return addressOf(`organisations/${organisation}/edits/${kind}`, parameters);
}

/** What an edit would change; nothing is written. */
export async function tryEdit<K extends EditKind>(organisation: string, kind: K, request: object, signal: AbortSignal): Promise<Answers[K]> {
  const response = await sendJson("POST", pathOf(organisation, kind, { try: "true", newPersons: "true" }), request, signal);
  return (await response.json()) as Answers[K];
}

/** What somebody looked at before they edited it. */
export interface Read {
  /** Its entity tag. */
  tag: string;
  /** Whether an item is of what is edited: what others did to the rest of the programme stands in nobody's way. */
  isOf: (item: { kind: string; key: string }) => boolean;
}

/** @param read of what somebody looked at: where that was changed since, the edit is refused; a tag alone where all of the programme is meant; undefined for whatever is there */
export async function makeEdit<K extends EditKind>(organisation: string, kind: K, request: object, file?: File, read?: string | Read): Promise<Made<Answers[K]>> {
  const path = pathOf(organisation, kind, { newPersons: "true" });
  const send = (tag: string | undefined) => {
    const headers: Record<string, string> = tag ? { "If-Match": tag } : {};
    return file ? sendForm(path, { request: JSON.stringify(request), file }, headers) : sendJson("POST", path, request, undefined, headers);
  };
  const response = await (read === undefined || typeof read === "string" ? send(read) : heeding(read, send));
  return {
    answer: (await response.json()) as Answers[K],
    change: /\d+/.exec(response.headers.get("etag") ?? "")?.[0],
  };
}

/** Where nothing of what is edited was changed meanwhile, it is sent again for what is there now; so often, and then whoever is quicker is told of. */
async function heeding({ tag, isOf }: Read, send: (tag: string) => Promise<Response>, tries = 4): Promise<Response> {
  try {
    return await send(tag);
  } catch (error) {
    const last = error instanceof Refused ? apartFrom(error.problem, isOf) : undefined;
    if (last === undefined || tries === 0) throw error;
    return await heeding({ tag: last, isOf }, send, tries - 1);
  }
}

/** So many items of a change are told at most; of one with as many nobody knows what else it did. */
const mostTold = 200;

/** The tag of what is there now, where all that was changed meanwhile is told and none of it is of what is edited. */
export function apartFrom({ read, last, changes = [] }: ProblemDocument, isOf: Read["isOf"]): string | undefined {
  if (read === undefined || last === undefined || changes.length < last - read) return undefined;
  return changes.some(({ items }) => items.length >= mostTold || items.some(isOf)) ? undefined : tagOf(last);
}

/** Of the programme as it is after a change. */
export const tagOf = (change: number | string): string => `"${change}"`;

/** What was done meanwhile to what somebody edits; all that was done where nothing of it is told. */
export function meanwhileOf(error: unknown, isOf: Read["isOf"]): { last: number; changes: ChangeMeanwhile[] } | undefined {
  if (!(error instanceof Refused) || error.problem.status !== 412 || error.problem.last === undefined) return undefined;
  const { last, changes = [] } = error.problem;
  const own = changes.filter(({ items }) => items.some(isOf));
  return { last, changes: own.length > 0 ? own : changes };
}

export async function undoChange(organisation: string, change: string): Promise<void> {
  await sendJson("POST", addressOf(`organisations/${organisation}/changes/${change}/undo`));
}

/** What somebody may do: kinds of edits. */
export interface Permits {
  role: string;
  edits: string[];
}

/** Asks again for all that is said of an organisation. */
export function useChanged(organisation: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(organisation) });
}

/** The server's words for what it refused. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof Refused)) return error instanceof Error ? error.message : String(error);
  const { detail, title, details = [] } = error.problem;
  return [detail ?? title, ...details].join(" ");
}
