import { useElementSize, useMergedRef } from "@mantine/hooks";
import { memo, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import type { Compare } from "@/shared/api/documents/compare";
import { words } from "@/shared/words/en";
import { inView, placeAfter, scrolledTo, type Place, type Span } from "./inView";
import { keyOf, sharedOf, type Meeting } from "./meetings";

type Side = Compare["sides"]["left"];
type Requirement = Side["requirements"][number];

/** How high the headings over the columns are, and the names of the columns under them. */
const top = 22 + 58;

/** A heading with how many of its requirements stand below each other. */
interface Band {
  id: string;
  title: string;
  from: number;
  count: number;
}

/**
 * Requirements against requirements: a square where they share what both demand, the larger the more; a ring where
 * guidance does; a frame where somebody publishes something of the two, a cross where that is contradicted. Only rows
 * in view are drawn, and of a row only the cells in which two meet, which are few. Arrow keys go from cell to cell, with Ctrl to the next two that meet; Enter opens the pair.
 */
export function Grid({
  title,
  action,
  left,
  right,
  rows,
  columns,
  meetings,
  picked,
  lookAt,
  isWhole,
  onPick,
}: {
  title: string;
  action?: ReactNode;
  left: Side;
  right: Side;
  rows: readonly Requirement[];
  columns: readonly Requirement[];
  meetings: ReadonlyMap<string, Meeting>;
  picked: readonly [string, string] | undefined;
  /** Two headings: where these begin is seen first. */
  lookAt?: readonly [string, string] | undefined;
  /** Whether it is all of two editions: names stand beside ids, and cells are as large as can be hit. */
  isWhole?: boolean;
  onPick: (pair: string) => void;
}) {
  const id = useId();
  const port = useRef<HTMLDivElement>(null);
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const ref = useMergedRef(port, measured);
  const isNamed = isWhole === true && width > 700;
  const beside = isNamed ? 228 : 66;
  const cell = Math.max(isWhole ? 20 : 14, Math.min(28, Math.floor((width - beside) / columns.length)));
  const [drawn, setDrawn] = useState<Span>({ from: 0, to: 0 });
  const [hovered, setHovered] = useState<Place>();

  const placeOf = useCallback(
    (ends: readonly [string, string] | undefined): Place | undefined => {
      const row = rows.findIndex((each) => each.id === ends?.[0]);
      const column = columns.findIndex((each) => each.id === ends?.[1]);
      return row < 0 || column < 0 ? undefined : { row, column };
    },
    [rows, columns],
  );
  const [active, setActive] = useState<Place>(() => placeOf(picked) ?? { row: 0, column: 0 });
  const pickedKey = picked && keyOf(picked[0], picked[1]);

  const most = useMemo(() => Math.max(1, ...[...meetings.values()].map(({ pair }) => sharedOf(pair))), [meetings]);
  const byRow = useMemo(() => {
    const at = new Map(columns.map((each, index) => [each.id, index]));
    const all = new Map<string, { column: number; meeting: Meeting }[]>(rows.map((each) => [each.id, []]));
    for (const meeting of meetings.values()) {
      const column = at.get(meeting.right);
      if (column !== undefined) all.get(meeting.left)?.push({ column, meeting });
    }
    return all;
  }, [rows, columns, meetings]);
  const meets = useCallback(
    ({ row, column }: Place) => meetings.get(keyOf(rows[row]?.id ?? "", columns[column]?.id ?? "")),
    [rows, columns, meetings],
  );

  /** The rows that are drawn are those in view; while these stay the same nothing is drawn anew. */
  const look = useCallback(() => {
    const view = port.current;
    if (!view) return;
    const seen = inView(view.scrollTop, view.clientHeight - top, cell, rows.length);
    setDrawn((before) => (before.from === seen.from && before.to === seen.to ? before : seen));
  }, [cell, rows.length]);
  useLayoutEffect(look, [look, height]);

  const reveal = useCallback(
    ({ row, column }: Place) => {
      const view = port.current;
      if (!view) return;
      view.scrollTop = scrolledTo(row, view.scrollTop, view.clientHeight - top, cell);
      view.scrollLeft = scrolledTo(column, view.scrollLeft, view.clientWidth - beside, cell);
    },
    [cell, beside],
  );
  // What the address names is seen: the pair, or where two headings begin.
  const lookKey = lookAt?.join(" ");
  useLayoutEffect(() => {
    const view = port.current;
    const row = rows.findIndex(({ heading }) => heading === lookAt?.[0]);
    const column = columns.findIndex(({ heading }) => heading === lookAt?.[1]);
    if (!view || width === 0 || row < 0 || column < 0) return;
    view.scrollTop = row * cell;
    view.scrollLeft = column * cell;
  }, [lookKey, width > 0]);
  useEffect(() => {
    const at = placeOf(picked);
    if (!at) return;
    setActive(at);
    reveal(at);
  }, [pickedKey, width > 0]);

  const pick = (place: Place) => {
    setActive(place);
    const meeting = meets(place);
    if (meeting?.pair) onPick(keyOf(meeting.left, meeting.right));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return pick(active);
    }
    const page = Math.max(1, Math.floor(((port.current?.clientHeight ?? 0) - top) / cell) - 1);
    const next = placeAfter(event.key, event.ctrlKey || event.metaKey, active, { rows: rows.length, columns: columns.length, page }, (place) => meets(place) !== undefined);
    if (!next) return;
    event.preventDefault();
    setHovered(undefined);
    setActive(next);
    reveal(next);
  };
  const under = (event: MouseEvent): Place | undefined => {
    const view = port.current;
    if (!view) return undefined;
    const box = view.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    if (x < beside || y < top) return undefined;
    const row = Math.floor((y - top + view.scrollTop) / cell);
    const column = Math.floor((x - beside + view.scrollLeft) / cell);
    return row < rows.length && column < columns.length ? { row, column } : undefined;
  };

  const bands = useMemo(() => ({ left: bandsOf(rows, left), right: bandsOf(columns, right) }), [rows, columns, left, right]);
  const at = hovered ?? active;
  const size = { "--c": `${cell}px`, "--beside": `${beside}px`, "--top": `${top}px`, "--w": `${columns.length * cell}px`, "--h": `${rows.length * cell}px` } as CSSProperties;
  const activeId = `${id}-active`;

  return (
    <section className={isNamed ? "card named" : "card"}>
      <header>
        <h2>{title}</h2>
        <span className="muted">{words.crosswalk.across(rows.length, columns.length)}</span>
        <span className="sp" />
        <span className="xs muted row lgd" aria-hidden>
          <span>
            <i className="sq" /> {words.crosswalk.shares}
          </span>
          <span>
            <i className="dot" /> {words.crosswalk.guidanceOnly}
          </span>
          <span>
            <i className="fr" /> {words.crosswalk.named}
          </span>
        </span>
        {action}
      </header>
      <div
        ref={ref}
        className="gx"
        style={size}
        role="grid"
        tabIndex={0}
        aria-label={title}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={activeId}
        onScroll={look}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const place = under(event);
          if (place) pick(place);
        }}
        onMouseMove={(event) => {
          const place = under(event);
          setHovered((before) => (before?.row === place?.row && before?.column === place?.column ? before : place));
        }}
        onMouseLeave={() => setHovered(undefined)}
      >
        <div className="gxi" role="presentation">
          <div className="gxh" role="row" aria-rowindex={1}>
            <Columns columns={columns} bands={bands.right} />
            <span className="ch on" style={{ "--at": at.column } as CSSProperties} aria-hidden>
              {columns[at.column]?.id}
            </span>
          </div>
          <i className="band r" style={{ "--at": at.row } as CSSProperties} aria-hidden />
          <i className="band c" style={{ "--at": at.column } as CSSProperties} aria-hidden />
          {bands.left.slice(1).map(({ id: each, from }) => (
            <i key={each} className="cut r" style={{ "--at": from } as CSSProperties} aria-hidden />
          ))}
          {bands.right.slice(1).map(({ id: each, from }) => (
            <i key={each} className="cut c" style={{ "--at": from } as CSSProperties} aria-hidden />
          ))}
          {rows.map((row, index) =>
            (index >= drawn.from && index < drawn.to) || index === active.row ? (
              <Row
                key={row.id}
                row={row}
                index={index}
                marks={byRow.get(row.id) ?? none}
                columns={columns}
                most={most}
                active={index === active.row ? active.column : undefined}
                activeId={activeId}
                picked={picked?.[0] === row.id ? picked[1] : undefined}
                isOn={index === at.row}
              />
            ) : null,
          )}
        </div>
      </div>
      <Told row={rows[at.row]} column={columns[at.column]} meeting={meets(at)} />
    </section>
  );
}

