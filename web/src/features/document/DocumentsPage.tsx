import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { documentsQuery } from "@/shared/api/records";
import { permitsQuery } from "@/shared/api/queries";
import { whenOf, type FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { groupBy } from "@/shared/groupBy";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { useEdit } from "@/shared/parts/useEdit";
import { SearchField } from "@/shared/parts/SearchField";
import { useTitle } from "@/shared/parts/useTitle";
import { words as all } from "@/shared/words/en";
import { records } from "@/shared/words/records";
import { isListed, isStale, lists, missingIn, textOf, type DocumentsSearch, type Row } from "./search";
import "./document.css";

const route = getRouteApi("/frame/{-$organisation}/documents");
const words = records.documents;

/** What the organisation has written down: policies, procedures, plans, registers. */
export function DocumentsPage() {
  const { organisation } = route.useParams();
  useTitle(records.nav.documents);
  return organisation === undefined ? <NeedsOrganisation /> : <Documents organisation={organisation} />;
}

function Documents({ organisation }: { organisation: string }) {
  const search: DocumentsSearch & FrameSearch = route.useSearch();
  const { list = "all", q } = search;
  const navigate = route.useNavigate();
  const { data, error, isError, isFetching, refetch } = useQuery({ ...documentsQuery(organisation, whenOf(search)), placeholderData: keepPreviousData });
  const { data: permits } = useQuery(permitsQuery(organisation));
  const write = useEdit(organisation, "write-documents");
  const set = (change: DocumentsSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const wanted = (q ?? "").toLowerCase();
  const shown = data?.documents.filter((each) => isListed(each, list) && `${each.title} ${each.id} ${each.neededBy.join(" ")}`.toLowerCase().includes(wanted));
  const stale = data?.documents.filter(isStale).length ?? 0;

  return (
    <div className="main p-documents" aria-busy={isFetching || undefined}>
      <h1>{words.title}</h1>
      <p className="lede">
        {data && words.lede(data.summary.documents, data.summary.unapproved, data.summary.changedSinceApproval, new Set(data.documents.flatMap(missingIn)).size, data.documents.filter((one) => isListed(one, "unset")).length)}
      </p>
      {isError ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton />
      ) : data.documents.length === 0 ? (
        <Status icon="document" title={words.none}>
          {words.noneSay}
        </Status>
      ) : (
        <>
          <div className="row wrap bar">
            <span className="seg" role="group" aria-label={words.which}>
              {lists.map((each) => (
                <button key={each} type="button" aria-pressed={each === list} onClick={() => set({ list: each === "all" ? undefined : each })}>
                  {words.lists[each]} <span className="n">{data.documents.filter((one) => isListed(one, each)).length}</span>
                </button>
              ))}
            </span>
            <span className="sp" />
            <SearchField label={words.search} value={q} onSearch={(text) => set({ q: text })} />
            {permits?.edits.includes("write-documents") && stale > 0 && (
              <button
                type="button"
                className="btn"
                title={words.writeSay}
                disabled={write.isPending}
                onClick={() => write.mutate({ request: { documents: data.documents.filter(isStale).map(({ id }) => id), files: ["md"] }, done: words.wrote })}
              >
                {words.write} <span className="muted">{stale}</span>
              </button>
            )}
          </div>
          {shown?.length === 0 ? (
            <Status
              icon="check"
              title={words.nothing}
              action={
                <button
                  type="button"
                  className="btn sm"
                  onClick={() => set({ list: undefined, q: undefined })}
                >
                  {words.all}
                </button>
              }
            />
          ) : (
            [...groupBy(shown ?? [], ({ kind }) => kind ?? "own")].map(([kind, rows]) => (
              <section key={kind} className="card sec" aria-labelledby={`kind-${kind}`}>
                <header>
                  <h2 id={`kind-${kind}`}>{words.kinds[kind] ?? kind}</h2>
                  <span className="muted">{rows.length}</span>
                </header>
                <Table organisation={organisation} rows={rows} />
              </section>
            ))
          )}
        </>
      )}
    </div>
  );
}

function Table({ organisation, rows }: { organisation: string; rows: readonly Row[] }) {
  return (
    <table className="tbl docs">
      <thead>
        <tr>
          <th scope="col">{words.document}</th>
          <th scope="col">{words.approval}</th>
          <th scope="col">{words.text}</th>
          <th scope="col">{words.neededBy}</th>
          <th scope="col" className="num">
            {words.review}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="ti">
              <Link to="/{-$organisation}/documents/$document" params={{ organisation, document: row.id }} className="name">
                {row.title}
              </Link>
            </td>
            <td className="ap">
              <Approval row={row} />
            </td>
            <td className="st">
              <span className="sub">{words.states[textOf(row)] ?? row.state}</span>
              {missingIn(row).length > 0 && <span className="chip late">{words.missing(missingIn(row).length)}</span>}
            </td>
            <td className="nb">
              {row.neededBy.slice(0, 4).map((id) => (
                <ControlLink key={id} id={id} />
              ))}
              {row.neededBy.length > 4 && <span className="muted sm">+{row.neededBy.length - 4}</span>}
            </td>
            <td className="num">
              {row.reviewBy && (
                <span className={row.reviewOverdue ? "c-failed" : undefined} title={row.reviewOverdue ? words.overdue : undefined}>
                  <Day on={row.reviewBy} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who approved which version, and whether it still says that. */
export function Approval({ row }: { row: Pick<Row, "approvedBy" | "approvedOn" | "recorded" | "version" | "changedSinceApproval"> }) {
  return row.approvedOn === null ? (
    <span className="chip">
      {words.draft}
      {row.version && ` ${row.version}`}
    </span>
  ) : (
    <span className="row wrap">
      <span className="chip proven" title={words.approved(row.approvedBy, day(row.approvedOn))}>
        {words.version(row.version)}
      </span>
      <span className="muted sm">
        {words.approved(row.approvedBy, day(row.approvedOn))}
        {row.recorded && all.approvedBy.recorded(row.recorded)}
      </span>
      {row.changedSinceApproval && <span className="chip failed">{words.changedSince}</span>}
    </span>
  );
}

function Skeleton() {
  return (
    <div className="card sec" aria-hidden>
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className="li">
          <i className="sk" style={{ width: `${30 + ((index * 19) % 38)}%`, height: 12, margin: "5px 0" }} />
        </div>
      ))}
    </div>
  );
}
