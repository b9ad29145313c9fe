import type { Plan } from "@/shared/api/documents/plan";
import type { Status } from "@/shared/api/documents/status";
import type { Task } from "@/shared/api/tasks";
import { editionOf } from "@/shared/api/terms";

export type Step = Plan["steps"][number];

/** What a plan is of: what the address names, or else what the answer took, which of several is one where a day is counted back from. */
export function plannedOf(wanted: Status["frameworks"], want: readonly string[] | undefined, plan: Pick<Plan, "want"> | undefined): string[] {
  const editions = (want ?? plan?.want)?.map(editionOf);
  return wanted.filter(({ edition }) => editions?.includes(edition) ?? true).map(({ scope }) => scope);
}

/** The day that is kept in the programme, where nobody asks about another one. */
export const keptDay = ({ schedule }: Pick<Plan, "schedule">): string | undefined => (schedule?.byKept ? (schedule.by ?? undefined) : undefined);

/** Which steps become tasks: those that begin within some weeks, those until a day, or all. */
export type Which = { kind: "weeks"; weeks: number } | { kind: "until"; day: string } | { kind: "all" };

/** The day on which any of a step begins; undefined where there is no calendar. */
export function beginsOn({ prepared, setUp, start }: Step): string | undefined {
  return [prepared?.start, setUp?.start, start].filter((each) => each !== undefined).sort()[0];
}

/** The day by which it is to be done: the one that what comes after it asks for, or the one on which the plan has it. */
export const dayOf = ({ due, finish }: Step): string | undefined => (due !== undefined && finish !== undefined ? (due < finish ? due : finish) : (due ?? finish));

function plusWeeks(day: string, weeks: number): string {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + weeks * 7);
  return then.toISOString().slice(0, 10);
}

/** Ids of the controls whose steps are chosen so; a step without a day is in what has no end alone. */
export function chosenOf(steps: readonly Step[], which: Which, from: string): string[] {
  const isOf = (step: Step) => {
    const begins = beginsOn(step);
    switch (which.kind) {
      case "all":
        return true;
      case "weeks":
        return begins !== undefined && begins < plusWeeks(from, which.weeks);
      case "until":
        return begins !== undefined && begins <= which.day;
    }
  };
  return steps.filter(isOf).map(({ control }) => control);
}

/** The first task to do about each control, whether it was made of a step or of the control itself. */
export function openOf(tasks: readonly Task[]): ReadonlyMap<string, Task> {
  const of = new Map<string, Task>();
  for (const task of tasks) {
    if (task.about && task.about.kind !== "requirement" && !of.has(task.about.id)) of.set(task.about.id, task);
  }
  return of;
}
