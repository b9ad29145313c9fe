import type { State } from "@/shared/strip/squares";

/** What something was from a day on. */
export interface Since<T extends string> {
  from: string;
  is: T;
}

/** What it was on a day; undefined before the first. */
export function stateOn<T extends string>(states: readonly Since<T>[], day: string): T | undefined {
  return states.findLast(({ from }) => from <= day)?.is;
}

/** As squares are drawn. */
export const drawnAs: Record<"covered" | "possible" | "failed" | "missing" | "not-applicable", State> = {
  covered: "proven",
  possible: "possible",
  failed: "failed",
  missing: "missing",
  "not-applicable": "not-applicable",
};
