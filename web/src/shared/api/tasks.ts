import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { tell } from "../parts/useEdit";
import { tasks as words } from "../words/tasks";
import { addressOf } from "./address";
import { ask, newKey, Refused, sendJson } from "./client";
import { refusalOf } from "./edits";
import { meQuery } from "./queries";
import type { When } from "./terms";

export const taskStates = ["open", "doing", "done", "dropped"] as const;
export type TaskState = (typeof taskStates)[number];

export interface About {
  kind: "control" | "requirement" | "step";
  id: string;
}

export interface Task {
  number: number;
  /** The last change that touched it, by which it is taken back. */
  change: number;
  title: string;
  note: string;
  about: (About & { title: string }) | null;
  assignee: { id: string; name: string } | null;
  due: string | null;
  state: TaskState;
  overdue: boolean;
  mine: boolean;
  changedAt: string;
  changedBy: string;
  /** What whoever asks may do with it. */
  permits: ("edit" | "assign" | "take")[];
}

export interface TaskTerms {
  state?: string[] | undefined;
  assignee?: string | undefined;
  about?: string | undefined;
  overdue?: string | undefined;
  most?: string | undefined;
}

export interface Counts {
  counts: { assignee: Task["assignee"]; state: TaskState; all: number; overdue: number }[];
  mine: number;
  mayMake: boolean;
  mayAssign: boolean;
}

/** All of tasks of an organisation stands under one key: when one changes, all is asked again. */
const key = (organisation: string, ...rest: unknown[]) => ["tasks", organisation, ...rest];
const root = (organisation: string) => `organisations/${organisation}`;

