import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment, useId, useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import { permitsQuery, frameworksQuery, tryQuery } from "@/shared/api/queries";
import { refusalOf } from "@/shared/api/edits";
import { itemsQuery } from "@/shared/api/records";
import { editionOf } from "@/shared/api/terms";
import { coverOfReport, emptyReport, isSaid, linesOf, type ReportDraft } from "@/shared/cover/cover";
import { day } from "@/shared/days";
import { LiveEffect } from "@/shared/effect/Effect";
import { Field } from "@/shared/parts/Field";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { Status } from "@/shared/parts/Status";
import { useEdit } from "@/shared/parts/useEdit";
import { ScopePicker } from "@/shared/scope/ScopePicker";
import { intake } from "@/shared/words/intake";
import { programme } from "@/shared/words/programme";
import { Pick } from "./Pick";
import { Section, Settings } from "./Settings";
import { Said } from "@/shared/parts/Said";

const route = getRouteApi("/frame/{-$organisation}/settings/reports-held");
const say = programme.reports;
const lists = ["opinions", "exceptions", "carvedOut", "included", "userControls"] as const;
const labelOf = { ...intake.lists, exceptions: say.exceptions };
const exampleOf = { ...intake.examples, exceptions: say.exceptionsExample };

/** A report on record, as its file says it. */
interface Held {
  id: string;
  title: string;
  kind?: string;
  issuer?: string;
  about?: string;
  scope: string | string[];
  covers?: { from: string; to: string };
  issuedOn: string;
  validUntil?: string;
}

/** The reports and certificates that are on record: put there, changed, withdrawn. */
export function ReportsHeldPage() {
  const { organisation } = route.useParams();
  return (
    <Settings organisation={organisation} title={programme.tabs.reports} lede={say.say}>
      {organisation && <Loaded organisation={organisation} />}
    </Settings>
  );
}

