import { useState } from "react";
import type { Plan } from "@/shared/api/documents/plan";
import { day, shortDay } from "@/shared/days";
import { ControlLink } from "@/shared/parts/Reference";
import { Icon } from "@/shared/parts/Icon";
import { Strip } from "@/shared/strip/Strip";
import { useQuery } from "@tanstack/react-query";
import { countsQuery, useTasks } from "@/shared/api/tasks";
import { words } from "@/shared/words/en";
import { tasks } from "@/shared/words/tasks";

/** So many are looked at closely. */
const few = 25;

const chips = { adopt: "chip acc", finish: "chip", prove: "chip proven" } as const;

/** The steps in order, each with what it closes. */
export function Steps({ plan: { steps, schedule }, organisation }: { plan: Plan; organisation: string }) {
  const late = new Set(schedule?.late);
  const [isWhole, setWhole] = useState(false);
  return (
    <section className="card sec">
      <header>
        <h2>{words.plan.steps}</h2>
        <span className="muted">{steps.length}</span>
        <span className="sp" />
        <ToTasks organisation={organisation} steps={steps} />
      </header>
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
                <ControlLink id={control} /> {title}
                {hardlyOpen && <span className="chip late">{words.plan.hardlyOpen}</span>}
              </td>
              <td>
                <span className={chips[toDo]}>{words.plan.toDos[toDo]}</span>
              </td>
              <td className="cl">
                <Strip squares={strip.map(({ obligation, text, facet, state }) => ({ id: obligation, text, facet, state }))} />
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
    </section>
  );
}

/** Makes tasks of all steps, for whoever owns each control, by the day on which the plan has it done. */
function ToTasks({ organisation, steps }: { organisation: string; steps: Plan["steps"] }) {
  const { data: counts } = useQuery(countsQuery(organisation));
  const { makeAll } = useTasks(organisation);
  if (!counts?.mayAssign) return null;
  return (
    <button
      type="button"
      className="btn sm"
      title={tasks.toTasksSay(steps.length)}
      disabled={makeAll.isPending}
      onClick={() =>
        makeAll.mutate(
          steps.map(({ control, title, toDo, due, finish }) => ({
            about: { kind: "step", id: control },
            title: tasks.stepTitle[toDo](control, title),
            due: due ?? finish ?? null,
          })),
        )
      }
    >
      <Icon name="task" small />
      {tasks.toTasks}
    </button>
  );
}
