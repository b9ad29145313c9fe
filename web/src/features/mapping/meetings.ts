import type { Compare } from "@/shared/api/documents/compare";

export type Pair = Compare["pairs"][number];
export type Published = Compare["published"][number];
export type Contradiction = Compare["contradictions"][number];

/** Where two requirements meet: in what they demand, in what guidance names, or in what others publish of them. */
export interface Meeting {
  left: string;
  right: string;
  /** What the obligations say; undefined where they say nothing of the two. */
  pair: Pair | undefined;
  isPublished: boolean;
  isContradicted: boolean;
  /** Why the obligations do not bear out what others publish, where that was looked at. */
  declined: Compare["declined"][number] | undefined;
}

export const keyOf = (left: string, right: string) => `${left} ${right}`;

/** How many obligations two share that both demand. */
export function sharedOf(pair: Pair | undefined): number {
  return pair?.basis === "demanded" ? pair.shared.length : 0;
}

/** All that meet, by both ends. */
export function meetingsOf({ pairs, published, contradictions, declined, candidates }: Compare): Map<string, Meeting> {
  const all = new Map<string, Meeting>();
  const at = (left: string, right: string) => {
    const key = keyOf(left, right);
    const known = all.get(key) ?? { left, right, pair: undefined, isPublished: false, isContradicted: false, declined: undefined };
    all.set(key, known);
    return known;
  };
  for (const pair of pairs) at(pair.left, pair.right).pair = pair;
  const isClashing = new Set(contradictions.flatMap(({ because }) => because));
  for (const { id, left, right } of published) {
    for (const one of left) {
      for (const other of right) {
        const meeting = at(one, other);
        meeting.isPublished = true;
        meeting.isContradicted ||= isClashing.has(id);
      }
    }
  }
  for (const { left, right } of candidates) at(left, right).isPublished = true;
  for (const each of declined) Object.assign(at(each.left, each.right), { isPublished: true, declined: each });
  return all;
}

/** The rows that name both of two requirements. */
export function rowsOf({ published }: Compare, left: string, right: string): Published[] {
  return published.filter((row) => row.left.includes(left) && row.right.includes(right));
}

/** The contradictions in which one of some rows stands. */
export function contradictionsOf({ contradictions }: Compare, rows: readonly Published[]): Contradiction[] {
  const ids = new Set(rows.map(({ id }) => id));
  return contradictions.filter(({ because }) => because.some((id) => ids.has(id)));
}
