import { one, said } from "@/shared/api/address";

export interface SignInSearch {
  /** The page that asked for it; never one of another host. */
  to?: string | undefined;
  /** Why signing in elsewhere let nobody in. */
  refused?: string | undefined;
}

export function signInSearch(raw: Record<string, unknown>): SignInSearch {
  return said<SignInSearch>({ to: ownPath(one(raw.to)), refused: one(raw.refused) });
}

/** A path of these pages, as a browser understands it: without what it skips, and never another host. */
export function ownPath(to: string | undefined): string | undefined {
  if (!to?.startsWith("/")) return undefined;
  const here = "http://here.invalid";
  let url: URL;
  try {
    url = new URL(to, here);
  } catch {
    return undefined;
  }
  const path = url.pathname + url.search + url.hash;
  return url.origin === here && !/^\/[/\\]/.test(path) ? path : undefined;
}
