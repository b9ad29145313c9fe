import type { Ask } from "@/shared/api/documents/ask";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { scopeWhy, Why } from "@/shared/parts/Why";
import { words } from "@/shared/words/en";
import { bandOf, type Interval } from "./search";

const width = 400;
const height = 190;
const left = 34;
const right = 8;
const top = 10;
const bottom = 24;

/** The interval in which the truth lies, and how each answer narrows it. */
export function Narrowing({ ask: { settled, want }, onWord, history }: { ask: Ask; /** How many obligations of what is proven rest on word. */ onWord: number; history: readonly Interval[] }) {
  const { proven, possible } = settled.figures;
  const slots = Math.max(history.length + 2, 6);
  const x = (index: number) => left + (index / slots) * (width - left - right);
  const y = (share: number) => height - bottom - share * (height - top - bottom);
  const band = bandOf(history, x, y);
  return (
    <section className="card">
      <header>
        <h2>{words.questions.interval}</h2>
      </header>
      <div className="pad">
        <div className="row between base wrap">
          <span>
            <b className="bigp">{proven.share}</b> <span className="muted">{words.questions.to(settled.atMostShare)}</span>
            {onWord > 0 && <span className="muted sm">{words.gap.onWord(onWord)}</span>}
          </span>
          <span className="muted sm">{words.questions.unknown(settled.unknown)}</span>
        </div>
        <div className="ibw">
          {want.includes(" ") ? (
            <IntervalBar size="lg" proven={proven.value} possible={possible.value} label={words.gap.bar(proven.count, possible.count)} />
          ) : (
            <Why of={scopeWhy(want)} name={want} says={words.gap.bar(proven.count, possible.count)}>
              <IntervalBar size="lg" proven={proven.value} possible={possible.value} label={words.gap.bar(proven.count, possible.count)} />
            </Why>
          )}
        </div>
        <p className="muted sm">{words.gap.bar(proven.count, possible.count)}</p>
        {history.length > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.questions.narrowed(history.length - 1, proven.share ?? "", settled.atMostShare)}>
            {[0, 0.25, 0.5, 0.75, 1].map((each) => (
              <g key={each}>
                <line className="gridl" x1={left} x2={width - right} y1={y(each)} y2={y(each)} />
                <text className="axis" x={left - 6} y={y(each) + 3.5} textAnchor="end">
                  {each * 100}
                </text>
              </g>
            ))}
            <defs>
              <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line className="hl" x1="0" x2="0" y1="0" y2="5" />
              </pattern>
            </defs>
            <path className="band" d={band.area} />
            <path className="upper" d={band.upper} />
            <path className="lower" d={band.lower} />
            <text className="axis" x={left} y={height - 6}>
              {words.questions.opened}
            </text>
            <text className="axis now" x={x(history.length)} y={height - 6} textAnchor="end">
              {history.length > 1 ? words.questions.now : ""}
            </text>
          </svg>
        )}
      </div>
    </section>
  );
}
