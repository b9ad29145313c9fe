import type { Review } from "@/shared/api/documents/review";

/** The cover page and all else that is said of a list, as the server keeps it. */
export interface Said {
  columns?: string[];
  cover?: Cover;
  implementedOn?: string;
}

export interface Cover {
  id?: string;
  title?: string;
  kind?: string;
  issuer?: string;
  scopes?: string[];
  period?: string;
  issued?: string;
  validUntil?: string;
  opinions?: string[];
  carvedOut?: string[];
  included?: string[];
  userControls?: string[];
}

/** The categories of a SOC 2 report by what their criteria begin with; Security is in each. */
export const categories = ["CC", "A", "C", "PI", "P"] as const;
export type Category = (typeof categories)[number];

/** `soc2-2017:CC,A` */
export const scopeOf = (chosen: readonly Category[]): string => `soc2-2017:${categories.filter((each) => each === "CC" || chosen.includes(each)).join(",")}`;

/** The categories of a scope, or those whose criteria the list names. */
export function categoriesOf(scopes: readonly string[] | undefined, review: Pick<Review, "controls">): Category[] {
  const scope = scopes?.find((each) => each.startsWith("soc2-2017"));
  if (scope !== undefined) {
    const parts = scope.split(":")[1]?.split(",") ?? [];
    return categories.filter((each) => each === "CC" || parts.includes(each));
  }
  const named = new Set(review.controls.flatMap(({ criteria }) => criteria.map((id) => id.replace(/[0-9].*/, ""))));
  return categories.filter((each) => each === "CC" || named.has(each));
}

/** Text with a thing on each line, as a list. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** What was typed, without what says nothing. */
export function coverOf(typed: Record<string, string>, chosen: readonly Category[]): Cover {
  const text = (name: string) => typed[name]?.trim() ?? "";
  const period = text("from") && text("to") ? `${text("from")}..${text("to")}` : text("from") || text("to");
  return {
    ...(text("id") && { id: text("id") }),
    ...(text("title") && { title: text("title") }),
    ...(text("kind") && { kind: text("kind") }),
    ...(text("issuer") && { issuer: text("issuer") }),
    scopes: [scopeOf(chosen)],
    ...(period && { period }),
    ...(text("issued") && { issued: text("issued") }),
    ...Object.fromEntries((["opinions", "carvedOut", "included", "userControls"] as const).map((name) => [name, linesOf(text(name))] as const).filter(([, all]) => all.length > 0)),
  };
}
