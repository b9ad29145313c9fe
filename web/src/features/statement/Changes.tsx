import type { StatementDifference } from "@/shared/api/documents/statement-difference";
import { RequirementLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { words as all } from "@/shared/words/en";
import { Said } from "@/shared/parts/Said";

const words = all.statement.changes;

/**
 * What the statement says that it did not say when it was approved, control by control; or what one version says that another did not.
 *
 * @param title of what is told; of what changed since the approval where nothing is said
 */
export function Changes({ difference, title = words.title }: { difference: StatementDifference; title?: string }) {
  if (difference.rows.length === 0) {
    return (
      <Status icon={difference.compared ? "check" : "statement"} title={difference.compared ? words.none : words.nothing}>
        <Said text={difference.say} />
      </Status>
    );
  }
  return (
    <section className="card sec" aria-labelledby="changes">
      <header>
        <h2 id="changes">{title}</h2>
        <span className="muted">{difference.rows.length}</span>
      </header>
      <ul className="changes">
        {difference.rows.map(({ id, title, did, changes }) => (
          <li key={id}>
            <p>
              <RequirementLink of={`${difference.edition}/${id}`} /> {title} {did !== "changed" && <span className="chip">{words.did[did]}</span>}
            </p>
            <dl>
              {changes.map(({ field, was, is }) => (
                <div key={field}>
                  <dt>{words.fields[field]}</dt>
                  <dd>
                    {was && (
                      <del>
                        <span className="sr">{words.was} </span>
                        <Said text={was} />
                      </del>
                    )}
                    {is ? (
                      <ins>
                        <span className="sr">{words.is} </span>
                        <Said text={is} />
                      </ins>
                    ) : (
                      <span className="muted">{words.empty}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
