import { one, said } from "@/shared/api/address";

export interface SignInSearch {
  /** The page that asked for it; never one of another host. */
  to?: string | undefined;
}

export function signInSearch(raw: Record<string, unknown>): SignInSearch {
  const to = one(raw.to);
  return said<SignInSearch>({ to: to && /^\/(?![/\\])/.test(to) ? to : undefined });
}
