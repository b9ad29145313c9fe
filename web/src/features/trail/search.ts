import { oneOf, said } from "@/shared/api/address";

export interface TrailSearch {
  /** Of what; of the programme where nothing is said. */
  of?: "tasks" | "people" | undefined;
}

export function trailSearch(raw: Record<string, unknown>): TrailSearch {
  return said<TrailSearch>({ of: oneOf(raw.of, ["tasks", "people"] as const) });
}
