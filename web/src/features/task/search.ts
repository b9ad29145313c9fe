import { one, oneOf, said } from "@/shared/api/address";
import type { Task, TaskTerms } from "@/shared/api/tasks";

export const shows = ["all", "mine", "overdue", "nobody"] as const;
export const views = ["list", "board"] as const;
export const filters = ["todo", "done", "dropped"] as const;
export const bys = ["state", "person"] as const;

export interface TasksSearch {
  /** Whose are shown; everybody's where nothing is said. */
  show?: (typeof shows)[number] | undefined;
  /** The id of one person. */
  person?: string | undefined;
  view?: (typeof views)[number] | undefined;
  /** How far those of a list are. */
  state?: (typeof filters)[number] | undefined;
  /** What the columns of the board are. */
  by?: (typeof bys)[number] | undefined;
  /** The number of the task that is unfolded. */
  task?: string | undefined;
}

export function tasksSearch(raw: Record<string, unknown>): TasksSearch {
  return said<TasksSearch>({
    show: oneOf(raw.show, shows),
    person: one(raw.person),
    view: oneOf(raw.view, views),
    state: oneOf(raw.state, filters),
    by: oneOf(raw.by, bys),
    task: one(raw.task),
  });
}

/** What the server is asked for. */
export function termsOf({ show, person, view, state, by }: TasksSearch): TaskTerms {
  const isBoard = view === "board" && by !== "person";
  return {
    state: isBoard ? ["open", "doing", "done"] : state === "done" ? ["done"] : state === "dropped" ? ["dropped"] : ["open", "doing"],
    assignee: person ?? (show === "mine" ? "me" : show === "nobody" ? "nobody" : undefined),
    overdue: show === "overdue" ? "true" : undefined,
    most: "200",
  };
}

const buckets = ["overdue", "week", "later", "none", "past"] as const;
export type Bucket = (typeof buckets)[number];

/** In which part of the list a task stands, by the day on which it is due. */
export function bucketOf({ due, overdue, state }: Pick<Task, "due" | "overdue" | "state">, today: string): Bucket {
  if (state === "done" || state === "dropped") return "past";
  if (overdue) return "overdue";
  if (due === null) return "none";
  return Date.parse(due) - Date.parse(today) <= 7 * 86_400_000 ? "week" : "later";
}

/** The parts of a list that have any, in order. */
export function bucketsOf(tasks: readonly Task[], today: string): [Bucket, Task[]][] {
  return buckets.flatMap((bucket) => {
    const all = tasks.filter((task) => bucketOf(task, today) === bucket);
    return all.length > 0 ? [[bucket, all] as [Bucket, Task[]]] : [];
  });
}

/** The columns of a board: states, or people in the order of their names with nobody last. */
export function columnsOf(tasks: readonly Task[], by: "state" | "person", words: { states: Record<string, string>; nobody: string }) {
  if (by === "state") {
    return (["open", "doing", "done"] as const).map((state) => ({ id: state, title: words.states[state] ?? state, tasks: tasks.filter((task) => task.state === state) }));
  }
  const people = new Map(tasks.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee.name] as const] : [])));
  return [...[...people].sort(([, one], [, other]) => one.localeCompare(other)), ["", words.nobody] as const]
    .map(([id, title]) => ({ id, title, tasks: tasks.filter(({ assignee }) => (assignee?.id ?? "") === id) }))
    .filter((column) => column.tasks.length > 0);
}
