import type { Plan } from "@/shared/api/documents/plan";
import { shortDay } from "@/shared/days";
import { words } from "@/shared/words/en";
import { pathOf, reachedBy, stairsOf, ticksTo } from "./stairs";

const width = 760;
const left = 38;
const right = 20;
/** Above what is drawn the days are named, each in a row of its own. */
const row = 17;
const bottom = 34;

/** What is full after so many person-days, and how far that is on the days that have to be held. */
export function Stairs({ plan }: { plan: Plan }) {
  const stairs = stairsOf(plan);
  const last = stairs.at(-1) ?? { spent: 1, full: plan.fullToday };
  const most = Math.max(plan.applicable, last.full, 1);
  const { timing } = plan.schedule ?? {};
  const days = [
    ...(timing?.stageOneOn ? [{ on: timing.stageOneOn, name: words.plan.stageOne }] : []),
    ...(plan.schedule?.by ? [{ on: plan.schedule.by, name: words.plan.theDay }] : []),
  ];
  const top = 16 + days.length * row;
  const height = 254 + top;
  const x = (spent: number) => Math.round((left + (spent / Math.max(last.spent, 1)) * (width - left - right)) * 10) / 10;
  const y = (full: number) => Math.round((height - bottom - (full / most) * (height - top - bottom)) * 10) / 10;
  const path = pathOf(stairs, x, y);
  return (
    <div className="stairs" tabIndex={0} role="group" aria-label={words.plan.stairsTitle}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.plan.stairs(plan.fullToday, last.full, plan.applicable, last.spent)}>
        {ticksTo(most, 6).map((each) => (
          <g key={each}>
            <line className="gridl" x1={left} x2={width - right} y1={y(each)} y2={y(each)} />
            <text className="axis" x={left - 8} y={y(each) + 3.5} textAnchor="end">
              {each}
            </text>
          </g>
        ))}
        {ticksTo(last.spent, 6).map((each) => (
          <text key={each} className="axis" x={x(each)} y={height - bottom + 16} textAnchor="middle">
            {each}
          </text>
        ))}
        <text className="axis" x={width - right} y={height - 4} textAnchor="end">
          {words.plan.unit}
        </text>
        <path className="area" d={`${path}V${y(0)}H${x(0)}Z`} />
        <rect className="today" x={x(0)} y={y(plan.fullToday)} width={x(last.spent) - x(0)} height={y(0) - y(plan.fullToday)} />
        <path className="stair" d={path} />
        {days.map(({ on, name }, index) => {
          const { spent, full } = reachedBy(plan, on);
          const isRight = x(spent) > width * 0.6;
          return (
            <g key={name}>
              <line className="gate" x1={x(spent)} x2={x(spent)} y1={index * row + 2} y2={y(0)} />
              <circle className="reached" cx={x(spent)} cy={y(full)} r={4} />
              <text className="gatel" x={x(spent) + (isRight ? -7 : 7)} y={index * row + 11} textAnchor={isRight ? "end" : "start"}>
                {words.plan.reached(name, shortDay(on), full)}
              </text>
            </g>
          );
        })}
        <circle className="from" cx={x(0)} cy={y(plan.fullToday)} r={4} />
        <text className="lab" x={x(0) + 10} y={y(plan.fullToday) + 16}>
          {words.plan.fullToday(plan.fullToday)}
        </text>
        <text className="lab" x={x(last.spent)} y={y(last.full) - 7} textAnchor="end">
          {last.full}
        </text>
      </svg>
    </div>
  );
}
