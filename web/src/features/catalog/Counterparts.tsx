import { Fragment } from "react";
import type { RequirementShown } from "@/shared/api/documents/show";
import { Icon } from "@/shared/parts/Icon";
import { RequirementLink } from "@/shared/parts/Reference";
import { words } from "@/shared/words/en";

/** What shares an obligation with a requirement, and what publishers say of it. */
export function Counterparts({ shown, titleOf }: { shown: RequirementShown; titleOf: (edition: string) => string }) {
  const { counterparts, candidates, declined, publishedMappings } = shown;
  const editions = [...new Set(counterparts.map(({ edition }) => edition))];
  return (
    <section className="card cps">
      <header>
        <h2>{words.catalog.counterparts}</h2>
        <span className="muted">{words.catalog.counterpartsSay}</span>
      </header>
      {editions.length === 0 && <p className="pad sub">{words.catalog.noCounterpart}</p>}
      {editions.map((edition) => (
        <Fragment key={edition}>
          <h3 className="fh">{titleOf(edition)}</h3>
          <ul>
            {counterparts
              .filter((each) => each.edition === edition)
              .map(({ id, title, basis, relation, shared, only, counterpartOnly }) => (
                <li key={id} className="cp">
                  <RequirementLink of={`${edition}/${id}`} />
                  <span className="clip" title={title}>
                    {title}
                  </span>
                  <span className={basis === "suggested" ? "chip" : "chip acc"}>
                    {basis === "suggested" ? words.relations.guidance : basis === "published" && relation === null ? words.relations.published : words.relations[relation ?? "unknown"]}
                  </span>
                  <span className="muted sm nowrap">{words.catalog.shared(shared.length, only, counterpartOnly)}</span>
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
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
