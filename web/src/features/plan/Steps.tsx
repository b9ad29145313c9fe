import { useState } from "react";
import type { Plan } from "@/shared/api/documents/plan";
import { whenOf, type FrameSearch } from "@/shared/api/terms";
import { day, shortDay } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { ControlLink } from "@/shared/parts/Reference";
import { readable } from "@/shared/parts/readable";
import { KeepsRegister } from "@/shared/parts/RegisterLink";
import { controlWhy, Why } from "@/shared/parts/Why";
import { labelOf, Strip } from "@/shared/strip/Strip";
import { words } from "@/shared/words/en";
import { tasks } from "@/shared/words/tasks";
import { BurnUps } from "./BurnUps";
import { OnCalendar } from "./OnCalendar";
import { views, type PlanSearch } from "./search";
import { ToTasks, useMayMake } from "./ToTasks";

/** So many are looked at closely. */
const few = 25;

const chips = { adopt: "chip acc", finish: "chip", prove: "chip proven" } as const;

/** The steps in order, each with what it closes. */
export function Steps({
  plan,
  dated,
  organisation,
  search,
  onChange,
  isChoosing,
  onChoosing,
}: {
  plan: Plan;
  /** The same with the days of a calendar; undefined as long as they are worked out. */
  dated: Plan | undefined;
  organisation: string;
  search: PlanSearch & FrameSearch;
  onChange: (change: PlanSearch) => void;
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
}) {
  const { steps } = plan;
  const { first = [], leaveOut = [], view } = search;
  const mayMake = useMayMake(organisation);
  const put = (control: string, isFirst: boolean) => {
    const others = first.filter((each) => each !== control);
    const next = isFirst ? [...others, control] : others;
    onChange({ first: next.length > 0 ? next : undefined });
  };
  const leave = (control: string, isOut: boolean) => {
    const others = leaveOut.filter((each) => each !== control);
    const next = isOut ? [...others, control] : others;
    const left = first.filter((each) => each !== control);
    onChange({ leaveOut: next.length > 0 ? next : undefined, first: left.length > 0 ? left : undefined });
  };
  const waiting = plan.leftOut.filter(({ asked }) => !asked).map(({ control }) => control);
  return (
    <section className="card sec">
      <header>
        <h2>{words.plan.steps}</h2>
        <span className="muted">{steps.length}</span>
        <span className="sp" />
        <span className="seg" role="group" aria-label={words.plan.how}>
          {([undefined, ...views] as const).map((each) => (
            <button key={each ?? "list"} type="button" aria-pressed={each === view} onClick={() => onChange({ view: each })}>
              {words.plan.views[each ?? "list"]}
            </button>
          ))}
        </span>
        {mayMake && (
          <button type="button" className="btn sm" aria-expanded={isChoosing} onClick={() => onChoosing(!isChoosing)}>
            <Icon name="task" small />
            {tasks.toTasks}
          </button>
        )}
      </header>
      {isChoosing &&
        mayMake &&
        (dated ? (
          <ToTasks key={dated.steps.map(({ control }) => control).join()} organisation={organisation} plan={dated} onDone={() => onChoosing(false)} />
        ) : (
          <Waiting />
        ))}
      {first.length > 0 && (
        <p className="pad row wrap firsts">
          <span className="sm b">{words.plan.firsts}</span>
          {first.map((id) => (
            <span key={id} className="chip acc">
              {id}
              <button type="button" className="x" aria-label={words.plan.notFirst(id)} onClick={() => put(id, false)}>
                <Icon name="close" small />
              </button>
            </span>
          ))}
        </p>
      )}
      {leaveOut.length > 0 && (
        <div className="pad firsts">
          <p className="row wrap">
            <span className="sm b">{words.plan.leftOut}</span>
            {leaveOut.map((id) => (
              <span key={id} className="chip acc" title={plan.leftOut.find(({ control }) => control === id)?.title}>
                {id}
                <button type="button" className="x" aria-label={words.plan.takeIn(id)} onClick={() => leave(id, false)}>
                  <Icon name="close" small />
                </button>
              </span>
            ))}
            {waiting.length > 0 && <span className="sub sm">{words.plan.leftOutToo(waiting.join(", "))}</span>}
          </p>
          {plan.openByLeavingOut.length > 0 && <p className="sub sm">{words.plan.leftOpen(plan.openByLeavingOut.join(", "))}</p>}
        </div>
      )}
      {view ? (
        dated ? (
          view === "calendar" ? (
            <OnCalendar plan={dated} />
          ) : (
            <BurnUps plan={dated} organisation={organisation} when={whenOf(search)} />
          )
        ) : (
          <Waiting />
        )
      ) : (
        <StepTable plan={plan} first={first} onFirst={(control) => put(control, true)} onLeave={(control) => leave(control, true)} />
      )}
    </section>
  );
}

