import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { Trend } from "@/shared/api/documents/trend";
import { trendQuery } from "@/shared/api/queries";
import type { When } from "@/shared/api/terms";
import { day, month, shortDay, withDays } from "@/shared/days";
import { Working, wasStopped } from "@/shared/parts/Working";
import { words } from "@/shared/words/en";
import { bandOf, lineOf, placeOf, type Line } from "./trend";
import { Said } from "@/shared/parts/Said";

const width = 560;
const height = 168;
const left = 42;
const right = 14;
const top = 12;
const bottom = 26;

/** The year behind the figures: what was proven and possible at the end of each month, by what was known then. */
export function Trends({ organisation, when }: { organisation: string; when: When }) {
  const asked = trendQuery(organisation, when);
  const query = useQuery(asked);
  const { data, isError, isFetching } = query;
  if (isError) return null;
  return (
    <section className="sec" aria-busy={isFetching || undefined}>
      <header>
        <h2>{words.trend.title}</h2>
        <span className="muted">{words.trend.say}</span>
      </header>
      <Working what={words.working.year} query={query} queryKey={asked.queryKey} />
      <div className="grid2 trends">
        {data
          ? data.frameworks.map((line) => <Chart key={line.scope} line={line} trend={data} />)
          : !wasStopped(query) && [1, 2].map((each) => <div key={each} className="card" style={{ height: 246 }} aria-hidden />)}
      </div>
      {data && <Table trend={data} />}
    </section>
  );
}

function Chart({ line, trend }: { line: Line; trend: Trend }) {
  const hatch = useId();
  const first = trend.days[0] ?? trend.asOf;
  const last = trend.days.at(-1) ?? trend.asOf;
  const x = (on: string) => Math.round((left + placeOf(on, first, last) * (width - left - right)) * 10) / 10;
  const y = (share: number) => Math.round((height - bottom - share * (height - top - bottom)) * 10) / 10;
  const proven = lineOf(line.points, x, y, "proven");
  const begun = line.points[0];
  const now = line.points.at(-1);
  return (
    <figure className="card trend">
      <figcaption className="row between base">
        <b className="b">{line.name}</b>
        <span className="sm sub">{now && words.gap.bar(now.figures.proven.count, now.figures.possible.count)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={withDays(line.say)}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="5" className="hl" />
          </pattern>
        </defs>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="gridl" x1={left} x2={width - right} y1={y(share)} y2={y(share)} />
            <text className="axis" x={left - 6} y={y(share) + 3.5} textAnchor="end">
              {words.trend.percent(share)}
            </text>
          </g>
        ))}
        {trend.days.slice(0, -1).map((on, index) =>
          index % 2 === 0 ? (
            <text key={on} className="axis" x={x(on)} y={height - 8} textAnchor={index === 0 ? "start" : "middle"}>
              {month(on)}
            </text>
          ) : null,
        )}
        {begun && now && (
          <>
            <path d={bandOf(line.points, x, y)} fill={`url(#${hatch})`} />
            <path className="area" d={`${proven}V${y(0)}H${x(begun.day)}Z`} />
            <path className="possible" d={lineOf(line.points, x, y, "possible")} />
            <path className="proven" d={proven} />
            <circle className="now" cx={x(now.day)} cy={y(now.figures.proven.value)} r="3.5" />
          </>
        )}
        {trend.events.map(({ day: on, kind, what }) => (
          <g key={on + kind + what} className="ev">
            <title>{`${shortDay(on)}: ${what}`}</title>
            <line x1={x(on)} x2={x(on)} y1={top} y2={y(0)} />
            <circle cx={x(on)} cy={top} r="3" />
          </g>
        ))}
      </svg>
      <p className="sm sub"><Said text={line.say} /></p>
    </figure>
  );
}

function Table({ trend }: { trend: Trend }) {
  return (
    <details className="card trt">
      <summary>{words.trend.table}</summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.trend.table}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{words.trend.day}</th>
              {trend.frameworks.map(({ scope, name }) => (
                <th key={scope} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trend.days.map((on) => (
              <tr key={on}>
                <th scope="row" className="nowrap">
                  {day(on)}
                </th>
                {trend.frameworks.map(({ scope, points }) => {
                  const point = points.find((each) => each.day === on);
                  return (
                    <td key={scope} className="num">
                      {point ? words.gap.bar(point.figures.proven.count, point.figures.possible.count) : <span className="muted">{words.trend.nothing}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {trend.events.length > 0 && (
          <>
            <h3>{words.trend.events}</h3>
            <ul className="sm">
              {trend.events.map(({ day: on, kind, what }) => (
                <li key={on + kind + what}>
                  <span className="muted">{day(on)}</span> <Said text={what} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
