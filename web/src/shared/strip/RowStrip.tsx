import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Requirement } from "../api/documents/gap";
import { requirementQuery } from "../api/queries";
import { squaresOf } from "./squares";
import { Strip, StripSkeleton } from "./Strip";

/**
 * A requirement's strip in a list. A verdict names no facet and no order of its obligations
 * (MISSING.md, 2), so they are asked of each requirement that comes into sight, once.
 */
export function RowStrip({ requirement, verdict }: { requirement: string; verdict: Requirement }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isSeen, setSeen] = useState(false);
  const { data } = useQuery({ ...requirementQuery(requirement), enabled: isSeen });

  useEffect(() => {
    const here = place.current;
    if (!here || isSeen) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setSeen(true),
      { rootMargin: "120px" },
    );
    observer.observe(here);
    return () => observer.disconnect();
  }, [isSeen]);

  const count = verdict.covered.length + verdict.possiblyCovered.length + verdict.missing.length;
  return (
    <span className="strip" ref={place}>
      {data ? <Strip squares={squaresOf(data, verdict)} /> : <StripSkeleton count={count} />}
    </span>
  );
}
