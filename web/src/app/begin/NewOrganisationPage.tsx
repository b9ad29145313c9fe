import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Figures } from "@/features/gap/Figures";
import { ScopePicker } from "@/shared/scope/ScopePicker";
import { categories, scopeOf as reportScope, type Category } from "@/shared/cover/cover";
import { Refused } from "@/shared/api/client";
import { frameworksQuery, gapQuery, meQuery, useFreshStart } from "@/shared/api/queries";
import { editionOf, type FrameSearch } from "@/shared/api/terms";
import { Field } from "@/shared/parts/Field";
import { Problem, sentence } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { Status } from "@/shared/parts/Status";
import { tell } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { begin as say } from "@/shared/words/begin";
import { words } from "@/shared/words/en";
import { intake } from "@/shared/words/intake";
import { beginOrganisation, certificateOf, coverOf, type Beginning } from "./api";
import type { NewOrganisationSearch } from "./search";
import "./organisation.css";

const route = getRouteApi("/frame/new");

/** What an organisation may hold when it begins, and what most want that hold it. */
const holdings = { soc2: "iso27001-2022", certificate: "soc2-2017:CC", both: "iso27001-2022", nothing: "iso27001-2022" } as const;
type Holding = keyof typeof holdings;
const isCertified = (edition: string) => edition.startsWith("iso27001");

/** An organisation begins: its name, what it wants, what it holds; or the sample, or a folder. */
export function NewOrganisationPage() {
  const search: NewOrganisationSearch & FrameSearch = route.useSearch();
  const { data: me, isPending } = useQuery(meQuery);
  useTitle(say.title);
  return (
    <div className="main begin">
      <h1>{say.title}</h1>
      <p className="lede">{say.lede}</p>
      {me ? (
        <Form want={search.want} have={search.have ?? []} />
      ) : (
        !isPending && (
          <Status
            icon="locked"
            title={words.nav.nobodyIn}
            action={
              <Link to="/sign-in" className="btn sm">
                {words.identity.signIn}
              </Link>
            }
          />
        )
      )}
    </div>
  );
}

