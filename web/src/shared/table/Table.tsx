import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { Selector } from "@/shared/parts/Selector";
import { Icon } from "@/shared/parts/Icon";
import { tables as words } from "@/shared/words/tables";
import { moved, percentOf, useColumns } from "./useColumns";
import type { Selection } from "./useSelection";

export interface Column<T> {
  key: string;
  title: string;
  /** Of its heading and its cells. */
  className?: string;
  /** Whether it is what a row is about, which nobody can leave out. */
  isKept?: boolean;
  cell: (row: T) => ReactNode;
}

/**
 * A table whose columns can be chosen and made wider and narrower, and whose rows can be marked. J and K go through its
 * rows (to what has `data-row`), X marks one, with Shift all from the last one on, Esc lets go.
 */
export function Table<T>({
  name,
  label,
  className,
  columns,
  rows,
  idOf,
  rowClass,
  selection,
  children,
}: {
  /** By which its columns are kept. */
  name: string;
  label: string;
  className: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  idOf: (row: T) => string;
  rowClass?: (row: T) => string | undefined;
  selection?: Selection;
  /** What can be done with the rows that are marked. */
  children?: ReactNode;
}) {
  const table = useRef<HTMLTableElement>(null);
  const { layout, toggle, setWidths, forget, isChanged } = useColumns(name);
  const shown = columns.filter(({ key, isKept }) => isKept || !layout.hidden.includes(key));
  const percent = percentOf(layout, shown.map(({ key }) => key));
  const wasMarked = useRef(false);

  /** As they stand, of those that the width of the window leaves. */
  const measured = () => {
    const cells = [...(table.current?.tHead?.rows[0]?.cells ?? [])].filter((cell) => cell.dataset.column !== undefined && cell.offsetWidth > 0);
    const whole = cells.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
    return { whole, widths: Object.fromEntries(cells.map((cell) => [cell.dataset.column ?? "", cell.offsetWidth / whole])) };
  };
  /** The next column that is seen: one that the window leaves out cannot lose anything. */
  const beside = (key: string) => {
    const keys = Object.keys(measured().widths);
    return keys[keys.indexOf(key) + 1];
  };
  const move = (key: string, by: number, from = measured().widths) => {
    const next = beside(key);
    if (next) setWidths({ ...layout.widths, ...moved(from, key, next, by) });
  };
  const drag = (key: string) => (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const { whole, widths } = measured();
    const begun = event.clientX;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const onMove = (at: globalThis.PointerEvent) => move(key, (at.clientX - begun) / whole, widths);
    const onEnd = () => {
      handle.removeEventListener("pointermove", onMove);
      handle.removeEventListener("pointerup", onEnd);
      handle.removeEventListener("pointercancel", onEnd);
    };
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onEnd);
    handle.addEventListener("pointercancel", onEnd);
  };
  const onKey = (key: string) => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -0.02, ArrowRight: 0.02 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(key, by);
  };

  const focusedRow = () => document.activeElement?.closest<HTMLElement>("tr[data-id]");
  // In a box to mark rows nothing is typed, so that a letter means there what it means beside it.
  const isTyping = () => document.activeElement?.matches("input:not([type=checkbox])") ?? false;
  const go = (by: 1 | -1) => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = all.findIndex((each) => each.closest("tr") === focusedRow());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const markHere = (isRange: boolean) => {
    const row = focusedRow();
    if (row?.dataset.id !== undefined && table.current?.contains(row)) selection?.mark(row.dataset.id, isRange);
  };
  const key = (name: string, does: () => void): HotkeyItem => [name, () => isTyping() || does(), { preventDefault: false }];
  useHotkeys(
    [
      key("j", () => go(1)),
      key("k", () => go(-1)),
      key("x", () => markHere(false)),
      key("shift+X", () => markHere(true)),
      key("Escape", () => selection?.letGo()),
    ],
    ["TEXTAREA", "SELECT"],
  );

  return (
    <>
      <div className="tools2 row wrap">
        {selection && (
          <label className="row tight sm sub">
            <input
              type="checkbox"
              checked={selection.marked.length > 0 && selection.marked.length === rows.length}
              ref={(box) => {
                if (box) box.indeterminate = selection.marked.length > 0 && selection.marked.length < rows.length;
              }}
              onChange={(event) => selection.markAll(event.target.checked)}
            />
            {words.markAll(rows.length)}
          </label>
        )}
        <span className="sp" />
        <Selector label={words.columns} value={words.shownOf(shown.length, columns.length)}>
          {() => (
            <fieldset className="colpick">
              <legend>{words.which}</legend>
              {columns
                .filter(({ isKept }) => !isKept)
                .map(({ key, title }) => (
                  <label key={key} className="row">
                    <input type="checkbox" checked={!layout.hidden.includes(key)} onChange={() => toggle(key)} />
                    {title}
                  </label>
                ))}
              <button type="button" className="btn sm" disabled={!isChanged} onClick={forget}>
                {words.usual}
              </button>
            </fieldset>
          )}
        </Selector>
      </div>
      <table ref={table} className={["tbl", className, percent && "sized"].filter(Boolean).join(" ")} aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <td className="pk">
                <span className="sr">{words.marked}</span>
              </td>
            )}
            {shown.map(({ key, title, className: of }, index) => (
              <th key={key} scope="col" data-column={key} className={of} style={percent && { width: `${percent.get(key)}%` }}>
                {title}
                {index < shown.length - 1 && (
                  <i
                    className="rz"
                    role="separator"
                    tabIndex={0}
                    aria-orientation="vertical"
                    aria-label={words.width(title)}
                    aria-valuenow={Math.round(percent?.get(key) ?? 100 / shown.length)}
                    aria-valuemin={4}
                    aria-valuemax={100}
                    title={words.widthSay}
                    onPointerDown={drag(key)}
                    onDoubleClick={() => setWidths({})}
                    onKeyDown={onKey(key)}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = idOf(row);
            const isMarked = selection?.isMarked(id) ?? false;
            return (
              <tr key={id} data-id={id} className={[rowClass?.(row), isMarked && "marked"].filter(Boolean).join(" ") || undefined}>
                {selection && (
                  <td className="pk">
                    <input
                      type="checkbox"
                      checked={isMarked}
                      aria-label={words.mark(id)}
                      onPointerDown={(event) => (wasMarked.current = event.shiftKey)}
                      onKeyDown={(event) => (wasMarked.current = event.shiftKey)}
                      onChange={() => selection.mark(id, wasMarked.current)}
                    />
                  </td>
                )}
                {shown.map(({ key, className: of, cell }) => (
                  <td key={key} className={of}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {selection && selection.marked.length > 0 && (
        <div className="bulk" role="region" aria-label={words.marked}>
          <b>{words.count(selection.marked.length)}</b>
          {children}
          <span className="sp" />
          <button type="button" className="btn ghost sm" onClick={selection.letGo}>
            <Icon name="close" small />
            {words.letGo} <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </>
  );
}
