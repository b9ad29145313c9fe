import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries";
import { peopleQuery } from "../api/records";

/** Those who may be named under something. */
export interface Names {
  roles: string[];
  people: { id: string; name: string }[];
  /** What whoever asks is called in the programme; undefined where it does not know them. */
  own: string | undefined;
}

/** @param also roles that are named whoever holds them */
export function useNames(organisation: string, also: string[]): Names {
  const { data: people } = useQuery(peopleQuery(organisation));
  const { data: me } = useQuery(meQuery);
  const mine = me?.organisations.find(({ id }) => id === organisation)?.person;
  const named = people?.items.map(({ content }) => content) ?? [];
  return {
    roles: [...new Set([...also, ...named.flatMap(({ roles = [] }) => roles.map((each) => (typeof each === "string" ? each : each.role)))])].filter(Boolean),
    people: named,
    own: named.find(({ id }) => id === mine)?.name,
  };
}