function Form({ want, have }: { want: string | undefined; have: string[] }) {
  const navigate = useNavigate();
  const freshStart = useFreshStart();
  const frameworks = useQuery(frameworksQuery);
  const held = have.find((each) => editionOf(each) === "soc2-2017");
  const certified = have.map(editionOf).find(isCertified);
  const [holding, setHolding] = useState<Holding>(certified ? (held ? "both" : "certificate") : held !== undefined || have.length === 0 ? "soc2" : "nothing");
  const [typedWants, setWants] = useState<string[] | undefined>(want === undefined ? undefined : [want]);
  const wants = typedWants ?? [holdings[holding]];
  const hasReport = holding === "soc2" || holding === "both";
  const hasCertificate = holding === "certificate" || holding === "both";
  const [certificate, setCertificate] = useState({ edition: certified ?? "iso27001-2022", issued: "" });
  const [chosen, setChosen] = useState<readonly Category[]>(() => {
    const parts = held?.replace(/\+guidance$/, "").split(":")[1]?.split(",") ?? [];
    return held && parts.length === 0 ? categories : categories.filter((each) => each === "CC" || parts.includes(each));
  });
  const [report, setReport] = useState({ type: "type-2", from: "", to: "", issued: "" });
  const [said, setSaid] = useState({ organisation: "", scope: "", auditOn: "", adopt: "starter" });
  const beginning = useMutation({
    mutationFn: async (from: Beginning | File) => {
      const begun = await beginOrganisation(from);
      await freshStart();
      return begun;
    },
    onSuccess: ({ id, name }, from) => {
      tell(say.begun(name));
      const params = { organisation: id };
      // What was only looked at is held by nobody here.
      const anew = { have: undefined, assurance: undefined, asOf: undefined };
      if (from instanceof File || from.sample) void navigate({ to: "/{-$organisation}/overview", params, search: anew });
      else if (hasReport) void navigate({ to: "/{-$organisation}/intake", params, search: anew });
      else void navigate({ to: "/{-$organisation}/gap", params, search: { ...anew, want: wants[0] } });
    },
  });
  const field = (name: keyof typeof said) => ({
    name,
    value: said[name],
    onChange: (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value }),
  });
  const day = (name: "from" | "to" | "issued", label: string) => (
    <Field
      type="date"
      label={label}
      required
      value={report[name]}
      onChange={(event) => setReport({ ...report, [name]: event.target.value })}
    />
  );
  const wrong = beginning.error instanceof Refused && beginning.error.problem.parameter === "organisation" ? sentence(beginning.error.message) : undefined;
  const audited = wants.find((each) => editionOf(each).startsWith("iso27001")) ?? wants[0];

  if (frameworks.isError) return <Problem error={frameworks.error} retry={() => void frameworks.refetch()} />;
  return (
    <div className="halves">
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          beginning.mutate({
            organisation: said.organisation,
            ...(said.scope.trim() && { scope: said.scope }),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            wants,
            ...(said.auditOn && audited && { auditOn: `${editionOf(audited)}=${said.auditOn}` }),
            ...(holding !== "nothing" && {
              reports: [
                ...(hasReport ? [coverOf(reportScope(chosen), report)] : []),
                ...(hasCertificate ? [certificateOf(certificate.edition, certificate.issued)] : []),
              ],
            }),
            adopt: said.adopt,
          });
        }}
      >
        <Field label={say.name} hint={say.nameHint} wrong={wrong} required maxLength={200} autoFocus autoComplete="organization" {...field("organisation")} />
        <Field label={say.scope} hint={say.scopeHint} {...field("scope")} />
        <ScopePicker
          legend={say.want}
          frameworks={(frameworks.data?.frameworks ?? []).filter(({ decomposed }) => decomposed > 0)}
          chosen={wants}
          several
          guidance={false}
          onChange={setWants}
        />
        <Field type="date" label={say.auditOn} hint={say.auditHint} {...field("auditOn")} />
        <fieldset className="scopes">
          <legend>{say.have}</legend>
          {(Object.keys(holdings) as Holding[]).map((each) => (
            <label key={each} className="radio">
              <input type="radio" name="have" checked={holding === each} onChange={() => setHolding(each)} />
              {say.holds[each]}
            </label>
          ))}
        </fieldset>
        {hasReport && (
          <div className="report">
            <fieldset className="parts">
              <legend>{say.categories}</legend>
              {categories.map((each) => (
                <label key={each} className="chip">
                  <input
                    type="checkbox"
                    checked={each === "CC" || chosen.includes(each)}
                    disabled={each === "CC"}
                    onChange={() => setChosen((before) => (before.includes(each) ? before.filter((one) => one !== each) : [...before, each]))}
                  />
                  {intake.category[each]}
                </label>
              ))}
            </fieldset>
            <fieldset className="parts">
              <legend>{say.type}</legend>
              {([["type-2", say.types.type2], ["type-1", say.types.type1]] as const).map(([type, label]) => (
                <label key={type} className="chip">
                  <input type="radio" name="type" checked={report.type === type} onChange={() => setReport({ ...report, type })} />
                  {label}
                </label>
              ))}
            </fieldset>
            <div className="days">
              {day("from", report.type === "type-1" ? say.onDay : say.from)}
              {report.type === "type-2" && day("to", say.to)}
              {day("issued", say.issued)}
            </div>
            <p className="hint">{say.reportHint}</p>
          </div>
        )}
        {hasCertificate && (
          <div className="report">
            <fieldset className="parts">
              <legend>{say.certificateFor}</legend>
              {frameworks.data?.frameworks.filter(({ id }) => isCertified(id)).map(({ id, name }) => (
                <label key={id} className="chip">
                  <input type="radio" name="edition" checked={certificate.edition === id} onChange={() => setCertificate({ ...certificate, edition: id })} />
                  {name}
                </label>
              ))}
            </fieldset>
            <div className="days">
              <Field
                type="date"
                label={say.certificateIssued}
                required
                value={certificate.issued}
                onChange={(event) => setCertificate({ ...certificate, issued: event.target.value })}
              />
            </div>
            <p className="hint">{say.certificateHint}</p>
          </div>
        )}
        <fieldset className="scopes">
          <legend>{say.adopt}</legend>
          {Object.entries(say.adopts).map(([value, label]) => (
            <label key={value} className="radio">
              <input type="radio" name="adopt" checked={said.adopt === value} onChange={() => setSaid({ ...said, adopt: value })} />
              {label}
            </label>
          ))}
          <span className="hint">{say.adoptHint}</span>
        </fieldset>
        {!wrong && <Refusal error={beginning.error} />}
        <button type="submit" className="btn pri lg" disabled={beginning.isPending || wants.length === 0}>
          {beginning.isPending ? say.beginning : say.begin}
        </button>
      </form>
      <div className="aside">
        <Beside
          have={[...(hasReport ? [reportScope(chosen)] : []), ...(hasCertificate ? [certificate.edition] : [])]}
          want={wants[0]}
          nameOf={(edition) => frameworks.data?.frameworks.find(({ id }) => id === edition)?.name ?? edition}
        />
      <section className="card other">
        <h2>{say.other}</h2>
        <button type="button" className="btn" disabled={beginning.isPending} onClick={() => beginning.mutate({ sample: true })}>
          {say.sample}
        </button>
        <p className="hint">{say.sampleSay}</p>
        <label className="btn">
          {say.zip}
          <input
            type="file"
            accept=".zip,application/zip"
            disabled={beginning.isPending}
            onChange={(event) => event.target.files?.[0] && beginning.mutate(event.target.files[0])}
          />
        </label>
        <p className="hint">{say.zipSay}</p>
      </section>
      </div>
    </div>
  );
}

/** What is missing for what is wanted first, by what is held, while somebody says both. */
function Beside({ have, want, nameOf }: { have: string[]; want: string | undefined; nameOf: (edition: string) => string }) {
  const isAsked = have.length > 0 && want !== undefined;
  const gap = useQuery({ ...gapQuery(undefined, { have, ...(want !== undefined && { want }) }), enabled: isAsked, placeholderData: keepPreviousData });
  return (
    <section className={gap.isPlaceholderData ? "card other stale" : "card other"} aria-live="polite" aria-busy={gap.isFetching || undefined} aria-label={say.beside}>
      <h2>{want === undefined ? say.beside : words.gap.title(nameOf(editionOf(want)))}</h2>
      {!isAsked ? (
        <p className="hint">{want === undefined ? say.besideNoWant : say.besideNothing}</p>
      ) : gap.isError ? (
        <Problem error={gap.error} retry={() => void gap.refetch()} />
      ) : (
        <>
          {gap.data?.say.slice(0, 1).map((each) => <p key={each} className="hint">{each}</p>)}
          <Figures gap={gap.data} />
          <p className="hint">{say.besideSay}</p>
        </>
      )}
    </section>
  );
}
