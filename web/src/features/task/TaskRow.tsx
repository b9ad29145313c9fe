import { useRef } from "react";
import { useTasks, type Task } from "@/shared/api/tasks";
import { day, fromToday, shortDay } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { tasks as words } from "@/shared/words/tasks";
import { TaskDetail } from "./TaskDetail";

export interface Whom {
  id: string;
  name: string;
  signsIn: boolean;
}

/** A task in a line; unfolded, all that it says and may be changed. */
export function TaskRow({ organisation, task, people, isOpen, toggle, isMarked = false, mark }: { organisation: string; task: Task; people: readonly Whom[]; isOpen: boolean; toggle: () => void; isMarked?: boolean; mark?: (isRange: boolean) => void }) {
  const isRange = useRef(false);
  const { edit } = useTasks(organisation);
  const mayEdit = task.permits.includes("edit");
  return (
    <li className={["tk", isOpen && "open", isMarked && "marked"].filter(Boolean).join(" ")} data-of-task={task.number}>
      <div className="ln">
        {mark && (
          <input
            type="checkbox"
            className="pk"
            checked={isMarked}
            aria-label={words.mark(task.title)}
            onPointerDown={(event) => (isRange.current = event.shiftKey)}
            onKeyDown={(event) => (isRange.current = event.shiftKey)}
            onChange={() => mark(isRange.current)}
          />
        )}
        <Tick task={task} change={(state) => edit.mutate({ task, change: { state } })} disabled={!mayEdit || edit.isPending} />
        <button type="button" className="tg" data-task={task.number} aria-expanded={isOpen} onClick={toggle}>
          <span className="ti clip" title={task.title}>
            {task.title}
          </span>
          {task.state === "doing" && <span className="chip acc">{words.states.doing}</span>}
        </button>
        <span className="ab">
          <Subject about={task.about} />
        </span>
        <Whose task={task} take={() => edit.mutate({ task, change: { assignee: "me" } })} />
        <Due task={task} />
      </div>
      {isOpen && <TaskDetail organisation={organisation} task={task} people={people} close={toggle} />}
    </li>
  );
}

/** Ticks a task off, and on again. */
export function Tick({ task, change, disabled }: { task: Task; change: (state: "open" | "done") => void; disabled: boolean }) {
  const isDone = task.state === "done" || task.state === "dropped";
  return (
    <button
      type="button"
      className={`tick ${task.state}`}
      disabled={disabled}
      aria-label={isDone ? words.untick(task.title) : words.tick(task.title)}
      onClick={() => change(isDone ? "open" : "done")}
    >
      {task.state === "done" && <Icon name="check" small />}
      {task.state === "dropped" && <Icon name="close" small />}
    </button>
  );
}

export function Subject({ about }: { about: Task["about"] }) {
  if (!about) return null;
  return (
    <span title={`${words.kinds[about.kind]}: ${about.title}`}>
      {about.kind === "requirement" ? <RequirementLink of={about.id} /> : <ControlLink id={about.id} />}
    </span>
  );
}

export function Whose({ task, take }: { task: Task; take: () => void }) {
  if (task.assignee) {
    return (
      <span className={task.mine ? "who clip b" : "who clip"} title={task.assignee.name}>
        {task.assignee.name}
      </span>
    );
  }
  return (
    <span className="who">
      {task.permits.length > 0 && (task.state === "open" || task.state === "doing") ? (
        <button type="button" className="link sm" aria-label={words.takeOf(task.title)} onClick={take}>
          {words.take}
        </button>
      ) : (
        <span className="muted">{words.nobody}</span>
      )}
    </span>
  );
}

export function Due({ task: { due, overdue } }: { task: Task }) {
  if (!due) return <span className="du muted sm">{words.noDay}</span>;
  return (
    <time dateTime={due} className={overdue ? "du num sm c-failed" : "du num sm"} title={`${overdue ? words.overdue(day(due)) : words.dueOn(day(due))}, ${fromToday(due)}`}>
      {overdue && <Icon name="clock" small />} {due.slice(0, 4) === String(new Date().getFullYear()) ? shortDay(due) : day(due)}
    </time>
  );
}
