import { one, said } from "@/shared/api/address";

export interface NewOrganisationSearch {
  /** What was looked at without an organisation. */
  want?: string | undefined;
}

export function newOrganisationSearch(raw: Record<string, unknown>): NewOrganisationSearch {
  return said<NewOrganisationSearch>({ want: one(raw.want) });
}
