import { one, oneOf, said, several } from "./address";

export const assurances = ["designed", "implemented", "operating"] as const;
export type Assurance = (typeof assurances)[number];

/** What whoever asks states of any question; it stands in the address of every page. */
export interface Terms {
  have?: string[] | undefined;
  assurance?: Assurance | undefined;
  asOf?: string | undefined;
  /** What was recorded later is left out. */
  knownAt?: string | undefined;
  /** Controls that are supposed in place and shown. */
  with?: string[] | undefined;
  /** Controls that are supposed not there. */
  without?: string[] | undefined;
  /** Requirements that are supposed not to apply. */
  excluding?: string[] | undefined;
  /** Scopes that are supposed to be wanted. */
  wanting?: string[] | undefined;
  /** A day to come that is supposed to be today. */
  ahead?: string | undefined;
}

/** All that can be supposed; it stands in the address of every page. */
export const supposable = ["with", "without", "excluding", "wanting", "ahead"] as const;
export type Supposition = Pick<Terms, (typeof supposable)[number]>;

/** Which day is spoken of, and by which day it was known. */
export type When = Pick<Terms, "asOf" | "knownAt">;

/** What is tried, and on which day it is looked at. */
export type Tried = When & Supposition;

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
    knownAt: one(raw.knownAt),
    with: several(raw.with),
    without: several(raw.without),
    excluding: several(raw.excluding),
    wanting: several(raw.wanting),
    ahead: one(raw.ahead),
    why: one(raw.why),
  });
}

export function termsOf(terms: Terms): Terms {
  const { have, assurance } = terms;
  return said<Terms>({ have, assurance, ...triedOf(terms) });
}

export function triedOf({ asOf, knownAt, with: on, without, excluding, wanting, ahead }: Terms): Tried {
  return said<Tried>({ asOf, knownAt, with: on, without, excluding, wanting, ahead });
}

export function whenOf({ asOf, knownAt }: Terms): When {
  return said<When>({ asOf, knownAt });
}

/** Whether what is shown is what is so today, which people change. */
export const isNow = ({ asOf, knownAt, ahead }: Terms): boolean => asOf === undefined && knownAt === undefined && ahead === undefined;

/** The same of what is so: nothing is supposed. */
export function realOf<T extends Terms>({ with: _, without: __, excluding: ___, wanting: ____, ahead: _____, ...real }: T): Omit<T, keyof Supposition> {
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
