import { useNavigate, useSearch } from "@tanstack/react-router";
import type { FrameSearch } from "../api/terms";

/** What the drawer on the right tells of, which stands in the address, and how it opens and closes. */
export function useWhy() {
  const { why } = useSearch({ strict: false }) as FrameSearch;
  const navigate = useNavigate();
  const show = (requirement: string | undefined) =>
    void navigate({
      to: ".",
      search: (before: object) => ({ ...before, why: requirement }),
      resetScroll: false,
      replace: why !== undefined && requirement !== undefined,
    });
  return { why, show };
}
