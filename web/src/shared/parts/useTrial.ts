import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Trial } from "../api/documents/try";
import { refusalOf } from "../api/edits";
import { trialQuery } from "../api/queries";
import { supposable, termsOf, type FrameSearch, type Supposition } from "../api/terms";

export type Moved = Trial["requirements"][number];

/** How a control is tried: supposed there, supposed not there, or as it is. */
export type Supposed = "on" | "off" | undefined;

/** What is tried, which stands in the address, and how it is changed. */
export function useTrial() {
  const search = useSearch({ strict: false }) as FrameSearch;
  const { with: on = [], without: off = [], excluding = [], wanting = [], ahead } = search;
  const { organisation } = useParams({ strict: false });
  const navigate = useNavigate();
  const client = useQueryClient();
  const go = (change: Supposition) =>
    void navigate({
      to: ".",
      // Of two days only one can be asked about.
      search: (before: object) => ({ ...before, ...change, ...(change.ahead !== undefined && { asOf: undefined }) }),
      resetScroll: false,
    });
  const count = on.length + off.length + excluding.length + wanting.length + (ahead === undefined ? 0 : 1);
  return {
    on,
    off,
    excluding,
    wanting,
    ahead,
    count,
    isTrying: count > 0,
    supposed: (control: string): Supposed => (on.includes(control) ? "on" : off.includes(control) ? "off" : undefined),
    suppose: (control: string, how: Supposed) => go(supposing(on, off, control, how)),
    exclude: (requirement: string, isOut: boolean) => go({ excluding: having(excluding, requirement, isOut) }),
    want: (scope: string, isWanted: boolean) => go({ wanting: having(wanting, scope, isWanted) }),
    move: (day: string | undefined) => go({ ahead: day }),
    discard: () => go(Object.fromEntries(supposable.map((each) => [each, undefined]))),
    /** Supposes more where it can be so. @returns the server's words where it cannot */
    tryOut: async (change: Supposition): Promise<string | undefined> => {
      const { asOf, ...terms } = termsOf({ ...search, ...change });
      try {
        await client.fetchQuery(trialQuery(organisation ?? "", change.ahead === undefined && asOf !== undefined ? { ...terms, asOf } : terms));
        go(change);
        return undefined;
      } catch (problem) {
        return refusalOf(problem);
      }
    },
  };
}

/** All of some with one more, or without it; what nothing is left of is not said. */
export function having(all: readonly string[], one: string, isIn: boolean): string[] | undefined {
  const some = [...all.filter((each) => each !== one), ...(isIn ? [one] : [])];
  return some.length > 0 ? some : undefined;
}

/** What is tried once a control is supposed so. */
export function supposing(on: readonly string[], off: readonly string[], control: string, how: Supposed) {
  return { with: having(on, control, how === "on"), without: having(off, control, how === "off") };
}

/** What the trial comes to; undefined where nothing is tried. */
export function useTried() {
  const { organisation } = useParams({ strict: false });
  const search = useSearch({ strict: false }) as FrameSearch;
  const { isTrying } = useTrial();
  const query = useQuery({ ...trialQuery(organisation ?? "", termsOf(search)), enabled: isTrying && organisation !== undefined });
  return { ...query, data: isTrying ? query.data : undefined };
}

/** The requirements of which more or less is proven by what is tried. */
export function useMoved(): ReadonlyMap<string, Moved> {
  const { data } = useTried();
  return useMemo(() => new Map(data?.requirements.map((each) => [each.requirement, each])), [data]);
}
