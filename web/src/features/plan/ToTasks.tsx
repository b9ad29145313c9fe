import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Plan } from "@/shared/api/documents/plan";
import { countsQuery, openTasksQuery, useTasks, type Task } from "@/shared/api/tasks";
import { day, today } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { Refusal } from "@/shared/parts/Refusal";
import { words } from "@/shared/words/en";
import { tasks } from "@/shared/words/tasks";
import { chosenOf, dayOf, openOf, type Which } from "./choosing";

const usualWeeks = 4;

/** Whether whoever looks may make tasks of steps. */
export function useMayMake(organisation: string): boolean {
  return useQuery(countsQuery(organisation)).data?.mayAssign ?? false;
}

/** Chooses which steps become tasks, with whose each will be and by when, before any is made. */
export function ToTasks({ organisation, plan, onDone }: { organisation: string; plan: Plan; onDone: () => void }) {
  const { data: open, error } = useQuery(openTasksQuery(organisation));
  if (error) return <Refusal error={error} />;
  return open ? <Choosing organisation={organisation} plan={plan} open={openOf(open)} onDone={onDone} /> : <i className="sk to-tasks" aria-hidden />;
}

function Choosing({ organisation, plan: { steps, schedule }, open, onDone }: { organisation: string; plan: Plan; open: ReadonlyMap<string, Task>; onDone: () => void }) {
  const from = schedule?.start ?? today();
  const marks = [
    ...(schedule?.timing?.stageOneOn ? [{ name: words.plan.stageOne, day: schedule.timing.stageOneOn }] : []),
    ...(schedule?.by ? [{ name: words.plan.theDay, day: schedule.by }] : []),
  ];
  const [which, setWhich] = useState<Which>(schedule ? { kind: "weeks", weeks: usualWeeks } : { kind: "all" });
  const free = steps.filter(({ control }) => !open.has(control));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(chosenOf(free, which, from)));
  const { makeAll } = useTasks(organisation);
  const weeks = useId();
  const choose = (next: Which) => {
    setWhich(next);
    setTicked(new Set(chosenOf(free, next, from)));
  };
  const chosen = steps.filter(({ control }) => ticked.has(control));
  return (
    <form
      className="to-tasks"
      aria-label={tasks.chooseSteps}
      onSubmit={(event) => {
        event.preventDefault();
        makeAll.mutate(
          chosen.map((step) => ({ about: { kind: "step", id: step.control }, title: tasks.stepTitle[step.toDo](step.control, step.title), due: dayOf(step) ?? null })),
          { onSuccess: onDone },
        );
      }}
    >
      <p className="sub sm">{tasks.chooseStepsSay}</p>
      <div className="row wrap">
        {schedule && (
          <span className="row">
            <label htmlFor={weeks} className="sm">
              {tasks.begin}
            </label>
            <select
              id={weeks}
              className="input weeks"
              value={which.kind === "weeks" ? which.weeks : ""}
              onChange={(event) => choose({ kind: "weeks", weeks: Number(event.target.value) })}
            >
              {which.kind !== "weeks" && <option value="">-</option>}
              {[1, 2, 4, 8, 12, 26].map((each) => (
                <option key={each} value={each}>
                  {tasks.weeks(each)}
                </option>
              ))}
            </select>
          </span>
        )}
        <span className="seg" role="group" aria-label={tasks.whichSteps}>
          {marks.map((mark) => (
            <button key={mark.name} type="button" aria-pressed={which.kind === "until" && which.day === mark.day} onClick={() => choose({ kind: "until", day: mark.day })}>
              {tasks.until(mark.name, day(mark.day))}
            </button>
          ))}
          <button type="button" aria-pressed={which.kind === "all"} onClick={() => choose({ kind: "all" })}>
            {tasks.allSteps(free.length)}
          </button>
          <button type="button" onClick={() => setTicked(new Set())}>
            {tasks.noneOfThem}
          </button>
        </span>
      </div>
      <ul className="picks" tabIndex={0} aria-label={words.plan.steps}>
        {steps.map((step) => {
          const on = dayOf(step);
          const there = open.get(step.control);
          return (
            <li key={step.control}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked.has(step.control)}
                  onChange={(event) => {
                    const next = new Set(ticked);
                    if (event.target.checked) next.add(step.control);
                    else next.delete(step.control);
                    setTicked(next);
                  }}
                />
                <span className="clip" title={step.title}>
                  {tasks.stepTitle[step.toDo](step.control, step.title)}
                </span>
              </label>
              {there && <span className="sub sm there">{tasks.thereIs(there.title, there.assignee?.name, there.due === null ? undefined : day(there.due))}</span>}
              <span className="sub sm clip wh">{step.who || step.owner || tasks.nobody}</span>
              <span className="num sm da">{on ? day(on) : tasks.noDay}</span>
            </li>
          );
        })}
      </ul>
      <Refusal error={makeAll.error} />
      <div className="row wrap">
        <button type="submit" className="btn pri" disabled={makeAll.isPending || chosen.length === 0}>
          <Icon name="task" small />
          {chosen.length === 0 ? tasks.makeNone : tasks.makeTasks(chosen.length)}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {tasks.cancel}
        </button>
      </div>
    </form>
  );
}
