import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import { permitsQuery } from "@/shared/api/queries";
import { documentsQuery, parametersQuery } from "@/shared/api/records";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Problem } from "@/shared/parts/Problem";
import { spaced } from "@/shared/parts/readable";
import { Refusal } from "@/shared/parts/Refusal";
import { SearchField } from "@/shared/parts/SearchField";
import { useEdit } from "@/shared/parts/useEdit";
import { programme } from "@/shared/words/programme";
import { records } from "@/shared/words/records";
import { Section, Settings } from "./Settings";
import { byDocument, changedOf } from "./values";

const route = getRouteApi("/frame/{-$organisation}/settings/values");
const say = programme.values;

/** All values that documents leave open, document by document. */
export function ValuesPage() {
  const { organisation } = route.useParams();
  const { data } = useQuery({ ...parametersQuery(organisation ?? "", undefined), enabled: organisation !== undefined });
  return (
    <Settings organisation={organisation} title={programme.tabs.values} {...(data && { lede: say.say(data.unset, data.parameters.length) })}>
      {organisation && <Loaded organisation={organisation} />}
    </Settings>
  );
}

function Loaded({ organisation }: { organisation: string }) {
  const { data, isError, error, refetch } = useQuery(parametersQuery(organisation, undefined));
  const { data: documents } = useQuery(documentsQuery(organisation, {}));
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [typed, setTyped] = useState<Record<string, string>>({});
  // What is typed is held against what stood there when the first was typed.
  const [seen, setSeen] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const [q, setQ] = useState("");
  const set = useEdit(organisation, "set-parameters");
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <i className="sk line" style={{ marginTop: 24 }} />;
  const may = permits?.edits.includes("set-parameters") ?? false;
  const titleOf = (id: string) => documents?.documents.find((each) => each.id === id)?.title ?? id;
  const changed = changedOf(typed, data.parameters);
  const isOf = ({ kind, key }: { kind: string; key: string }) => kind === "parameters" && key in typed;
  const keep = (tag: string) =>
    set.mutate(
      { request: { set: changed.map(([name, value]) => `${name}=${value.trim()}`) }, read: { tag, isOf }, done: say.done(changed.length) },
      { onSuccess: () => discard() },
    );
  function discard() {
    setTyped({});
    setSeen(undefined);
    set.reset();
  }
  const wanted = q.toLowerCase();
  const groups = byDocument(data.parameters, titleOf).map(({ document, title, parameters }) => ({
    document,
    title,
    parameters: parameters.filter(
      ({ name, meaning, source, value }) => (!isMissing || source === "nobody" || name in typed) && `${title} ${name} ${meaning} ${value ?? ""}`.toLowerCase().includes(wanted),
    ),
  }));
  const shown = groups.filter(({ parameters }) => parameters.length > 0);
  return (
    <form
      className="all-values"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0) keep(seen ?? data.tag);
      }}
    >
      <div className="row wrap bar">
        <span className="seg" role="group" aria-label={say.which}>
          <button type="button" aria-pressed={!isMissing} onClick={() => setMissing(false)}>
            {say.all} <span className="n">{data.parameters.length}</span>
          </button>
          <button type="button" aria-pressed={isMissing} onClick={() => setMissing(true)}>
            {say.missing} <span className="n">{data.unset}</span>
          </button>
        </span>
        <SearchField label={say.search} value={q} onSearch={(text) => setQ(text ?? "")} />
        <span className="sp" />
        <Link to="/{-$organisation}/documents" params={{ organisation }} search={{ list: "stale" }} className="link sm">
          {say.texts}
        </Link>
      </div>
      {shown.length === 0 && <p className="sub sec">{say.none}</p>}
      {shown.map(({ document, title, parameters }) => (
        <Section key={document} title={title}>
          <div className="pad two">
            {parameters.map(({ name, meaning, value, source, documents: of }) => (
              <div key={name} className="field">
                <label htmlFor={`value-${name}`}>
                  {meaning || spaced(name)}
                  <span className={source === "nobody" ? "c-late sm" : "muted sm"}>
                    {" "}
                    {records.document.sources[source]}
                    {of.length > 1 && `, ${say.also(of.length - 1)}`}
                  </span>
                </label>
                <input
                  id={`value-${name}`}
                  className="input"
                  value={typed[name] ?? value ?? ""}
                  readOnly={!may || set.isPending}
                  onChange={(event) => {
                    setSeen(seen ?? data.tag);
                    setTyped({ ...typed, [name]: event.target.value });
                  }}
                />
              </div>
            ))}
          </div>
        </Section>
      ))}
      {may && (
        <div className="keepbar">
          <Meanwhile error={set.error} isOf={isOf} onMine={keep} onTheirs={discard}>
            <ul className="sm">
              {changed.map(([name]) => (
                <li key={name}>{`${spaced(name)}: ${records.document.now(data.parameters.find((each) => each.name === name)?.value ?? "")}`}</li>
              ))}
            </ul>
          </Meanwhile>
          {set.error && <Refusal error={set.error} />}
          <div className="row wrap">
            <button type="submit" className="btn pri" disabled={changed.length === 0 || set.isPending}>
              {say.set(changed.length)}
            </button>
            {changed.length > 0 && (
              <button type="button" className="btn" onClick={discard}>
                {programme.discard}
              </button>
            )}
          </div>
        </div>
      )}
    </form>
  );
}
