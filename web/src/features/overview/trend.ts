import type { Trend } from "@/shared/api/documents/trend";

export type Line = Trend["frameworks"][number];
export type Point = Line["points"][number];

/** Where a day is between the first and the last: from 0 to 1. */
export function placeOf(day: string, first: string, last: string): number {
  const whole = Date.parse(last) - Date.parse(first);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (Date.parse(day) - Date.parse(first)) / whole));
}

/** A line through the points; empty where there is none. */
export function lineOf(points: readonly Point[], x: (day: string) => number, y: (share: number) => number, of: "proven" | "possible"): string {
  return points.map(({ day, figures }, index) => `${index === 0 ? "M" : "L"}${x(day)} ${y(figures[of].value)}`).join("");
}

/** What lies between what is proven and what is possible. */
export function bandOf(points: readonly Point[], x: (day: string) => number, y: (share: number) => number): string {
  const first = points[0];
  if (!first) return "";
  const back = [...points].reverse().map(({ day, figures }) => `L${x(day)} ${y(figures.proven.value)}`).join("");
  return `${lineOf(points, x, y, "possible")}${back}Z`;
}
