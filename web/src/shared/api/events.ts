import { infiniteQueryOptions } from "@tanstack/react-query";
import { ask } from "./client";

/** What somebody did as a person: signed in, changed a password, let somebody in. */
export interface Event {
  number: number;
  at: string;
  by: string;
  what: string;
  whom: string;
  about: string;
  address: string;
}

const page = 50;

/** What people did, the latest first, a part after the other. */
export const eventsQuery = (path: string) =>
  infiniteQueryOptions({
    queryKey: ["settings", path],
    queryFn: ({ signal, pageParam }) => ask<{ events: Event[] }>(path, { most: String(page), before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ events }) => (events.length < page ? undefined : String(events.at(-1)?.number)),
  });
