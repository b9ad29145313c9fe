import type { Statement as StatementAnswer } from "@/shared/api/documents/statement";
import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { addressOf } from "@/shared/api/address";
import { meQuery, permitsQuery } from "@/shared/api/queries";
import { differenceQuery, statementQuery, versionsQuery } from "@/shared/api/statement";
import { editionOf, triedOf, whenOf, type FrameSearch, type When } from "@/shared/api/terms";
import { withDays } from "@/shared/days";
import { groupBy } from "@/shared/groupBy";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { useWhy } from "@/shared/parts/useWhy";
import { useTitle } from "@/shared/parts/useTitle";
import { Mark } from "@/shared/strip/Cell";
import type { State } from "@/shared/strip/squares";
import { words } from "@/shared/words/en";
import { Approval } from "./Approval";
import { Changes } from "./Changes";
import { EditLine, SayWhy } from "./EditLine";
import { isListed, lists, views, type Line, type List, type StatementSearch } from "./search";
import { Versions } from "./Versions";
import { Said } from "@/shared/parts/Said";
import "./statement.css";

const route = getRouteApi("/frame/{-$organisation}/statement");

const states = {
  fully: "proven",
  attested: "possible",
  partly: "possible",
  "not-shown": "unknown",
  planned: "missing",
  no: "missing",
} as const satisfies Record<NonNullable<Line["implemented"]>, State>;

/** The controls of Annex A: whether each applies and why, whether it is implemented, and where. */
export function StatementPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav.statement);
  return organisation === undefined ? <NeedsOrganisation /> : <Statement organisation={organisation} />;
}

function Statement({ organisation }: { organisation: string }) {
  const search: StatementSearch & FrameSearch = route.useSearch();
  const { view, list = "all", edit, say } = search;
  const navigate = route.useNavigate();
  // What is shown of it is a step in the browser's history; what is listed and edited is none.
  const set = (change: StatementSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: !("view" in change) });
  const me = useQuery(meQuery);
  const want = wantOf(me.data?.organisations.find(({ id }) => id === organisation)?.engagement?.frameworks ?? []);
  const { data, error, isError, isFetching, refetch } = useQuery({ ...statementQuery(organisation, triedOf(search), want), enabled: !me.isPending });
  const { data: difference } = useQuery({ ...differenceQuery(organisation, whenOf(search), want), enabled: !me.isPending });
  const { data: versions } = useQuery({ ...versionsQuery(organisation, whenOf(search), want), enabled: !me.isPending });
  const { data: permits } = useQuery(permitsQuery(organisation));
  const may = (kind: string) => permits?.edits.includes(kind) ?? false;
  const counts = { changes: difference?.rows.length, versions: versions?.items.length };

  return (
    <div className="main p-statement" aria-busy={isFetching || undefined}>
      <h1>{words.statement.title}</h1>
      <p className="lede">{data && words.statement.lede(data.name, data.applicable, data.lines.length)}</p>
      {isError ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !data ? (
        <div className="card sec" aria-hidden>
          {Array.from({ length: 9 }, (_, index) => (
            <div key={index} className="li">
              <i className="sk" style={{ width: `${38 + ((index * 17) % 40)}%`, height: 12, margin: "5px 0" }} />
            </div>
          ))}
        </div>
      ) : (
        <>
          <Approval organisation={organisation} difference={difference} want={want} tag={data.tag} may={may("approve-statement")} isLead={may("change-items")} lines={data.lines} onList={(list) => set({ view: undefined, list })} />
          <div className="row wrap bar">
            <span className="seg" role="group" aria-label={words.statement.view}>
              {[undefined, ...views].map((each) => (
                <button key={each ?? "now"} type="button" aria-pressed={each === view} onClick={() => set({ view: each })}>
                  {words.statement.views[each ?? "now"]} {each && <span className="n">{counts[each] ?? ""}</span>}
                </button>
              ))}
            </span>
          </div>
          {view === "changes" && difference && <Changes difference={difference} />}
          {view === "versions" && <Versions organisation={organisation} want={want} />}
          {view === undefined && (
            <Lines data={data} organisation={organisation} list={list} edit={edit} say={say} mayEdit={may("exclude")} when={whenOf(search)} want={want} set={set} />
          )}
        </>
      )}
    </div>
  );
}

/** The edition that somebody is held to who looks at some frameworks only; undefined for whoever sees all. */
function wantOf(frameworks: string[]): string | undefined {
  const scope = frameworks.find((each) => each.startsWith("iso27001")) ?? frameworks[0];
  return scope && editionOf(scope);
}

