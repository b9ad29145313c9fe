import type { Plan } from "@/shared/api/documents/plan";
import type { Trend } from "@/shared/api/documents/trend";
import { editionOf } from "@/shared/api/terms";

export interface Reached {
  day: string;
  /** Requirements of which all is proven. */
  full: number;
}

/** A framework as far as it was, month by month, and as far as the steps bring it. */
export interface BurnUp {
  scope: string;
  name: string;
  applicable: number;
  past: Reached[];
  ahead: Reached[];
}

/**
 * What the months behind and the steps ahead come to, for each framework of the plan.
 *
 * @param isOf whether an edition has a requirement: a step names them without their edition where no two have one of an id
 */
export function burnUpsOf(plan: Pick<Plan, "steps" | "want">, trend: Pick<Trend, "frameworks">, isOf: (edition: string, id: string) => boolean): BurnUp[] {
  return trend.frameworks
    .filter(({ scope }) => plan.want.includes(scope))
    .map(({ scope, name, points }) => {
      const past = points.map(({ day, full }) => ({ day, full }));
      return { scope, name, applicable: points.at(-1)?.applicable ?? 0, past, ahead: aheadOf(plan, (id) => id.startsWith(`${editionOf(scope)}/`) || isOf(editionOf(scope), id), past.at(-1)) };
    });
}

/** From today on, a point for each day on which a step makes something full. */
function aheadOf({ steps }: Pick<Plan, "steps">, isOf: (id: string) => boolean, now: Reached | undefined): Reached[] {
  if (!now) return [];
  const gains = new Map<string, number>();
  for (const { finish, makesFull } of steps) {
    const gained = makesFull.filter(isOf).length;
    if (finish !== undefined && gained > 0) gains.set(finish, (gains.get(finish) ?? 0) + gained);
  }
  let full = now.full;
  return [now, ...[...gains].sort(([a], [b]) => a.localeCompare(b)).map(([day, gained]) => ({ day, full: (full += gained) }))];
}

/** How many are full on a day: of the months behind what was last counted, of what is ahead what is finished by then. */
export function fullOn({ past, ahead }: BurnUp, day: string): number | undefined {
  return (ahead.findLast((each) => each.day <= day) ?? past.findLast((each) => each.day <= day))?.full;
}

/** The days of a table: the months behind, then the ends of the months until the last step. */
export function daysOf(all: readonly BurnUp[], until: string): string[] {
  const behind = [...new Set(all.flatMap(({ past }) => past.map(({ day }) => day)))].sort();
  const days = [...behind];
  for (let at = endOfMonth(behind.at(-1) ?? until, 0); at <= until; at = endOfMonth(at, 1)) if (!days.includes(at)) days.push(at);
  if (!days.includes(until)) days.push(until);
  return days.filter((each) => each <= until);
}

function endOfMonth(day: string, later: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + later, 0)).toISOString().slice(0, 10);
}
