/** A place in the grid: the number of its row and of its column. */
export interface Place {
  row: number;
  column: number;
}

/** From which one on, and before which one. */
export interface Span {
  from: number;
  to: number;
}

/** So many beyond what is seen are drawn, in steps of as many: a short way draws nothing anew. */
const beyond = 6;

/** What of a row of cells is drawn where so much of it is seen. */
export function inView(scrolled: number, seen: number, cell: number, count: number): Span {
  const first = Math.floor(scrolled / cell / beyond) * beyond - beyond;
  const last = Math.ceil((scrolled + seen) / cell / beyond) * beyond + beyond;
  return { from: Math.max(0, first), to: Math.min(count, last) };
}

/** How far is to be scrolled so that a cell is seen whole, below what covers the first of what is seen. */
export function scrolledTo(at: number, scrolled: number, seen: number, cell: number): number {
  const begin = at * cell;
  if (begin < scrolled) return begin;
  return begin + cell > scrolled + seen ? begin + cell - seen : scrolled;
}

/** Where a key leads; undefined where it leads nowhere. With Ctrl an arrow leads to the next two that meet. */
export function placeAfter(
  key: string,
  isFar: boolean,
  at: Place,
  size: { rows: number; columns: number; page: number },
  meets: (place: Place) => boolean,
): Place | undefined {
  const within = ({ row, column }: Place) => row >= 0 && row < size.rows && column >= 0 && column < size.columns;
  const step = arrows[key];
  if (step) {
    let next = { row: at.row + step.row, column: at.column + step.column };
    while (isFar && within(next) && !meets(next)) next = { row: next.row + step.row, column: next.column + step.column };
    return within(next) ? next : at;
  }
  const row = (to: number) => Math.min(size.rows - 1, Math.max(0, to));
  switch (key) {
    case "Home":
      return { row: isFar ? 0 : at.row, column: 0 };
    case "End":
      return { row: isFar ? size.rows - 1 : at.row, column: size.columns - 1 };
    case "PageDown":
      return { row: row(at.row + size.page), column: at.column };
    case "PageUp":
      return { row: row(at.row - size.page), column: at.column };
    default:
      return undefined;
  }
}

const arrows: Record<string, Place> = {
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
};