const none: { column: number; meeting: Meeting }[] = [];

function bandsOf(requirements: readonly Requirement[], side: Side): Band[] {
  const titles = new Map(side.headings.map(({ id, title }) => [id, title]));
  const bands: Band[] = [];
  requirements.forEach(({ heading }, index) => {
    const last = bands.at(-1);
    if (last?.id === heading) last.count++;
    else bands.push({ id: heading, title: titles.get(heading) ?? "", from: index, count: 1 });
  });
  return bands;
}

const Columns = memo(function Columns({ columns, bands }: { columns: readonly Requirement[]; bands: readonly Band[] }) {
  return (
    <>
      <span className="corner" role="columnheader" aria-colindex={1}>
        <span className="sr">{words.crosswalk.rows}</span>
      </span>
      {bands.map(({ id, title, from, count }) => (
        <span key={id} className="bd" style={{ "--at": from, "--n": count } as CSSProperties} title={`${id} ${title}`} aria-hidden>
          <b>{id}</b> {title}
        </span>
      ))}
      {columns.map(({ id, title }, index) => (
        <span key={id} role="columnheader" aria-colindex={index + 2} aria-label={`${id} ${title}`} title={`${id} ${title}`} className="ch" style={{ "--at": index } as CSSProperties}>
          {id}
        </span>
      ))}
    </>
  );
});

