import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { Due, Status } from "@/shared/api/documents/status";
import { statusQuery } from "@/shared/api/queries";
import { partsOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { day, fromToday, shortDay, withDays } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { Mark } from "@/shared/strip/Cell";
import { Said } from "@/shared/parts/Said";
import { words } from "@/shared/words/en";
import { WayTo } from "./Way";
import { wayOfDue } from "./ways";
import { daysBefore, spans, type OverviewSearch, type Span } from "./search";

const route = getRouteApi("/frame/{-$organisation}/overview");
const few = 5;

/** A list of which the first few stand there, and the rest on demand. */
export function Few<T>({
  all,
  row,
  none,
  most = few,
}: {
  all: readonly T[];
  row: (each: T, index: number) => ReactNode;
  none: string;
  most?: number;
}) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <ul>
        {(isWhole ? all : all.slice(0, most)).map(row)}
        {all.length === 0 && <li className="li sub">{none}</li>}
      </ul>
      {all.length > most && (
        <button type="button" className="link sm more pad" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.overview.fewer : words.overview.all(all.length)}
        </button>
      )}
    </>
  );
}

/** The controls of which was seen last that they do not work: what comes before all else. */
export function Failed({ controls }: { controls: Status["controls"] }) {
  const failed = controls.filter(({ condition }) => condition === "failed");
  if (failed.length === 0) return null;
  return (
    <section className="card sec" aria-labelledby="failed">
      <header>
        <h2 id="failed">{words.overview.failed}</h2>
        <span className="muted">{failed.length}</span>
      </header>
      <Few
        all={failed}
        none=""
        row={({ id, title, owner, serves }) => (
          <li key={id} className="li li3">
            <span className="m">
              <Mark state="failed" size={14} />
            </span>
            <div className="grow">
              <p>
                <ControlLink id={id} /> {title}
              </p>
              <p className="muted sm">{owner}</p>
            </div>
            <span className="num sm">{words.overview.serves(serves.reduce((sum, { requirements }) => sum + requirements, 0))}</span>
          </li>
        )}
      />
    </section>
  );
}

/** What became worse, with its cause, since a week, a month or a quarter before; what became better stands below it. */
export function Broke({ status: ofMonth, organisation }: { status: Status; organisation: string }) {
  const search: OverviewSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const span = search.since ?? "month";
  const other = useQuery({ ...statusQuery(organisation, triedOf(search), daysBefore(ofMonth.asOf, span)), enabled: span !== "month" });
  const isPending = span !== "month" && !other.data;
  const { broke, better, since } = other.data && span !== "month" ? other.data : ofMonth;
  return (
    <section className={isPending ? "card stale" : "card"} aria-labelledby="broke" aria-busy={isPending || undefined}>
      <header>
        <h2 id="broke">{words.overview.broke(day(since.label).replace(/ \d{4}$/, ""))}</h2>
        <span className="muted">{since.begun && broke.length}</span>
      </header>
      <div className="pad">
        <span className="seg" role="group" aria-label={words.overview.span}>
          {(Object.keys(spans) as Span[]).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === span}
              onClick={() => void navigate({ search: (before) => ({ ...before, since: each === "month" ? undefined : each }), resetScroll: false, replace: true })}
            >
              {words.overview.spans[each]}
            </button>
          ))}
        </span>
      </div>
      <Few
        all={broke}
        none={since.begun ? words.overview.nothingBroke : words.overview.isNew}
        row={({ what, why, owner, controls, requirements }) => (
          <li key={what} className="li li3">
            <span className="m">
              <Mark state={controls.length > 0 ? "failed" : "unknown"} size={14} />
            </span>
            <div className="grow">
              <p>{controls.length === 1 ? <Named id={controls[0] ?? ""} what={what} /> : what}</p>
              <p className="muted sm">{[withDays(why), owner].filter(Boolean).join(". ")}</p>
            </div>
            <Lost requirements={requirements} />
          </li>
        )}
      />
      {better.length > 0 && (
        <div className="li okl">
          <h3>{words.overview.better}</h3>
          {better.slice(0, few).map(({ control, title, why }) => (
            <p key={control} className="sm sub">
              <ControlLink id={control} /> {title}: <Said text={why} />
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

/** The answer's words, in which the control that they name is a link. */
function Named({ id, what }: { id: string; what: string }) {
  return what.startsWith(id) ? (
    <>
      <ControlLink id={id} />
      {what.slice(id.length)}
    </>
  ) : (
    what
  );
}

function Lost({ requirements }: { requirements: readonly string[] }) {
  if (requirements.length === 0) return null;
  return (
    <span className="num sm lost" title={requirements.join(", ")}>
      {requirements.length > 2
        ? words.overview.lost([...requirements])
        : requirements.map((each) => <RequirementLink key={each} of={each} />)}
    </span>
  );
}

/** What is overdue, then what is due, and whose it is. */
export function Dues({ status: { overdue, due, dueUntil } }: { status: Status }) {
  return (
    <section className="card">
      <header>
        <h2>{words.overview.due}</h2>
        <span className="muted">{words.overview.dueCounts(overdue.length, due.length, shortDay(dueUntil))}</span>
      </header>
      <Few
        all={[...overdue, ...due]}
        none={words.overview.nothingDue}
        row={(each) => <DueLine key={each.key} due={each} />}
      />
    </section>
  );
}

/** An id that people say, such as `EX-01`; those of documents are for files. */
const isSaid = (id: string) => /^[A-Z]+-\d+$/.test(id);

export function DueLine({ due }: { due: Due }) {
  const { about, title, say, owner, day: on, lastDay, status, controls } = due;
  return (
    <li className="li li3">
      <div className="grow">
        <p>
          {controls.includes(about) ? <ControlLink id={about} /> : isSaid(about) && <span className="id">{about}</span>}{" "}
          <WayTo way={wayOfDue(due)}>{title}</WayTo>
        </p>
        <p className="muted sm">{[owner, withDays(say)].filter(Boolean).join(", ")}</p>
      </div>
      <span className={status === "overdue" ? "num sm c-failed" : "num sm"} title={`${day(lastDay)}, ${fromToday(lastDay)}`}>
        {shortDay(on)}
      </span>
    </li>
  );
}

/** What the most full requirements rest on alone. */
export function Carriers({ carriers }: { carriers: Status["carriers"] }) {
  return (
    <section className="card">
      <header>
        <h2>{words.overview.carry}</h2>
        <span className="muted">{words.overview.carrySay}</span>
      </header>
      <Few
        all={carriers}
        none={words.overview.nothingCarried}
        row={({ control, title, requirements }) => (
          <li key={title + control} className="li li3">
            <span className="m">
              <Icon name={control ? "control" : "document"} />
            </span>
            <div className="grow">
              <p>
                {control && <ControlLink id={control} />} {title}
              </p>
              <p className="muted sm two-lines">{requirements.map((each) => partsOf(each).id).join(", ")}</p>
            </div>
            <b className="num sm b">{requirements.length}</b>
          </li>
        )}
      />
    </section>
  );
}
