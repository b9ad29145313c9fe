import type { Requirement } from "../api/documents/gap";
import type { Requirement as Verdict } from "../api/documents/why";
import type { ControlInProgramme, RequirementShown } from "../api/documents/show";
import type { Status } from "../api/documents/status";
import { readable } from "../parts/readable";

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

/** Whether something shows it, be it somebody's word. */
export const isProven = ({ state }: Square) => state.startsWith("proven");

/**
 * INVARIANT: the order is fixed, by facet and then as the content has it. What is sorted or filtered
 * around a strip never reorders its squares.
 */
export function byFacet(squares: readonly Square[]): { facet: Facet; squares: Square[] }[] {
  return facets
    .map((facet) => ({ facet, squares: squares.filter((square) => square.facet === facet) }))
    .filter((group) => group.squares.length > 0);
}

/** A verdict's obligations as the answer orders them, each with what is known of it. */
export function squaresOf(verdict: Requirement | Verdict): Square[] {
  const texts = new Map(
    [...verdict.covered, ...verdict.possiblyCovered, ...verdict.missing].map(({ obligation, text }) => [obligation, text]),
  );
  return verdict.obligations.map(({ obligation, facet, state, onWord, onConclusion }) => ({
    id: obligation,
    text: readable(texts.get(obligation) ?? obligation),
    facet,
    state:
      verdict.coverage === "not-applicable"
        ? "not-applicable"
        : state === "covered"
          ? onWord
            ? "proven-on-word"
            : onConclusion
              ? "proven-concluded"
              : "proven"
          : state,
  }));
}

/** The obligations of a requirement that nobody judged: unknown, never missing. */
export function squaresUnjudged(shown: RequirementShown): Square[] {
  return shown.demands.map(({ id, text, facet }) => ({ id, text: readable(text), facet, state: "unknown" }));
}

/** What a control discharges, each with what is shown of it. */
export function squaresOfControl(strip: ControlInProgramme["strip"] | Status["controls"][number]["strip"]): Square[] {
  return strip.map(({ obligation, facet, state, text }) => ({
    id: obligation,
    text: readable(text),
    facet,
    state: state === "covered" ? "proven" : state,
  }));
}
