import { oneOf, said } from "@/shared/api/address";

/** How far back is looked for what broke and became better. */
export const spans = { week: 7, month: 30, quarter: 91 } as const;
export type Span = keyof typeof spans;

export interface OverviewSearch {
  /** A month where nothing is said. */
  since?: Span | undefined;
}

export function overviewSearch(raw: Record<string, unknown>): OverviewSearch {
  return said<OverviewSearch>({ since: oneOf(raw.since, Object.keys(spans) as Span[]) });
}

/** The day so far before another, as the server takes it. */
export function daysBefore(day: string, span: Span): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - spans[span]);
  return date.toISOString().slice(0, 10);
}
