import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { tell } from "../parts/useEdit";
import { notes as words } from "../words/notes";
import { addressOf } from "./address";
import { ask, sendJson } from "./client";
import { refusalOf } from "./edits";

/** What a note can be about. */
export interface Noted {
  kind: "control" | "requirement";
  id: string;
}

export interface Note {
  id: string;
  version: number;
  /** Null for the programme as a whole. */
  about: (Noted & { title: string }) | null;
  text: string;
  /** Whether everybody in the organisation may read it. */
  shared: boolean;
  removed: boolean;
  mine: boolean;
  writtenBy: string;
  writtenAt: string;
}

const root = (organisation: string) => `organisations/${organisation}/notes`;

/** One's own and those that others share, the last one first; of one thing, or of all. */
export const notesQuery = (organisation: string, about?: Noted) =>
  infiniteQueryOptions({
    queryKey: ["notes", organisation, about],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ask<{ items: Note[]; next: string | null }>(root(organisation), { about: about && `${about.kind}:${about.id}`, cursor: pageParam }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export type NoteChange = Partial<Pick<Note, "text" | "shared" | "removed">>;

/** What is done to notes; each says that it is done, and what was removed comes back. */
export function useNotes(organisation: string) {
  const client = useQueryClient();
  const asked = () => client.invalidateQueries({ queryKey: ["notes", organisation] });

  const write = useMutation({
    mutationFn: async (note: { about: Noted | undefined; text: string; shared: boolean; key: string }) => {
      const { key, ...sent } = note;
      // Pressed twice, or sent again by a shaky line, it is one note.
      await sendJson("POST", addressOf(root(organisation)), sent, undefined, { "Idempotency-Key": key });
      return note;
    },
    onSuccess: async ({ shared }) => {
      tell(shared ? words.keptShared : words.kept);
      await asked();
    },
  });

  const edit = useMutation({
    mutationFn: async ({ note, change }: { note: Note; change: NoteChange }) => {
      const read = { "If-Match": `"${note.version}"` };
      return (await (await sendJson("PATCH", addressOf(`${root(organisation)}/${note.id}`), change, undefined, read)).json()) as Note;
    },
    onSuccess: async (after, { change }) => {
      if (change.removed) tell(words.removed, () => edit.mutate({ note: after, change: { removed: false } }));
      else if (change.removed === false) tell(words.back);
      else if (change.shared !== undefined) tell(after.shared ? words.isShared : words.isYours);
      await asked();
    },
    onError: async (error) => {
      tell(refusalOf(error));
      await asked();
    },
  });

  return { write, edit };
}
