import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ask } from "./client";

export const relations = ["equal", "subset", "superset", "intersects", "disjoint", "related"] as const;
export type Relation = (typeof relations)[number];
export const mappingStates = ["suggested", "published", "accepted", "rejected"] as const;
export type MappingState = (typeof mappingStates)[number];

/** Two requirements, and what is published, suggested and decided of them. */
export interface MappingRow {
  left: string;
  right: string;
  state: MappingState;
  /** As suggested or decided. */
  relation: Relation | null;
  why: string;
  suggestedBy: string;
  suggestedOn: string | null;
  decidedBy: string;
  decidedOn: string | null;
  reason: string;
  published: { id: string; publisher: string; document: string; status: string; relation: Relation; rationale: string }[];
  /** What whoever asks may do. */
  permits: ("suggest" | "accept" | "reject" | "withdraw")[];
}

export const mappingsQuery = (organisation: string, terms: { left: string; right: string; state?: string | undefined; knownAt?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ["mappings", organisation, terms],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ask<{ items: MappingRow[]; next: string | null }>(`organisations/${organisation}/mappings`, { ...terms, cursor: pageParam }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export interface MappingRule {
  rule: { twoPeople: boolean; recordedAt: string | null; recordedBy: string | null };
  maySet: boolean;
  maySuggest: boolean;
}

export const mappingRuleQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["mapping-rule", organisation],
    queryFn: ({ signal }) => ask<MappingRule>(`organisations/${organisation}/mapping-rule`, {}, signal),
  });