export const tasksQuery = (organisation: string, terms: TaskTerms, when: When) =>
  infiniteQueryOptions({
    queryKey: key(organisation, "list", terms, when),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ask<{ items: Task[]; next: string | null }>(`${root(organisation)}/tasks`, { ...terms, ...when, cursor: pageParam }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** All that are to do, part after part. */
export const openTasksQuery = (organisation: string, when: When = {}) =>
  queryOptions({
    queryKey: key(organisation, "open", when),
    queryFn: async ({ signal }) => {
      const all: Task[] = [];
      let cursor: string | undefined;
      do {
        const part = await ask<{ items: Task[]; next: string | null }>(`${root(organisation)}/tasks`, { most: "500", ...when, cursor }, signal);
        all.push(...part.items);
        cursor = part.next ?? undefined;
      } while (cursor !== undefined);
      return all;
    },
  });

/** Whether a task is about something, or about a control that serves it: a step of a plan is one of the control that it is named by. */
export function concerns({ about: of }: Pick<Task, "about">, about: About, controls: readonly string[]): boolean {
  if (!of) return false;
  return of.kind === "requirement" ? of.kind === about.kind && of.id === about.id : controls.includes(of.id);
}

type Listed = InfiniteData<{ items: Task[]; next: string | null }>;

/** @param when of which the counts are; undefined where it is asked what whoever asks may do */
export const countsQuery = (organisation: string, when?: When) =>
  queryOptions({
    queryKey: key(organisation, "counts", when),
    queryFn: ({ signal }) => ask<Counts>(`${root(organisation)}/tasks/counts`, { ...when }, signal),
  });

export const whomQuery = (organisation: string) =>
  queryOptions({
    queryKey: key(organisation, "people"),
    queryFn: ({ signal }) => ask<{ people: { id: string; name: string; signsIn: boolean }[] }>(`${root(organisation)}/tasks/people`, {}, signal),
    staleTime: 60_000,
  });

export const historyQuery = (organisation: string, number: number, when: When) =>
  queryOptions({
    queryKey: key(organisation, "task", number, when),
    queryFn: ({ signal }) => ask<{ task: Task; versions: Task[] }>(`${root(organisation)}/tasks/${number}`, { ...when }, signal),
  });

export interface TaskEvent {
  number: number;
  recordedAt: string;
  recordedBy: string;
  what: string;
}

/** What was done to tasks, the last first. */
export const taskTrailQuery = (organisation: string, { knownAt }: When) =>
  infiniteQueryOptions({
    queryKey: key(organisation, "trail", knownAt),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ask<{ items: TaskEvent[]; next: string | null }>(`${root(organisation)}/task-changes`, { knownAt, cursor: pageParam }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export interface NewTask {
  about?: About | undefined;
  title?: string | undefined;
  note?: string | undefined;
  assignee?: string | null | undefined;
  due?: string | null | undefined;
}

export type TaskChange = Partial<Pick<Task, "title" | "note" | "due" | "state">> & { assignee?: string | null };

/** A task as it will be once what is changed is kept. @param nameOf whom it goes to; undefined where nobody knows yet */
export function changed(task: Task, { assignee, ...rest }: TaskChange, nameOf: (id: string) => string | undefined): Task {
  const name = assignee == null ? undefined : nameOf(assignee);
  const after: Task = { ...task, ...rest };
  return {
    ...after,
    overdue: task.overdue && (after.state === "open" || after.state === "doing") && after.due === task.due,
    ...(assignee === null && { assignee: null, mine: false }),
    ...(assignee != null && name !== undefined && { assignee: { id: assignee, name }, mine: assignee === "me" }),
  };
}

/** What is done to tasks; each says that it is done, and offers to take it back. */
export function useTasks(organisation: string) {
  const client = useQueryClient();
  const asked = () => client.invalidateQueries({ queryKey: ["tasks", organisation] });
  const at = (path: string) => addressOf(`${root(organisation)}/${path}`);

  const undo = async (change: number) => {
    try {
      await sendJson("POST", at(`task-changes/${change}/undo`));
      tell(words.undone);
    } catch (error) {
      tell(refusalOf(error));
    }
    await asked();
  };

  const make = useMutation({
    mutationFn: async (task: NewTask) => {
      // Pressed twice, or sent again by a shaky line, it is one task.
      const once = { "Idempotency-Key": newKey() };
      return (await (await sendJson("POST", at("tasks"), task, undefined, once)).json()) as Task;
    },
    onSuccess: async ({ title, change }) => {
      tell(words.made(title), () => void undo(change));
      await asked();
    },
  });

  const makeAll = useMutation({
    mutationFn: async (all: NewTask[]) =>
      (await (await sendJson("POST", at("tasks/bulk"), { tasks: all })).json()) as { change: number; made: Task[]; there: Task[] },
    onSuccess: async ({ change, made, there }) => {
      tell(words.madeAll(made.length, there.length), made.length > 0 ? () => void undo(change) : undefined);
      await asked();
    },
    onError: (error) => tell(refusalOf(error)),
  });

  const nameOf = (id: string) =>
    id === "me" ? client.getQueryData(meQuery.queryKey)?.name : client.getQueryData(whomQuery(organisation).queryKey)?.people.find((each) => each.id === id)?.name;

  const edit = useMutation({
    // What is changed shows at once; where the server refuses it, all is as it was, and a word says why.
    onMutate: async ({ task, change }: { task: Task; change: TaskChange }) => {
      const lists = { queryKey: key(organisation, "list") };
      await client.cancelQueries(lists);
      const before = client.getQueriesData<Listed>(lists);
      client.setQueriesData<Listed>(
        lists,
        (now) =>
          now && {
            ...now,
            pages: now.pages.map((page) => ({ ...page, items: page.items.map((each) => (each.number === task.number ? changed(each, change, nameOf) : each)) })),
          },
      );
      return before;
    },
    mutationFn: async ({ task, change }: { task: Task; change: TaskChange }) => {
      const read = { "If-Match": `"${task.change}"` };
      return (await (await sendJson("PATCH", at(`tasks/${task.number}`), change, undefined, read)).json()) as Task;
    },
    onSuccess: async (after, { task, change }) => {
      if (after.change !== task.change) tell(words.changed(after.title, change.state), () => void undo(after.change));
      await asked();
    },
    onError: async (error, _, before) => {
      for (const [list, was] of before ?? []) client.setQueryData(list, was);
      tell(refusalOf(error));
      if (error instanceof Refused && error.problem.status === 412) await asked();
    },
  });

  /** The same change of several, one after the other; what one refuses is told, and the others are changed. */
  const editAll = useMutation({
    mutationFn: async ({ all, change }: { all: readonly Task[]; change: TaskChange }) => {
      const changes: number[] = [];
      const refused: unknown[] = [];
      for (const task of all) {
        try {
          const read = { "If-Match": `"${task.change}"` };
          const after = (await (await sendJson("PATCH", at(`tasks/${task.number}`), change, undefined, read)).json()) as Task;
          if (after.change !== task.change) changes.push(after.change);
        } catch (error) {
          refused.push(error);
        }
      }
      return { changes, refused };
    },
    onSuccess: async ({ changes, refused }) => {
      const takeBack = async () => {
        for (const change of [...changes].reverse()) await sendJson("POST", at(`task-changes/${change}/undo`));
        tell(words.undone);
        await asked();
      };
      tell(
        [words.changedAll(changes.length), ...(refused.length > 0 ? [words.refusedAll(refused.length, refusalOf(refused[0]))] : [])].join(". "),
        changes.length > 0 ? () => void takeBack().catch((error: unknown) => tell(refusalOf(error))) : undefined,
      );
      await asked();
    },
  });

  return { make, makeAll, edit, editAll, undo };
}
