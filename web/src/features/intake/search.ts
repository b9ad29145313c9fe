import { oneOf, one, said } from "@/shared/api/address";
import type { Review } from "@/shared/api/documents/review";

export const steps = ["columns", "controls", "cover", "take"] as const;
export type Step = (typeof steps)[number];

export interface IntakeSearch {
  step?: Step | undefined;
  /** The control that is looked at, as the list calls it. */
  at?: string | undefined;
}

export function intakeSearch(raw: Record<string, unknown>): IntakeSearch {
  return said<IntakeSearch>({ step: oneOf(raw.step, steps), at: one(raw.at) });
}

export type Listed = Review["controls"][number];
export type Decision = Listed["decision"];

/** A decision as the server takes it. */
export interface AskedDecision {
  control: string;
  discharges?: string[];
  as?: string;
  is?: string;
  skipped?: boolean;
  why?: string;
  open?: boolean;
  /** What came of its tests, where the list does not say it; "unsaid" takes that back. */
  result?: Said | "unsaid";
  /** What of it the auditor found not done, where there is an exception; all of it where nothing is named. */
  failed?: string[];
}

export type Said = NonNullable<NonNullable<Listed["unread"]>["said"]>;

/** Whether somebody still has to say what came of its tests. */
export const isUnsaid = ({ unread }: Pick<Listed, "unread">) => unread !== null && unread.said === null;

/** Whether it is done with: what it does is decided, and what came of its tests is known. */
export const isDecided = (control: Pick<Listed, "unread" | "decision">) => control.decision !== null && !isUnsaid(control);

/** What makes a control's decision what it was. */
export function askedOf({ id, decision, unread }: Pick<Listed, "id" | "decision" | "unread">): AskedDecision {
  const of = { control: id, ...(unread !== null && { result: unread.said ?? ("unsaid" as const) }) };
  if (decision === null) return { ...of, open: true };
  if ("skipped" in decision) return { ...of, skipped: true, ...(decision.why !== null && { why: decision.why }) };
  const failed = decision.failed.length > 0 && { failed: decision.failed };
  if ("is" in decision) return { ...of, is: decision.is, ...failed };
  return { ...of, discharges: decision.discharges.map(({ obligation }) => obligation), ...(decision.as !== null && { as: decision.as }), ...failed };
}

/** A control as it is once something is decided of it, before the server has said so. */
export function decided(control: Listed, asked: AskedDecision): Listed {
  const textOf = (obligation: string) => control.suggestions.find((each) => each.obligation === obligation)?.text ?? obligation;
  const failed = asked.failed ?? [];
  const decision: Decision = asked.open
    ? null
    : asked.skipped
      ? { skipped: true, why: asked.why ?? null }
      : asked.is !== undefined
        ? { is: asked.is, title: control.resembles?.control === asked.is ? control.resembles.title : null, failed }
        : asked.discharges !== undefined
          ? { discharges: asked.discharges.map((obligation) => ({ obligation, text: textOf(obligation) })), as: asked.as ?? null, failed }
          : control.decision;
  return { ...control, decision, ...saying(control, asked.result) };
}

/** What came of its tests once somebody says it; what the list says itself stays. */
function saying({ unread, tests, result }: Listed, said: AskedDecision["result"]): Pick<Listed, "unread" | "result"> {
  if (unread === null || said === undefined) return { unread, result };
  if (said === "unsaid") return { unread: { ...unread, said: null }, result: null };
  const all = tests.map((test) => test.result ?? said);
  return { unread: { ...unread, said }, result: all.includes("exception") ? "exception" : all.includes("no exceptions") ? "no exceptions" : null };
}

/** In which order controls come: what wants a look of its own first, as at a terminal. */
export function inTurn(controls: readonly Listed[]): Listed[] {
  return [...controls.filter((each) => each.forItself), ...controls.filter((each) => !each.forItself)];
}

/** The next control of which nothing is decided, after one and then from the beginning. */
export function nextOpen(controls: readonly Listed[], after: string | undefined): Listed | undefined {
  const turn = inTurn(controls);
  const at = turn.findIndex(({ id }) => id === after);
  const open = (each: Listed) => !isDecided(each) && each.id !== after;
  return turn.slice(at + 1).find(open) ?? turn.slice(0, Math.max(0, at)).find(open);
}

/** The page that a place names: 12 of "page 12, row 4". */
export function pageOf(at: string): number | undefined {
  const page = /\bpage (\d+)/.exec(at)?.[1];
  return page === undefined ? undefined : Number(page);
}

/** What is marked, or what was decided before. */
export function pickedOf({ decision, suggestions }: Listed): string[] {
  return decision !== null && "discharges" in decision
    ? decision.discharges.map(({ obligation }) => obligation)
    : suggestions.filter(({ marked }) => marked).map(({ obligation }) => obligation);
}
