import { groupBy } from "@/shared/groupBy";
import type { Gap, Requirement } from "@/shared/api/documents/gap";

export type Theme = Gap["themes"][number];

export interface Group {
  theme: Theme;
  requirements: Requirement[];
}

/** The requirements under their themes; all keep their order, and a theme of which none is listed is left out. */
export function groupsOf(requirements: readonly Requirement[], themes: readonly Theme[]): Group[] {
  const of = groupBy(requirements, ({ theme }) => theme);
  return themes.flatMap((theme) => {
    const listed = of.get(theme.id);
    return listed ? [{ theme, requirements: listed }] : [];
  });
}
