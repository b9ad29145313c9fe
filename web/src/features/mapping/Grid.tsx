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
  const shortOf = (id: string) => id.replace(/^.*\./, "");
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
      <div className="pad scroll" tabIndex={0} role="region" aria-label={title}>
        <div className="pg" style={{ "--n": columns.length } as React.CSSProperties}>
          <div className="pgh" aria-hidden>
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
                {(byRow.get(id) ?? []).map((pair) => {
                  const isPicked = picked?.[0] === pair.left && picked[1] === pair.right;
                  const shared = pair.basis === "demanded" ? pair.shared.length : 0;
                  const says = words.crosswalk.pair(pair.left, pair.right, shared, columns.find((each) => each.id === pair.right)?.title ?? "");
                  return (
                    <li key={pair.right} style={{ "--at": placeOf.get(pair.right) } as React.CSSProperties}>
                      <button type="button" className={isPicked ? "on" : undefined} aria-pressed={isPicked} aria-label={says} title={says} onClick={() => onPick(`${pair.left} ${pair.right}`)}>
                        {shared > 0 ? <i className="sq" style={{ "--size": 5 + Math.round((shared / most) * 7) } as React.CSSProperties} /> : <span className="dot" />}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
