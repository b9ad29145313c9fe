import { useQueries, useQuery } from "@tanstack/react-query";
import type { Plan } from "@/shared/api/documents/plan";
import { editionQuery, trendQuery } from "@/shared/api/queries";
import { editionOf, type When } from "@/shared/api/terms";
import { day, month, shortDay } from "@/shared/days";
import { Problem } from "@/shared/parts/Problem";
import { monthsOf, placeOf, type Span } from "@/shared/timeline";
import { Working, wasStopped } from "@/shared/parts/Working";
import { words } from "@/shared/words/en";
import { burnUpsOf, daysOf, fullOn, type BurnUp } from "./burnUp";
import { ticksTo } from "./stairs";

const width = 560;
const height = 190;
const left = 36;
const right = 16;
const top = 20;
const bottom = 26;

/** The year behind and the steps ahead in one line for each framework: how many requirements are full, of how many. */
export function BurnUps({ plan, organisation, when }: { plan: Plan; organisation: string; when: When }) {
  const asked = trendQuery(organisation, when);
  const query = useQuery(asked);
  const { data: trend, isError, error, refetch } = query;
  const editions = useQueries({ queries: [...new Set(plan.want.map(editionOf))].map(editionQuery) });
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  if (!trend && (query.fetchStatus === "fetching" || wasStopped(query))) return <div className="pad"><Working what={words.working.year} query={query} queryKey={asked.queryKey} /></div>;
  if (!trend || editions.some(({ isPending }) => isPending)) return <i className="sk" style={{ height: 220, margin: 16 }} aria-hidden />;
  const ids = new Map(editions.map(({ data }) => [data?.framework.id, new Set(data?.nodes.map(({ id }) => id))]));
  const all = burnUpsOf(plan, trend, (edition, id) => ids.get(edition)?.has(id) ?? false);
  if (all.reduce((sum, { past }) => sum + (past.at(-1)?.full ?? 0), 0) !== plan.fullToday) return <p className="pad sub">{words.burnUp.otherwise}</p>;
  const to = [plan.schedule?.by ?? "", ...all.flatMap(({ ahead }) => ahead.map((each) => each.day))].reduce((a, b) => (a > b ? a : b));
  const span = { from: trend.days[0] ?? to, to };
  return (
    <>
      <div className="burn">
        {all.map((each) => (
          <Chart key={each.scope} of={each} span={span} by={plan.schedule?.by ?? undefined} />
        ))}
      </div>
      <Table all={all} until={to} />
    </>
  );
}

function Chart({ of, span, by }: { of: BurnUp; span: Span; by: string | undefined }) {
  const { name, applicable, past, ahead } = of;
  const x = (on: string) => Math.round((left + placeOf(on, span) * (width - left - right)) * 10) / 10;
  const y = (full: number) => Math.round((height - bottom - (full / Math.max(applicable, 1)) * (height - top - bottom)) * 10) / 10;
  const now = past.at(-1);
  const last = ahead.at(-1);
  const behind = past.map((each, index) => `${index === 0 ? "M" : "L"}${x(each.day)} ${y(each.full)}`).join("");
  const onward = ahead.map((each, index) => (index === 0 ? `M${x(each.day)} ${y(each.full)}` : `H${x(each.day)}V${y(each.full)}`)).join("");
  const onTheDay = by && fullOn(of, by);
  return (
    <figure>
      <figcaption className="row between base">
        <b className="b">{name}</b>
        {now && last && <span className="sm sub">{words.burnUp.say(now.full, last.full, applicable, day(last.day))}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name}: ${now && last ? words.burnUp.say(now.full, last.full, applicable, day(last.day)) : ""}`}>
        {ticksTo(applicable, 4).map((each) => (
          <g key={each}>
            <line className="gridl" x1={left} x2={width - right} y1={y(each)} y2={y(each)} />
            <text className="axis" x={left - 6} y={y(each) + 3.5} textAnchor="end">
              {each}
            </text>
          </g>
        ))}
        <line className="goal" x1={left} x2={width - right} y1={y(applicable)} y2={y(applicable)} />
        <text className="axis" x={left + 4} y={y(applicable) - 5}>
          {words.burnUp.all(applicable)}
        </text>
        {monthsOf(span)
          .filter((on) => on >= span.from && Number(on.slice(5, 7)) % 3 === 1)
          .map((on) => (
            <text key={on} className="axis" x={x(on)} y={height - 8} textAnchor="middle">
              {month(on)}
            </text>
          ))}
        {now && (
          <>
            <path className="area" d={`${behind}V${y(0)}H${x(past[0]?.day ?? span.from)}Z`} />
            <path className="behind" d={behind} />
            <path className="ahead" d={`${onward}H${x(span.to)}`} />
            <line className="nowl" x1={x(now.day)} x2={x(now.day)} y1={top - 6} y2={y(0)} />
            <circle className="now" cx={x(now.day)} cy={y(now.full)} r="3.5" />
          </>
        )}
        {by && onTheDay !== undefined && (
          <>
            <line className="gate" x1={x(by)} x2={x(by)} y1={top - 12} y2={y(0)} />
            <text className="gatel" x={x(by) - 6} y={top - 8} textAnchor="end">
              {words.burnUp.onTheDay(shortDay(by), Number(onTheDay))}
            </text>
          </>
        )}
      </svg>
    </figure>
  );
}

function Table({ all, until }: { all: readonly BurnUp[]; until: string }) {
  const now = all[0]?.past.at(-1)?.day ?? "";
  return (
    <details className="bt">
      <summary>{words.burnUp.table}</summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.burnUp.table}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{words.trend.day}</th>
              {all.map(({ scope, name, applicable }) => (
                <th key={scope} scope="col" className="num">
                  {words.burnUp.of(name, applicable)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {daysOf(all, until).map((on) => (
              <tr key={on} className={on > now ? "sub" : undefined}>
                <th scope="row" className="nowrap">
                  {day(on)} {on > now && <span className="muted">{words.burnUp.planned}</span>}
                </th>
                {all.map((each) => (
                  <td key={each.scope} className="num">
                    {fullOn(each, on) ?? <span className="muted">{words.trend.nothing}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
