import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries";
import { peopleQuery } from "../api/records";

/** Those who may be named under something. */
export interface Names {
  roles: string[];
  people: { id: string; name: string }[];
  /** What whoever asks is called in the programme; undefined where it does not know them. */
  own: string | undefined;
  /** That, and the roles that they have. */
  mine: string[];
}

/** @param also roles that are named whoever holds them */
export function useNames(organisation: string, also: string[]): Names {
  const { data: people } = useQuery(peopleQuery(organisation));
  const { data: account } = useQuery(meQuery);
  const mine = account?.organisations.find(({ id }) => id === organisation)?.person;
  const named = people?.items.map(({ content }) => content) ?? [];
  const me = named.find(({ id }) => id === mine);
  return {
    roles: [...new Set([...also, ...named.flatMap(({ roles = [] }) => roles.map((each) => (typeof each === "string" ? each : each.role)))])].filter(Boolean),
    people: named,
    own: me?.name,
    mine: me ? [me.name, ...(me.roles ?? []).map((each) => (typeof each === "string" ? each : each.role))] : [],
  };
}