/** What a step closes, which opens why its control stands as it does. */
function Closes({ control, strip }: { control: string; strip: Plan["steps"][number]["strip"] }) {
  const squares = strip.map(({ obligation, text, facet, state }) => ({ id: obligation, text: readable(text), facet, state }));
  return (
    <Why of={controlWhy(control)} name={control} says={labelOf(squares)}>
      <Strip squares={squares} />
    </Why>
  );
}

function Waiting() {
  return (
    <div className="pad" aria-busy="true">
      <i className="sk" style={{ height: 180 }} />
    </div>
  );
}

function StepTable({ plan: { steps, schedule }, first, onFirst, onLeave }: { plan: Plan; first: readonly string[]; onFirst: (control: string) => void; onLeave: (control: string) => void }) {
  const late = new Set(schedule?.late);
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <table className="tbl st">
        <thead>
          <tr>
            <th scope="col" className="num">
              #
            </th>
            <th scope="col">{words.controls.control}</th>
            <th scope="col">{words.plan.toDo}</th>
            <th scope="col">{words.plan.closes}</th>
            <th scope="col" className="mf">
              {words.plan.makesFull}
            </th>
            <th scope="col" className="num">
              {words.plan.effort}
            </th>
            <th scope="col" className="num sum">
              {words.plan.sum}
            </th>
            <th scope="col" className="num full">
              {words.plan.full}
            </th>
            {schedule && (
              <th scope="col" className="num">
                {words.plan.done}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? steps : steps.slice(0, few)).map(({ control, title, toDo, strip, makesFull, effort, spent, full, finish, due, hardlyOpen }, index) => (
            <tr key={control}>
              <td className="num muted">{index + 1}</td>
              <td className="tt" title={`${control} ${title}`}>
                <ControlLink id={control} /> {title} <KeepsRegister control={control} />
                {!first.includes(control) && (
                  <button type="button" className="pin" aria-label={words.plan.wantFirst(control)} title={words.plan.wantFirstSay} onClick={() => onFirst(control)}>
                    {words.plan.pin}
                  </button>
                )}
                <button type="button" className="pin" aria-label={words.plan.leaveOut(control)} title={words.plan.leaveOutSay} onClick={() => onLeave(control)}>
                  {words.plan.leave}
                </button>
                {hardlyOpen && <span className="chip late">{words.plan.hardlyOpen}</span>}
              </td>
              <td>
                <span className={chips[toDo]}>{words.plan.toDos[toDo]}</span>
              </td>
              <td className="cl">
                <Closes control={control} strip={strip} />
              </td>
              <td className="mf sub" title={makesFull.join(", ")}>
                {makesFull.length > 0 ? makesFull.join(", ") : <span className="muted">{words.plan.noneAlone}</span>}
              </td>
              <td className="num">{effort}</td>
              <td className="num sum muted">{spent}</td>
              <td className="num full">{full}</td>
              {schedule && (
                <td className={late.has(control) ? "num c-late" : "num"} title={due ? words.plan.due(day(due)) : undefined}>
                  {finish ? shortDay(finish) : ""}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {steps.length > few && !isWhole && (
        <button type="button" className="link sm more" onClick={() => setWhole(true)}>
          {words.overview.all(steps.length)}
        </button>
      )}
    </>
  );
}
