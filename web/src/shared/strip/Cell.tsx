import type { State } from "./squares";
import type { Size } from "./geometry";

const measures = {
  10: { radius: 2, stroke: 1, cross: 1.35, dash: "1.5 1.75", line: 1.5 },
  14: { radius: 2.5, stroke: 1.25, cross: 1.6875, dash: "2.1 2.45", line: 1.875 },
  20: { radius: 3.5, stroke: 1.5, cross: 2.025, dash: "3 3.5", line: 2.25 },
} as const;

/** One square: its shape says the state, its colour says it again. */
export function Cell({ state, size, x = 0 }: { state: State; size: Size; x?: number }) {
  const { radius: r, stroke, cross, dash, line } = measures[size];
  const s = size;
  const outline = {
    x: x + stroke / 2,
    y: stroke / 2,
    width: s - stroke,
    height: s - stroke,
    rx: r - stroke / 2,
    strokeWidth: stroke,
  };
  const solid = <rect className="p" x={x} y={0} width={s} height={s} rx={r} />;
  switch (state) {
    case "proven":
      return solid;
    case "proven-on-word":
      return (
        <>
          {solid}
          <circle className="hole" cx={x + s / 2} cy={s / 2} r={s * 0.19} />
        </>
      );
    case "proven-concluded":
      return (
        <path
          className="p"
          d={`M${x + r} 0H${x + s * 0.58}L${x + s} ${s * 0.42}V${s - r}a${r} ${r} 0 0 1-${r} ${r}H${x + r}a${r} ${r} 0 0 1-${r}-${r}V${r}a${r} ${r} 0 0 1 ${r}-${r}z`}
        />
      );
    case "possible":
      return (
        <>
          <rect className="hb" {...outline} />
          <path
            className="hf"
            d={`M${x + r} 0H${x + s / 2}V${s}H${x + r}a${r} ${r} 0 0 1-${r}-${r}V${r}a${r} ${r} 0 0 1 ${r}-${r}z`}
          />
        </>
      );
    case "missing":
      return <rect className="m" {...outline} />;
    case "failed":
      return (
        <>
          <rect className="fb" {...outline} />
          <path
            className="fx"
            strokeWidth={cross}
            d={`M${x + s * 0.3} ${s * 0.3}L${x + s * 0.7} ${s * 0.7}M${x + s * 0.7} ${s * 0.3}L${x + s * 0.3} ${s * 0.7}`}
          />
        </>
      );
    case "unknown":
      return (
        <>
          <rect className="u" {...outline} strokeDasharray={dash} />
          <circle className="ud" cx={x + s / 2} cy={s / 2} r={s / 10} />
        </>
      );
    case "not-applicable":
      return (
        <path className="n" strokeWidth={line} d={`M${x + s / 4} ${s / 2}H${x + (s * 3) / 4}`} />
      );
  }
}

/** A square by itself, beside a sentence. */
export function Mark({ state, size = 10, label }: { state: State; size?: Size; label?: string }) {
  return (
    <svg
      className="os"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <Cell state={state} size={size} />
    </svg>
  );
}
