import { hasNothing } from "@/shared/api/errors";
import { groupBy } from "@/shared/groupBy";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState, type ReactNode } from "react";
import { Refused } from "@/shared/api/client";
import type { Control, ControlInProgramme, ControlShown } from "@/shared/api/documents/show";
import { frameworksQuery, ownControlQuery, permitsQuery, statusQuery } from "@/shared/api/queries";
import { parametersQuery } from "@/shared/api/records";
import { isNow, partsOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { day, withDays } from "@/shared/days";
import { Notes } from "@/shared/notes/Notes";
import { Icon } from "@/shared/parts/Icon";
import { Problem } from "@/shared/parts/Problem";
import { Said } from "@/shared/parts/Said";
import { capital, readable, spaced } from "@/shared/parts/readable";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { useTitle } from "@/shared/parts/useTitle";
import { Mark } from "@/shared/strip/Cell";
import type { Square } from "@/shared/strip/squares";
import { LargeStrip } from "@/shared/strip/Strip";
import { TasksAbout } from "@/shared/tasks/TasksAbout";
import { words } from "@/shared/words/en";
import { concluding } from "@/shared/words/concluding";
import { ownControls } from "@/shared/words/ownControls";
import { tasks } from "@/shared/words/tasks";
import { Adopting } from "./Adopting";
import { Deviations } from "./Deviations";
import { EditControl } from "./EditControl";
import { Evidence } from "./Evidence";
import { concludedOf } from "./conclusion";
import { Exceptions } from "./Exceptions";
import type { ControlSearch } from "./search";
import { useWhy } from "@/shared/parts/useWhy";
import { controlWhy } from "@/shared/parts/Why";
import { isProven, squaresOfControl } from "@/shared/strip/squares";
import { chipOf, squareOf } from "./states";
import { TryControl } from "./TryControl";
import { Year } from "./Year";
import "./control.css";

const route = getRouteApi("/frame/{-$organisation}/controls/$control");

/** One control: how it stands and operated, what shows it, what it serves, what falls without it. */
export function ControlPage() {
  const { organisation, control: id } = route.useParams();
  const search: ControlSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isError, refetch } = useQuery(ownControlQuery(organisation, id, othersTried(search, id), search.window));
  useTitle(id);

  if (isError && organisation !== undefined && search.window === undefined && error instanceof Refused && error.problem.parameter === "window") {
    return (
      <Skeleton id={id}>
        <FirstPeriod organisation={organisation} />
      </Skeleton>
    );
  }
  if (hasNothing({ isError, data, error })) {
    return (
      <div className="main">
        <Problem
          error={error}
          retry={() => void refetch()}
          onNearest={(_, value) => void navigate({ to: "/{-$organisation}/controls/$control", params: { organisation, control: value } })}
        />
      </div>
    );
  }
  if (!data) return <Skeleton id={id} />;
  return data.kind === "control-in-programme" ? (
    <Own shown={data} tag={data.tag} organisation={organisation ?? ""} />
  ) : (
    <OfLibrary shown={data} organisation={organisation} />
  );
}

/** Where a programme wants several periods, the first of them is looked at. */
function FirstPeriod({ organisation }: { organisation: string }) {
  const [window] = usePeriods(organisation);
  const navigate = route.useNavigate();
  useEffect(() => {
    if (window !== undefined) void navigate({ search: (before) => ({ ...before, window }), replace: true });
  }, [window, navigate]);
  return null;
}

/** Which of several periods is looked at; nothing where there is one. */
function Periods({ organisation, chosen }: { organisation: string; chosen: string }) {
  const navigate = route.useNavigate();
  const periods = usePeriods(organisation);
  if (periods.length < 2) return null;
  return (
    <span className="seg gap" role="group" aria-label={concluding.period}>
      {periods.map((each) => (
        <button key={each} type="button" aria-pressed={each === chosen} onClick={() => void navigate({ search: (before) => ({ ...before, window: each }), replace: true, resetScroll: false })}>
          {each.split("..").map(day).join(" - ")}
        </button>
      ))}
    </span>
  );
}

/** The periods over which the programme wants controls to operate: `2025-10-01..2026-09-30`. */
function usePeriods(organisation: string): string[] {
  const { data } = useQuery(statusQuery(organisation, {}));
  return [...new Set(data?.frameworks.flatMap(({ window }) => (window ? [`${window.from}..${window.to}`] : [])))];
}

