import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { refusalOf, undoChange, useChanged } from "@/shared/api/edits";
import { countsQuery, taskTrailQuery, useTasks } from "@/shared/api/tasks";
import { changeQuery, meQuery, obligationQuery, permitsQuery, retentionQuery, trailQuery, type Change, type ChangedItem } from "@/shared/api/queries";
import { day, dayOf, timeOf } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { groupBy } from "@/shared/groupBy";
import { Events } from "@/shared/parts/Events";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { tell } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { useWhen } from "@/shared/parts/useWhen";
import { words } from "@/shared/words/en";
import { inWords } from "./answered";
import type { TrailSearch } from "./search";
import { Said } from "@/shared/parts/Said";
import "./trail.css";

const route = getRouteApi("/frame/{-$organisation}/trail");

/** Who did what and when, the last first, and what each item was before. */
export function TrailPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav.trail);
  return organisation === undefined ? <NeedsOrganisation /> : <Trail organisation={organisation} />;
}

function Trail({ organisation }: { organisation: string }) {
  const { of }: TrailSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { data: kept } = useQuery(retentionQuery(organisation));
  const { data: me } = useQuery(meQuery);
  const maySeePeople = me?.organisations.find(({ id }) => id === organisation)?.permissions.includes("MANAGE_PEOPLE") ?? false;
  return (
    <div className="main p-trail">
      <h1>{words.trail.title}</h1>
      <p className="lede">{of === "tasks" ? words.trail.ledeTasks : of === "people" ? words.trail.ledePeople : words.trail.lede}</p>
      <span className="seg ofs" role="group" aria-label={words.trail.of}>
        {(["programme", "tasks", ...(maySeePeople ? (["people"] as const) : [])] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === (of ?? "programme")}
            onClick={() => void navigate({ search: (before) => ({ ...before, of: each === "programme" ? undefined : each }), replace: true })}
          >
            {words.trail.ofs[each]}
          </button>
        ))}
      </span>
      {of === "tasks" ? (
        <OfTasks organisation={organisation} />
      ) : of === "people" && maySeePeople ? (
        <section className="card sec">
          <Events path={`organisations/${organisation}/people/events`} />
        </section>
      ) : (
        <OfProgramme organisation={organisation} />
      )}
      {kept?.shownFrom && <p className="muted sm sec">{words.trail.until(day(kept.shownFrom))}</p>}
    </div>
  );
}

function OfTasks({ organisation }: { organisation: string }) {
  const trail = useInfiniteQuery(taskTrailQuery(organisation, useWhen()));
  const { data: counts } = useQuery(countsQuery(organisation));
  const { undo } = useTasks(organisation);
  return (
    <Days trail={trail}>
      {({ number, recordedAt, recordedBy, what }: Change) => (
        <li key={number} className="tr">
          <div className="row">
            <span className="tg still">
              <span className="muted num at">{timeOf(recordedAt)}</span>
              <span className="grow what"><Said text={what} /></span>
            </span>
            <span className="muted sm clip who">{recordedBy}</span>
            {counts?.mayAssign && (
              <button type="button" className="btn ghost sm" onClick={() => void undo(number)}>
                <Icon name="undo" small />
                {words.edits.undo}
              </button>
            )}
          </div>
        </li>
      )}
    </Days>
  );
}

function OfProgramme({ organisation }: { organisation: string }) {
  const trail = useInfiniteQuery(trailQuery(organisation, useWhen().knownAt));
  const { data: permits } = useQuery(permitsQuery(organisation));
  return (
    <Days trail={trail}>
      {(change: Change) => (
        <Row key={change.number} organisation={organisation} change={change} mayUndo={change.number > 1 && (permits?.edits.includes("change-items") ?? false)} />
      )}
    </Days>
  );
}

/** A part of a trail after the other, by day. */
function Days({ trail, children }: { trail: UseInfiniteQueryResult<InfiniteData<{ items: Change[] }>>; children: (change: Change) => ReactNode }) {
  const changes = trail.data?.pages.flatMap(({ items }) => items) ?? [];
  const days = groupBy(changes, ({ recordedAt }) => dayOf(recordedAt));
  return (
    <div aria-busy={trail.isFetching || undefined}>
      {trail.isError ? (
        <Problem error={trail.error} retry={() => void trail.refetch()} />
      ) : trail.isPending ? (
        <div className="card" style={{ height: 300, marginTop: 16 }} aria-hidden />
      ) : changes.length === 0 ? (
        <Status icon="trail" title={words.trail.none}>
          {words.trail.noneSay}
        </Status>
      ) : (
        <>
          {[...days].map(([on, all]) => (
            <section key={on} className="sec">
              <header>
                <h2>
                  <Day on={on} />
                </h2>
                <span className="muted">{all.length}</span>
              </header>
              <ol className="card">
                {all.map(children)}
              </ol>
            </section>
          ))}
          {trail.hasNextPage && (
            <button type="button" className="btn sec" disabled={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
              {words.trail.more}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function Row({ organisation, change: { number, recordedAt, recordedBy, what }, mayUndo }: { organisation: string; change: Change; mayUndo: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const changed = useChanged(organisation);
  const undo = async () => {
    try {
      await undoChange(organisation, String(number));
      await changed();
      tell(words.edits.undone);
    } catch (error) {
      tell(refusalOf(error));
    }
  };
  return (
    <li className="tr">
      <div className="row">
        <button type="button" className="tg" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? "down" : "right"} small />
          <span className="muted num at">{timeOf(recordedAt)}</span>
          <span className="grow what"><Said text={what} /></span>
        </button>
        <span className="muted sm clip who">{recordedBy}</span>
        {mayUndo && (
          <button type="button" className="btn ghost sm" onClick={() => void undo()}>
            <Icon name="undo" small />
            {words.edits.undo}
          </button>
        )}
      </div>
      {isOpen && <Items organisation={organisation} number={number} />}
    </li>
  );
}

function Items({ organisation, number }: { organisation: string; number: number }) {
  const { data, error } = useQuery(changeQuery(organisation, number));
  if (error) return <p className="c-failed sm pad">{refusalOf(error)}</p>;
  if (!data) return <i className="sk" style={{ height: 14, margin: "6px 16px 12px" }} />;
  return (
    <ul className="its">
      {data.items.map((item) => (
        <li key={item.kind + item.key}>
          <p>
            <span className="chip">{words.trail.did[item.did]}</span> <b className="b">{item.kind === "answers" ? <Answered obligation={item.key} /> : item.key}</b> <span className="muted sm">{item.kind}</span>
          </p>
          <Difference item={item.kind === "answers" ? inWords(item) : item} />
        </li>
      ))}
    </ul>
  );
}

/** What was answered, as it was asked; its id as long as that is not known. */
function Answered({ obligation }: { obligation: string }) {
  return useQuery(obligationQuery(obligation)).data?.obligation.text ?? obligation;
}

/** Field by field what was and what is. */
function Difference({ item: { before, after } }: { item: ChangedItem }) {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => was[name] !== is[name]);
  return (
    <dl>
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {was[name] !== undefined && <del>{was[name]}</del>} {is[name] !== undefined && <ins>{is[name]}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function fieldsOf(item: unknown): Record<string, string> {
  if (item === null || item === undefined) return {};
  if (typeof item !== "object") return { "": String(item) };
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
}
