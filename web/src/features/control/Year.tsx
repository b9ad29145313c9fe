import type { ControlInProgramme } from "@/shared/api/documents/show";
import { day, month, shortDay } from "@/shared/days";
import { monthsOf, placeOf } from "@/shared/timeline";
import { concluding } from "@/shared/words/concluding";
import { words } from "@/shared/words/en";
import { countsOf, type YearOf } from "./years";

/** So many marks can be told from each other; of more a month is one column. */
const most = 60;
const labelled = 6;
const statuses = ["on-time", "late", "missing", "failed", "open"] as const;

/** Each time that the control was due in the year behind and the months ahead, on its day. */
export function Year({ year, window, concluded }: { year: YearOf; window: ControlInProgramme["window"]; concluded: ReadonlySet<string> }) {
  const months = monthsOf(year);
  const counts = words.control.yearCounts(countsOf(year.months));
  const at = (date: string) => `${(placeOf(date, year) * 100).toFixed(2)}%`;
  const isWindowSeen = window && window.to >= year.from && window.from <= year.to;
  return (
    <section className="card">
      <header>
        <h2>{words.control.year}</h2>
        <span className="muted">{counts || words.control.nothingDue}</span>
        <span className="sp" />
        <span className="legend sm sub only-d" aria-hidden>
          {statuses
            .filter((status) => year.months.some((each) => each[status] > 0))
            .map((status) => (
              <span key={status}>
                <i className={`ym ${status}`} /> {words.control.statuses[status]}
              </span>
            ))}
          {year.occurrences.length <= most && year.occurrences.some(({ name }) => concluded.has(name)) && (
            <span>
              <i className="ym late concluded" /> {concluding.concludedOn}
            </span>
          )}
        </span>
      </header>
      <div className="yr">
        {isWindowSeen && (
          <div className="win" style={{ left: at(window.from), right: `${(100 - placeOf(window.to, year) * 100).toFixed(2)}%` }}>
            <span className="clip">{words.control.window(day(window.from), day(window.to))}</span>
          </div>
        )}
        <ol className="mo" aria-hidden>
          {months.map((each, index) => (
            <li key={each} style={{ left: at(each) }} className={index % 3 === 0 ? undefined : "only-d"}>
              {month(each)}
            </li>
          ))}
        </ol>
        {year.occurrences.length <= most ? <Marks year={year} at={at} concluded={concluded} /> : <Columns year={year} at={at} />}
        <div className="now" style={{ left: at(year.today) }}>
          <span className={placeOf(year.today, year) > 0.8 ? "before" : undefined}>{words.control.today(shortDay(year.today))}</span>
        </div>
      </div>
      {year.occurrences.length > 0 && year.occurrences.length <= labelled && <Labels occurrences={year.occurrences} concluded={concluded} />}
    </section>
  );
}

/** What the marks say, each with its mark, where they are few. */
function Labels({ occurrences, concluded }: { occurrences: YearOf["occurrences"]; concluded: ReadonlySet<string> }) {
  return (
    <ol className="labels" aria-hidden>
      {occurrences.map((each) => (
        <li key={each.name}>
          <i className={classOf(each, concluded)} />
          <span>
            <b className={each.status === "late" ? "c-late" : each.status === "failed" || each.status === "missing" ? "c-failed" : "b"}>
              {each.doneOn ? shortDay(each.doneOn) : shortDay(each.due)}, {words.control.statuses[each.status]}
            </b>
            <span className="muted">{concluded.has(each.name) ? `${each.name}, ${concluding.concludedOn}` : each.name}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const classOf = ({ name, status }: YearOf["occurrences"][number], concluded: ReadonlySet<string>) => (concluded.has(name) ? `ym ${status} concluded` : `ym ${status}`);

function Marks({ year, at, concluded }: { year: YearOf; at: (date: string) => string; concluded: ReadonlySet<string> }) {
  const says = (each: YearOf["occurrences"][number]) =>
    [
      words.control.mark(each.name, words.control.statuses[each.status], each.doneOn && day(each.doneOn), day(each.due)),
      concluded.has(each.name) && concluding.concludedOn,
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <ol className="track">
      {year.occurrences.map((each) => (
        <li key={each.name} style={{ left: at(each.doneOn ?? each.due) }} title={says(each)}>
          <i className={classOf(each, concluded)} aria-hidden />
          <span className="sr">{says(each)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Of many times a column for each month: as high as its share of the busiest. */
function Columns({ year, at }: { year: YearOf; at: (date: string) => string }) {
  const totals = year.months.map((each) => statuses.reduce((sum, status) => sum + each[status], 0));
  const busiest = Math.max(...totals, 1);
  return (
    <ol className="track cols">
      {year.months.map((each, index) => {
        const says = words.control.month(month(`${each.month}-01`), words.control.yearCounts(each as unknown as Record<string, number>));
        return (
          <li key={each.month} style={{ left: at(`${each.month}-01`), height: `${((totals[index] ?? 0) / busiest) * 100}%` }} title={says}>
            {statuses
              .filter((status) => each[status] > 0)
              .map((status) => (
                <i key={status} className={`yc ${status}`} style={{ flexGrow: each[status] }} aria-hidden />
              ))}
            <span className="sr">{says}</span>
          </li>
        );
      })}
    </ol>
  );
}
