import { useState } from "react";

/** The rows that somebody marked, in the order in which they stand; with Shift all from the last one on. */
export function useSelection(ids: readonly string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const mark = (id: string, isRange: boolean) => {
    setMarked((before) => markedAfter(before, ids, id, isRange ? last : undefined));
    setLast(id);
  };
  return {
    marked: ids.filter((id) => marked.has(id)),
    isMarked: (id: string) => marked.has(id),
    mark,
    markAll: (isOn: boolean) => setMarked(isOn ? new Set(ids) : new Set()),
    letGo: () => setMarked(new Set()),
  };
}

/** @param from where a range begins; undefined for a single row, which is let go where it is marked */
export function markedAfter(before: ReadonlySet<string>, ids: readonly string[], id: string, from: string | undefined): Set<string> {
  const next = new Set(before);
  if (from !== undefined && ids.includes(from)) {
    const [a = 0, b = 0] = [ids.indexOf(from), ids.indexOf(id)].sort((one, other) => one - other);
    ids.slice(a, b + 1).forEach((each) => next.add(each));
  } else if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}

export type Selection = ReturnType<typeof useSelection>;
