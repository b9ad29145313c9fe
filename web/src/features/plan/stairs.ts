import type { Plan } from "@/shared/api/documents/plan";

export interface Stair {
  /** Person-days spent when so many requirements are full. */
  spent: number;
  full: number;
}

/** From nothing spent to the last step, a corner for each. */
export function stairsOf({ fullToday, steps }: Pick<Plan, "fullToday" | "steps">): Stair[] {
  return [{ spent: 0, full: fullToday }, ...steps.map(({ spent, full }) => ({ spent, full }))];
}

/** How far the work is on a day: what the steps come to that are finished by then. */
export function reachedBy({ fullToday, steps }: Pick<Plan, "fullToday" | "steps">, on: string): Stair {
  const done = steps.filter(({ finish }) => finish !== undefined && finish <= on);
  return {
    spent: done.reduce((most, { spent }) => Math.max(most, spent), 0),
    full: fullToday + done.reduce((sum, { makesFull }) => sum + makesFull.length, 0),
  };
}

/** The steps' path: level, then up. */
export function pathOf(stairs: readonly Stair[], x: (spent: number) => number, y: (full: number) => number): string {
  return stairs.map(({ spent, full }, index) => (index === 0 ? `M${x(spent)} ${y(full)}` : `H${x(spent)}V${y(full)}`)).join("");
}

/** Round numbers up to the greatest, about so many. */
export function ticksTo(greatest: number, about: number): number[] {
  const rough = Math.max(greatest, 1) / about;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((each) => each * unit).find((each) => each >= rough) ?? 10 * unit);
  return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, index) => index * step);
}
