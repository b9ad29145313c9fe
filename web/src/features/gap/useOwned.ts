import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { meQuery, statusQuery, type Organisation } from "@/shared/api/queries";
import { peopleQuery } from "@/shared/api/records";
import { triedOf, type FrameSearch } from "@/shared/api/terms";
import { dischargedBy, mine } from "./search";

/** Who owns controls, and what those of the one that is picked discharge; undefined where nobody is picked, or nobody knows yet. */
export function useOwned(organisation: Organisation, search: FrameSearch & { owner?: string | undefined }, isWanted: boolean) {
  const own = organisation ?? "";
  const { owner } = search;
  const { data: me } = useQuery(meQuery);
  const { data: status } = useQuery({ ...statusQuery(own, triedOf(search)), enabled: organisation !== undefined && isWanted });
  const person = me?.organisations.find(({ id }) => id === organisation)?.person ?? null;
  const { data: people } = useQuery({ ...peopleQuery(own), enabled: organisation !== undefined && person !== null && owner === mine });
  const controls = status?.controls;
  const owners = useMemo(() => [...new Set(controls?.map((each) => each.owner).filter(Boolean))].sort(), [controls]);
  const obligations = useMemo(() => {
    if (owner === undefined || !controls) return undefined;
    if (owner !== mine) return dischargedBy(controls, [owner]);
    const known = people?.items.find(({ content }) => content.id === person)?.content;
    return known && dischargedBy(controls, [known.id, known.name, ...(known.roles ?? []).map((each) => (typeof each === "string" ? each : each.role))]);
  }, [controls, owner, people, person]);
  return { owners, isKnown: person !== null, obligations };
}
