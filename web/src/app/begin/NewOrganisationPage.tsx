import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ScopePicker } from "@/shared/scope/ScopePicker";
import { categories, scopeOf as reportScope, type Category } from "@/shared/cover/cover";
import { Refused } from "@/shared/api/client";
import { frameworksQuery, meQuery, useFreshStart } from "@/shared/api/queries";
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
import { beginOrganisation, coverOf, type Beginning } from "./api";
import type { NewOrganisationSearch } from "./search";
import "./organisation.css";

const route = getRouteApi("/frame/new");

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
  const [wants, setWants] = useState<string[]>([want ?? "iso27001-2022"]);
  const [holds, setHolds] = useState(held !== undefined || have.length === 0);
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
      else if (from.reports) void navigate({ to: "/{-$organisation}/intake", params, search: anew });
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
      required={holds}
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
            ...(holds && { reports: [coverOf(reportScope(chosen), report)] }),
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
          {([true, false] as const).map((each) => (
            <label key={String(each)} className="radio">
              <input type="radio" name="have" checked={holds === each} onChange={() => setHolds(each)} />
              {each ? say.holds.soc2 : say.holds.nothing}
            </label>
          ))}
        </fieldset>
        {holds && (
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
  );
}
