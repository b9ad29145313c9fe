import { useState } from "react";
import type { Why } from "../api/documents/why";
import { words } from "../words/en";
import { Day } from "./Day";
import { Reference } from "./Reference";

const few = 5;
const say = words.because;

/** What would break a verdict, or take some of what is proved of it: each fact that stands alone first, with what goes with it and until when it counts. */
export function Breaks({ why, texts }: { why: Pick<Why, "breaks" | "ends" | "losses">; texts: ReadonlyMap<string, string> }) {
  const [isWhole, setWhole] = useState(false);
  // What is known by published mappings alone has no obligations that could be lost one by one.
  const all = why.breaks.length > 0 ? why.breaks : why.losses.map((facts) => ({ facts, obligations: [] }));
  if (all.length === 0) return <p className="sub">{say.breaksUnsaid}</p>;
  const endOf = (fact: string) => why.ends.find((each) => each.fact === fact)?.until;
  return (
    <>
      <ul className="brk">
        {(isWhole ? all : all.slice(0, few)).map(({ facts, obligations }) => (
          <li key={facts.join()} className="wrap">
            {facts.map((fact) => {
              const until = endOf(fact);
              return (
                <span key={fact} className="row">
                  <Reference of={fact} />
                  {until && (
                    <span className="sub sm nowrap">
                      {say.until} <Day on={until} />
                    </span>
                  )}
                </span>
              );
            })}
            {obligations.length === 0 ? (
              <span className="sub">{facts.length === 1 ? say.alone : say.together}</span>
            ) : (
              <details className="sub">
                <summary>{say.carries(facts.length, obligations.length)}</summary>
                <ul>
                  {obligations.map((each) => (
                    <li key={each}>{texts.get(each) ?? each}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      {all.length > few && (
        <button type="button" className="link sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.overview.fewer : words.overview.all(all.length)}
        </button>
      )}
    </>
  );
}
