import { gapSearch, gapTermsOf, isGapAsked } from "@/features/gap/search";
import { parseSearch, type Parameters } from "@/shared/api/address";
import { frameSearch } from "@/shared/api/terms";

/** Pages of people who are nobody yet. */
const strangers = ["sign-in", "setup", "join"];

/** What the page at an address asks first, with the very parameters that the router will ask with. */
export function asksFirst(pathname: string, search: string): { path: string; parameters?: Parameters }[] {
  const [first = "", second] = pathname.split("/").filter(Boolean);
  if (strangers.includes(first)) return [];
  const raw = parseSearch(search);
  const terms = gapTermsOf({ ...gapSearch(raw), ...frameSearch(raw) });
  const isGap = second === "gap" && isGapAsked(first, terms);
  return [{ path: "me" }, { path: "frameworks" }, ...(isGap ? [{ path: `organisations/${first}/gap`, parameters: { ...terms } }] : [])];
}
