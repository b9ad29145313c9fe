import { Fragment } from "react";
import type { RequirementShown } from "@/shared/api/documents/show";
import { groupBy } from "@/shared/groupBy";
import { Icon } from "@/shared/parts/Icon";
import { RequirementLink } from "@/shared/parts/Reference";
import { words } from "@/shared/words/en";

/** What meets some of a requirement or is met by it, what touches it otherwise, and what publishers say of it. */
export function Counterparts({ shown, titleOf }: { shown: RequirementShown; titleOf: (edition: string) => string }) {
  const { counterparts, candidates, declined, publishedMappings } = shown;
  const of = (basis: Counterpart["basis"]) => counterparts.filter((each) => each.basis === basis);
  const demanded = of("demanded");
  const guided = of("suggested");
  const related = of("published");
  return (
    <section className="card cps">
      <header>
        <h2>{words.catalog.counterparts}</h2>
        <span className="muted">{words.catalog.counterpartsSay}</span>
      </header>
      {demanded.length === 0 && <p className="pad sub">{words.catalog.noCounterpart}</p>}
      <ByEdition
        counterparts={demanded}
        titleOf={titleOf}
        chipOf={({ relation }) => words.relations[relation ?? "unknown"]}
        sayOf={({ only, counterpartOnly, counterpartDemands }) =>
          words.catalog.shared(shown.demands.length - only, shown.demands.length, counterpartDemands - counterpartOnly, counterpartDemands)
        }
      />
      {guided.length > 0 && (
        <details>
          <summary>{words.catalog.guided(guided.length)}</summary>
          <ByEdition counterparts={guided} titleOf={titleOf} chipOf={() => words.relations.guidance} />
        </details>
      )}
      {related.length > 0 && (
        <details>
          <summary>{words.catalog.related(related.length)}</summary>
          <ByEdition counterparts={related} titleOf={titleOf} chipOf={({ relation }) => words.relations[relation ?? "published"]} />
        </details>
      )}
      {candidates.length > 0 && (
        <details>
          <summary>{words.catalog.candidates(candidates.length)}</summary>
          <ul>
            {candidates.map(({ requirement, publishers }) => (
              <li key={requirement} className="cp">
                <RequirementLink of={requirement}>{requirement}</RequirementLink>
                <span className="muted sm">{publishers.join(", ")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {publishedMappings.length > 0 && (
        <details>
          <summary>{words.catalog.published(publishedMappings.length)}</summary>
          <ul>
            {publishedMappings.map(({ row, publisher, text, setAside }) => (
              <li key={row} className="li">
                <span>{text}</span>
                <span className="muted sm">
                  {publisher}
                  {setAside && `, ${words.catalog.setAside}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {declined.length > 0 && (
        <details>
          <summary>{words.catalog.declined(declined.length)}</summary>
          <ul>
            {declined.map(({ left, right, publishers, why }) => (
              <li key={left + right} className="li">
                <span>
                  {left} - {right}: {why}
                </span>
                <span className="muted sm">{publishers.join(", ")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type Counterpart = RequirementShown["counterparts"][number];

function ByEdition({
  counterparts,
  titleOf,
  chipOf,
  sayOf,
}: {
  counterparts: readonly Counterpart[];
  titleOf: (edition: string) => string;
  chipOf: (counterpart: Counterpart) => string;
  sayOf?: (counterpart: Counterpart) => string;
}) {
  return [...groupBy(counterparts, ({ edition }) => edition)].map(([edition, all]) => (
    <Fragment key={edition}>
      <h3 className="fh">{titleOf(edition)}</h3>
      <ul>
        {all.map((each) => (
          <li key={each.id} className="cp">
            <RequirementLink of={`${edition}/${each.id}`} />
            <span className="clip" title={each.title}>
              {each.title}
            </span>
            <span className={sayOf ? "chip acc" : "chip"}>{chipOf(each)}</span>
            {sayOf && <span className="muted sm nowrap">{sayOf(each)}</span>}
          </li>
        ))}
      </ul>
    </Fragment>
  ));
}

/** What became of it from one edition to the next. */
export function EditionSteps({ shown, titleOf }: { shown: RequirementShown; titleOf: (edition: string) => string }) {
  if (shown.editionSteps.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{words.catalog.steps}</h2>
      </header>
      <ul>
        {shown.editionSteps.map(({ kind, fromEdition, from, toEdition, to, reason }) => (
          <li key={fromEdition + toEdition + kind} className="li">
            <div className="row wrap">
              {from.map((each) => (
                <RequirementLink key={each} of={`${fromEdition}/${each}`} />
              ))}
              <Icon name="right" small />
              {to.map((each) => (
                <RequirementLink key={each} of={`${toEdition}/${each}`} />
              ))}
              <span className="chip">{words.steps[kind]}</span>
              <span className="muted sm">
                {titleOf(fromEdition)} - {titleOf(toEdition)}
              </span>
            </div>
            <p className="sub sm">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
