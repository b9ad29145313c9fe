/** From the first day to the last one. */
export interface Span {
  from: string;
  to: string;
}

const ofDay = 86_400_000;

/** Where a day stands between the first and the last of them, from 0 to 1. */
export function placeOf(date: string, { from, to }: Span): number {
  const first = Date.parse(from);
  const length = Date.parse(to) + ofDay - first;
  return Math.min(1, Math.max(0, (Date.parse(date) - first) / length));
}

/** The first days of the months between two days. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let at = new Date(`${from.slice(0, 7)}-01`); at.toISOString().slice(0, 10) <= to; at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 10));
  }
  return months;
}
