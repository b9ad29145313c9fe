import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { frameworksQuery } from "@/shared/api/queries";
import { Problem } from "@/shared/parts/Problem";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import "./catalog.css";

const route = getRouteApi("/frame/{-$organisation}/frameworks");

/** The editions there are. */
export function FrameworksPage() {
  const { organisation } = route.useParams();
  const frameworks = useQuery(frameworksQuery);
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
