import { useQueryClient } from "@tanstack/react-query";
import { addressOf, Refused, sendForm, sendJson } from "./client";
import type { Ask } from "./documents/ask";
import type { Documents } from "./documents/documents";
import type { Edited } from "./documents/edit";
import type { DocumentParameters } from "./documents/parameters";

/** What comes of an edit, by its name. */
interface Answers {
  adopt: Edited;
  retire: Edited;
  exclude: Edited;
  "add-evidence": Edited;
  done: Edited;
  "suggest-mapping": Edited;
  "decide-mapping": Edited;
  "approve-document": Edited;
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

export async function makeEdit<K extends EditKind>(organisation: string, kind: K, request: object, file?: File): Promise<Made<Answers[K]>> {
  const path = pathOf(organisation, kind, { newPersons: "true" });
  const response = await (file ? sendForm(path, { request: JSON.stringify(request), file }) : sendJson("POST", path, request));
  return {
    answer: (await response.json()) as Answers[K],
    change: /\d+/.exec(response.headers.get("etag") ?? "")?.[0],
  };
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
