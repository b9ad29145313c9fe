import type { Requirement } from "@/shared/api/documents/gap";
import type { Node } from "@/shared/api/documents/show";
import type { Theme } from "@/shared/api/headline";

export interface Group {
  /** Empty where there are no themes. */
  id: string;
  theme: Theme | undefined;
  requirements: Requirement[];
}

/** Puts each requirement under the theme that is above it in the tree; all keep their order. */
export function groupsOf(
  requirements: readonly Requirement[],
  themes: readonly Theme[],
  nodes: readonly Pick<Node, "id" | "parent">[],
): Group[] {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const groups = new Map<string, Group>();
  for (const requirement of requirements) {
    let at: string | null | undefined = requirement.id;
    while (at && !known.has(at)) at = parents.get(at);
    const id = at ?? "";
    const group = groups.get(id) ?? { id, theme: known.get(id), requirements: [] };
    group.requirements.push(requirement);
    groups.set(id, group);
  }
  return [...groups.values()];
}
