import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { frameworksQuery, gapQuery, type GapTerms } from "@/shared/api/queries";
import { termsOf, type FrameSearch } from "@/shared/api/terms";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Problem } from "@/shared/parts/Problem";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import "./catalog.css";

const route = getRouteApi("/frame/{-$organisation}/frameworks");

/** The editions there are. */
export function FrameworksPage() {
  const { organisation } = route.useParams();
  const search: FrameSearch = route.useSearch();
  const frameworks = useQuery(frameworksQuery);
  const isAsked = organisation !== undefined || search.have !== undefined;
  useTitle(words.nav.frameworks);

  return (
    <div className="main">
      <h1>{words.catalog.title}</h1>
      <p className="lede">{words.catalog.lede}</p>
      {frameworks.isError ? (
        <Problem error={frameworks.error} retry={() => void frameworks.refetch()} />
      ) : (
        <div className="editions">
          {frameworks.data?.frameworks.map(({ id, title, publisher, requirements, assessable, obligations, licence }) => (
            <Link
              key={id}
              to="/{-$organisation}/frameworks/$edition"
              params={{ organisation, edition: id }}
              className="card edition"
            >
              <h2>{title}</h2>
              <p className="muted sm">{publisher}</p>
              {isAsked && obligations > 0 && <Standing organisation={organisation} terms={{ ...termsOf(search), want: id }} />}
              <dl>
                <div>
                  <dt>{words.catalog.assessable}</dt>
                  <dd>{assessable}</dd>
                </div>
                <div>
                  <dt>{words.catalog.obligations}</dt>
                  <dd>{obligations > 0 ? obligations : words.catalog.notDecomposed}</dd>
                </div>
                <div>
                  <dt>{words.catalog.nodes}</dt>
                  <dd>{requirements}</dd>
                </div>
              </dl>
              <p className="muted xs">{licence}</p>
            </Link>
          )) ??
            [1, 2, 3, 4].map((each) => (
              <div key={each} className="card edition" aria-hidden>
                <i className="sk" style={{ width: "60%", height: 14 }} />
                <i className="sk" style={{ width: "30%", height: 10 }} />
                <i className="sk" style={{ height: 66 }} />
              </div>
            ))}
        </div>
      )}
    </div>
  );
}

/** How far an edition is, as the answer counts it. */
function Standing({ organisation, terms }: { organisation: string | undefined; terms: GapTerms }) {
  const { data, isError } = useQuery(gapQuery(organisation, terms));
  if (isError) return null;
  const { proven, possible } = data?.summary.figures ?? {};
  return (
    <div className="standing">
      {proven && possible ? (
        <>
          <IntervalBar
            size="lg"
            proven={proven.value}
            possible={possible.value}
            label={words.catalog.standing(proven.count, possible.count)}
          />
          <p className="sm">
            <b className="b">{proven.count}</b> <span className="muted">{words.gap.shared(words.gap.proven, proven.share)}</span>
          </p>
        </>
      ) : (
        <i className="sk" style={{ height: 12 }} aria-hidden />
      )}
    </div>
  );
}
