/** Somebody whom the programme knows, as its file says it. */
export interface Known {
  id: string;
  name: string;
  roles?: Held[];
  capacity?: number | string;
}

export interface Held {
  role: string;
  from?: string;
  to?: string;
}

/** Whether a role is held on a day. */
export const isHeldOn = ({ from, to }: Held, day: string): boolean => (from === undefined || from <= day) && (to === undefined || day <= to);

/** The owners of controls that are no person and a role that nobody holds on a day, those of the most controls first. */
export function unheldOf(owners: readonly string[], people: readonly Known[], day: string): { role: string; controls: number }[] {
  const known = new Set(people.flatMap(({ id, name, roles = [] }) => [id, name, ...roles.filter((held) => isHeldOn(held, day)).map(({ role }) => role)]).map((each) => each.toLowerCase()));
  const times = new Map<string, number>();
  for (const owner of owners) if (owner !== "" && !known.has(owner.toLowerCase())) times.set(owner, (times.get(owner) ?? 0) + 1);
  return [...times].map(([role, controls]) => ({ role, controls })).sort((a, b) => b.controls - a.controls || a.role.localeCompare(b.role));
}

/** An id that nobody has, by a name: `ben-example`. */
export function idOf(name: string, people: readonly Known[]): string {
  const plain = name.normalize("NFD").replace(/[^\w\s-]/g, "").trim().toLowerCase().replace(/[\s_]+/g, "-") || "person";
  const taken = new Set(people.map(({ id }) => id.toLowerCase()));
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Somebody who holds a role until a day, and no longer; one that would begin later is not there at all. */
export function ending(person: Known, role: string, day: string): Known {
  const roles = (person.roles ?? []).filter((held) => held.role !== role || held.from === undefined || held.from <= day);
  return { ...person, roles: roles.map((held) => (held.role === role && isHeldOn(held, day) ? { ...held, to: day } : held)) };
}
