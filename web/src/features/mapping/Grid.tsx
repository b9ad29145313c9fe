import type { Compare } from "@/shared/api/documents/compare";
import { words } from "@/shared/words/en";

type Requirement = Compare["sides"]["left"]["requirements"][number];

/** The requirements of two headings against each other: a square where they share, a ring where guidance does. */
export function Grid({
  title,
  rows,
  columns,
  pairs,
  picked,
  onPick,
}: {
  title: string;
  rows: readonly Requirement[];
  columns: readonly Requirement[];
  pairs: Compare["pairs"];
  picked: readonly [string, string] | undefined;
  onPick: (pair: string) => void;
}) {
  const most = Math.max(...pairs.map(({ shared }) => shared.length), 1);
  const placeOf = new Map(columns.map(({ id }, index) => [id, index]));
  const byRow = new Map(rows.map(({ id }) => [id, pairs.filter(({ left }) => left === id)]));
  const pick = (target: EventTarget) => {
    const pair = target instanceof Element ? target.closest<HTMLElement>("[data-pair]")?.dataset.pair : undefined;
    if (pair) onPick(pair);
  };
  const shortOf = (id: string) => id.replace(/^.*\./, "");
  const saysOf = (pair: Compare["pairs"][number]) =>
    words.crosswalk.pair(pair.left, pair.right, sharedOf(pair), columns.find((each) => each.id === pair.right)?.title ?? "");
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
        <span className="muted">{words.crosswalk.across(rows.length, columns.length)}</span>
        <span className="sp" />
        <span className="xs muted row only-d" aria-hidden>
          <i className="sq" /> {words.crosswalk.shares} <span className="dot" /> {words.crosswalk.guidanceOnly}
        </span>
      </header>
      {/* The marks are for the mouse; every pair can be had by the list under them too. */}
      <div className="pad scroll" tabIndex={0} role="group" aria-label={title} onClick={(event) => pick(event.target)}>
        <div className="pg" style={{ "--n": columns.length } as React.CSSProperties} aria-hidden>
          <div className="pgh">
            {columns.map(({ id }, index) => (
              <span key={id} className={picked?.[1] === id ? "on" : columns.length > 16 && index % 2 === 0 ? "off" : undefined}>
                {shortOf(id)}
              </span>
            ))}
          </div>
          {rows.map(({ id, title: name }) => (
            <div key={id} className={picked?.[0] === id ? "pgr on" : "pgr"}>
              <span className="id" title={name}>
                {id}
              </span>
              <ul>
                {(byRow.get(id) ?? []).map((pair) => (
                  <li
                    key={pair.right}
                    data-pair={`${pair.left} ${pair.right}`}
                    style={{ "--at": placeOf.get(pair.right) } as React.CSSProperties}
                    className={picked?.[0] === pair.left && picked[1] === pair.right ? "on" : undefined}
                    title={saysOf(pair)}
                  >
                    {sharedOf(pair) > 0 ? <i className="sq" style={{ "--size": 5 + Math.round((sharedOf(pair) / most) * 7) } as React.CSSProperties} /> : <span className="dot" />}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
      {pairs.length > 0 && (
        <div className="pad">
          <select
            className="input"
            aria-label={words.crosswalk.choosePair}
            value={picked?.join(" ")}
            onChange={(event) => onPick(event.target.value)}
          >
            {picked && !pairs.some((each) => each.left === picked[0] && each.right === picked[1]) && <option>{picked.join(" ")}</option>}
            {pairs.map((pair) => (
              <option key={`${pair.left} ${pair.right}`} value={`${pair.left} ${pair.right}`}>
                {saysOf(pair)}
              </option>
            ))}
          </select>
        </div>
      )}
    </section>
  );
}

function sharedOf({ basis, shared }: Compare["pairs"][number]): number {
  return basis === "demanded" ? shared.length : 0;
}
