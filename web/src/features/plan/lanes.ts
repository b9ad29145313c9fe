import type { Plan } from "@/shared/api/documents/plan";
import type { Step } from "./choosing";

/** A stretch of days on which somebody works on a step. */
export interface Block {
  step: Step;
  from: string;
  to: string;
  /** Whether it is what comes before the step itself: what is set up, or prepared. */
  isBefore: boolean;
}

export interface Lane {
  who: string;
  blocks: Block[];
}

/** The steps on the days that the plan has them, by who does them: whose work begins first stands first. */
export function lanesOf(steps: readonly Step[], nobody: string): Lane[] {
  const lanes = new Map<string, Block[]>();
  for (const step of steps) {
    const who = step.who || step.owner || nobody;
    const blocks = [
      ...[step.prepared, step.setUp].flatMap((each) => (each ? [{ step, from: each.start, to: each.finish, isBefore: true }] : [])),
      ...(step.start !== undefined && step.finish !== undefined ? [{ step, from: step.start, to: step.finish, isBefore: false }] : []),
    ];
    if (blocks.length > 0) lanes.set(who, [...(lanes.get(who) ?? []), ...blocks]);
  }
  return [...lanes].map(([who, blocks]) => ({ who, blocks: [...blocks].sort((one, other) => one.from.localeCompare(other.from)) })).sort((one, other) => (one.blocks[0]?.from ?? "").localeCompare(other.blocks[0]?.from ?? ""));
}

/** From the first day of work to the end of the month in which the last is done, or in which a day is to be held. */
export function spanOf({ schedule, steps }: Pick<Plan, "schedule" | "steps">): { from: string; to: string } | undefined {
  if (!schedule) return undefined;
  const last = [schedule.finish, schedule.by, ...steps.map(({ finish }) => finish)].filter((each): each is string => Boolean(each)).sort().at(-1);
  if (last === undefined) return undefined;
  const end = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 0));
  return { from: schedule.start, to: end.toISOString().slice(0, 10) };
}

/** Every so many months one is named, so that names have room. */
export const namedEvery = (months: number): number => (months <= 14 ? 1 : months <= 28 ? 2 : 3);
