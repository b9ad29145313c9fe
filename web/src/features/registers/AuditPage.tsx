import { useQueries, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { editionQuery, frameworksQuery } from "@/shared/api/queries";
import { evidenceQuery, itemsQuery } from "@/shared/api/records";
import type { FrameSearch } from "@/shared/api/terms";
import { day, withDays } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { sentence } from "@/shared/parts/Problem";
import { registers } from "@/shared/words/registers";
import { PutOnFile } from "./AuditsPage";
import { draftOf, partsOf, scopesOf } from "./draft";
import { EntryHead, NoEntry, Removing } from "./Entry";
import { EntryForm, type FieldOf } from "./EntryForm";
import type { Choices } from "./Fields";
import { Register, type Shown } from "./Register";
import { useControls } from "./RiskPage";
import { useNames } from "@/shared/parts/useNames";
import { newEntry, type EntrySearch } from "./search";

const route = getRouteApi("/frame/{-$organisation}/audits/$entry");
const words = registers.audits;
const fields = ["title", "from", "to", "scope", "controls", "auditors", "report", "findings", "reportedTo", "reportedOn"];

/** An internal audit: planned, held, reported. */
export function AuditPage() {
  const { organisation, entry } = route.useParams();
  const { asOf }: FrameSearch = route.useSearch();
  return (
    <Register organisation={organisation} asOf={asOf} title={entry === newEntry ? words.newTitle : entry}>
      {(shown) => <Of key={entry} {...shown} />}
    </Register>
  );
}

function Of({ organisation, data, may }: Shown) {
  const { entry } = route.useParams();
  const { field }: EntrySearch = route.useSearch();
  const navigate = route.useNavigate();
  const audit = data.audits.find(({ id }) => id === entry);
  const controls = useControls(organisation);
  const scopes = useScopes(organisation);
  const reports = useReports(organisation, data.keptBy.audits);
  const names = useNames(organisation, []);
  if (!audit && entry !== newEntry) return <NoEntry organisation={organisation} register="audits" />;
  const people: Choices = [...names.roles, ...names.people.map(({ name }) => name)].map((name) => [name, name]);
  const findings: Choices = data.nonconformities.map(({ id, title }) => [id, `${id} ${title}`]);
  const of = words.fields;
  const sections: { title: string; fields: FieldOf[] }[] = [
    {
      title: words.sections.plan,
      fields: [
        { name: "title", label: of.title, kind: { is: "text" }, isRequired: true },
        { name: "from", label: of.from, kind: { is: "day" }, isRequired: true },
        { name: "to", label: of.to, kind: { is: "day" } },
        { name: "auditors", label: of.auditors, kind: { is: "several", choices: people, hint: of.auditorsSay } },
        { name: "scope", label: of.scope, kind: { is: "several", choices: scopes, hint: of.scopeSay } },
        { name: "controls", label: of.controls, kind: { is: "several", choices: controls } },
      ],
    },
    {
      title: words.sections.held,
      fields: [
        { name: "report", label: of.report, kind: { is: "choice", choices: reports, nothing: of.reportNone, hint: of.reportSay } },
        { name: "findings", label: of.findings, kind: { is: "several", choices: findings, hint: of.findingsSay } },
        { name: "reportedTo", label: of.reportedTo, kind: { is: "person" } },
        { name: "reportedOn", label: of.reportedOn, kind: { is: "day" } },
      ],
    },
  ];
  const stored = draftOf(audit && { ...audit, scope: partsOf(audit.scope) }, fields);
  return (
    <>
      <EntryHead id={audit?.id} title={audit?.title ?? words.newTitle} {...(audit && { stands: sentence(withDays(audit.stands)) })}>
        {audit && may("add-nonconformity") && (
          <p>
            <Link to="/{-$organisation}/nonconformities/$entry" params={{ organisation, entry: newEntry }} search={{ audit: audit.id }} className="btn">
              <Icon name="plus" small />
              {words.finding}
            </Link>
          </p>
        )}
      </EntryHead>
      {audit && (
        <section className="card sec" aria-labelledby="report-on-file">
          <header>
            <h2 id="report-on-file">{registers.report}</h2>
            <span className="muted">{registers.reportSay}</span>
          </header>
          <div className="pad">
            <PutOnFile organisation={organisation} keepers={data.keptBy.audits} kinds={["internal-audit-report"]} may={may("add-evidence")} />
          </div>
        </section>
      )}
      <EntryForm
        organisation={organisation}
        register="audits"
        id={audit?.id}
        tag={data.tag}
        before={stored}
        sections={sections}
        lacks={audit?.lacks ?? []}
        field={field}
        kind={audit ? "change-audit" : "add-audit"}
        may={may(audit ? "change-audit" : "add-audit")}
        asSent={(request) => ({ ...request, ...(Array.isArray(request.scope) && { scope: scopesOf(request.scope as string[]) }) })}
        onEntered={() => !audit && void navigate({ to: "/{-$organisation}/audits", params: { organisation }, search: {} })}
      />
      {audit && may("change-items") && <Removing organisation={organisation} register="audits" id={audit.id} title={audit.title} tag={data.tag} />}
    </>
  );
}

/** The widest parts of the editions that the programme wants. */
function useScopes(organisation: string): Choices {
  const { data: wanted } = useQuery(itemsQuery<{ edition: string }>(organisation, "frameworks"));
  const { data: known } = useQuery(frameworksQuery);
  const editions = wanted?.items.map(({ content }) => content.edition) ?? [];
  const trees = useQueries({ queries: editions.map((edition) => editionQuery(edition)) });
  return editions.flatMap((edition, index) => {
    const name = known?.frameworks.find(({ id }) => id === edition)?.name ?? edition;
    const tops = trees[index]?.data?.nodes.filter(({ depth }) => depth === 0) ?? [];
    return [[edition, words.whole(name)] as const, ...tops.map(({ id, title }) => [`${edition}:${id}`, `${name} ${id} ${title}`] as const)];
  });
}

/** What was filed of internal audits. */
function useReports(organisation: string, keepers: readonly string[]): Choices {
  const { data } = useQuery(evidenceQuery(organisation, {}));
  const keeper = keepers.find((id) => data?.controls.some(({ control }) => control === id));
  const { data: onFile } = useQuery({ ...evidenceQuery(organisation, {}, keeper), enabled: keeper !== undefined });
  return (onFile?.items ?? []).map(({ id, file, to }) => [id, `${file ?? id}, ${day(to.slice(0, 10))}`]);
}
