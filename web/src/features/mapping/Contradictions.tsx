import type { Compare } from "@/shared/api/documents/compare";
import { editionOf, partsOf } from "@/shared/api/terms";
import { RequirementLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { words } from "@/shared/words/en";
import { keyOf, type Contradiction } from "./meetings";

/** Published rows that cannot be true beside the obligations, or beside each other, with who says what. */
export function Contradictions({ compare, onPick }: { compare: Compare; onPick: (pair: string) => void }) {
  const { contradictions } = compare;
  if (contradictions.length === 0) {
    return (
      <Status icon="check" title={words.crosswalk.noContradiction}>
        {words.crosswalk.noContradictionSay}
      </Status>
    );
  }
  return (
    <section className="card sec">
      <header>
        <h2>{words.crosswalk.contradictions(contradictions.length)}</h2>
        <span className="muted">{words.crosswalk.setAside}</span>
      </header>
      <ul>
        {contradictions.map((each) => {
          const pair = pairOf(compare, each);
          return (
            <li key={each.because.join()} className="li cnt">
              <div className="row wrap">
                <Ends of={each.left} /> <span className="muted">{words.crosswalk.and}</span> <Ends of={each.right} />
                <span className="sp" />
                {pair && (
                  <button type="button" className="btn sm" onClick={() => onPick(pair)}>
                    {words.crosswalk.showPair}
                  </button>
                )}
              </div>
              <Causes of={each} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Ends({ of }: { of: string }) {
  return of.split(" + ").map((each) => <RequirementLink key={each} of={each} />);
}

/** Who says what, and what the obligations say against it. */
export function Causes({ of: { causes } }: { of: Contradiction }) {
  return (
    <ul className="causes sm">
      {causes.map((cause) => (
        <li key={cause}>{`${cause.charAt(0).toUpperCase()}${cause.slice(1)}`.replace(/([^.])$/, "$1.")}</li>
      ))}
    </ul>
  );
}

/** The pair of requirements that it is about, where there is one that can be shown. */
function pairOf({ left, right, pairs }: Compare, of: Contradiction): string | undefined {
  const [one, other] = editionOf(left) === partsOf(of.left).edition ? [of.left, of.right] : [of.right, of.left];
  if (partsOf(one).edition !== editionOf(left) || partsOf(other).edition !== editionOf(right)) return undefined;
  const ends = { left: partsOf(one).id, right: partsOf(other).id };
  return pairs.some((pair) => pair.left === ends.left && pair.right === ends.right) ? keyOf(ends.left, ends.right) : undefined;
}
