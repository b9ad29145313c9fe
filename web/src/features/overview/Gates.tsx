import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Gate, GatesAhead, Milestone } from "@/shared/api/documents/status";
import { withDays } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { capital } from "@/shared/parts/readable";
import { RegisterLink } from "@/shared/parts/RegisterLink";
import { ControlLink } from "@/shared/parts/Reference";
import { Mark } from "@/shared/strip/Cell";
import type { State } from "@/shared/strip/squares";
import { Strip } from "@/shared/strip/Strip";
import { words } from "@/shared/words/en";
import { milestonesAhead, type Ahead } from "./milestones";
import { WayTo } from "./Way";
import { wayOf } from "./ways";
import { When } from "./When";
import { Said } from "@/shared/parts/Said";

const states = { met: "proven", open: "missing", "not-known": "unknown" } as const satisfies Record<string, State>;
const few = 4;

/** The gates before what comes next: each a square, the open ones in a line each. */
export function Gates({ all, asOf, organisation }: { all: readonly GatesAhead[]; asOf: string; organisation: string }) {
  const ahead = milestonesAhead(all, 3);
  if (ahead.length === 0) return null;
  return (
    <section className="sec">
      <header>
        <h2>{words.overview.gates}</h2>
      </header>
      <div className="card gates" style={{ "--n": ahead.length } as React.CSSProperties}>
        {ahead.map((each) => (
          <Card key={each.framework + each.milestone.what} ahead={each} asOf={asOf} organisation={organisation} />
        ))}
      </div>
    </section>
  );
}

function Card({ ahead: { framework, milestone }, asOf, organisation }: { ahead: Ahead; asOf: string; organisation: string }) {
  const [isWhole, setWhole] = useState(false);
  const list = useId();
  const open = milestone.gates.filter(({ state }) => state !== "met");
  const shown = isWhole ? open : open.slice(0, few);
  const [counts, ...rest] = milestone.counts.split(", ");
  return (
    <article className="gate">
      <header>
        <h3>{framework}</h3>
        <p className="muted sm">{words.overview.before(withDays(milestone.name))}</p>
        <When organisation={organisation} milestone={milestone} />
      </header>
      <div className="row gs">
        <b className="big">{counts}</b>
        <span className="sub sm">{rest.join(", ")}</span>
        <span className="sp" />
        <Strip
          size={14}
          squares={milestone.gates.map(({ id, title, state }) => ({ id, text: title, facet: "operate", state: states[state] }))}
          label={milestone.counts}
        />
      </div>
      <ul className="gi" id={list}>
        {shown.map((gate) => (
          <Line key={gate.id} gate={gate} asOf={asOf} organisation={organisation} />
        ))}
        {open.length === 0 && <li className="sub none">{words.overview.reached}</li>}
      </ul>
      {open.length > few && (
        <button type="button" className="link sm more" aria-expanded={isWhole} aria-controls={list} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.overview.fewer : words.overview.moreOpen(open.length - few)}
        </button>
      )}
      {milestone.operated && (
        <div className="sub sm op">
          <p><Said text={milestone.operated.say} /></p>
          {milestone.past && <ToConclude ids={milestone.operated.needsConclusion} organisation={organisation} window={milestone.window} />}
        </div>
      )}
    </article>
  );
}

/** The controls on which somebody has to conclude, each with where that is done. */
function ToConclude({ ids, organisation, window }: { ids: readonly string[]; organisation: string; window: Milestone["window"] }) {
  if (ids.length === 0) return null;
  return (
    <p className="row wrap">
      <span className="b">{words.overview.conclude}</span>
      {ids.map((id) => (
        <Link
          key={id}
          to="/{-$organisation}/controls/$control"
          params={{ organisation, control: id }}
          search={{ ...(window && { window: `${window.from}..${window.to}` }), conclude: "1" }}
          className="ref"
        >
          {id}
        </Link>
      ))}
    </p>
  );
}

function Line({ gate: { name, title, state, lacks, notKnown, register }, asOf, organisation }: { gate: Gate; asOf: string; organisation: string }) {
  const lack = lacks[0];
  const entry = lack?.entries[0];
  const say = withDays(lack?.next ?? notKnown[0] ?? "");
  const isLate = lack?.due != null && lack.due < asOf;
  return (
    <li>
      <span className="mk">
        <Mark state={states[state]} label={words.states[states[state]]} />
      </span>
      <div className="grow">
        <div className="row between">
          <span className="t" title={title}>
            {capital(name)} {lack && /^[A-Z]{3}-\d+$/.test(lack.about) && <ControlLink id={lack.about} />}
          </span>
          {lack?.due && <Day on={lack.due} className={isLate ? "d c-failed" : "d"} />}
        </div>
        <p className="muted two-lines" title={say}>
          {lacks.length > 1 && <span className="b">{words.overview.lacksFirst(lacks.length)} </span>}
          {lack?.owner && <span className="sub">{lack.owner}: </span>}
          {register !== null && (lack === undefined || lack.kind === "register") ? (
            <RegisterLink
              organisation={organisation}
              register={entry?.register ?? register}
              {...(entry && lack.entries.every(({ id }) => id === entry.id) && { entry: entry.id, field: entry.field })}
              {...(lack && !entry && lack.about && { entry: "new", control: lack.about })}
            >
              {say}
            </RegisterLink>
          ) : (
            <WayTo way={lack && wayOf(lack)}>{say}</WayTo>
          )}
        </p>
      </div>
    </li>
  );
}
