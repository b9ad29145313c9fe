import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { evidenceQuery } from "@/shared/api/records";
import { whenOf, type FrameSearch } from "@/shared/api/terms";
import { Problem } from "@/shared/parts/Problem";
import { SearchField } from "@/shared/parts/SearchField";
import { Status } from "@/shared/parts/Status";
import { words } from "@/shared/words/en";
import { TableSkeleton } from "./OwnTable";
import { speaksOf, type ControlsSearch } from "./search";

const route = getRouteApi("/frame/{-$organisation}/controls");

/** The controls for whoever looks at some frameworks only: each by its name and owner, and where its page is. */
export function LookedAt({ organisation }: { organisation: string }) {
  const search: ControlsSearch & FrameSearch = route.useSearch();
  const { q } = search;
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(evidenceQuery(organisation, whenOf(search)));
  const shown = data?.controls.filter(({ control, title, owner }) => speaksOf([control, title, owner ?? ""], q));
  const find = (text: string | undefined) => void navigate({ search: (before) => ({ ...before, q: text }), replace: true, resetScroll: false });
  return (
    <div className="main p-controls">
      <h1>{words.nav.controls}</h1>
      <p className="lede">{words.controls.ledeLookedAt}</p>
      <div className="bar row wrap">
        <span className="sp" />
        <SearchField label={words.controls.search} value={q} onSearch={find} />
      </div>
      <div className="card">
        {error ? (
          <Problem error={error} retry={() => void refetch()} />
        ) : !shown ? (
          <TableSkeleton />
        ) : shown.length === 0 ? (
          <Status
            icon="control"
            title={words.controls.nothing}
            action={
              <button type="button" className="btn sm" onClick={() => find(undefined)}>
                {words.controls.all}
              </button>
            }
          />
        ) : (
          <ul>
            {shown.map(({ control, title, owner }) => (
              <li key={control} className="li row between">
                <Link to="/{-$organisation}/controls/$control" params={{ organisation, control }} className="name">
                  <span className="id">{control}</span> {title}
                </Link>
                <span className="muted sm">{owner}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
