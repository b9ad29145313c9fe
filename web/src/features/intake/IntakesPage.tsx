import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Refused } from "@/shared/api/client";
import { permitsQuery } from "@/shared/api/queries";
import { useChanged } from "@/shared/api/edits";
import { day } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem, sentence } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { tell } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { refusalOf } from "@/shared/api/edits";
import { intake as words } from "@/shared/words/intake";
import { beginIntake, dropIntake, intakesQuery, type Kept } from "./api";
import "./intake.css";

const route = getRouteApi("/frame/{-$organisation}/intake");

/** What an auditor's report or another tool lists, taken in: drop it, decide, take it over. */
export function IntakesPage() {
  const { organisation } = route.useParams();
  useTitle(words.title);
  return organisation === undefined ? <NeedsOrganisation /> : <Intakes organisation={organisation} />;
}

function Intakes({ organisation }: { organisation: string }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const may = permits?.edits.includes("intake") ?? false;
  const { data, error, isFetching, refetch } = useQuery({ ...intakesQuery(organisation), enabled: may });
  return (
    <div className="main p-intake" aria-busy={isFetching || !permits || undefined}>
      <h1>{words.question}</h1>
      <p className="lede">{words.lede}</p>
      {permits && !may ? (
        <Status icon="locked" title={words.mayNot}>
          {words.mayNotSay}
        </Status>
      ) : error ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : (
        <>
          <Dropping organisation={organisation} />
          <Begun organisation={organisation} all={data} />
        </>
      )}
    </div>
  );
}

/** A place to drop a list on; where its columns cannot be told apart, one is asked which are which. */
function Dropping({ organisation }: { organisation: string }) {
  const navigate = useNavigate();
  const [isOver, setOver] = useState(false);
  const [file, setFile] = useState<File>();
  const [columns, setColumns] = useState("");
  const [refused, setRefused] = useState<unknown>();
  const [reading, setReading] = useState<AbortController>();
  const isReading = reading !== undefined;

  async function read(list: File, told: string) {
    setFile(list);
    setRefused(undefined);
    const begun = new AbortController();
    setReading(begun);
    try {
      const kept = await beginIntake(organisation, list, { columns: told.split(/[\n;]/).map((each) => each.trim()).filter(Boolean) }, begun.signal);
      void navigate({ to: "/{-$organisation}/intake/$intake", params: { organisation, intake: kept.id }, search: (before: object) => ({ ...before, step: "columns" as const }) });
    } catch (problem) {
      if (!begun.signal.aborted) setRefused(problem);
    } finally {
      setReading(undefined);
    }
  }
  const take = (list: File | undefined) => list && void read(list, columns);
  const details = refused instanceof Refused ? (refused.problem.details ?? []) : [];

  return (
    <section className="card">
      <div
        className={isOver ? "drop big over" : "drop big"}
        aria-busy={isReading || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="drop" />
        <span>
          {isReading ? (
            <>
              {words.reading(file?.name ?? "")}{" "}
              <button type="button" className="btn sm" onClick={() => reading.abort()}>
                {words.stop}
              </button>
            </>
          ) : (
            <>
              {words.drop}{" "}
              <label>
                {words.choose}
                <input type="file" accept=".csv,.xlsx,.docx,.md,.pdf" onChange={(event) => take(event.target.files?.[0])} />
              </label>
              . <span className="muted sm">{words.dropSay}</span>
            </>
          )}
        </span>
      </div>
      {refused !== undefined && file && (
        <div className="pad refusedlist" role="alert">
          <p className="c-failed">{sentence(refused instanceof Refused ? refused.message : refusalOf(refused))}</p>
          {details.length > 0 && (
            <ul className="mono">
              {details.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          <form
            className="row wrap"
            onSubmit={(event) => {
              event.preventDefault();
              void read(file, columns);
            }}
          >
            <div className="field grow">
              <label htmlFor="told">{words.told}</label>
              <input id="told" className="input" value={columns} placeholder={words.toldExample} onChange={(event) => setColumns(event.target.value)} />
            </div>
            <button type="submit" className="btn pri" disabled={isReading}>
              {words.readAgain}
            </button>
          </form>
        </div>
      )}
    </section>
  );
}

function Begun({ organisation, all }: { organisation: string; all: readonly Kept[] | undefined }) {
  const changed = useChanged(organisation);
  if (!all || all.length === 0) return null;
  async function drop(kept: Kept, dropped: boolean) {
    try {
      await dropIntake(organisation, kept.id, dropped);
      await changed();
      tell(dropped ? words.dropped(kept.name) : words.back(kept.name), dropped ? () => void drop(kept, false) : undefined);
    } catch (problem) {
      tell(refusalOf(problem));
    }
  }
  return (
    <section className="card begun">
      <header>
        <h2>{words.begun}</h2>
        <span className="muted">{all.length}</span>
      </header>
      <ul>
        {all.map((kept) => (
          <li key={kept.id} className="li bg">
            <Link to="/{-$organisation}/intake/$intake" params={{ organisation, intake: kept.id }} className="row grow clip">
              <Icon name="document" small />
              <b className="b clip">{kept.name}</b>
            </Link>
            <span className="muted sm">{words.last(day(kept.changedAt), kept.changedBy)}</span>
            {kept.change !== null && <span className="chip proven">{words.takenOver}</span>}
            <button type="button" className="btn sm ghost" onClick={() => void drop(kept, true)}>
              {words.putAway}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