function Loaded({ organisation }: { organisation: string }) {
  const { data, isError, error, refetch } = useQuery(itemsQuery<Held>(organisation, "reports"));
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [isAdding, setAdding] = useState(false);
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <i className="sk line" style={{ marginTop: 24 }} />;
  const may = permits?.edits.includes("add-report") ?? false;
  const add = may && (
    <button type="button" className="btn pri" onClick={() => setAdding(true)}>
      {say.add}
    </button>
  );
  return (
    <>
      {data.items.length === 0 ? (
        !isAdding && (
          <Status icon="report" title={say.none} action={add || undefined}>
            <Link to="/{-$organisation}/intake" params={{ organisation }} className="ref">
              {say.intake}
            </Link>
          </Status>
        )
      ) : (
        <section className="card sec">
          <div className="scroll" tabIndex={0} role="group" aria-label={programme.tabs.reports}>
            <table className="tbl">
              <thead>
                <tr>
                  <th scope="col">{say.title}</th>
                  <th scope="col">{say.about}</th>
                  <th scope="col">{say.covers}</th>
                  <th scope="col">
                    <span className="sr">{say.change}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.items.map(({ content }) => (
                  <Row key={content.id} organisation={organisation} report={content} may={may} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {data.items.length > 0 && !isAdding && add && <div className="sec">{add}</div>}
      {isAdding && <Add organisation={organisation} onDone={() => setAdding(false)} />}
    </>
  );
}

function Row({ organisation, report, may }: { organisation: string; report: Held; may: boolean }) {
  const [doing, setDoing] = useState<"change" | "withdraw" | null>(null);
  const { data: frameworks } = useQuery(frameworksQuery);
  const scope = [report.scope]
    .flat()
    .map((each) => {
      const edition = editionOf(each);
      const name = frameworks?.frameworks.find(({ id }) => id === edition)?.name ?? edition;
      return each === edition ? name : say.partsOf(name, each.slice(edition.length + 1).split(","));
    })
    .join(", ");
  return (
    <Fragment>
      <tr>
        <td>
          <span className="stacked">
            <b className="b">{report.title}</b>
            <span className="muted xs">{[report.issuer && say.by(report.issuer), scope].filter(Boolean).join(", ")}</span>
          </span>
        </td>
        <td>{report.about || say.ours}</td>
        <td>
          <span className="stacked">
            {report.covers && <span>{report.covers.from === report.covers.to ? day(report.covers.from) : `${day(report.covers.from)} - ${day(report.covers.to)}`}</span>}
            <span className="muted xs">{[say.issuedOn(day(report.issuedOn)), report.validUntil && say.validTo(day(report.validUntil))].filter(Boolean).join(", ")}</span>
          </span>
        </td>
        <td className="acts">
          {may && (
            <>
              <button type="button" className="btn sm" aria-expanded={doing === "change"} aria-label={say.changeOf(report.title)} onClick={() => setDoing(doing === "change" ? null : "change")}>
                {say.change}
              </button>
              <button type="button" className="btn sm" aria-expanded={doing === "withdraw"} aria-label={say.withdrawOf(report.title)} onClick={() => setDoing(doing === "withdraw" ? null : "withdraw")}>
                {say.withdraw}
              </button>
            </>
          )}
        </td>
      </tr>
      {doing && (
        <tr>
          <td colSpan={4}>{doing === "change" ? <Change organisation={organisation} report={report} onDone={() => setDoing(null)} /> : <Withdraw organisation={organisation} report={report} onDone={() => setDoing(null)} />}</td>
        </tr>
      )}
    </Fragment>
  );
}

function Change({ organisation, report, onDone }: { organisation: string; report: Held; onDone: () => void }) {
  const before = { title: report.title, issuer: report.issuer ?? "", issued: report.issuedOn, validUntil: report.validUntil ?? "", opinions: "", exceptions: "" };
  const [said, setSaid] = useState(before);
  const change = useEdit(organisation, "change-report");
  const singles = (["title", "issuer", "issued", "validUntil"] as const).filter((name) => said[name].trim() !== before[name] && said[name].trim() !== "");
  const more = (["opinions", "exceptions"] as const).filter((name) => linesOf(said[name]).length > 0);
  const says = { ...Object.fromEntries(singles.map((name) => [name, said[name].trim()])), ...Object.fromEntries(more.map((name) => [name, linesOf(said[name])])) };
  const request = singles.length + more.length > 0 ? { report: report.id, says } : undefined;
  const [tried] = useDebouncedValue(request, 400);
  const set = (name: keyof typeof said) => (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value });
  return (
    <form
      className="pad wants"
      onSubmit={(event) => {
        event.preventDefault();
        if (request) change.mutate({ request, done: say.changed(report.title) }, { onSuccess: onDone });
      }}
    >
      <div className="ws">
        <Field label={intake.titleOf} value={said.title} onChange={set("title")} />
        <Field label={say.issuer} value={said.issuer} onChange={set("issuer")} />
        <div className="inline">
          <Field label={intake.issued} type="date" value={said.issued} onChange={set("issued")} />
          <Field label={say.validUntil} type="date" value={said.validUntil} onChange={set("validUntil")} />
        </div>
        {(["opinions", "exceptions"] as const).map((name) => (
          <Lines key={name} name={name} value={said[name]} onChange={set(name)} />
        ))}
        <Refusal error={change.error} />
        <div className="row wrap">
          <button type="submit" className="btn pri" disabled={request === undefined || change.isPending}>
            {programme.keep}
          </button>
          <button type="button" className="btn" onClick={onDone}>
            {say.cancel}
          </button>
        </div>
      </div>
      <LiveEffect organisation={organisation} kind="change-report" request={tried} title={programme.follows} empty={programme.unchanged} />
    </form>
  );
}

function Withdraw({ organisation, report, onDone }: { organisation: string; report: Held; onDone: () => void }) {
  const withdraw = useEdit(organisation, "change-report");
  const request = { report: report.id, withdrawn: true };
  return (
    <form
      className="pad wants"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate({ request, done: say.withdrawn(report.title) }, { onSuccess: onDone });
      }}
    >
      <div className="ws">
        <p>{say.withdrawSay}</p>
        <Refusal error={withdraw.error} />
        <div className="row wrap">
          <button type="submit" className="btn danger" disabled={withdraw.isPending}>
            {say.withdrawOf(report.title)}
          </button>
          <button type="button" className="btn" autoFocus onClick={onDone}>
            {say.cancel}
          </button>
        </div>
      </div>
      <LiveEffect organisation={organisation} kind="change-report" request={request} title={programme.follows} empty={programme.unchanged} />
    </form>
  );
}

function Add({ organisation, onDone }: { organisation: string; onDone: () => void }) {
  const [said, setSaid] = useState<ReportDraft>(emptyReport);
  const { data } = useQuery(frameworksQuery);
  const add = useEdit(organisation, "add-report");
  const set = (change: Partial<ReportDraft>) => setSaid({ ...said, ...change });
  const field = (name: "issuer" | "from" | "to" | "issued" | "validUntil" | "title" | "id" | "about" | "services") => ({ value: said[name], onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }) });
  const request = isSaid(said) ? { cover: coverOfReport(said) } : undefined;
  const [tried] = useDebouncedValue(request, 400);
  const isOnADay = said.kind === "type-1";
  return (
    <Section title={say.addTitle} say={say.addSay}>
      <form
        className="pad wants"
        aria-label={say.addTitle}
        onSubmit={(event) => {
          event.preventDefault();
          if (request) add.mutate({ request, done: say.added(said.title.trim() || said.issuer.trim()) }, { onSuccess: onDone });
        }}
      >
        <div className="ws">
          <Pick label={intake.kind} choices={Object.entries(say.kinds)} value={said.kind} onChange={(event) => set({ kind: event.target.value })} />
          <Pick label={say.whose} choices={Object.entries(say.whoseOf)} value={said.isTheirs ? "theirs" : "ours"} onChange={(event) => set({ isTheirs: event.target.value === "theirs" })} />
          {said.isTheirs && (
            <div className="inline">
              <Field label={say.provider} required {...field("about")} />
              <Field label={say.services} {...field("services")} />
            </div>
          )}
          <Field label={intake.issuer} required {...field("issuer")} />
          <ScopePicker legend={say.speaks} frameworks={(data?.frameworks ?? []).filter(({ decomposed }) => decomposed > 0)} chosen={said.scopes} several guidance={false} onChange={(scopes) => set({ scopes })} />
          <div className="inline">
            {said.kind !== "certificate" && (
              <>
                <Field label={isOnADay ? say.onDay : intake.from} type="date" required {...field("from")} />
                {!isOnADay && <Field label={intake.to} type="date" required {...field("to")} />}
              </>
            )}
            <Field label={intake.issued} type="date" required {...field("issued")} />
            {said.kind === "certificate" && <Field label={say.validUntil} type="date" {...field("validUntil")} />}
          </div>
          <div className="inline">
            <Field label={intake.titleOf} {...field("title")} />
            <Field label={intake.idOf} {...field("id")} />
          </div>
          <details>
            <summary>{intake.opinion}</summary>
            <div className="ws">
              {lists.map((name) => (
                <Lines key={name} name={name} value={said[name]} onChange={(event) => set({ [name]: event.target.value })} />
              ))}
            </div>
          </details>
          <Refusal error={add.error} />
          <div className="row wrap">
            <button type="submit" className="btn pri" disabled={request === undefined || add.isPending}>
              {say.keep}
            </button>
            <button type="button" className="btn" onClick={onDone}>
              {say.cancel}
            </button>
          </div>
        </div>
        <Proves organisation={organisation} request={tried} />
      </form>
    </Section>
  );
}

