import { useQuery } from "@tanstack/react-query";
import { sinceApprovalQuery } from "@/shared/api/records";
import { Problem } from "@/shared/parts/Problem";
import { useWhen } from "@/shared/parts/useWhen";
import { records } from "@/shared/words/records";
import { Said } from "@/shared/parts/Said";

const words = records.document;

/** What the text says that it did not say when its version was approved. */
export function SinceApproval({ organisation, document }: { organisation: string; document: string }) {
  const { data, error, isFetching, refetch } = useQuery(sinceApprovalQuery(organisation, document, useWhen().knownAt));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  const isChanged = data && data.added + data.removed > 0;
  return (
    <section className="card" aria-labelledby="since" aria-busy={isFetching || undefined}>
      <header>
        <h2 id="since">{words.since}</h2>
      </header>
      <div className="pad">
        {data ? <p className={isChanged ? "sm" : "sub sm"}><Said text={data.say} /></p> : <i className="sk line" />}
        {isChanged && (
          <div className="diff" tabIndex={0} role="region" aria-label={words.sinceLines}>
            {data.parts.map(({ did, lines }, index) =>
              did === "same" ? (
                <p key={index} className="muted">
                  {words.same(lines.length)}
                </p>
              ) : (
                lines.map((line, at) => (
                  <p key={`${index} ${at}`} className={did}>
                    <span className="sr">{did === "added" ? words.added : words.removed}: </span>
                    {line || " "}
                  </p>
                ))
              ),
            )}
          </div>
        )}
      </div>
    </section>
  );
}
