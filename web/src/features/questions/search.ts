import type { Ask, Question } from "@/shared/api/documents/ask";
import type { About } from "@/shared/api/tasks";
import { one, oneOf, said } from "@/shared/api/address";

export interface QuestionsSearch {
  want?: string | undefined;
  /** The question that is looked at; the weightiest where nothing is said. */
  question?: string | undefined;
  /** Whether what was answered already is asked again. */
  again?: "true" | undefined;
}

export function questionsSearch(raw: Record<string, unknown>): QuestionsSearch {
  return said<QuestionsSearch>({ want: one(raw.want), question: one(raw.question), again: oneOf(raw.again, ["true"]) });
}

export const replies = ["yes", "no", "unknown", "does-not-apply", "provider"] as const;
export type Said = (typeof replies)[number];

/** What was picked of a question's points, as the edit takes it: `acc-role-model=yes`, `phy-visitors=provider:Example Cloud`. */
export function answersOf(picked: Readonly<Record<string, Said>>, provider = ""): string[] {
  return Object.entries(picked).map(([obligation, said]) => `${obligation}=${said}${said === "provider" ? `:${provider.trim()}` : ""}`);
}

/** Why a note is needed: a yes where an auditor found otherwise or the programme has it for a later day, or something that does not apply; undefined where none is. */
export function needsNote(points: Question["points"], picked: Readonly<Record<string, Said>>): "found" | "planned" | "does-not-apply" | undefined {
  if (points.some(({ obligation, foundByAuditors = [] }) => picked[obligation] === "yes" && foundByAuditors.length > 0)) return "found";
  if (points.some(({ obligation, planned }) => picked[obligation] === "yes" && planned !== undefined)) return "planned";
  return Object.values(picked).includes("does-not-apply") ? "does-not-apply" : undefined;
}

/** Those of a question's requirements that nobody may leave out, of which something is said not to apply. */
export function staying({ settles }: Pick<Question, "settles">, { notExcludable }: Pick<Ask, "notExcludable">): string[] {
  return settles.filter((each) => notExcludable.includes(each));
}

/** The question as a task for somebody: about its control, else a requirement that it moves. */
export function taskOf({ text, control, controls, settles, points }: Pick<Question, "text" | "control" | "controls" | "settles" | "points">, address: string): { about?: About; title: string; note: string } {
  const about = control ?? controls[0];
  const [requirement] = settles;
  return {
    ...(about !== undefined ? { about: { kind: "control" as const, id: about } } : requirement !== undefined && { about: { kind: "requirement" as const, id: requirement } }),
    title: text.slice(0, 200),
    note: [...points.map((each) => `- ${each.text}`), "", address].join("\n").slice(0, 5000),
  };
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
