import { one, oneOf, said, several } from "@/shared/api/address";

export const views = ["calendar", "burn-up"] as const;

export interface PlanSearch {
  /** Editions or scopes; what the programme wants where nothing is said. */
  want?: string[] | undefined;
  /** Person-days in all. */
  budget?: string | undefined;
  /** Person-days a week. */
  capacity?: string | undefined;
  /** The day of the audit. */
  by?: string | undefined;
  /** Controls that somebody wants right after what the gates ask for. */
  first?: string[] | undefined;
  /** Controls that somebody leaves out. */
  leaveOut?: string[] | undefined;
  /** How the steps are shown; as a list where nothing is said. */
  view?: (typeof views)[number] | undefined;
}

export function planSearch(raw: Record<string, unknown>): PlanSearch {
  return said<PlanSearch>({
    want: several(raw.want),
    budget: number(raw.budget),
    capacity: number(raw.capacity),
    by: one(raw.by),
    first: several(raw.first),
    leaveOut: several(raw.leaveOut),
    view: oneOf(raw.view, views),
  });
}

function number(raw: unknown): string | undefined {
  const text = one(raw);
  return text !== undefined && Number(text) > 0 ? text : undefined;
}
