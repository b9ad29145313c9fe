import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { addressOf } from "@/shared/api/address";
import { documentsQuery, printedQuery } from "@/shared/api/records";
import { permitsQuery } from "@/shared/api/queries";
import type { FrameSearch } from "@/shared/api/terms";
import { Day } from "@/shared/parts/Day";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Paper } from "@/shared/parts/Paper";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink } from "@/shared/parts/Reference";
import { useEdit } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { useWhen } from "@/shared/parts/useWhen";
import { records } from "@/shared/words/records";
import { Approval } from "./DocumentsPage";
import { Approving } from "./Approving";
import { EditText } from "./EditText";
import { isElsewhere, isOther, isStale, missingIn, textOf, type DocumentSearch, type Row } from "./search";
import { SinceApproval } from "./SinceApproval";
import { Values } from "./Values";
import "./document.css";

const route = getRouteApi("/frame/{-$organisation}/documents/$document");
const words = records.document;

/** One document: as it prints, its values, its approval, and what changed since. */
export function DocumentPage() {
  const { organisation, document } = route.useParams();
  return organisation === undefined ? <NeedsOrganisation /> : <Document key={document} organisation={organisation} document={document} />;
}

function Document({ organisation, document }: { organisation: string; document: string }) {
  const { text }: DocumentSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const when = useWhen();
  const printed = useQuery(printedQuery(organisation, document, when));
  const all = useQuery(documentsQuery(organisation, when));
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [isEdited, setEdited] = useState(false);
  const row = all.data?.documents.find(({ id }) => id === document);
  const title = printed.data?.title ?? row?.title ?? document;
  useTitle(title);

  const error = printed.error ?? all.error;
  if (error) {
    return (
      <div className="main">
        <Problem
          error={error}
          retry={() => void Promise.all([printed.refetch(), all.refetch()])}
          onNearest={(_, value) => void navigate({ to: "/{-$organisation}/documents/$document", params: { organisation, document: value } })}
        />
      </div>
    );
  }
  const may = (kind: string) => permits?.edits.includes(kind) ?? false;
  const values = Object.entries(typed).filter(([, value]) => value.trim() !== "");
  const isFresh = text === "fresh";
  const show = (fresh: boolean) => void navigate({ search: (before) => ({ ...before, text: fresh ? "fresh" : undefined }), replace: true, resetScroll: false });

  return (
    <div className="main p-document" aria-busy={printed.isFetching || all.isFetching || undefined}>
      <div className="row between">
        <span className="muted sm">{row && (records.documents.kinds[row.kind ?? "own"] ?? row.kind)}</span>
        <Link to="/{-$organisation}/documents" params={{ organisation }} className="link sm">
          {records.back.documents}
        </Link>
      </div>
      <h1>{title}</h1>
      <div className="row wrap chips">
        {row ? (
          <>
            <Approval row={row} />
            <span className="chip">{records.documents.states[textOf(row)] ?? row.state}</span>
            {missingIn(row).length > 0 && <span className="chip late">{records.documents.missing(missingIn(row).length)}</span>}
            {row.reviewBy && (
              <span className={row.reviewOverdue ? "chip failed" : "chip"}>
                {words.reviewBy} <Day on={row.reviewBy} />
              </span>
            )}
          </>
        ) : (
          <i className="sk" style={{ width: 240, height: 20 }} />
        )}
      </div>
      {printed.data?.summary && <p className="lede">{printed.data.summary}</p>}
      <div className="cols2">
        <section className="card" aria-labelledby="print">
          <header>
            <h2 id="print">{words.print}</h2>
            {values.length > 0 && <span className="muted">{words.withValues}</span>}
            <span className="sp" />
            {row && isStale(row) && printed.data?.onFile && values.length === 0 && (
              <span className="seg" role="group" aria-label={words.view}>
                <button type="button" aria-pressed={text !== "fresh"} onClick={() => show(false)}>
                  {words.onFile}
                </button>
                <button type="button" aria-pressed={text === "fresh"} onClick={() => show(true)}>
                  {words.fresh}
                </button>
              </span>
            )}
            {may("edit-document") && !isEdited && printed.data?.onFile && (
              <button type="button" className="btn sm" onClick={() => setEdited(true)}>
                {words.edit}
              </button>
            )}
            <Download organisation={organisation} document={document} isFresh={isFresh} />
          </header>
          {isEdited ? (
            <EditText organisation={organisation} document={document} onDone={() => setEdited(false)} />
          ) : (
            <>
              {row && (isOther(row) || printed.data?.onFile === false) && (
                <div className="row wrap pad">
                  {printed.data?.onFile === false && values.length === 0 && <span className="sub sm grow">{isElsewhere(row) ? words.keptElsewhere : words.notOnFile}</span>}
                  <Writing organisation={organisation} row={row} may={may("write-documents")} />
                </div>
              )}
              {printed.data && (
              <Paper
                title={words.printOf(title)}
                organisation={organisation}
                question={`documents/${document}`}
                parameters={{ ...(isFresh && { fresh: "true" }), set: values.map(([name, value]) => `${name}=${value}`) }}
              />
              )}
            </>
          )}
        </section>
        <aside>
          {row && printed.data && may("approve-document") && (
            <Approving organisation={organisation} row={row} title={title} approver={printed.data.approver} isLead={may("change-items")} />
          )}
          <SinceApproval organisation={organisation} document={document} />
          <Values organisation={organisation} document={document} typed={typed} onType={setTyped} may={permits && may("set-parameters")} />
          <section className="card">
            <header>
              <h2>{words.neededBy}</h2>
            </header>
            <p className="pad row wrap sm">
              {row?.neededBy.map((id) => (
                <ControlLink key={id} id={id} />
              ))}
              {row?.neededBy.length === 0 && <span className="sub">{words.neededByNone}</span>}
            </p>
          </section>
        </aside>
      </div>
    </div>
  );
}

/** What can be done about a text that would be another one today. */
function Writing({ organisation, row, may }: { organisation: string; row: Row; may: boolean }) {
  const write = useEdit(organisation, "write-documents");
  const make = (resolve: string[]) =>
    write.mutate({ request: { documents: [row.id], files: ["md"], ...(resolve.length > 0 && { resolve }) }, done: records.documents.wrote });
  if (!may || !isOther(row)) return null;
  return row.state === "conflict" ? (
    <div className="row wrap conflict">
      <span className="sub sm grow">{words.conflict}</span>
      <button type="button" className="btn sm" disabled={write.isPending} onClick={() => make([`${row.id}=mine`])}>
        {words.mine}
      </button>
      <button type="button" className="btn sm" disabled={write.isPending} onClick={() => make([`${row.id}=theirs`])}>
        {words.theirs}
      </button>
    </div>
  ) : (
    <button type="button" className="btn sm pri" disabled={write.isPending} onClick={() => make([])}>
      {row.state === "not-written" ? words.write : words.update}
    </button>
  );
}

function Download({ organisation, document, isFresh }: { organisation: string; document: string; isFresh: boolean }) {
  const when = useWhen();
  return (
    <Menu position="bottom-end" shadow="md" width={180}>
      <Menu.Target>
        <button type="button" className="btn sm">
          <Icon name="export" small />
          {records.download}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["pdf", "docx", "md", "html"] as const).map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={addressOf(`organisations/${organisation}/documents/${document}`, { ...when, ...(isFresh && { fresh: "true" }), format })}
            download={`${document}.${format}`}
            rightSection={<span className="mono">.{format}</span>}
          >
            {records.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
