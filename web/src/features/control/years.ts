import type { ControlInProgramme } from "@/shared/api/documents/show";

export type YearOf = NonNullable<ControlInProgramme["year"]>;

const ofDay = 86_400_000;

/** Where a day stands between the first and the last of them, from 0 to 1. */
export function placeOf(date: string, { from, to }: Pick<YearOf, "from" | "to">): number {
  const first = Date.parse(from);
  const length = Date.parse(to) + ofDay - first;
  return Math.min(1, Math.max(0, (Date.parse(date) - first) / length));
}

/** The first days of the months between two days. */
export function monthsOf({ from, to }: Pick<YearOf, "from" | "to">): string[] {
  const months: string[] = [];
  for (let at = new Date(`${from.slice(0, 7)}-01`); at.toISOString().slice(0, 10) <= to; at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 10));
  }
  return months;
}

/** The counts of all months together. */
export function countsOf(months: YearOf["months"]): Record<"on-time" | "late" | "missing" | "failed" | "open", number> {
  const sum = { "on-time": 0, late: 0, missing: 0, failed: 0, open: 0 };
  for (const month of months) for (const status of Object.keys(sum) as (keyof typeof sum)[]) sum[status] += month[status];
  return sum;
}
