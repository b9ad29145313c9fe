import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "@/shared/api/edits";
import { intake as words } from "@/shared/words/intake";
import { reportsQuery, saySo, type Intake } from "./api";
import { categories, categoriesOf, coverOf, type Category, type Said } from "@/shared/cover/cover";

type Of = "new" | "held" | "tool";
const lists = ["opinions", "carvedOut", "included", "userControls"] as const;

/** What stands on the cover of the report and in its opinion; or which report on record it is; or that it is a tool's list. */
export function CoverPage({ organisation, intake, onDone }: { organisation: string; intake: Intake; onDone: () => void }) {
  const { said, review } = intake;
  const cover = said.cover ?? {};
  const { data: reports = [] } = useQuery(reportsQuery(organisation));
  const client = useQueryClient();
  const isHeld = cover.id !== undefined && cover.issuer === undefined && reports.some(({ id }) => id === cover.id);
  const [picked, setPicked] = useState<Of>();
  // The only report on record is most likely the one whose list comes next; of several nobody knows.
  const isOnRecord = isHeld || (said.cover === undefined && reports.length === 1);
  const of: Of = picked ?? (said.implementedOn && !said.cover ? "tool" : isOnRecord ? "held" : "new");
  const [chosen, setChosen] = useState<readonly Category[]>(() => categoriesOf(cover.scopes, review));
  const [problem, setProblem] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const [from = "", to = ""] = (cover.period ?? "").split("..");

  async function save(form: HTMLFormElement) {
    const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const next: Said = {
      columns: said.columns ?? [],
      ...(of === "new" && { cover: coverOf(typed, chosen) }),
      ...(of === "held" && { cover: { id: typed.held ?? "" } }),
      ...(typed.since && { implementedOn: typed.since }),
    };
    setSaving(true);
    setProblem(undefined);
    try {
      await saySo(organisation, intake.id, next);
      await client.invalidateQueries({ queryKey: ["intake", organisation, intake.id] });
      onDone();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setSaving(false);
    }
  }

  return (
    <form
      className="card cv"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <header>
        <h2>{words.cover}</h2>
        <span className="muted">{words.coverSay}</span>
      </header>
      <div className="pad">
        <fieldset className="seg" aria-label={words.whose}>
          {(["new", "held", "tool"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={of === each} disabled={each === "held" && reports.length === 0} onClick={() => setPicked(each)}>
              {words.whoseOf[each]}
            </button>
          ))}
        </fieldset>
        {of === "held" && (
          <div className="field">
            <label htmlFor="held">{words.held}</label>
            <select id="held" name="held" className="input" defaultValue={cover.id}>
              {reports.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title} ({id})
                </option>
              ))}
            </select>
          </div>
        )}
        {of === "new" && (
          <>
            <div className="fs">
              <div className="field wide">
                <label htmlFor="issuer">{words.issuer}</label>
                <input id="issuer" name="issuer" className="input" defaultValue={cover.issuer} required />
              </div>
              <fieldset className="wide scope5">
                <legend>{words.scope}</legend>
                {categories.map((each) => (
                  <label key={each} className="chip">
                    <input
                      type="checkbox"
                      checked={each === "CC" || chosen.includes(each)}
                      disabled={each === "CC"}
                      onChange={() => setChosen((before) => (before.includes(each) ? before.filter((one) => one !== each) : [...before, each]))}
                    />
                    {words.category[each]}
                  </label>
                ))}
              </fieldset>
              <div className="field">
                <label htmlFor="from">{words.from}</label>
                <input id="from" name="from" type="date" className="input" defaultValue={from} required />
              </div>
              <div className="field">
                <label htmlFor="to">{words.to}</label>
                <input id="to" name="to" type="date" className="input" defaultValue={to} />
              </div>
              <div className="field">
                <label htmlFor="issued">{words.issued}</label>
                <input id="issued" name="issued" type="date" className="input" defaultValue={cover.issued} required />
              </div>
              <div className="field">
                <label htmlFor="kind">{words.kind}</label>
                <select id="kind" name="kind" className="input" defaultValue={cover.kind ?? ""}>
                  <option value="">{words.kindGuessed}</option>
                  <option value="type-2">{words.kinds.type2}</option>
                  <option value="type-1">{words.kinds.type1}</option>
                </select>
              </div>
              <div className="field">
                <label htmlFor="title">{words.titleOf}</label>
                <input id="title" name="title" className="input" defaultValue={cover.title} />
              </div>
              <div className="field">
                <label htmlFor="id">{words.idOf}</label>
                <input id="id" name="id" className="input" defaultValue={cover.id} />
              </div>
            </div>
            <details open={lists.some((each) => (cover[each] ?? []).length > 0)}>
              <summary>{words.opinion}</summary>
              <div className="fs">
                {lists.map((each) => (
                  <div key={each} className="field wide">
                    <label htmlFor={each}>{words.lists[each]}</label>
                    <textarea id={each} name={each} className="input area" rows={2} placeholder={words.examples[each]} defaultValue={(cover[each] ?? []).join("\n")} />
                  </div>
                ))}
              </div>
            </details>
          </>
        )}
        <div className="field since">
          <label htmlFor="since">{of === "tool" ? words.since : words.sinceReport}</label>
          <input id="since" name="since" type="date" className="input" defaultValue={said.implementedOn} required={of === "tool"} />
        </div>
        {problem !== undefined && (
          <p className="c-failed" role="alert">
            {refusalOf(problem)}
          </p>
        )}
        <button type="submit" className="btn lg pri" disabled={isSaving}>
          {words.saveCover}
        </button>
      </div>
    </form>
  );
}