const Row = memo(function Row({
  row,
  index,
  marks,
  columns,
  most,
  active,
  activeId,
  picked,
  isOn,
}: {
  row: Requirement;
  index: number;
  marks: readonly { column: number; meeting: Meeting }[];
  columns: readonly Requirement[];
  most: number;
  /** The column of the cell at which the keyboard is. */
  active: number | undefined;
  activeId: string;
  /** The requirement with which it makes the pair that is shown. */
  picked: string | undefined;
  isOn: boolean;
}) {
  const here = active === undefined ? undefined : columns[active];
  const isEmpty = active !== undefined && !marks.some(({ column }) => column === active);
  return (
    <div className="gxr" role="row" aria-rowindex={index + 2} style={{ "--at": index } as CSSProperties}>
      <span className={isOn ? "rh on" : "rh"} role="rowheader" aria-colindex={1} title={`${row.id} ${row.title}`}>
        <b>{row.id}</b> <span>{row.title}</span>
      </span>
      {marks.map(({ column, meeting }) => (
        <span
          key={column}
          role="gridcell"
          id={column === active ? activeId : undefined}
          aria-colindex={column + 2}
          aria-selected={picked === meeting.right}
          aria-label={saysOf(meeting, columns[column]?.title ?? "")}
          className={["gc", meeting.isPublished && "pub", meeting.pair && "open", picked === meeting.right && "on", column === active && "at"].filter(Boolean).join(" ")}
          style={{ "--at": column } as CSSProperties}
        >
          <Shape meeting={meeting} most={most} />
        </span>
      ))}
      {isEmpty && here && (
        <span role="gridcell" id={activeId} aria-colindex={(active ?? 0) + 2} aria-selected={false} aria-label={words.crosswalk.nothingAt(row.id, here.id)} className="gc at" style={{ "--at": active } as CSSProperties} />
      )}
    </div>
  );
});

function Shape({ meeting: { pair, isContradicted }, most }: { meeting: Meeting; most: number }) {
  const shared = sharedOf(pair);
  if (isContradicted) return <i className="x" />;
  if (shared > 0) return <i className="sq" style={{ "--part": 0.3 + (shared / most) * 0.4 } as CSSProperties} />;
  return pair?.basis === "suggested" ? <i className="dot" /> : null;
}

/** What a reader hears of a cell. */
function saysOf({ left, right, pair, isPublished, isContradicted }: Meeting, title: string): string {
  return [
    words.crosswalk.pair(left, right, sharedOf(pair), pair?.basis ?? "none", title),
    isContradicted ? words.crosswalk.contradicted : isPublished && words.crosswalk.isNamed,
  ]
    .filter(Boolean)
    .join("; ");
}

/** The two at which the mouse or the keyboard is, in words. */
function Told({ row, column, meeting }: { row: Requirement | undefined; column: Requirement | undefined; meeting: Meeting | undefined }) {
  if (!row || !column) return null;
  const pair = meeting?.pair;
  return (
    <div className="told2" aria-hidden>
      <p className="clip">
        <b>{row.id}</b> {row.title} <span className="muted">{words.crosswalk.and}</span> <b>{column.id}</b> {column.title}
      </p>
      <p className="sub clip">
        {pair?.basis === "demanded"
          ? `${words.crosswalk.share(pair.shared.length, pair.shared.length + pair.leftOnly + pair.rightOnly)} ${words.crosswalk.apart(row.id, pair.leftOnly, column.id, pair.rightOnly)}`
          : pair?.basis === "published"
            ? words.crosswalk.onlyPublished
            : pair
              ? words.crosswalk.shareGuidance
              : words.crosswalk.shareNothing}
        {" "}
        {meeting?.isContradicted
          ? words.crosswalk.contradictedSay
          : meeting?.declined
            ? words.crosswalk.notBorneOut(meeting.declined.publishers.join(", "), meeting.declined.why)
            : meeting?.isPublished && pair?.basis !== "published" && words.crosswalk.isNamedSay}
      </p>
    </div>
  );
}
