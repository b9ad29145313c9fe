/** Solid is proven, hatched is possible, the track is the rest. Its figures stand beside it. */
export function IntervalBar({
  proven,
  possible,
  label,
  size,
}: {
  /** Shares between 0 and 1; what is possible includes what is proven. */
  proven: number;
  possible: number;
  label: string;
  size?: "sm" | "lg" | "xl";
}) {
  return (
    <span className={size ? `ib ${size}` : "ib"} role="img" aria-label={label}>
      <i className="p" style={{ width: share(proven) }} />
      <i className="h" style={{ width: share(Math.max(0, possible - proven)) }} />
    </span>
  );
}

function share(value: number): string {
  return `${Math.min(100, Math.max(0, value * 100)).toFixed(2)}%`;
}
