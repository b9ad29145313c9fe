import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { TakenOver } from "@/shared/api/documents/intake-review";
import { refusalOf, undoChange, useChanged } from "@/shared/api/edits";
import { withDays } from "@/shared/days";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink } from "@/shared/parts/Reference";
import { readable } from "@/shared/parts/readable";
import { Status } from "@/shared/parts/Status";
import { tell } from "@/shared/parts/useEdit";
import { Busy, Working, wasStopped } from "@/shared/parts/Working";
import { words as everywhere } from "@/shared/words/en";
import { intake as words } from "@/shared/words/intake";
import { takeOver, takingQuery, type Intake } from "./api";
import { isUnsaid } from "./search";
import { Said } from "@/shared/parts/Said";

/** What the decisions and the report make of the programme, before it is written and after. */
export function TakingOver({ organisation, intake, onCover, onControl }: { organisation: string; intake: Intake; onCover: () => void; onControl: (control: string) => void }) {
  const isTold = intake.said.cover !== undefined || intake.said.implementedOn !== undefined;
  const unsaid = intake.review.controls.filter(isUnsaid);
  const waits = intake.said.cover !== undefined && unsaid.length > 0;
  const asked = takingQuery(organisation, intake.id, intake.version);
  const taking = useQuery({ ...asked, enabled: isTold && !waits });
  const changed = useChanged(organisation);
  const client = useQueryClient();
  const [taken, setTaken] = useState<TakenOver>();
  const [now, setNow] = useState<AbortController>();
  const shown = taken ?? taking.data;
  const texts = new Map(
    intake.review.controls.flatMap(({ decision }) => (decision !== null && "discharges" in decision ? decision.discharges.map(({ obligation, text }) => [obligation, readable(text)] as const) : [])),
  );

  async function take() {
    const stop = new AbortController();
    setNow(stop);
    try {
      const { taken: done, change } = await takeOver(organisation, intake.id, stop.signal);
      setTaken(done);
      tell(words.taken(intake.name), change === undefined ? undefined : () => void undo(change));
      await changed();
    } catch (problem) {
      // Whoever stops it does not know how far the server came: what is so is asked anew.
      if (stop.signal.aborted) {
        tell(everywhere.working.perhaps);
        await changed();
      } else tell(refusalOf(problem));
    } finally {
      setNow(undefined);
    }
  }

  async function undo(change: string) {
    try {
      await undoChange(organisation, change);
      setTaken(undefined);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(organisation) });
      tell(words.takenBack);
    } catch (problem) {
      tell(refusalOf(problem));
    }
  }

  if (!isTold && !shown) {
    return (
      <Status
        icon="document"
        title={words.coverFirst}
        action={
          <button type="button" className="btn sm pri" onClick={onCover}>
            {words.toCover}
          </button>
        }
      >
        {words.coverFirstSay}
      </Status>
    );
  }
  if (waits && !shown) {
    return (
      <Status icon="question" title={words.sayResults} action={
        <span className="row wrap">
          {unsaid.map(({ id }) => (
            <button key={id} type="button" className="btn sm" onClick={() => onControl(id)}>
              {id}
            </button>
          ))}
        </span>
      }>
        {words.sayResultsSay}
      </Status>
    );
  }
  if (taking.error && !shown) return <Problem error={taking.error} retry={() => void taking.refetch()} />;
  return (
    <div className="tk2" aria-busy={taking.isFetching || undefined}>
      {shown ? <Shown taken={shown} textOf={(obligation) => texts.get(obligation) ?? obligation} /> : (
        <div className="card pad sub" style={{ minHeight: 320 }}>
          {!wasStopped(taking) && <p role="status">{words.workingOut}</p>}
          <Working what={everywhere.working.taking} query={taking} queryKey={asked.queryKey} />
        </div>
      )}
      <aside className="card">
        <header>
          <h2>{taken ? words.written : words.notYet}</h2>
        </header>
        <div className="pad">
          {taken ? (
            <>
              <p className="sub sm">{words.writtenSay}</p>
              <p className="row wrap gap">
                <Link to="/{-$organisation}/gap" params={{ organisation }} className="btn sm pri">
                  {words.toGap}
                </Link>
                <Link to="/{-$organisation}/controls" params={{ organisation }} className="btn sm">
                  {words.toControls}
                </Link>
              </p>
            </>
          ) : (
            <>
              <p className="sub sm">{words.notYetSay}</p>
              {shown && shown.undecided.length > 0 && <p className="sm c-late gap">{words.undecided(shown.undecided.length)}</p>}
              <button type="button" className="btn lg pri gap" disabled={!shown || now !== undefined || taking.isFetching} onClick={() => void take()}>
                {now ? words.takingOver : words.take}
              </button>
              {now && <Busy what={everywhere.working.takingOver} onStop={() => now.abort()} />}
            </>
          )}
        </div>
      </aside>
    </div>
  );
}

function Shown({ taken, textOf }: { taken: TakenOver; textOf: (obligation: string) => string }) {
  const { report } = taken;
  return (
    <div className="sh">
      <section className="card">
        <header>
          <h2>{words.changes}</h2>
        </header>
        <div className="pad">
          <p className="lede">{taken.say}</p>
          {taken.frameworks.map(({ scope, before, after, say }) => (
            <div key={scope} className="fwb">
              <p className="sm"><Said text={say} /></p>
              <IntervalBar size="lg" proven={before} possible={after} label={withDays(say)} />
            </div>
          ))}
        </div>
      </section>
      {report !== null && (
        <section className="card">
          <header>
            <h2>{words.proves}</h2>
          </header>
          <div className="pad">
            <p className="sub sm"><Said text={report.say} /></p>
            <ul className="bul">
              {report.proves.map((each) => (
                <li key={each}><Said text={each} /></li>
              ))}
            </ul>
            {report.exceptions.length > 0 && (
              <>
                <h3>{words.takesOut}</h3>
                <ul className="bul">
                  {report.exceptions.map(({ say }) => (
                    <li key={say} className="c-failed">
                      <Said text={say} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </section>
      )}
      <section className="card">
        <header>
          <h2>{words.own}</h2>
          <span className="muted">{taken.added.length}</span>
        </header>
        <ul className="some" tabIndex={0} aria-label={words.own}>
          {taken.added.map(({ id, listed, discharges }) => (
            <li key={id} className="li ad">
              <span className="id">{id}</span>
              <span className="sm sub">{discharges.map(textOf).join(" ")}</span>
              {listed !== id && <span className="muted sm">{words.listedAs(listed)}</span>}
            </li>
          ))}
          {taken.is.map(({ id, listed }) => (
            <li key={id} className="li ad">
              <ControlLink id={id} />
              <span className="sm sub">{words.isListed(listed)}</span>
            </li>
          ))}
        </ul>
      </section>
      {taken.notes.length > 0 && (
        <section className="card">
          <header>
            <h2>{words.notes}</h2>
          </header>
          <ul className="pad bul sm">
            {taken.notes.map((each) => (
              <li key={each}><Said text={each} /></li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
