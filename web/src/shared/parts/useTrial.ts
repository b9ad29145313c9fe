import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Trial } from "../api/documents/try";
import { trialQuery } from "../api/queries";
import { termsOf, type FrameSearch } from "../api/terms";

export type Moved = Trial["requirements"][number];

/** How a control is tried: supposed there, supposed not there, or as it is. */
export type Supposed = "on" | "off" | undefined;

/** The controls that are tried, which stand in the address, and how they are switched. */
export function useTrial() {
  const { with: on = [], without: off = [] } = useSearch({ strict: false }) as FrameSearch;
  const navigate = useNavigate();
  const go = (change: { with: string[] | undefined; without: string[] | undefined }) =>
    void navigate({ to: ".", search: (before: object) => ({ ...before, ...change }), resetScroll: false });
  return {
    on,
    off,
    isTrying: on.length + off.length > 0,
    supposed: (control: string): Supposed => (on.includes(control) ? "on" : off.includes(control) ? "off" : undefined),
    suppose: (control: string, how: Supposed) => go(supposing(on, off, control, how)),
    discard: () => go({ with: undefined, without: undefined }),
  };
}

/** What is tried once a control is supposed so; what nothing is left of is not said. */
export function supposing(on: readonly string[], off: readonly string[], control: string, how: Supposed) {
  const others = (all: readonly string[]) => all.filter((each) => each !== control);
  const some = (all: string[]) => (all.length > 0 ? all : undefined);
  return {
    with: some([...others(on), ...(how === "on" ? [control] : [])]),
    without: some([...others(off), ...(how === "off" ? [control] : [])]),
  };
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
