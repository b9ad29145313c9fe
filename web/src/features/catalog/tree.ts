import type { Find } from "@/shared/api/documents/find";
import type { Node } from "@/shared/api/documents/show";
import { partsOf } from "@/shared/api/terms";

const nothing: ReadonlyMap<string, readonly Obligation[]> = new Map();

export interface VisibleNode {
  node: Node;
  isHit: boolean;
  isUnfolded: boolean;
  /** How many lie right below it and are folded away. */
  hidden: number;
  /** What it demands that speaks of the words. */
  demanded: readonly Obligation[];
}

export interface Obligation {
  id: string;
  text: string;
}

/** What was found, by requirement: the obligations that it demands, and none where it speaks of the words itself. */
export function byRequirement(found: Find | undefined): Map<string, Obligation[]> {
  const all = new Map<string, Obligation[]>();
  for (const { kind, found: hits } of found?.groups ?? []) {
    if (kind === "requirement" || kind === "point-of-focus") for (const { id } of hits) all.set(partsOf(id).id, []);
  }
  for (const { id, sentence, demandedBy } of found?.groups.find(({ kind }) => kind === "obligation")?.found ?? []) {
    for (const requirement of demandedBy ?? []) {
      const { id: key } = partsOf(requirement);
      all.set(key, [...(all.get(key) ?? []), { id, text: sentence }]);
    }
  }
  return all;
}

/**
 * The nodes that are seen: all but what is optional, which unfolds below its requirement; where words
 * are looked for, what has them all in id, title or summary, what demands something that speaks of them, and what lies
 * above that.
 */
export function visibleNodes(
  nodes: readonly Node[],
  words: string | undefined,
  unfolded: readonly string[],
  demanded: ReadonlyMap<string, readonly Obligation[]> = nothing,
): VisibleNode[] {
  const wanted = (words ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const optionalBelow = new Map<string, number>();
  for (const { optional, parent } of nodes) {
    if (optional && parent) optionalBelow.set(parent, (optionalBelow.get(parent) ?? 0) + 1);
  }
  const hits = new Set<string>();
  const kept = new Set<string>();
  if (wanted.length > 0) {
    for (const { id, title, summary } of nodes) {
      const text = `${id} ${title} ${summary}`.toLowerCase();
      if (!wanted.every((word) => text.includes(word)) && !demanded.has(id)) continue;
      hits.add(id);
      for (let at: string | null | undefined = id; at; at = parents.get(at)) kept.add(at);
    }
  }
  return nodes
    .filter(({ id, optional, parent }) =>
      wanted.length > 0 ? kept.has(id) : !optional || (parent !== null && unfolded.includes(parent)),
    )
    .map((node) => {
      const below = wanted.length > 0 ? 0 : (optionalBelow.get(node.id) ?? 0);
      const isUnfolded = below > 0 && unfolded.includes(node.id);
      return { node, isHit: hits.has(node.id), isUnfolded, hidden: isUnfolded ? 0 : below, demanded: hits.has(node.id) ? (demanded.get(node.id) ?? []) : [] };
    });
}
