import type { Due, GatesAhead, Milestone } from "@/shared/api/documents/status";

export interface Ahead {
  framework: string;
  milestone: Milestone;
}

/** What comes next of each framework, then what comes after that, as many as there is room for. */
export function milestonesAhead(all: readonly GatesAhead[], room: number): Ahead[] {
  const next: Ahead[] = [];
  const later: Ahead[] = [];
  for (const { name, next: first, before } of all) {
    const from = before.findIndex(({ what }) => what === first);
    before.slice(from < 0 ? before.length : from).forEach((milestone, index) =>
      (index === 0 ? next : later).push({ framework: name, milestone }),
    );
  }
  const shown = [...next, ...later].slice(0, Math.max(room, next.length));
  // Of one framework what comes first stands first.
  return all.flatMap(({ name }) => shown.filter(({ framework }) => framework === name));
}

/** What is due of what a person owns, by name or by a role. */
export function mineOf(dues: readonly Due[], person: string): Due[] {
  return dues.filter(({ persons }) => persons.includes(person));
}