function Lines({
  data,
  organisation,
  list,
  edit,
  say,
  mayEdit,
  when,
  want,
  set,
}: {
  data: StatementAnswer & { tag: string };
  organisation: string;
  list: List;
  edit: string | undefined;
  say: string | undefined;
  mayEdit: boolean;
  when: When;
  want: string | undefined;
  set: (change: StatementSearch) => void;
}) {
  const shown = data.lines.filter((line) => isListed(line, list));
  return (
    <>
      <div className="row wrap bar">
        <span className="seg" role="group" aria-label={words.statement.which}>
          {lists
            .filter((each) => each !== "proposed" || each === list || data.lines.some((line) => isListed(line, each)))
            .map((each) => (
            <button key={each} type="button" aria-pressed={each === list} onClick={() => set({ list: each === "all" ? undefined : each })}>
              {words.statement.lists[each]} <span className="n">{data.lines.filter((line) => isListed(line, each)).length}</span>
            </button>
          ))}
        </span>
        <span className="sp" />
        <Download organisation={organisation} when={when} want={want} />
      </div>
      {shown.length === 0 ? (
        <Status
          icon="check"
          title={words.statement.nothing}
          action={
            <button type="button" className="btn sm" onClick={() => set({ list: undefined })}>
              {words.controls.all}
            </button>
          }
        />
      ) : (
        [...groupBy(shown, ({ theme }) => theme)].map(([theme, lines]) => (
          <section key={theme} className="card sec" aria-labelledby={`theme-${theme}`}>
            <header>
              <h2 id={`theme-${theme}`}>{`${theme} ${lines[0]?.themeTitle ?? ""}`}</h2>
              <span className="muted">{lines.length}</span>
            </header>
            <table className="tbl soa">
              <thead>
                <tr>
                  <th scope="col">{words.statement.control}</th>
                  <th scope="col">{words.statement.applies}</th>
                  <th scope="col">{words.statement.justification}</th>
                  <th scope="col">{words.statement.implemented}</th>
                  <th scope="col">{words.statement.where}</th>
                  <th scope="col">
                    <span className="sr">{words.statement.edit}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Row
                    key={line.id}
                    line={line}
                    edition={data.edition}
                    organisation={organisation}
                    tag={data.tag}
                    form={!mayEdit ? undefined : edit === line.id ? "exclude" : say === line.id && line.applicable ? "say" : undefined}
                    mayEdit={mayEdit}
                    onForm={(form) => set({ edit: form === "exclude" ? line.id : undefined, say: form === "say" ? line.id : undefined })}
                  />
                ))}
              </tbody>
            </table>
          </section>
        ))
      )}
    </>
  );
}

type Form = "exclude" | "say" | undefined;

function Row({
  line,
  edition,
  organisation,
  tag,
  form,
  mayEdit,
  onForm,
}: {
  line: Line;
  edition: string;
  organisation: string;
  tag: string;
  /** What is edited of it; undefined for nothing. */
  form: Form;
  mayEdit: boolean;
  onForm: (form: Form) => void;
}) {
  const isEdited = form !== undefined;
  const { show } = useWhy();
  const { id, title, applicable, excluded, said, justification, justified, implemented, proposed, covered, demanded, shown, deviated, controls, documents, approval } = line;
  return (
    <>
      <tr className={isEdited ? "edited" : undefined}>
        <td className="ti">
          <RequirementLink of={`${edition}/${id}`} /> {title}
        </td>
        <td className="ap">
          <span className={applicable ? "chip" : "chip acc"}>{applicable ? (excluded ? words.statement.proposed : words.statement.yes) : words.statement.no}</span>
        </td>
        <td className={justified ? "ju sub" : "ju c-failed"}>
          <Said text={justification} />
          {excluded && <span className="muted"> <Said text={approval} /></span>}
          {applicable && (
            <span className="row wrap say-why">
              {mayEdit && (
                <button type="button" className={justified ? "btn ghost sm" : "btn sm"} aria-expanded={form === "say"} onClick={() => onForm(form === "say" ? undefined : "say")}>
                  {form === "say" ? words.control.cancel : said === null ? words.statement.sayWhy : words.statement.changeWhy}
                </button>
              )}
              {!justified && controls.length === 0 && (
                <button type="button" className="btn sm" onClick={() => show(`${edition}/${id}`)}>
                  {words.statement.decide}
                </button>
              )}
            </span>
          )}
        </td>
        <td className="im">
          {implemented && (
            <>
              <span className="row tight">
                <Mark state={states[implemented]} />
                {words.statement.how[proposed && implemented === "planned" ? "proposed" : implemented]}
                {demanded > 0 && <span className="muted">{words.statement.count(covered, demanded)}</span>}
              </span>
              <span className="muted sm two-lines" title={withDays(shown)}>
                <Said text={shown} />
              </span>
              {deviated !== "" && (
                <span className="sm c-failed">
                  <Said text={deviated} />
                </span>
              )}
            </>
          )}
        </td>
        <td className="wh">
          <span className="row wrap">
            {controls.map((each) => (
              <ControlLink key={each} id={each} />
            ))}
          </span>
          <span className="muted sm">{documents.join(", ")}</span>
        </td>
        <td className="num">
          {mayEdit && (
            <button type="button" className="btn ghost sm" aria-expanded={form === "exclude"} onClick={() => onForm(form === "exclude" ? undefined : "exclude")}>
              {form === "exclude" ? words.control.cancel : line.excluded ? words.statement.change : words.statement.edit}
            </button>
          )}
        </td>
      </tr>
      {form && (
        <tr className="edited">
          <td colSpan={6}>
            {form === "say" ? (
              <SayWhy line={line} edition={edition} organisation={organisation} tag={tag} onDone={() => onForm(undefined)} />
            ) : (
              <EditLine line={line} edition={edition} organisation={organisation} tag={tag} onDone={() => onForm(undefined)} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

function Download({ organisation, when, want }: { organisation: string; when: When; want: string | undefined }) {
  return (
    <Menu position="bottom-end" shadow="md" width={170}>
      <Menu.Target>
        <button type="button" className="btn sm">
          <Icon name="export" small />
          {words.gap.export}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["docx", "pdf", "xlsx", "html"] as const).map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={addressOf(`organisations/${organisation}/reports/soa`, { ...when, want, format })}
            download={`statement-of-applicability.${format}`}
            rightSection={<span className="mono">.{format}</span>}
          >
            {words.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
