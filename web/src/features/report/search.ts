import { one, said, several } from "@/shared/api/address";
import type { Parameters } from "@/shared/api/address";

export interface ReportsSearch {
  kind?: string | undefined;
  want?: string | undefined;
  brief?: "true" | undefined;
  where?: string | undefined;
  by?: string | undefined;
  byOf?: string | undefined;
  budget?: string | undefined;
  capacity?: string | undefined;
  from?: string | undefined;
  first?: string[] | undefined;
}

export function reportsSearch(raw: Record<string, unknown>): ReportsSearch {
  return said<ReportsSearch>({
    kind: one(raw.kind),
    want: one(raw.want),
    brief: one(raw.brief) === "true" ? "true" : undefined,
    where: one(raw.where),
    by: one(raw.by),
    byOf: one(raw.byOf),
    budget: one(raw.budget),
    capacity: one(raw.capacity),
    from: one(raw.from),
    first: several(raw.first),
  });
}

interface Kind {
  brief: boolean;
  where: boolean;
  planned: readonly string[];
}

/** What a kind of report is asked with: of all that is said, what it takes. */
export function askedOf(search: ReportsSearch, { brief, where, planned }: Kind): Parameters {
  const all: Parameters = { want: search.want };
  if (brief) all.brief = search.brief;
  if (where) all.where = search.where;
  for (const each of ["by", "byOf", "budget", "capacity", "from", "first"] as const) {
    // A report to management opens with a plan only where there is a day.
    if (planned.includes(each) && (planned.includes("first") || search.by)) all[each] = search[each];
  }
  return all;
}