/** What a report would prove, framework by framework, before it is on record. */
function Proves({ organisation, request }: { organisation: string; request: object | undefined }) {
  const { data: frameworks } = useQuery(frameworksQuery);
  const { data, error, isError, isFetching } = useQuery({ ...tryQuery(organisation, "add-report", request ?? {}), enabled: request !== undefined, retry: false });
  const nameOf = (scope: string) => frameworks?.frameworks.find(({ id }) => id === editionOf(scope))?.name ?? scope;
  return (
    <div className="effect" role="region" aria-label={say.effect} aria-live="polite" aria-busy={(isFetching && request !== undefined) || undefined}>
      <h3>{say.effect}</h3>
      {request === undefined ? (
        <p className="sub sm">{say.effectEmpty}</p>
      ) : isError ? (
        <p className="c-failed">{refusalOf(error)}</p>
      ) : data ? (
        <>
          <ul className="fws">
            {data.frameworks.map((each) => (
              <li key={each.framework} className="fw">
                <span className="row between sm">
                  <span>{say.proves(nameOf(each.framework), each.askedFor)}</span>
                  <b className="nowrap">{`${(each.without * 100).toFixed(1)} -> ${(each.with * 100).toFixed(1)} %`}</b>
                </span>
                <IntervalBar proven={each.with} possible={each.with} label={`${nameOf(each.framework)}: ${(each.with * 100).toFixed(1)} %`} />
              </li>
            ))}
          </ul>
          {[...data.notProved, ...data.dependsOn, ...data.silent, ...data.findings].slice(0, 8).map((each) => (
            <p key={each} className="sm sub">
              <Said text={each} />
            </p>
          ))}
        </>
      ) : (
        <i className="sk" style={{ height: 60 }} />
      )}
    </div>
  );
}

function Lines({ name, value, onChange }: { name: (typeof lists)[number]; value: string; onChange: (event: { target: { value: string } }) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{labelOf[name]}</label>
      <textarea id={id} className="input area" rows={2} placeholder={exampleOf[name]} value={value} onChange={onChange} />
    </div>
  );
}
