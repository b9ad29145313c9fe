import type { Gap, Requirement } from "@/shared/api/documents/gap";
import type { Status } from "@/shared/api/documents/status";
import { one, oneOf, said, several } from "@/shared/api/address";
import type { GapTerms, Organisation } from "@/shared/api/queries";
import { editionOf, termsOf, type FrameSearch } from "@/shared/api/terms";

export const shows = ["all", "full", "open", "possible", "missing", "failed", "out"] as const;
export type Show = (typeof shows)[number];

export interface GapSearch {
  want?: string | undefined;
  /** Which requirements are listed; the open ones where nothing is said. */
  show?: Show | undefined;
  theme?: string | undefined;
  /** Whose controls have to do with what is listed: an owner, or "me"; everybody's where nothing is said. */
  owner?: string | undefined;
  /** Ids of the rows that are unfolded. */
  row?: string[] | undefined;
}

export function gapSearch(raw: Record<string, unknown>): GapSearch {
  return said<GapSearch>({
    want: one(raw.want),
    show: oneOf(raw.show, shows),
    theme: one(raw.theme),
    owner: one(raw.owner),
    row: several(raw.row),
  });
}

/** What the gap is asked with. */
export function gapTermsOf(search: GapSearch & FrameSearch): GapTerms {
  const { want } = search;
  return { ...termsOf(search), ...(want !== undefined && { want }) };
}

/** A gap is that of one framework; nobody's programme has one only once somebody says what is had, too. */
export function isGapAsked(organisation: Organisation, { want, have }: GapTerms): boolean {
  return want !== undefined && (organisation !== undefined || have !== undefined);
}

/** Which of what a programme wants is shown where nobody says: the first that no report or certificate attests yet. */
export function firstWanted({ frameworks, gates }: { frameworks: readonly Pick<Status["frameworks"][number], "scope">[]; gates: readonly Pick<Status["gates"][number], "scope" | "held">[] }): string | undefined {
  const isHeld = (wanted: string) => gates.some(({ scope, held }) => scope === wanted && held !== null);
  return (frameworks.find(({ scope }) => !isHeld(scope)) ?? frameworks[0])?.scope;
}

/** What is ticked as wanted: of an edition without parts those that the answer counts. */
export const wantedOf = (want: string | undefined, gap: Pick<Gap, "want"> | undefined): string | undefined =>
  gap?.want && (want === undefined || (editionOf(want) === want && editionOf(gap.want) === want)) ? gap.want : want;

/** Whether a requirement is listed, by what the answer says of it. */
export function isShown(requirement: Requirement, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "full":
      return requirement.coverage === "full";
    case "out":
      return requirement.coverage === "not-applicable";
    case "open":
      return requirement.coverage !== "full" && requirement.coverage !== "not-applicable";
    case "possible":
      return requirement.possiblyCovered.length > 0;
    case "missing":
      return requirement.missing.length > 0;
    case "failed":
      return requirement.disproved || requirement.failing.length > 0 || requirement.missing.some(({ failed }) => failed);
  }
}

/** Stands in the address for whoever looks. */
export const mine = "me";

type Owned = Pick<Status["controls"][number], "owner" | "strip">;

/** What the controls of an owner discharge, or of somebody by their name, id and roles. */
export function dischargedBy(controls: readonly Owned[], owners: readonly string[]): Set<string> {
  const named = new Set(owners.map((each) => each.toLowerCase()));
  return new Set(controls.filter(({ owner }) => named.has(owner.toLowerCase())).flatMap(({ strip }) => strip.map(({ obligation }) => obligation)));
}

/** Whether any of what a requirement demands is among some obligations. */
export function demandsAny({ covered, possiblyCovered, missing }: Pick<Requirement, "covered" | "possiblyCovered" | "missing">, some: ReadonlySet<string>): boolean {
  return [...covered, ...possiblyCovered, ...missing].some(({ obligation }) => some.has(obligation));
}
