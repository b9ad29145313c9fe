import { one, said } from "@/shared/api/address";

export interface QuestionsSearch {
  want?: string | undefined;
  /** The question that is looked at; the weightiest where nothing is said. */
  question?: string | undefined;
}

export function questionsSearch(raw: Record<string, unknown>): QuestionsSearch {
  return said<QuestionsSearch>({ want: one(raw.want), question: one(raw.question) });
}

export type Said = "yes" | "no" | "unknown";

/** What was picked of a question's points, as the edit takes it: `acc-role-model=yes`. */
export function answersOf(picked: Readonly<Record<string, Said>>): string[] {
  return Object.entries(picked).map(([obligation, said]) => `${obligation}=${said}`);
}

export interface Interval {
  proven: number;
  possible: number;
  atMost: number;
}

/** Where the band stands after each answer, and as steps of a path from one to the next. */
export function bandOf(history: readonly Interval[], x: (index: number) => number, y: (share: number) => number): { upper: string; lower: string; area: string } {
  const steps = (of: (each: Interval) => number) =>
    history.map((each, index) => (index === 0 ? `M${x(0)} ${y(of(each))}` : `H${x(index)}V${y(of(each))}`)).join("") + `H${x(history.length)}`;
  const upper = steps(({ atMost }) => atMost);
  const lower = steps(({ proven }) => proven);
  const back = [...history]
    .map((each, index) => ({ each, index }))
    .reverse()
    .map(({ each, index }) => `V${y(each.proven)}H${x(index)}`)
    .join("");
  return { upper, lower, area: `${upper}${back}Z` };
}
