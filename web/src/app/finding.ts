import type { Registers } from "@/shared/api/documents/registers";

/** Whether each word that is typed is somewhere in some text, whatever its case. */
export function speaksOf(text: string, typed: string): boolean {
  const all = text.toLowerCase();
  return typed.toLowerCase().split(/\s+/).every((word) => all.includes(word));
}

/** Whether what is typed goes on from what was asked before, or back to it: what was found then may stand until the answer is there. */
export const isTypedOn = (before: unknown, typed: string): boolean => typeof before === "string" && (typed.startsWith(before) || before.startsWith(typed));

export const registerKinds = ["risks", "audits", "nonconformities"] as const;

/** What the registers have of it, by id or title; nothing where nothing is typed. */
export function entriesOf(registers: Pick<Registers, (typeof registerKinds)[number]> | undefined, typed: string) {
  if (!registers || typed.trim() === "") return [];
  return registerKinds
    .map((kind) => ({ kind, found: registers[kind].filter(({ id, title }) => speaksOf(`${id} ${title}`, typed.trim())).slice(0, 6) }))
    .filter(({ found }) => found.length > 0);
}
