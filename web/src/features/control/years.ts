import type { ControlInProgramme } from "@/shared/api/documents/show";

export type YearOf = NonNullable<ControlInProgramme["year"]>;

/** The counts of all months together. */
export function countsOf(months: YearOf["months"]): Record<"on-time" | "late" | "missing" | "failed" | "open", number> {
  const sum = { "on-time": 0, late: 0, missing: 0, failed: 0, open: 0 };
  for (const month of months) for (const status of Object.keys(sum) as (keyof typeof sum)[]) sum[status] += month[status];
  return sum;
}
