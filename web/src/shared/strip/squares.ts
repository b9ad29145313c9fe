import type { Requirement } from "../api/documents/gap";
import type { Requirement as Verdict } from "../api/documents/why";
import type { RequirementShown } from "../api/documents/show";

export const facets = ["govern", "document", "operate", "technical", "record"] as const;
export type Facet = (typeof facets)[number];

export type State =
  | "proven"
  | "proven-on-word"
  | "proven-concluded"
  | "possible"
  | "missing"
  | "failed"
  | "unknown"
  | "not-applicable";

/** One obligation that a requirement demands. */
export interface Square {
  id: string;
  text: string;
  facet: Facet;
  state: State;
}

/**
 * INVARIANT: the order is fixed, by facet and then as the content has it. What is sorted or filtered
 * around a strip never reorders its squares.
 */
export function byFacet(squares: readonly Square[]): { facet: Facet; squares: Square[] }[] {
  return facets
    .map((facet) => ({ facet, squares: squares.filter((square) => square.facet === facet) }))
    .filter((group) => group.squares.length > 0);
}

export function squaresOf(
  shown: RequirementShown,
  verdict: Requirement | Verdict | undefined,
): Square[] {
  const states = verdict && statesOf(verdict);
  return shown.demands.map(({ id, text, facet }) => ({
    id,
    text,
    facet,
    state: states?.get(id) ?? (verdict?.coverage === "not-applicable" ? "not-applicable" : "unknown"),
  }));
}

/** What a verdict says of each obligation. It does not say yet which rest on word (MISSING.md, 3). */
export function statesOf(verdict: Requirement | Verdict): Map<string, State> {
  const states = new Map<string, State>();
  if (verdict.coverage === "not-applicable") return states;
  for (const { obligation } of verdict.covered) states.set(obligation, "proven");
  for (const { obligation } of verdict.possiblyCovered) states.set(obligation, "possible");
  for (const { obligation, failed } of verdict.missing) {
    states.set(obligation, failed ? "failed" : "missing");
  }
  return states;
}
