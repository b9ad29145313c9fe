import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { addressOf } from "@/shared/api/client";
import { permitsQuery, statementQuery } from "@/shared/api/queries";
import { triedOf, type FrameSearch } from "@/shared/api/terms";
import { withDays } from "@/shared/days";
import { groupBy } from "@/shared/groupBy";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { useEdit } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { Mark } from "@/shared/strip/Cell";
import type { State } from "@/shared/strip/squares";
import { words } from "@/shared/words/en";
import { isListed, lists, type Line, type StatementSearch } from "./search";
import "./statement.css";

const route = getRouteApi("/frame/{-$organisation}/statement");

const states = {
  fully: "proven",
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
  const { list = "all", edit } = search;
  const navigate = route.useNavigate();
  const set = (change: StatementSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: true });
  const { data, error, isError, isFetching, refetch } = useQuery(statementQuery(organisation, triedOf(search)));
  const { data: permits } = useQuery(permitsQuery(organisation));
  const mayEdit = permits?.edits.includes("exclude") ?? false;
  const shown = data?.lines.filter((line) => isListed(line, list)) ?? [];

  return (
    <div className="main p-statement" aria-busy={isFetching || undefined}>
      <h1>{words.statement.title}</h1>
      <p className="lede">{data && words.statement.lede(data.name, data.applicable, data.lines.length, withDays(data.approval))}</p>
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
          <div className="row wrap bar">
            <span className="seg" role="group" aria-label={words.statement.which}>
              {lists.map((each) => (
                <button key={each} type="button" aria-pressed={each === list} onClick={() => set({ list: each === "all" ? undefined : each })}>
                  {words.statement.lists[each]} <span className="n">{data.lines.filter((line) => isListed(line, each)).length}</span>
                </button>
              ))}
            </span>
            <span className="sp" />
            <Download organisation={organisation} asOf={search.asOf} />
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
                        isEdited={edit === line.id}
                        mayEdit={mayEdit}
                        onEdit={(isEdited) => set({ edit: isEdited ? line.id : undefined })}
                      />
                    ))}
                  </tbody>
                </table>
              </section>
            ))
          )}
        </>
      )}
    </div>
  );
}

function Row({
  line,
  edition,
  organisation,
  isEdited,
  mayEdit,
  onEdit,
}: {
  line: Line;
  edition: string;
  organisation: string;
  isEdited: boolean;
  mayEdit: boolean;
  onEdit: (isEdited: boolean) => void;
}) {
  const { id, title, applicable, excluded, justification, justified, implemented, covered, demanded, shown, controls, documents, approval } = line;
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
          {withDays(justification)}
          {excluded && <span className="muted"> {withDays(approval)}</span>}
        </td>
        <td className="im">
          {implemented && (
            <>
              <span className="row tight">
                <Mark state={states[implemented]} />
                {words.statement.how[implemented]}
                {demanded > 0 && <span className="muted">{words.statement.count(covered, demanded)}</span>}
              </span>
              <span className="muted sm two-lines" title={withDays(shown)}>
                {withDays(shown)}
              </span>
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
            <button type="button" className="btn ghost sm" aria-expanded={isEdited} onClick={() => onEdit(!isEdited)}>
              {isEdited ? words.control.cancel : words.statement.edit}
            </button>
          )}
        </td>
      </tr>
      {isEdited && mayEdit && (
        <tr className="edited">
          <td colSpan={6}>
            <Exclude line={line} edition={edition} organisation={organisation} onDone={() => onEdit(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Says that a control does not apply and why, and who approves that. */
function Exclude({ line, edition, organisation, onDone }: { line: Line; edition: string; organisation: string; onDone: () => void }) {
  const [reason, setReason] = useState(line.excluded ? line.justification : "");
  const [approvedBy, setApprovedBy] = useState("");
  const exclude = useEdit(organisation, "exclude");
  return (
    <form
      className="ex"
      onSubmit={(event) => {
        event.preventDefault();
        exclude.mutate(
          { request: { requirement: `${edition}/${line.id}`, reason: reason.trim(), approvedBy: approvedBy.trim() }, done: words.statement.excluded(line.id) },
          { onSuccess: onDone },
        );
      }}
    >
      <div className="field grow">
        <label htmlFor="reason">
          {words.statement.reason} <span className="muted">{words.statement.needed}</span>
        </label>
        <textarea id="reason" className="input" rows={2} value={reason} required onChange={(event) => setReason(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="approver">{words.statement.approver}</label>
        <input id="approver" className="input" value={approvedBy} placeholder={words.statement.later} onChange={(event) => setApprovedBy(event.target.value)} />
      </div>
      <button type="submit" className="btn pri" disabled={exclude.isPending || reason.trim() === ""}>
        {words.statement.exclude}
      </button>
    </form>
  );
}

function Download({ organisation, asOf }: { organisation: string; asOf: string | undefined }) {
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
            href={addressOf(`organisations/${organisation}/reports/soa`, { asOf, format })}
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
