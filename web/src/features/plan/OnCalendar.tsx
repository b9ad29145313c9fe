import type { Plan } from "@/shared/api/documents/plan";
import { day, month } from "@/shared/days";
import { monthsOf, placeOf } from "@/shared/timeline";
import { words } from "@/shared/words/en";
import { tasks } from "@/shared/words/tasks";
import { lanesOf, namedEvery, spanOf, type Block } from "./lanes";

/** The steps on their days, a lane for each who does any, between today and the last of them. */
export function OnCalendar({ plan }: { plan: Plan }) {
  const span = spanOf(plan);
  const lanes = lanesOf(plan.steps, tasks.nobody);
  if (!span || lanes.length === 0) return <p className="pad sub">{words.plan.noCalendar}</p>;
  const at = (date: string) => `${(placeOf(date, span) * 100).toFixed(2)}%`;
  const late = new Set(plan.schedule?.late);
  const months = monthsOf(span).filter((each) => each >= span.from);
  const every = namedEvery(months.length);
  const { timing, by } = plan.schedule ?? {};
  const marks = [
    ...(timing?.stageOneOn ? [{ name: words.plan.stageOne, on: timing.stageOneOn }] : []),
    ...(by ? [{ name: words.plan.theDay, on: by }] : []),
  ];
  return (
    <>
      <p className="pad legend sm sub" aria-hidden>
        {(["adopt", "finish", "prove"] as const).map((toDo) => (
          <span key={toDo}>
            <i className={`blk ${toDo}`} /> {words.plan.toDos[toDo]}
          </span>
        ))}
        <span>
          <i className="blk adopt before" /> {words.plan.before}
        </span>
        {late.size > 0 && (
          <span>
            <i className="blk adopt late" /> {words.plan.late}
          </span>
        )}
      </p>
      <div className="cal" tabIndex={0} role="region" aria-label={words.plan.calendar}>
        <div className="in" role="img" aria-label={words.plan.calendarSay(plan.steps.length, day(span.from), day(plan.schedule?.finish ?? span.to), lanes.length)}>
          <div className="days">
            {marks.map(({ name, on }, index) => (
              <span key={name} className={placeOf(on, span) > 0.8 ? "mark end" : "mark"} style={{ left: at(on), top: index * 17 }}>
                {name}, {day(on)}
              </span>
            ))}
          </div>
          <div className="ms">
            {months.map((each) => (
              <span key={each} style={{ left: at(each) }}>
                {(Number(each.slice(5, 7)) - 1) % every === 0 && month(each)}
              </span>
            ))}
          </div>
          {lanes.map(({ who, blocks }) => (
            <div key={who} className="lane">
              <span className="who clip" title={who}>
                {who}
              </span>
              <div className="on">
                {blocks.map((block) => (
                  <i
                    key={block.step.control + block.from}
                    className={["blk", block.step.toDo, block.isBefore && "before", late.has(block.step.control) && "late"].filter(Boolean).join(" ")}
                    style={{ left: at(block.from), width: widthOf(block, span) }}
                    title={words.plan.block(block.step.control, block.step.title, block.from === block.to ? day(block.from) : `${day(block.from)} - ${day(block.to)}`)}
                  />
                ))}
              </div>
            </div>
          ))}
          <div className="lines">
            <b className="now" style={{ left: at(span.from) }} />
            {months.map((each) => (
              <b key={each} style={{ left: at(each) }} />
            ))}
            {marks.map(({ name, on }) => (
              <b key={name} className="gate" style={{ left: at(on) }} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

/** To the end of its last day. */
function widthOf({ from, to }: Block, span: { from: string; to: string }): string {
  const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  return `${((placeOf(next, span) - placeOf(from, span)) * 100).toFixed(2)}%`;
}
