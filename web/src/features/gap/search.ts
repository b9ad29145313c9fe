import type { Requirement } from "@/shared/api/documents/gap";
import { one, oneOf, said, several } from "@/shared/api/address";
import type { GapTerms, Organisation } from "@/shared/api/queries";
import { termsOf, type FrameSearch } from "@/shared/api/terms";

export const shows = ["all", "open", "possible", "missing", "failed"] as const;
export type Show = (typeof shows)[number];

export interface GapSearch {
  want?: string | undefined;
  /** Which requirements are listed; the open ones where nothing is said. */
  show?: Show | undefined;
  theme?: string | undefined;
  /** Ids of the rows that are unfolded. */
  row?: string[] | undefined;
}

export function gapSearch(raw: Record<string, unknown>): GapSearch {
  return said<GapSearch>({
    want: one(raw.want),
    show: oneOf(raw.show, shows),
    theme: one(raw.theme),
    row: several(raw.row),
  });
}

/** What the gap is asked with. */
export function gapTermsOf(search: GapSearch & FrameSearch): GapTerms {
  const { want } = search;
  return { ...termsOf(search), ...(want !== undefined && { want }) };
}

/** Nobody's programme has a gap only once somebody says what is had and what is wanted. */
export function isGapAsked(organisation: Organisation, { want, have }: GapTerms): boolean {
  return organisation !== undefined || (want !== undefined && have !== undefined);
}

/** Whether a requirement is listed, by what the answer says of it. */
export function isShown(requirement: Requirement, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "open":
      return requirement.coverage !== "full" && requirement.coverage !== "not-applicable";
    case "possible":
      return requirement.possiblyCovered.length > 0;
    case "missing":
      return requirement.missing.length > 0;
    case "failed":
      return requirement.disproved || requirement.missing.some(({ failed }) => failed);
  }
}
