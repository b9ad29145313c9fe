import { useRef, type KeyboardEvent } from "react";
import type { Compare } from "@/shared/api/documents/compare";
import { words } from "@/shared/words/en";

/** From here on figures are written light on dark, or dark on light. */
const deep = 0.6;

/** How much of the ramp a share gets. No cell is of the shades on which neither ink can be read. */
function shadeOf(depth: number): number {
  return Math.round(depth > deep ? 72 + ((depth - deep) / (1 - deep)) * 20 : depth * 88);
}

/** Headings against headings: the deeper a cell, the more of what one demands the other demands too. */
export function Heat({
  sides,
  cells,
  of,
  picked,
  onPick,
  onTurn,
}: {
  sides: Compare["sides"];
  cells: Compare["cells"];
  of: "rows" | "columns";
  picked: readonly [string, string];
  onPick: (cell: string) => void;
  onTurn: (of: "rows" | "columns") => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  const at = new Map(cells.map((cell) => [`${cell.left} ${cell.right}`, cell]));
  const shareOf = (cell: Compare["cells"][number]) => (of === "rows" ? cell.leftShare : cell.rightShare);
  const deepest = Math.max(...cells.map((cell) => shareOf(cell).value), 0.01);
  const most = cells.map(shareOf).find(({ value }) => value === deepest)?.say ?? "";

  const move = (event: KeyboardEvent) => {
    const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    const here = document.activeElement?.closest("td");
    if (!steps || !here) return;
    event.preventDefault();
    const rows = [...(table.current?.tBodies[0]?.rows ?? [])];
    let row = rows.indexOf(here.parentElement as HTMLTableRowElement);
    let column = here.cellIndex;
    for (;;) {
      row += steps[0] ?? 0;
      column += steps[1] ?? 0;
      const next = rows[row]?.cells[column];
      if (!next || column < 1) return;
      const button = next.querySelector<HTMLElement>("button");
      if (button) return button.focus();
    }
  };

  return (
    <section className="card">
      <header>
        <h2>{words.crosswalk.headings}</h2>
        <span className="muted">{words.crosswalk.numbers}</span>
        <span className="sp" />
        <span className="seg" role="group" aria-label={words.crosswalk.shareOf}>
          {(["rows", "columns"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={each === of} onClick={() => onTurn(each)}>
              {words.crosswalk.shareOfSide[each]}
            </button>
          ))}
        </span>
      </header>
      <div className="pad scroll">
        <table className="heat" ref={table} onKeyDown={move}>
          <thead>
            <tr>
              <td />
              {sides.right.headings.map(({ id, title }) => (
                <th key={id} scope="col" title={title}>
                  <b>{id}</b>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sides.left.headings.map((row) => (
              <tr key={row.id}>
                <th scope="row" title={row.title}>
                  <span className="id">{row.id}</span> <span className="hn">{row.title}</span>
                </th>
                {sides.right.headings.map((column) => {
                  const cell = at.get(`${row.id} ${column.id}`);
                  const isPicked = picked[0] === row.id && picked[1] === column.id;
                  if (!cell) return <td key={column.id}><i /></td>;
                  const share = shareOf(cell);
                  const depth = share.value / deepest;
                  const says = words.crosswalk.cell(row.id, column.id, cell.pairs, cell.byGuidance, share.count, share.say);
                  return (
                    <td key={column.id} className={isPicked ? "on" : undefined}>
                      <button
                        type="button"
                        className={depth > deep ? "hi" : undefined}
                        style={{ "--v": `${shadeOf(depth)}%` } as React.CSSProperties}
                        aria-label={says}
                        aria-pressed={isPicked}
                        title={says}
                        onClick={() => onPick(`${row.id} ${column.id}`)}
                      >
                        {cell.pairs > 0 ? cell.pairs : <span className="dot" aria-hidden />}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="lg xs muted">
          {words.crosswalk.ramp(of)} <i aria-hidden /> {words.crosswalk.upTo(most)} <span className="dot" aria-hidden /> {words.crosswalk.guidanceOnly}
        </p>
      </div>
    </section>
  );
}
