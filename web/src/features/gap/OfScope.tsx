import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { Requirement } from "@/shared/api/documents/gap";
import { frameworksQuery, gapQuery } from "@/shared/api/queries";
import { editionOf, termsOf, type FrameSearch } from "@/shared/api/terms";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Next } from "@/shared/parts/Next";
import { Problem } from "@/shared/parts/Problem";
import { useAdvised } from "@/shared/parts/useAdvised";
import { useWhy } from "@/shared/parts/useWhy";
import { squaresOf } from "@/shared/strip/squares";
import { labelOf, Strip } from "@/shared/strip/Strip";
import { words } from "@/shared/words/en";
import { Top, Waiting } from "./Top";
import { Said } from "@/shared/parts/Said";

/** What a bar is made of: the requirements of a framework, or of one of its headings, each with its strip; the furthest from full first. */
export function OfScope({ scope, theme, organisation }: { scope: string; theme: string | undefined; organisation: string | undefined }) {
  const terms = termsOf(useSearch({ strict: false }) as FrameSearch);
  const { data: frameworks } = useQuery(frameworksQuery);
  const { data: gap, error, isError, refetch } = useQuery(gapQuery(organisation, { ...terms, want: scope }));
  const isAdvised = useAdvised(organisation);
  const framework = frameworks?.frameworks.find(({ id }) => id === editionOf(scope));
  const heading = theme === undefined ? undefined : gap?.themes.find(({ id }) => id === theme);
  const { proven, possible } = heading ?? gap?.summary.figures ?? {};
  const all = gap?.requirements.filter((each) => theme === undefined || each.theme === theme) ?? [];
  const groups = [
    [words.because.part.open, all.filter(({ coverage }) => coverage === "none" || coverage === "not-assessed")],
    [words.because.part.partial, all.filter(({ coverage }) => coverage === "partial")],
    [words.because.part.full, all.filter(({ coverage }) => coverage === "full")],
    [words.because.part.out, all.filter(({ coverage }) => coverage === "not-applicable")],
  ] as const;
  return (
    <>
      <Top id={theme ?? ""} of={framework?.title ?? scope} title={theme === undefined ? (framework?.name ?? scope) : heading?.title}>
        {proven && possible && (
          <>
            <IntervalBar size="xl" proven={proven.value} possible={possible.value} label={words.gap.bar(proven.count, possible.count)} />
            <p className="sm sub sum">{words.gap.bar(proven.count, possible.count)}</p>
          </>
        )}
      </Top>
      {isError ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !gap ? (
        <Waiting />
      ) : (
        <>
          {theme === undefined && (
            <section>
              <h3>{words.because.because}</h3>
              {gap.say.map((each) => (
                <p key={each} className="sub">
                  <Said text={each} />
                </p>
              ))}
            </section>
          )}
          {groups.map(
            ([name, requirements]) =>
              requirements.length > 0 && (
                <section key={name}>
                  <h3>
                    {name} <span className="muted">{requirements.length}</span>
                  </h3>
                  <ul className="parts">
                    {requirements.map((each) => (
                      <Part key={each.id} edition={editionOf(scope)} requirement={each} />
                    ))}
                  </ul>
                </section>
              ),
          )}
          {isAdvised && theme === undefined && gap.next.length > 0 && (
            <section>
              <h3>
                {words.because.completes} <span className="muted">{words.because.smallestFirst}</span>
              </h3>
              <Next steps={gap.next} />
            </section>
          )}
        </>
      )}
      <div className="df">
        <Link to="/{-$organisation}/gap" params={{ organisation }} search={(before: object) => ({ ...before, want: scope, theme, why: undefined })} className="btn">
          {words.catalog.openGap}
        </Link>
      </div>
    </>
  );
}

function Part({ edition, requirement }: { edition: string; requirement: Requirement }) {
  const { show } = useWhy();
  const squares = squaresOf(requirement);
  return (
    <li>
      <button type="button" onClick={() => show(`${edition}/${requirement.id}`)} aria-label={`${requirement.id} ${requirement.title}: ${labelOf(squares)}`}>
        <span className="clip">
          <b>{requirement.id}</b> {requirement.title}
        </span>
        <Strip squares={squares} />
      </button>
    </li>
  );
}
