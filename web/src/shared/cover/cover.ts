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
  about?: string;
  services?: string[];
  opinions?: string[];
  exceptions?: string[];
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

/** A report or certificate as somebody types it, whatever it speaks of. */
export interface ReportDraft {
  kind: string;
  isTheirs: boolean;
  about: string;
  services: string;
  issuer: string;
  scopes: string[];
  from: string;
  to: string;
  issued: string;
  validUntil: string;
  title: string;
  id: string;
  opinions: string;
  exceptions: string;
  carvedOut: string;
  included: string;
  userControls: string;
}

export const emptyReport: ReportDraft = {
  kind: "type-2",
  isTheirs: false,
  about: "",
  services: "",
  issuer: "",
  scopes: ["soc2-2017:CC"],
  from: "",
  to: "",
  issued: "",
  validUntil: "",
  title: "",
  id: "",
  opinions: "",
  exceptions: "",
  carvedOut: "",
  included: "",
  userControls: "",
};

/** Whether it says enough to be tried. */
export function isSaid({ kind, issuer, scopes, from, to, issued, isTheirs, about }: ReportDraft): boolean {
  const hasDays = kind === "certificate" || (from !== "" && (kind === "type-1" || to !== ""));
  return issuer.trim() !== "" && scopes.length > 0 && issued !== "" && hasDays && (!isTheirs || about.trim() !== "");
}

/** Its cover page, without what says nothing. */
export function coverOfReport(said: ReportDraft): Cover {
  const { kind, from, to } = said;
  const period = kind === "certificate" || from === "" ? "" : kind === "type-1" || to === "" ? from : `${from}..${to}`;
  const texts = Object.fromEntries((["issuer", "title", "id", "issued"] as const).map((name) => [name, said[name].trim()] as const).filter(([, text]) => text !== ""));
  const lists = (["opinions", "exceptions", "carvedOut", "included", "userControls"] as const).map((name) => [name, linesOf(said[name])] as const).filter(([, all]) => all.length > 0);
  const services = said.services.split(",").map((each) => each.trim()).filter(Boolean);
  return {
    kind,
    scopes: said.scopes,
    ...texts,
    ...(period && { period }),
    ...(kind === "certificate" && said.validUntil && { validUntil: said.validUntil }),
    ...(said.isTheirs && { about: said.about.trim(), ...(services.length > 0 && { services }) }),
    ...Object.fromEntries(lists),
  };
}
