import { one, said } from "@/shared/api/address";

export interface StartSearch {
  want?: string | undefined;
}

export function startSearch(raw: Record<string, unknown>): StartSearch {
  return said<StartSearch>({ want: one(raw.want) });
}
