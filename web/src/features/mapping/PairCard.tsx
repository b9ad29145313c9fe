import { useQuery } from "@tanstack/react-query";
import type { Compare } from "@/shared/api/documents/compare";
import type { RequirementShown } from "@/shared/api/documents/show";
import { requirementQuery } from "@/shared/api/queries";
import { editionOf } from "@/shared/api/terms";
import { readable } from "@/shared/parts/readable";
import { RequirementLink } from "@/shared/parts/Reference";
import { Mark } from "@/shared/strip/Cell";
import { words } from "@/shared/words/en";
import { mappings } from "@/shared/words/mappings";
import { Causes } from "./Contradictions";
import { contradictionsOf, rowsOf, type Contradiction, type Pair, type Published as Row } from "./meetings";
import { PairReview } from "./Review";

type Demand = RequirementShown["demands"][number];

/** A pair in three columns: only here, in both, only there; and what publishers say of it. */
export function PairCard({ organisation, compare, pair }: { organisation: string | undefined; compare: Compare; pair: Pair }) {
  const leftRef = `${editionOf(compare.left)}/${pair.left}`;
  const rightRef = `${editionOf(compare.right)}/${pair.right}`;
  const left = useQuery(requirementQuery(leftRef));
  const right = useQuery(requirementQuery(rightRef));
  const shared = new Set(pair.shared);
  const isDemanded = pair.basis === "demanded";
  const all = [...(left.data?.demands ?? []), ...(right.data?.demands ?? []), ...(left.data?.suggests ?? []), ...(right.data?.suggests ?? [])];
  const texts = new Map(all.map(({ id, text }) => [id, text]));
  const only = (demands: readonly Demand[] | undefined) => demands?.filter(({ id }) => !shared.has(id));
  const publishers = left.data?.candidates.find(({ requirement }) => requirement === rightRef)?.publishers;
  const rows = rowsOf(compare, pair.left, pair.right);
  const declined = compare.declined.find((each) => each.left === pair.left && each.right === pair.right);
  const isWaiting = left.isPending || right.isPending;

  return (
    <section className="card pair sec" aria-busy={isWaiting || undefined}>
      <header className="ph">
        <div>
          <h2>
            <RequirementLink of={leftRef} /> {words.crosswalk.and} <RequirementLink of={rightRef} />
          </h2>
          <p className="muted sm">
            {[left.data?.requirement.title, right.data?.requirement.title].filter(Boolean).join(" / ")}
          </p>
        </div>
        <span className="sp" />
        <span className={isDemanded ? "chip acc" : "chip"}>{isDemanded ? words.relations[pair.relation ?? "unknown"] : words.relations.guidance}</span>
      </header>
      <p className="says">
        <b className="b">
          {isDemanded ? words.crosswalk.share(pair.shared.length, pair.shared.length + pair.leftOnly + pair.rightOnly) : words.crosswalk.shareGuidance}
        </b>{" "}
        <span className="sub">{isDemanded && words.crosswalk.apart(pair.left, pair.leftOnly, pair.right, pair.rightOnly)}</span>
      </p>
      <div className="cols">
        <Column title={words.crosswalk.onlyIn(pair.left)} state="missing" isWaiting={isWaiting} texts={only(left.data?.demands)?.map(({ text }) => text)} />
        <Column
          title={isDemanded ? words.crosswalk.inBoth : words.crosswalk.byGuidance}
          state={isDemanded ? "proven" : "possible"}
          isWaiting={isWaiting}
          texts={pair.shared.map((id) => texts.get(id) ?? id)}
        />
        <Column title={words.crosswalk.onlyIn(pair.right)} state="missing" isWaiting={isWaiting} texts={only(right.data?.demands)?.map(({ text }) => text)} />
      </div>
      {(publishers || declined) && (
        <p className="cn sub sm">
          {publishers && words.crosswalk.publishers(publishers.join(", "))} {declined && words.crosswalk.notBorneOut(declined.publishers.join(", "), declined.why)}
        </p>
      )}
      {rows.length > 0 && <Published rows={rows} pair={pair} contradictions={contradictionsOf(compare, rows)} />}
      {organisation !== undefined && <PairReview organisation={organisation} left={leftRef} right={rightRef} />}
    </section>
  );
}

/** What publishers state of the two, each beside what the obligations say. */
function Published({ rows, pair, contradictions }: { rows: readonly Row[]; pair: Pair; contradictions: readonly Contradiction[] }) {
  return (
    <section className="pbl">
      <h3>{words.crosswalk.published}</h3>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{words.crosswalk.publisher}</th>
            <th scope="col">{words.crosswalk.says}</th>
            <th scope="col">{words.crosswalk.obligationsSay}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" title={row.document}>
                {row.publisher}
                {row.status !== "accepted" && <span className="chip">{mappings.status[row.status]}</span>}
              </th>
              <td>
                {mappings.says(row.left.join(" + "), mappings.relations[row.relation], row.right.join(" + "))}
                {row.rationale && <p className="muted sm">{row.rationale}</p>}
              </td>
              <td>
                {pair.basis === "demanded" ? words.relations[pair.relation ?? "unknown"] : words.crosswalk.saysNothing}{" "}
                {row.aside ? <span className="chip failed">{words.crosswalk.contradicted}</span> : row.relation === pair.relation && <span className="chip proven">{words.crosswalk.agrees}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {contradictions.map((each) => (
        <div key={each.because.join()} className="clash">
          <h4>{words.crosswalk.contradictedSay}</h4>
          <Causes of={each} />
        </div>
      ))}
    </section>
  );
}

function Column({ title, state, texts, isWaiting }: { title: string; state: "proven" | "possible" | "missing"; texts: readonly string[] | undefined; isWaiting: boolean }) {
  return (
    <section>
      <header>
        <h3>{title}</h3>
        <span className="muted sm">{texts?.length}</span>
      </header>
      <ul>
        {isWaiting && !texts
          ? [1, 2, 3].map((each) => (
              <li key={each}>
                <i className="sk" style={{ width: "90%", height: 11 }} />
              </li>
            ))
          : texts?.map((text) => (
              <li key={text}>
                <Mark state={state} />
                <span>{readable(text)}</span>
              </li>
            ))}
      </ul>
    </section>
  );
}
