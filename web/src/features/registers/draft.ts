/** What somebody types of an entry, by the names of its fields: a text, or several. */
export type Draft = Record<string, string | string[]>;

type Sent = Record<string, string | number | string[]>;

const isSaid = (value: string | string[]) => (typeof value === "string" ? value.trim() !== "" : value.length > 0);
const isSame = (a: string | string[], b: string | string[]) => JSON.stringify(a) === JSON.stringify(b);

/** An entry as its form shows it. */
export function draftOf(entry: object | undefined, fields: readonly string[]): Draft {
  const had = (entry ?? {}) as Record<string, unknown>;
  return Object.fromEntries(fields.map((name) => [name, valueOf(had[name])]));
}

function valueOf(value: unknown): string | string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? "" : String(value as string | number);
}

/** What is said otherwise than before, and what is to say nothing any more; undefined where nothing is. */
export function changeOf(before: Draft, draft: Draft, numbers: readonly string[], mayNotGo: readonly string[]): (Sent & { without?: string[] }) | undefined {
  const changed = Object.keys(draft).filter((name) => !isSame(draft[name] ?? "", before[name] ?? ""));
  const sent: Sent = {};
  const without: string[] = [];
  for (const name of changed) {
    const value = draft[name] ?? "";
    if (isSaid(value)) sent[name] = typeof value === "string" ? (numbers.includes(name) ? Number(value) : value.trim()) : value;
    else if (isSaid(before[name] ?? "") && !mayNotGo.includes(name)) without.push(name);
  }
  if (Object.keys(sent).length === 0 && without.length === 0) return undefined;
  return without.length > 0 ? { ...sent, without } : sent;
}

/** Parts of editions one by one: `iso27001-2022:4` and `iso27001-2022:5` of `iso27001-2022:4,5`. */
export function partsOf(scopes: readonly string[]): string[] {
  return scopes.flatMap((scope) => {
    const [edition = "", nodes] = scope.split(":");
    return nodes === undefined ? [edition] : nodes.split(",").map((node) => `${edition}:${node}`);
  });
}

/** The same with one scope for each edition, as a register has it. */
export function scopesOf(parts: readonly string[]): string[] {
  const nodes = new Map<string, string[]>();
  for (const part of parts) {
    const [edition = "", node] = part.split(":");
    const had = nodes.get(edition) ?? [];
    nodes.set(edition, node === undefined ? had : [...had, node]);
  }
  return [...nodes].map(([edition, all]) => (all.length === 0 || parts.includes(edition) ? edition : `${edition}:${all.join(",")}`));
}
