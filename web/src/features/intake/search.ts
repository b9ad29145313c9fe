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
}

/** What makes a control's decision what it was. */
export function askedOf({ id, decision }: Pick<Listed, "id" | "decision">): AskedDecision {
  if (decision === null) return { control: id, open: true };
  if ("discharges" in decision) {
    return { control: id, discharges: decision.discharges.map(({ obligation }) => obligation), ...(decision.as !== null && { as: decision.as }) };
  }
  if ("is" in decision) return { control: id, is: decision.is };
  return { control: id, skipped: true, ...(decision.why !== null && { why: decision.why }) };
}

/** A control as it is once something is decided of it, before the server has said so. */
export function decided(control: Listed, asked: AskedDecision): Listed {
  const textOf = (obligation: string) => control.suggestions.find((each) => each.obligation === obligation)?.text ?? obligation;
  const decision: Decision = asked.open
    ? null
    : asked.skipped
      ? { skipped: true, why: asked.why ?? null }
      : asked.is !== undefined
        ? { is: asked.is, title: control.resembles?.control === asked.is ? control.resembles.title : null }
        : { discharges: (asked.discharges ?? []).map((obligation) => ({ obligation, text: textOf(obligation) })), as: asked.as ?? null };
  return { ...control, decision };
}

/** In which order controls come: what wants a look of its own first, as at a terminal. */
export function inTurn(controls: readonly Listed[]): Listed[] {
  return [...controls.filter((each) => each.forItself), ...controls.filter((each) => !each.forItself)];
}

/** The next control of which nothing is decided, after one and then from the beginning. */
export function nextOpen(controls: readonly Listed[], after: string | undefined): Listed | undefined {
  const turn = inTurn(controls);
  const at = turn.findIndex(({ id }) => id === after);
  const open = (each: Listed) => each.decision === null && each.id !== after;
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
