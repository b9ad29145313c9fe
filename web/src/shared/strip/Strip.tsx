import { Tooltip } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { words } from "../words/en";
import { Cell, Mark } from "./Cell";
import { placesOf, type Size } from "./geometry";
import { byFacet, type Square, type State } from "./squares";

/** A requirement's obligations, one square each, in a row of a table. */
export function Strip({ squares, size = 10, label }: { squares: readonly Square[]; size?: Size; label?: string }) {
  const groups = byFacet(squares);
  const { at, width } = placesOf(
    groups.map((group) => group.squares.length),
    size,
  );
  return (
    <svg
      className="os"
      width={width}
      height={size}
      viewBox={`0 0 ${width} ${size}`}
      role="img"
      aria-label={label ?? labelOf(squares)}
    >
      {groups.map((group, g) =>
        group.squares.map((square, i) => (
          <g key={square.id}>
            <title>{`${words.states[square.state]}: ${square.text}`}</title>
            <Cell state={square.state} size={size} x={at[g]?.[i] ?? 0} />
          </g>
        )),
      )}
    </svg>
  );
}

/** A strip whose squares can be reached and asked, each with its facet under it. */
export function LargeStrip({
  squares,
  size = 20,
  onPick,
}: {
  squares: readonly Square[];
  size?: Size;
  onPick?: ((square: Square) => void) | undefined;
}) {
  const groups = byFacet(squares);
  const order = groups.flatMap((group) => group.squares);
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: order.length - 1 }[
      event.key
    ];
    if (next === undefined || next < 0 || next >= order.length) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll<HTMLElement>(".cell")[next]?.focus();
  };

  return (
    <div className="osl" ref={list} role="group" aria-label={labelOf(squares)} onKeyDown={move}>
      {groups.map((group) => (
        <figure key={group.facet}>
          <div className="cells">
            {group.squares.map((square) => {
              const index = order.indexOf(square);
              const label = `${words.states[square.state]}: ${square.text}`;
              return (
                <Tooltip key={square.id} label={label} multiline maw={330} openDelay={150} events={{ hover: true, focus: true, touch: true }}>
                  <button
                    type="button"
                    className="cell"
                    aria-label={label}
                    tabIndex={index === current ? 0 : -1}
                    onFocus={() => setCurrent(index)}
                    onClick={() => onPick?.(square)}
                  >
                    <Mark state={square.state} size={size} />
                  </button>
                </Tooltip>
              );
            })}
          </div>
          <figcaption>{words.facets[group.facet]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** The place of a strip whose order is not known yet. */
export function StripSkeleton({ count, size = 10 }: { count: number; size?: Size }) {
  const { width } = placesOf([count], size);
  return <i className="sk" style={{ width, height: size, borderRadius: 2 }} aria-hidden />;
}

/** `3 proven, 1 possible, 2 missing`: what a reader hears of a strip. */
export function labelOf(squares: readonly Square[]): string {
  const counts = new Map<State, number>();
  for (const { state } of squares) counts.set(state, (counts.get(state) ?? 0) + 1);
  if (counts.size === 0) return words.states.none;
  return (Object.keys(words.states) as (State | "none")[])
    .filter((state): state is State => state !== "none" && counts.has(state))
    .map((state) => `${counts.get(state)} ${words.states[state]}`)
    .join(", ");
}
