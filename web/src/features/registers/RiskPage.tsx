import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useId, useState } from "react";
import { evidenceQuery } from "@/shared/api/records";
import type { Risk } from "@/shared/api/registers";
import type { FrameSearch } from "@/shared/api/terms";
import { day, inAYear, today, withDays } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { sentence } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { registers } from "@/shared/words/registers";
import { draftOf } from "./draft";
import { EntryHead, NoEntry, Removing } from "./Entry";
import { EntryForm, type FieldOf } from "./EntryForm";
import { Lack, type Choices } from "./Fields";
import { Register, type Shown } from "./Register";
import { newEntry, type EntrySearch } from "./search";

const route = getRouteApi("/frame/{-$organisation}/risks/$entry");
const words = registers.risks;
const fields = ["title", "owner", "tags", "likelihood", "impact", "treatment", "controls", "reason", "current", "residual", "dueOn", "checkedOn", "reviewBy"];

/** A risk: how it is rated, what is done about it, and who accepts what remains. */
export function RiskPage() {
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
  const risk = data.risks.find(({ id }) => id === entry);
  const controls = useControls(organisation);
  if (!risk && entry !== newEntry) return <NoEntry organisation={organisation} register="risks" />;
  const { highest } = data.criteria;
  const rating = { is: "number", most: highest, hint: words.ratingSay(highest) } as const;
  const score = (hint: string) => ({ is: "number", most: highest * highest, hint }) as const;
  const of = words.fields;
  const sections: { title: string; fields: FieldOf[] }[] = [
    {
      title: words.sections.what,
      fields: [
        { name: "title", label: of.title, kind: { is: "text", hint: of.titleSay }, isRequired: true },
        { name: "owner", label: of.owner, kind: { is: "person", hint: of.ownerSay }, isRequired: true },
      ],
    },
    {
      title: words.sections.rating,
      fields: [
        { name: "likelihood", label: of.likelihood, kind: rating, isRequired: true },
        { name: "impact", label: of.impact, kind: rating, isRequired: true },
        { name: "current", label: of.current, kind: score(of.currentSay) },
        { name: "residual", label: of.residual, kind: score(of.residualSay) },
      ],
    },
    {
      title: words.sections.treatment,
      fields: [
        { name: "treatment", label: of.treatment, kind: { is: "choice", choices: Object.entries(words.treatments) }, isRequired: true },
        { name: "dueOn", label: of.dueOn, kind: { is: "day" } },
        { name: "controls", label: of.controls, kind: { is: "several", choices: controls } },
        { name: "reason", label: of.reason, kind: { is: "story" } },
      ],
    },
    {
      title: words.sections.looking,
      fields: [
        { name: "checkedOn", label: of.checkedOn, kind: { is: "day" } },
        { name: "reviewBy", label: of.reviewBy, kind: { is: "day" } },
      ],
    },
  ];
  return (
    <>
      <EntryHead id={risk?.id} title={risk?.title ?? words.newTitle} {...(risk && { stands: sentence(withDays(risk.stands)) })} />
      {risk && <Acceptance organisation={organisation} risk={risk} tag={data.tag} may={may("accept-risks")} mayUndo={may("change-risk")} hasFocus={field === "acceptedBy" || field === "acceptedOn"} />}
      <EntryForm
        organisation={organisation}
        register="risks"
        id={risk?.id}
        tag={data.tag}
        before={draftOf(risk, fields)}
        {...(!risk && { begun: { treatment: "modify" } })}
        sections={sections}
        lacks={risk?.lacks ?? []}
        field={field}
        kind={risk ? "change-risk" : "add-risk"}
        may={may(risk ? "change-risk" : "add-risk")}
        onEntered={() => !risk && void navigate({ to: "/{-$organisation}/risks", params: { organisation }, search: {} })}
      />
      {risk && may("change-items") && <Removing organisation={organisation} register="risks" id={risk.id} title={risk.title} tag={data.tag} />}
    </>
  );
}

/** The controls of the programme, to choose from. */
export function useControls(organisation: string): Choices {
  const { data } = useQuery(evidenceQuery(organisation, {}));
  return (data?.controls ?? []).filter(({ condition }) => condition !== "retired").map(({ control, title }) => [control, `${control} ${title}`]);
}

/** Its owner accepts what remains, for a time. */
function Acceptance({ organisation, risk, tag, may, mayUndo, hasFocus }: { organisation: string; risk: Risk; tag: string; may: boolean; mayUndo: boolean; hasFocus: boolean }) {
  const [by, setBy] = useState(risk.owner);
  const [until, setUntil] = useState(untilOf(risk));
  const [isOpenEnded, setOpenEnded] = useState(false);
  const accept = useEdit(organisation, "accept-risks");
  const change = useEdit(organisation, "change-risk");
  const noEnd = useId();
  const read = { tag, isOf: (item: { kind: string; key: string }) => item.kind === "risks" && item.key === risk.id };
  const lacks = risk.lacks.filter(({ field }) => field.startsWith("accepted"));
  return (
    <section className="card sec" aria-labelledby="acceptance">
      <header>
        <h2 id="acceptance">{words.acceptance}</h2>
        <span className="muted">{words.acceptanceSay}</span>
      </header>
      <div className="pad acceptance">
        {risk.acceptedBy !== "" && (
          <p className="row wrap">
            <span>{words.acceptedNow(risk.acceptedByCalled, risk.acceptedOn ? day(risk.acceptedOn) : undefined, risk.acceptedUntil ? day(risk.acceptedUntil) : undefined)}</span>
            {mayUndo && (
              <button type="button" className="btn sm" disabled={change.isPending} onClick={() => change.mutate({ request: { id: risk.id, without: ["acceptedBy"] }, read, done: words.unaccepted(risk.title) })}>
                {words.unaccept}
              </button>
            )}
          </p>
        )}
        {risk.askedUntil && <p className="sub">{words.asked(day(risk.askedUntil))}</p>}
        {lacks.length > 0 && (
          <ul className="lacking">
            {lacks.map((lack) => (
              <li key={lack.say}>
                <Lack lack={lack} />
              </li>
            ))}
          </ul>
        )}
        {may && (
          <form
            className="accepting"
            aria-label={words.accept}
            onSubmit={(event) => {
              event.preventDefault();
              accept.mutate({ request: { risks: [risk.id], acceptedBy: by, ...(isOpenEnded ? { openEnded: true } : { until }) }, read, done: words.accepted(risk.title) });
            }}
          >
            <Field label={words.acceptBy} required autoFocus={hasFocus} value={by} onChange={(event) => setBy(event.target.value)} />
            <Field label={words.until} type="date" min={today()} required={!isOpenEnded} disabled={isOpenEnded} value={isOpenEnded ? "" : until} onChange={(event) => setUntil(event.target.value)} />
            <label htmlFor={noEnd} className="row">
              <input id={noEnd} type="checkbox" checked={isOpenEnded} onChange={(event) => setOpenEnded(event.target.checked)} />
              {words.noEnd}
            </label>
            <button type="submit" className="btn pri" disabled={accept.isPending}>
              {words.accept}
            </button>
            <span className="muted sm">{words.inName}</span>
            <Refusal error={accept.error} />
          </form>
        )}
      </div>
    </section>
  );
}

/** The day that was asked for, else that of the treatment, else a year from now. */
function untilOf({ askedUntil, acceptedUntil, dueOn }: Risk): string {
  return [askedUntil, acceptedUntil, dueOn].find((each) => each !== null && each >= today()) ?? inAYear();
}
