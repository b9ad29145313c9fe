import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { requirementTrendQuery } from "@/shared/api/queries";
import { day, month } from "@/shared/days";
import { Mark } from "@/shared/strip/Cell";
import { byFacet, type Square, type State } from "@/shared/strip/squares";
import { Working, wasStopped } from "@/shared/parts/Working";
import { words } from "@/shared/words/en";
import { drawnAs, stateOn } from "./history";
import { readable } from "@/shared/parts/readable";

/** How a requirement stood at the end of each month: its strip, obligation by obligation, a column for each month. */
export function History({ organisation, edition, id, asOf, squares }: { organisation: string; edition: string; id: string; asOf: string | undefined; squares: readonly Square[] }) {
  const asked = requirementTrendQuery(organisation, edition, asOf);
  const query = useQuery(asked);
  const { data, isError, isFetching } = query;
  const course = data?.frameworks[0]?.requirements?.find((each) => each.id === id);
  if (isError || (data && !course)) return null;
  const days = data?.days ?? [];
  const lines = new Map(course?.obligations.map(({ obligation, states }) => [obligation, states]));
  const stateOf = (obligation: string, on: string): State | undefined => {
    const is = stateOn(lines.get(obligation) ?? [], on);
    return is && drawnAs[is];
  };
  const provenOn = (on: string) => squares.filter((each) => stateOf(each.id, on) === "proven").length;
  const whatOn = (on: string) => stateOn(course?.coverage ?? [], on);
  return (
    <section className="card sec hist" aria-busy={isFetching || undefined}>
      <header>
        <h2>{words.catalog.history}</h2>
        <span className="muted">{words.trend.say}</span>
      </header>
      {query.fetchStatus === "fetching" || wasStopped(query) ? (
        <div className="pad">
          <Working what={words.working.year} query={query} queryKey={asked.queryKey} />
        </div>
      ) : null}
      {!course ? (
        <div className="pad" aria-hidden>
          {!wasStopped(query) && squares.map((each) => (
            <i key={each.id} className="sk" style={{ height: 14, margin: "10px 0" }} />
          ))}
        </div>
      ) : (
        <div className="pad">
          <table style={{ "--n": days.length } as React.CSSProperties}>
            <caption className="sr">{words.catalog.historyOf(id)}</caption>
            <thead>
              <tr>
                <td />
                {days.map((on, index) => (
                  <th key={on} scope="col" title={day(on)} className={month(on).length > 3 ? "y" : undefined}>
                    <span className="sr">{day(on)}</span>
                    <span aria-hidden>{index === days.length - 1 ? words.catalog.now : month(on)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byFacet(squares).map(({ facet, squares: group }) => (
                <Fragment key={facet}>
                  {group.map(({ id: obligation, text }, index) => (
                    <tr key={obligation} className={index === 0 ? "first" : undefined}>
                      <th scope="row" title={readable(text)}>
                        {readable(text)}
                      </th>
                      {days.map((on) => {
                        const state = stateOf(obligation, on);
                        return (
                          <td key={on} title={state && `${day(on)}: ${words.states[state]}`}>
                            {state ? <Mark state={state} size={14} label={words.states[state]} /> : <span className="sr">{words.trend.nothing}</span>}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </Fragment>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{squares.length > 0 ? words.catalog.provenOf(squares.length) : words.catalog.standsAs}</th>
                {days.map((on) => {
                  const what = whatOn(on);
                  return (
                    <td key={on} title={what && `${day(on)}: ${words.coverage[what]}`}>
                      {what && (squares.length > 0 && what !== "not-applicable" ? provenOn(on) : words.coverage[what])}
                    </td>
                  );
                })}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}
