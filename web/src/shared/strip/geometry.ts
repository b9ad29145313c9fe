/** The measures of a strip at each size, in whole pixels. */
export const sizes = { 10: { gap: 3, facetGap: 7 }, 14: { gap: 4, facetGap: 10 }, 20: { gap: 5, facetGap: 14 } } as const;
export type Size = keyof typeof sizes;

/** Where each square of each group begins, and how wide the whole is. */
export function placesOf(groups: readonly number[], size: Size): { at: number[][]; width: number } {
  const { gap, facetGap } = sizes[size];
  let x = 0;
  const at = groups.map((count, group) => {
    if (group > 0) x += facetGap - gap;
    return Array.from({ length: count }, () => {
      const here = x;
      x += size + gap;
      return here;
    });
  });
  return { at, width: Math.max(0, x - gap) };
}