/** A control's own page says what it carries, whether or not it is tried itself. */
function othersTried(search: FrameSearch, id: string) {
  return triedOf({ ...search, with: othersOf(search.with, id), without: othersOf(search.without, id) });
}

function othersOf(all: readonly string[] | undefined, id: string): string[] | undefined {
  const others = all?.filter((each) => each !== id) ?? [];
  return others.length > 0 ? others : undefined;
}

function Own({ shown, tag, organisation }: { shown: ControlInProgramme; tag: string; organisation: string }) {
  const { definition, condition } = shown;
  const squares = squaresOfControl(shown.strip);
  const { data: permits } = useQuery(permitsQuery(organisation, shown.control));
  const [isEdited, setEdited] = useState(false);
  const search: ControlSearch & FrameSearch = route.useSearch();
  const { conclude, window } = search;
  const navigate = route.useNavigate();
  if (isEdited && condition === "retired") setEdited(false);
  const mayEdit = condition !== "retired" && (permits?.edits.includes("change-control") ?? false);
  return (
    <div className="main p-control">
      <Head control={definition}>
        <span className={chipOf(shown)}>
          <Mark state={squareOf(shown)} />
          {shown.inPart ? words.controls.inPart : withDays(shown.say)}
        </span>
        <span className="chip">{shown.cadence}</span>
        <span className="chip">
          <Icon name="person" small />
          {shown.owner || words.controls.nobody}
        </span>
        <span className="chip">{`${definition.type}, ${definition.nature}`}</span>
        <TryControl id={definition.id} isHere={condition === "proved" || condition === "unproved" || condition === "failed"} />
        {shown.inPlaceSince && <span className="chip">{words.control.since(day(shown.inPlaceSince))}</span>}
        {mayEdit && (
          <button type="button" className="btn sm" aria-expanded={isEdited} onClick={() => setEdited(!isEdited)}>
            {isEdited ? ownControls.edit.close : ownControls.edit.edit}
          </button>
        )}
      </Head>
      {shown.note && (
        <p className="sub gap">
          <b className="b">{ownControls.edit.noted}:</b> {shown.note}
        </p>
      )}
      {isEdited && mayEdit && permits && <EditControl shown={shown} tag={tag} organisation={organisation} permits={permits} onDone={() => setEdited(false)} />}
      <div className="cols2">
        <div>
          {shown.notShown.length > 0 && (
            <section className="card">
              <header>
                <h2>{words.control.notShown}</h2>
                <span className="muted">{withDays(shown.say)}</span>
              </header>
              <ul className="pad">
                {shown.notShown.map((each) => (
                  <li key={each} className="c-failed">
                    <Said text={each} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {shown.year && <Year year={shown.year} window={shown.window} concluded={concludedOf(shown)} />}
          {window !== undefined && <Periods organisation={organisation} chosen={window} />}
          <Deviations
            shown={shown}
            organisation={organisation}
            mayConclude={isNow(search) && (permits?.edits.includes("conclude") ?? false)}
            isConcluding={conclude !== undefined}
            onConclude={(isConcluding) => void navigate({ search: (before) => ({ ...before, conclude: isConcluding ? "1" : undefined }), replace: true, resetScroll: false })}
          />
          <Exceptions organisation={organisation} control={shown.control} permits={permits} />
          <Evidence shown={shown} organisation={organisation} />
          <Guidance control={definition} />
          <Tests control={definition} />
          <Notes organisation={organisation} about={{ kind: "control", id: shown.control }} />
        </div>
        <aside>
          {condition !== "retired" && (
            <TasksAbout organisation={organisation} about={{ kind: "control", id: shown.control }} title={tasks.controlTitle(shown.control, definition.title)} controls={[shown.control]} />
          )}
          <Discharges squares={squares} why={controlWhy(shown.control)} />
          <section className="card">
            <header>
              <h2>{words.control.without}</h2>
            </header>
            <div className="pad">
              {shown.without.length === 0 ? (
                <p className="sub sm">{words.control.withoutNone(squares.some(isProven))}</p>
              ) : (
                <ul className="ff">
                  {shown.without.map(({ requirement, title, before, after, demanded }) => (
                    <li key={requirement}>
                      <Mark state={after === 0 ? "missing" : "possible"} />
                      <span title={title}>
                        <RequirementLink of={requirement} /> {words.control.falls(before, after, demanded)}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </section>
          <Served served={shown.served} />
          <Needs needs={shown.needs} documents={shown.documents} />
          <ValuesOf organisation={organisation} documents={shown.documents} />
        </aside>
      </div>
    </div>
  );
}

function OfLibrary({ shown, organisation }: { shown: ControlShown; organisation: string | undefined }) {
  const { control, obligations } = shown;
  const squares: Square[] = obligations.map(({ id, text, facet }) => ({ id, text: readable(text), facet, state: "missing" }));
  const served = control.requirements
    .filter(({ demands }) => demands.discharged.length > 0)
    .map(({ requirement, demands }) => ({ requirement: String(requirement), title: "", shown: words.control.meant(demands.discharged.length, demands.total) }));
  return (
    <div className="main p-control">
      <Head control={control}>
        <span className="chip acc">{words.control.library}</span>
        <span className="chip">{spaced(control.cadence.every)}</span>
        <span className="chip">{`${control.type}, ${control.nature}`}</span>
        {organisation && <TryControl id={control.id} isHere={false} />}
        <span className="chip">{words.control.people(control.effort.adopt, control.effort.runPerYear)}</span>
      </Head>
      {organisation && <Adopting organisation={organisation} control={control} />}
      <div className="cols2">
        <div>
          <Guidance control={control} />
          <Wanted control={control} />
          <Tests control={control} />
        </div>
        <aside>
          <Discharges squares={squares} />
          <Served served={served} />
          <Needs needs={shown.dependsOn} documents={shown.documents.map((each) => ({ ...each, inForce: true }))} />
        </aside>
      </div>
    </div>
  );
}

function Head({ control, children }: { control: Control; children: React.ReactNode }) {
  const { organisation } = route.useParams();
  return (
    <>
      <div className="row between">
        <span className="id">{control.id}</span>
        {organisation && (
          <Link to="/{-$organisation}/controls" params={{ organisation }} className="link sm">
            {words.control.back}
          </Link>
        )}
      </div>
      <h1>{control.title}</h1>
      <div className="row wrap chips">{children}</div>
      <p className="lede">{control.objective}</p>
    </>
  );
}

function Discharges({ squares, why }: { squares: readonly Square[]; /** What a square opens. */ why?: string }) {
  const { show } = useWhy();
  return (
    <section className="card">
      <header>
        <h2>{words.control.discharges}</h2>
        <span className="muted">{squares.length}</span>
      </header>
      <div className="pad">
        <LargeStrip squares={squares} size={20} onPick={why === undefined ? undefined : () => show(why)} />
        <ul className="obl">
          {squares.map(({ id, text, state }) => (
            <li key={id} className="row">
              <Mark state={state} label={words.states[state]} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Served({ served }: { served: readonly { requirement: string; title: string; shown: string }[] }) {
  const { data } = useQuery(frameworksQuery);
  const nameOf = (edition: string) => data?.frameworks.find(({ id }) => id === edition)?.name ?? edition;
  const editions = groupBy(served, ({ requirement }) => partsOf(requirement).edition);
  return (
    <section className="card">
      <header>
        <h2>{words.control.served}</h2>
        <span className="muted">{served.length}</span>
      </header>
      {served.length === 0 && <p className="pad sub sm">{words.control.servedNone}</p>}
      {[...editions].map(([edition, all]) => (
        <details key={edition} open={all.length <= 6}>
          <summary className="fh">
            {nameOf(edition)} <span className="muted">{words.control.servedIn(all.length)}</span>
          </summary>
          <ul>
            {all.map(({ requirement, title, shown }) => (
              <li key={requirement} className="li sv">
                <RequirementLink of={requirement} />
                <span className="clip" title={title}>
                  {title}
                </span>
                <span className="muted sm all">{shown}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Needs({
  needs,
  documents,
}: {
  needs: readonly { id: string; title: string }[];
  documents: readonly { id: string; title: string; inForce: boolean }[];
}) {
  const { organisation } = route.useParams();
  if (needs.length + documents.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{words.control.needs}</h2>
      </header>
      <ul className="pad nds">
        {needs.map(({ id, title }) => (
          <li key={id}>
            <Icon name="control" /> <ControlLink id={id} /> {title}
          </li>
        ))}
        {documents.map(({ id, title, inForce }) => (
          <li key={id}>
            <Icon name="document" />{" "}
            {organisation ? (
              <Link to="/{-$organisation}/documents/$document" params={{ organisation, document: id }} className="ref">
                {title}
              </Link>
            ) : (
              title
            )}
            {!inForce && <span className="c-failed sm"> {words.control.notInForce}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the documents that it needs leave open, and what stands there. */
function ValuesOf({ organisation, documents }: { organisation: string; documents: readonly { id: string }[] }) {
  const { data } = useQuery({ ...parametersQuery(organisation, undefined), enabled: documents.length > 0 });
  const [isWhole, setWhole] = useState(false);
  const few = 5;
  const own = new Set(documents.map(({ id }) => id));
  const shown = data?.parameters.filter((each) => each.documents.some((id) => own.has(id))).sort((one, other) => Number(one.value !== null) - Number(other.value !== null)) ?? [];
  if (shown.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{words.control.values}</h2>
        <span className="muted">{shown.length}</span>
      </header>
      <ul>
        {(isWhole ? shown : shown.slice(0, few)).map(({ name, meaning, value }) => (
          <li key={name} className="li vl">
            <span>{meaning || spaced(name)}</span>
            <span className={value ? "muted sm" : "c-late sm"}>{value ?? words.control.noValue}</span>
          </li>
        ))}
      </ul>
      <p className="pad row wrap">
        {shown.length > few && (
          <button type="button" className="btn sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.overview.fewer : words.overview.all(shown.length)}
          </button>
        )}
        <Link to="/{-$organisation}/settings/values" params={{ organisation }} className="link sm">
          {words.control.setValues}
        </Link>
      </p>
    </section>
  );
}

/** What it is, how it is done, and how many days that takes. */
function Guidance({ control }: { control: Control }) {
  const { adopt, runPerYear } = control.effort;
  if (!control.description && !control.guidance) return null;
  return (
    <section className="card">
      <header>
        <h2>{words.control.guidance}</h2>
        <span className="muted">{words.control.people(adopt, runPerYear)}</span>
      </header>
      <div className="pad sub">
        <p>{control.description}</p>
        {control.guidance && <p className="gap">{control.guidance}</p>}
      </div>
    </section>
  );
}

function Tests({ control }: { control: Control }) {
  if (!control.testOfDesign && !control.testOfOperation) return null;
  return (
    <section className="card">
      <header>
        <h2>{words.control.tests}</h2>
      </header>
      <div className="tst">
        <div>
          <h3>{words.control.design}</h3>
          <p>{control.testOfDesign}</p>
        </div>
        <div>
          <h3>{words.control.operation}</h3>
          <p>{control.testOfOperation}</p>
        </div>
      </div>
    </section>
  );
}

/** What evidence is wanted of it, how long each kind counts, and which of them is due. */
export function Wanted({ control, due = [] }: { control: Control; due?: ControlInProgramme["evidenceDue"] }) {
  return (
    <section className="card">
      <header>
        <h2>{words.control.wanted}</h2>
      </header>
      <ul>
        {control.evidence.map(({ kind, title, freshDays, role }) => {
          const lacking = due.find((each) => each.kind === kind);
          return (
            <li key={kind} className="li wt">
              <span>
                {capital(title)}
                {lacking && <span className="chip late">{lacking.until === null ? words.control.dueNone : words.control.dueSince(day(lacking.until))}</span>}
              </span>
              <span className="muted sm">{`${role.replace("-", " ")}, ${freshDays === null ? words.control.freshDoing : words.control.fresh(freshDays)}`}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Skeleton({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <div className="main p-control" aria-busy="true">
      {children}
      <span className="id">{id}</span>
      <i className="sk" style={{ width: 280, height: 22 }} />
      <i className="sk" style={{ width: 420, maxWidth: "90%", height: 20, margin: "10px 0" }} />
      <div className="cols2">
        <div>
          <div className="card" style={{ height: 150 }} />
          <div className="card" style={{ height: 320 }} />
        </div>
        <aside>
          <div className="card" style={{ height: 260 }} />
        </aside>
      </div>
    </div>
  );
}
