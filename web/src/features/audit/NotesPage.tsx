import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { notesQuery } from "@/shared/api/notes";
import { NewNote, NoteRow, useMayNote } from "@/shared/notes/Notes";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { notes as words } from "@/shared/words/notes";

const route = getRouteApi("/frame/{-$organisation}/notes");

/** An auditor's own notes, and what others share with everybody. */
export function NotesPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav);
  return organisation === undefined ? <NeedsOrganisation /> : <All organisation={organisation} />;
}

function All({ organisation }: { organisation: string }) {
  const notes = useInfiniteQuery(notesQuery(organisation));
  const mayNote = useMayNote(organisation);
  const all = notes.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="main" aria-busy={notes.isFetching || undefined}>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      {mayNote && (
        <section className="card sec">
          <NewNote organisation={organisation} />
        </section>
      )}
      {notes.isError ? (
        <Problem error={notes.error} retry={() => void notes.refetch()} />
      ) : notes.isPending ? (
        <div className="card sec" style={{ height: 200 }} aria-hidden />
      ) : all.length === 0 ? (
        <Status icon="document" title={words.none}>
          {mayNote ? words.noneSay : words.noneReader}
        </Status>
      ) : (
        <ul className="card sec noted">
          {all.map((note) => (
            <NoteRow key={note.id} organisation={organisation} note={note}>
              <p className="of">
                {note.about === null ? (
                  <span className="muted sm">{words.whole}</span>
                ) : (
                  <>
                    {note.about.kind === "control" ? <ControlLink id={note.about.id} /> : <RequirementLink of={note.about.id} />}{" "}
                    <span className="muted sm">{note.about.title}</span>
                  </>
                )}
              </p>
            </NoteRow>
          ))}
        </ul>
      )}
      {notes.hasNextPage && (
        <button type="button" className="btn sec" disabled={notes.isFetchingNextPage} onClick={() => void notes.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </div>
  );
}
