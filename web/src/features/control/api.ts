import { queryOptions } from "@tanstack/react-query";
import { ask } from "@/shared/api/client";
import type { Obligations } from "@/shared/api/documents/obligations";

/** What somebody may mean who describes a control, or looks for something that it does. */
export const obligationsQuery = (organisation: string, words: string) =>
  queryOptions({
    queryKey: ["obligations", words],
    queryFn: ({ signal }) => ask<Obligations>(`organisations/${organisation}/obligations`, { words }, signal),
    staleTime: Infinity,
    enabled: words.trim().length > 2,
  });
