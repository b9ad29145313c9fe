import { useLocalStorage } from "@mantine/hooks";

/** Which columns somebody left out, and how wide the others are, in shares of the whole. */
export interface Layout {
  hidden: readonly string[];
  widths: Readonly<Record<string, number>>;
}

const usual: Layout = { hidden: [], widths: {} };

/** No column is narrower, in shares of the whole. */
const least = 0.04;

/** A boundary moved: what one column gains the next one loses, and neither vanishes. */
export function moved(widths: Readonly<Record<string, number>>, left: string, right: string, by: number): Record<string, number> {
  const both = (widths[left] ?? least) + (widths[right] ?? least);
  const next = Math.min(both - least, Math.max(least, (widths[left] ?? least) + by));
  return { ...widths, [left]: next, [right]: both - next };
}

/** The widths of what is shown, in per cent; undefined as long as nobody moved a boundary. */
export function percentOf(layout: Layout, shown: readonly string[]): Map<string, number> | undefined {
  if (Object.keys(layout.widths).length === 0) return undefined;
  const known = shown.map((key) => layout.widths[key] ?? 0.1);
  const whole = known.reduce((sum, each) => sum + each, 0);
  return new Map(shown.map((key, index) => [key, ((known[index] ?? 0) / whole) * 100]));
}

/** What somebody made of a table's columns, kept in their browser. */
export function useColumns(table: string) {
  const [layout, setLayout, forget] = useLocalStorage<Layout>({
    key: `crosswalk.columns.${table}`,
    defaultValue: usual,
    getInitialValueInEffect: false,
    deserialize: read,
  });
  return {
    layout,
    toggle: (key: string) =>
      setLayout((before) => ({ ...before, hidden: before.hidden.includes(key) ? before.hidden.filter((each) => each !== key) : [...before.hidden, key] })),
    setWidths: (widths: Record<string, number>) => setLayout((before) => ({ ...before, widths })),
    forget,
    isChanged: layout.hidden.length > 0 || Object.keys(layout.widths).length > 0,
  };
}

/** What another version kept, or somebody wrote there, counts as far as it is a layout. */
export function read(text: string | undefined): Layout {
  try {
    const { hidden, widths } = JSON.parse(text ?? "") as Partial<Layout>;
    return {
      hidden: Array.isArray(hidden) ? hidden.filter((each) => typeof each === "string") : [],
      widths: Object.fromEntries(Object.entries(widths ?? {}).filter(([, width]) => typeof width === "number" && width > 0 && width <= 1)),
    };
  } catch {
    return usual;
  }
}
