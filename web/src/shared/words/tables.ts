/** What tables say of their columns and marked rows, by key. */
export const tables = {
  columns: "Columns",
  shownOf: (shown: number, all: number) => (shown === all ? "all" : `${shown} of ${all}`),
  which: "Which columns are shown",
  usual: "As they were",
  width: (column: string) => `Width of ${column}`,
  widthSay: "Drag, or use the arrow keys; a double click makes all as they were",
  mark: (id: string) => `Mark ${id}`,
  markAll: (count: number) => `Mark all ${count}`,
  marked: "Marked rows",
  count: (count: number) => `${count} marked`,
  letGo: "Let go",
  copy: "Copy the list",
};
