import { one, oneOf, said, several } from "./address";

export const assurances = ["designed", "implemented", "operating"] as const;
export type Assurance = (typeof assurances)[number];

/** What whoever asks states of any question; it stands in the address of every page. */
export interface Terms {
  have?: string[] | undefined;
  assurance?: Assurance | undefined;
  asOf?: string | undefined;
}

/** The terms, and what the drawer on the right tells of. */
export interface FrameSearch extends Terms {
  /** A requirement with its edition. */
  why?: string | undefined;
}

export function frameSearch(raw: Record<string, unknown>): FrameSearch {
  return said<FrameSearch>({
    have: several(raw.have),
    assurance: oneOf(raw.assurance, assurances),
    asOf: one(raw.asOf),
    why: one(raw.why),
  });
}

export function termsOf({ have, assurance, asOf }: Terms): Terms {
  return said<Terms>({ have, assurance, asOf });
}

/** `iso27001-2022/A.8.24` in its two parts. */
export function partsOf(requirement: string): { edition: string; id: string } {
  const slash = requirement.indexOf("/");
  return { edition: requirement.slice(0, slash), id: requirement.slice(slash + 1) };
}

/** The edition of a scope: `soc2-2017` of `soc2-2017:CC,A+guidance`. */
export function editionOf(scope: string): string {
  return scope.replace(/[:+].*/, "");
}
