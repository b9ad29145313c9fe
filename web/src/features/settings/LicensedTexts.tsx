import { useQuery } from "@tanstack/react-query";
import { Fragment, useId, useState } from "react";
import { addressOf } from "@/shared/api/address";
import { Refused, sendForm } from "@/shared/api/client";
import { hasNothing } from "@/shared/api/errors";
import { licensedTextsQuery, type Loaded } from "@/shared/api/licensed";
import { frameworksQuery } from "@/shared/api/queries";
import { day } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { note } from "@/shared/parts/note";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { licensed as say } from "@/shared/words/licensed";
import { useChange, useTell } from "./api";
import { Section } from "./Settings";
import { when } from "./when";

const pathOf = (organisation: string, framework: string) => `organisations/${organisation}/licensed-texts/${encodeURIComponent(framework)}`;

/** The texts of requirements that an organisation holds a licence for: loaded and removed framework by framework. */
export function LicensedTexts({ organisation }: { organisation: string }) {
  const { data, isError, error, refetch } = useQuery(licensedTextsQuery(organisation));
  const { data: frameworks } = useQuery(frameworksQuery);
  const [loaded, setLoaded] = useState(0);
  const titleOf = (id: string) => frameworks?.frameworks.find((each) => each.id === id)?.title ?? id;
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <i className="sk line" style={{ marginTop: 24 }} />;
  return (
    <Section title={say.title}>
      {data.items.length > 0 && (
        <div className="scroll" tabIndex={0} role="group" aria-label={say.title}>
          <table className="tbl">
            <thead>
              <tr>
                <th>{say.framework}</th>
                <th>{say.texts}</th>
                <th>{say.licence}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {data.items.map((each) => (
                <Row key={each.framework} organisation={organisation} loaded={each} title={titleOf(each.framework)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="pad">
        <p>{say.say}</p>
        <p className="sub">{say.who}</p>
        <Load key={loaded} organisation={organisation} frameworks={frameworks?.frameworks ?? []} onLoaded={() => setLoaded(loaded + 1)} />
      </div>
    </Section>
  );
}

function Row({ organisation, loaded, title }: { organisation: string; loaded: Loaded; title: string }) {
  const [isAsked, setAsked] = useState(false);
  const removing = useTell("DELETE", () => note(say.removed(title)));
  return (
    <Fragment>
      <tr>
        <td>
          <span className="stacked">
            <b className="b">{title}</b>
            <span className="muted xs">{say.by(loaded.loadedBy, when(loaded.loadedAt))}</span>
          </span>
        </td>
        <td>{loaded.texts}</td>
        <td>
          <span className="stacked">
            <span>{loaded.licence}</span>
            {loaded.until && <span className={loaded.over ? "xs c-failed" : "muted xs"}>{loaded.over ? say.over(day(loaded.until)) : say.shownUntil(day(loaded.until))}</span>}
          </span>
        </td>
        <td className="acts">
          <button type="button" className="btn sm" aria-expanded={isAsked} aria-label={say.removeOf(title)} onClick={() => setAsked(!isAsked)}>
            {say.remove}
          </button>
        </td>
      </tr>
      {isAsked && (
        <tr>
          <td colSpan={4}>
            <p>{say.removeSay}</p>
            <Refusal error={removing.error} />
            <div className="row wrap">
              <button type="button" className="btn danger" disabled={removing.isPending} onClick={() => removing.mutate({ path: pathOf(organisation, loaded.framework) })}>
                {say.removeOf(title)}
              </button>
              <button type="button" className="btn" autoFocus onClick={() => setAsked(false)}>
                {say.keep}
              </button>
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Load({ organisation, frameworks, onLoaded }: { organisation: string; frameworks: { id: string; title: string }[]; onLoaded: () => void }) {
  const [framework, setFramework] = useState("");
  const [licence, setLicence] = useState("");
  const [until, setUntil] = useState("");
  const [file, setFile] = useState<File>();
  const id = useId();
  const loading = useChange(
    async (sent: File) => {
      const request = JSON.stringify({ licence, ...(until && { until }) });
      await (await sendForm(addressOf(pathOf(organisation, framework)), { request, file: sent }, {}, undefined, "PUT")).json();
    },
    () => {
      note(say.loaded(frameworks.find((each) => each.id === framework)?.title ?? framework));
      onLoaded();
    },
  );
  const wrong = loading.error instanceof Refused ? (loading.error.problem.details ?? []) : [];
  return (
    <form
      aria-label={say.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) loading.mutate(file);
      }}
    >
      <div className="field">
        <label htmlFor={id}>{say.framework}</label>
        <select id={id} className="input" required value={framework} onChange={(event) => setFramework(event.target.value)}>
          <option value="" disabled>
            {say.pick}
          </option>
          {frameworks.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      </div>
      <Field label={say.licence} hint={say.licenceSay} required maxLength={500} value={licence} onChange={(event) => setLicence(event.target.value)} />
      <Field label={say.until} hint={say.untilSay} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      <Field label={say.file} hint={say.fileSay} type="file" accept=".csv,text/csv" required onChange={(event) => setFile(event.target.files?.[0])} />
      <Refusal error={loading.error} />
      {wrong.length > 1 && (
        <ul className="sm">
          {wrong.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <button type="submit" className="btn pri" disabled={loading.isPending}>
        {loading.isPending ? say.loading : say.load}
      </button>
    </form>
  );
}
