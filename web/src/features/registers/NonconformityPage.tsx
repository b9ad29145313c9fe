import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { evidenceQuery } from "@/shared/api/records";
import type { FrameSearch } from "@/shared/api/terms";
import { day, today, withDays } from "@/shared/days";
import { sentence } from "@/shared/parts/Problem";
import { RegisterLink } from "@/shared/parts/RegisterLink";
import { registers } from "@/shared/words/registers";
import { PutOnFile } from "./AuditsPage";
import { draftOf } from "./draft";
import { EntryHead, NoEntry, Removing } from "./Entry";
import { EntryForm, type FieldOf } from "./EntryForm";
import type { Choices } from "./Fields";
import { Register, type Shown } from "./Register";
import { useControls } from "./RiskPage";
import { newEntry, type EntrySearch } from "./search";

const route = getRouteApi("/frame/{-$organisation}/nonconformities/$entry");
const words = registers.nonconformities;
const fields = [
  "title", "foundOn", "source", "grade", "controls", "owner", "correction", "correctedOn", "cause", "similar", "evaluatedOn",
  "action", "dueOn", "doneOn", "effect", "verifiedBy", "verifiedOn", "closedOn", "evidence", "audit",
];

/** A nonconformity, from what was found to its closing. */
export function NonconformityPage() {
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
  const { field, control, audit }: EntrySearch = route.useSearch();
  const navigate = route.useNavigate();
  const found = data.nonconformities.find(({ id }) => id === entry);
  const controls = useControls(organisation);
  const evidence = useEvidence(organisation, [...(found?.controls ?? []).slice(0, 1), ...data.keptBy.nonconformities]);
  if (!found && entry !== newEntry) return <NoEntry organisation={organisation} register="nonconformities" />;
  const audits: Choices = data.audits.map(({ id, title }) => [id, `${id} ${title}`]);
  const of = words.fields;
  const story = (name: "correction" | "cause" | "similar" | "action" | "effect", hint?: string): FieldOf => ({ name, label: of[name], kind: { is: "story", hint } });
  const on = (name: "correctedOn" | "dueOn" | "doneOn" | "verifiedOn" | "closedOn"): FieldOf => ({ name, label: of[name], kind: { is: "day" } });
  const sections: { title: string; fields: FieldOf[] }[] = [
    {
      title: words.sections.what,
      fields: [
        { name: "title", label: of.title, kind: { is: "text" }, isRequired: true },
        { name: "foundOn", label: of.foundOn, kind: { is: "day" }, isRequired: true },
        { name: "owner", label: of.owner, kind: { is: "person", hint: of.ownerSay }, isRequired: true },
        { name: "grade", label: of.grade, kind: { is: "choice", choices: Object.entries(words.grades), nothing: registers.notSaid } },
        { name: "source", label: of.source, kind: { is: "text", hint: of.sourceSay } },
        ...(found ? [] : [{ name: "audit", label: of.audit, kind: { is: "choice", choices: audits, nothing: of.noAudit } } satisfies FieldOf]),
        { name: "controls", label: of.controls, kind: { is: "several", choices: controls } },
      ],
    },
    { title: words.sections.right, fields: [story("correction", of.correctionSay), on("correctedOn")] },
    {
      title: words.sections.cause,
      fields: [story("cause"), story("similar", of.similarSay), { name: "evaluatedOn", label: of.evaluatedOn, kind: { is: "day", hint: of.evaluatedOnSay } }],
    },
    { title: words.sections.action, fields: [story("action", of.actionSay), on("dueOn"), on("doneOn")] },
    {
      title: words.sections.effect,
      fields: [story("effect"), { name: "verifiedBy", label: of.verifiedBy, kind: { is: "person", hint: of.verifiedBySay } }, on("verifiedOn")],
    },
    { title: words.sections.close, fields: [{ name: "evidence", label: of.evidence, kind: { is: "several", choices: evidence } }, on("closedOn")] },
  ];
  return (
    <>
      <EntryHead id={found?.id} title={found?.title ?? words.newTitle} {...(found && { stands: sentence(withDays(found.stands)) })}>
        {found && found.audits.length > 0 && (
          <p className="sub sm row wrap">
            {found.audits.map((id) => (
              <RegisterLink key={id} organisation={organisation} register="audits" entry={id}>
                {words.foundBy(id)}
              </RegisterLink>
            ))}
          </p>
        )}
      </EntryHead>
      <EntryForm
        organisation={organisation}
        register="nonconformities"
        id={found?.id}
        tag={data.tag}
        before={draftOf(found, fields)}
        {...(!found && { begun: { foundOn: today(), ...(control !== undefined && { controls: [control] }), ...(audit !== undefined && { audit }) } })}
        sections={sections}
        lacks={found?.lacks ?? []}
        field={field}
        kind={found ? "change-nonconformity" : "add-nonconformity"}
        may={may(found ? "change-nonconformity" : "add-nonconformity")}
        onEntered={() => !found && void navigate({ to: "/{-$organisation}/nonconformities", params: { organisation }, search: {} })}
      />
      {found && (
        <section className="card sec" aria-labelledby="shown-by">
          <header>
            <h2 id="shown-by">{registers.report}</h2>
            <span className="muted">{registers.reportSay}</span>
          </header>
          <div className="pad">
            <PutOnFile organisation={organisation} keepers={data.keptBy.nonconformities} kinds={["nonconformity-record", "corrective-action-ticket", "effect-review-record"]} may={may("add-evidence")} />
          </div>
        </section>
      )}
      {found && may("change-items") && <Removing organisation={organisation} register="nonconformities" id={found.id} title={found.title} tag={data.tag} />}
    </>
  );
}

/** What is on file of the first of some controls that the programme has. */
function useEvidence(organisation: string, keepers: readonly string[]): Choices {
  const { data } = useQuery(evidenceQuery(organisation, {}));
  const [one, two] = keepers.filter((id) => data?.controls.some(({ control }) => control === id));
  const first = useQuery({ ...evidenceQuery(organisation, {}, one), enabled: one !== undefined });
  const second = useQuery({ ...evidenceQuery(organisation, {}, two), enabled: two !== undefined });
  return [...(first.data?.items ?? []), ...(second.data?.items ?? [])].map(({ id, file, to }) => [id, `${file ?? id}, ${day(to.slice(0, 10))}`]);
}
