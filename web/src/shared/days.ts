const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** `2026-10-15` as "15 Oct 2026"; anything else as it is. */
export function day(date: string): string {
  return /^\d{4}-\d\d-\d\d/.test(date) && !Number.isNaN(Date.parse(date.slice(0, 10)))
    ? format.format(new Date(date.slice(0, 10)))
    : date;
}
