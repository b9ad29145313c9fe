import { one, oneOf, said, several } from "./address";

export const assurances = ["designed", "implemented", "operating"] as const;
export type Assurance = (typeof assurances)[number];

/** What whoever asks states of any question; it stands in the address of every page. */
export interface Terms {
  have?: string[] | undefined;
  assurance?: Assurance | undefined;
  asOf?: string | undefined;
  /** Controls that are supposed in place and shown. */
  with?: string[] | undefined;
  /** Controls that are supposed not there. */
  without?: string[] | undefined;
}

/** What is tried, and on which day it is looked at. */
export type Tried = Pick<Terms, "asOf" | "with" | "without">;

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
    with: several(raw.with),
    without: several(raw.without),
    why: one(raw.why),
  });
}

export function termsOf(terms: Terms): Terms {
  const { have, assurance } = terms;
  return said<Terms>({ have, assurance, ...triedOf(terms) });
}

export function triedOf({ asOf, with: on, without }: Terms): Tried {
  return said<Tried>({ asOf, with: on, without });
}

/** The same of what is so: nothing is supposed. */
export function realOf<T extends Terms>({ with: _, without: __, ...real }: T): Omit<T, "with" | "without"> {
  return real;
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
