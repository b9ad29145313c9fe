import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useId, useState, type ReactNode } from "react";
import { newKey } from "@/shared/api/client";
import { notesQuery, useNotes, type Note, type Noted } from "@/shared/api/notes";
import { meQuery } from "@/shared/api/queries";
import { day, timeOf } from "@/shared/days";
import { Refusal } from "@/shared/parts/Refusal";
import { notes as words } from "@/shared/words/notes";
import "./notes.css";

/** Whether whoever is signed in may write notes in an organisation. */
export function useMayNote(organisation: string): boolean {
  const { data: me } = useQuery(meQuery);
  return me?.organisations.find(({ id }) => id === organisation)?.permissions.includes("WRITE_NOTES") ?? false;
}

/** What was noted of a requirement or a control; nothing where nobody noted anything and whoever looks may not. */
export function Notes({ organisation, about }: { organisation: string; about: Noted }) {
  const { data } = useInfiniteQuery(notesQuery(organisation, about));
  const mayNote = useMayNote(organisation);
  const all = data?.pages.flatMap(({ items }) => items) ?? [];
  if (!mayNote && all.length === 0) return null;
  return (
    <section className="card sec">
      <header>
        <h2>{words.title}</h2>
        {all.length > 0 && <span className="muted">{all.length}</span>}
      </header>
      {all.length > 0 && (
        <ul className="noted">
          {all.map((note) => (
            <NoteRow key={note.id} organisation={organisation} note={note} />
          ))}
        </ul>
      )}
      {mayNote && <NewNote organisation={organisation} about={about} />}
    </section>
  );
}

export function NoteRow({ organisation, note, children }: { organisation: string; note: Note; children?: ReactNode }) {
  const { edit } = useNotes(organisation);
  const [isEdited, setEdited] = useState(false);
  const beginning = note.text.slice(0, 60);
  return (
    <li>
      {children}
      {isEdited ? (
        <NoteForm
          text={note.text}
          error={edit.error}
          isPending={edit.isPending}
          save={words.save}
          onSave={(text) => edit.mutate({ note, change: { text } }, { onSuccess: () => setEdited(false) })}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <p className="text">{note.text}</p>
      )}
      <div className="row wrap sm muted">
        <span className="chip">{note.shared ? words.shared : words.yours}</span>
        <span>{words.by(note.mine ? words.you : note.writtenBy, `${day(note.writtenAt)}, ${timeOf(note.writtenAt)}`)}</span>
        {note.mine && !isEdited && (
          <span className="row">
            <button type="button" className="btn ghost sm" aria-label={words.editOf(beginning)} onClick={() => setEdited(true)}>
              {words.edit}
            </button>
            <button type="button" className="btn ghost sm" disabled={edit.isPending} onClick={() => edit.mutate({ note, change: { shared: !note.shared } })}>
              {note.shared ? words.unshare : words.shareIt}
            </button>
            <button
              type="button"
              className="btn ghost sm"
              aria-label={words.removeOf(beginning)}
              disabled={edit.isPending}
              onClick={() => edit.mutate({ note, change: { removed: true } })}
            >
              {words.remove}
            </button>
          </span>
        )}
      </div>
    </li>
  );
}

export function NewNote({ organisation, about }: { organisation: string; about?: Noted }) {
  const { write } = useNotes(organisation);
  const [key, setKey] = useState(newKey);
  const [shared, setShared] = useState(false);
  return (
    <div className="pad">
      <NoteForm
        key={key}
        text=""
        error={write.error}
        isPending={write.isPending}
        save={words.keep}
        onSave={(text) =>
          write.mutate(
            { about, text, shared, key },
            {
              onSuccess: () => {
                setKey(newKey());
                setShared(false);
              },
            },
          )
        }
      >
        <label className="row sm">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {words.share}
        </label>
      </NoteForm>
    </div>
  );
}

function NoteForm({
  text: before,
  error,
  isPending,
  save,
  onSave,
  onCancel,
  children,
}: {
  text: string;
  error: Error | null;
  isPending: boolean;
  save: string;
  onSave: (text: string) => void;
  onCancel?: () => void;
  children?: ReactNode;
}) {
  const [text, setText] = useState(before);
  const id = useId();
  return (
    <form
      className="noting"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <div className="field">
        <label htmlFor={id}>{before === "" ? words.write : words.text}</label>
        <textarea id={id} className="input area" rows={3} maxLength={5000} placeholder={words.placeholder} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <Refusal error={error} />
      <div className="row wrap">
        <button type="submit" className="btn sm" disabled={isPending || text.trim() === "" || text === before}>
          {save}
        </button>
        {onCancel && (
          <button type="button" className="btn ghost sm" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
        {children}
      </div>
    </form>
  );
}
