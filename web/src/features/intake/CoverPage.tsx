import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "@/shared/api/edits";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { intake as words } from "@/shared/words/intake";
import { mayListControls, reportsQuery, saySo, type Intake, type SeemsToSay } from "./api";
import { categories, categoriesOf, coverOf, linesOf, type Category, type Cover, type Said } from "@/shared/cover/cover";

type Of = "new" | "held" | "tool";
const lists = ["opinions", "carvedOut", "included", "userControls"] as const;

/** What the text of the file seems to say, in the words of a cover page. */
function seen({ kind, issuer, scopes, period, issued, carvedOut }: SeemsToSay): Cover {
  return {
    ...(kind && { kind }),
    ...(issuer && { issuer }),
    ...(scopes.length > 0 && { scopes }),
    ...(period && { period }),
    ...(issued && { issued }),
    ...(carvedOut.length > 0 && { carvedOut }),
  };
}

/** What stands on the cover of the report and in its opinion; or which report on record it is; or that it is a tool's list. */
export function CoverPage({ organisation, intake, onDone }: { organisation: string; intake: Intake; onDone: () => void }) {
  const { said, review, read } = intake;
  const isRead = said.cover === undefined && (read.issuer ?? read.period ?? read.issued) !== null;
  // A tool's list has no cover; what is read of a report's is there to be looked at before it is said.
  const cover = said.cover ?? seen(read);
  const { data: reports = [] } = useQuery(reportsQuery(organisation));
  const client = useQueryClient();
  const isHeld = said.cover?.id !== undefined && said.cover.issuer === undefined && reports.some(({ id }) => id === cover.id);
  const [picked, setPicked] = useState<Of>();
  // The only report on record is most likely the one whose list comes next; of several nobody knows.
  const isOnRecord = isHeld || (said.cover === undefined && reports.length === 1 && reports.every((each) => mayListControls(each, read.period)));
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
        {of === "new" && isRead && <p className="sub sm gap">{words.readSo}</p>}
        {of !== "tool" && said.cover === undefined && read.unqualified && <p className="sub sm">{words.unqualified}</p>}
        {of !== "tool" && said.cover === undefined && read.mayCarveOut && <p className="sm c-late">{words.mayCarveOut}</p>}
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
        {of === "held" && said.cover === undefined && (
          <OfHeld organisation={organisation} reports={reports} read={read} />
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
            <details open={read.mayCarveOut || lists.some((each) => (cover[each] ?? []).length > 0)}>
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

/** What the opinion of a report on record says beside what is on record of it: it is put there by itself, before the list is taken over. */
function OfHeld({ organisation, reports, read }: { organisation: string; reports: readonly { id: string; title: string }[]; read: SeemsToSay }) {
  const [typed, setTyped] = useState<Record<string, string>>(() => ({ issuer: read.issuer ?? "", carvedOut: read.carvedOut.join("\n") }));
  const change = useEdit(organisation, "change-report");
  const more = Object.fromEntries(lists.map((name) => [name, linesOf(typed[name] ?? "")] as const).filter(([, all]) => all.length > 0));
  const issuer = typed.issuer?.trim();
  const says = { ...(issuer && { issuer }), ...more };
  function put(form: HTMLFormElement | null) {
    const report = String(new FormData(form ?? undefined).get("held") ?? "");
    const title = reports.find(({ id }) => id === report)?.title ?? report;
    change.mutate({ request: { report, says }, done: words.saidOf(title) });
  }
  return (
    <details open={read.mayCarveOut}>
      <summary>{words.saysMore}</summary>
      <div className="fs">
        <div className="field wide">
          <label htmlFor="of-issuer">{words.issuer}</label>
          <input id="of-issuer" className="input" value={typed.issuer ?? ""} onChange={(event) => setTyped({ ...typed, issuer: event.target.value })} />
        </div>
        {lists.map((each) => (
          <div key={each} className="field wide">
            <label htmlFor={`of-${each}`}>{words.lists[each]}</label>
            <textarea
              id={`of-${each}`}
              className="input area"
              rows={2}
              placeholder={words.examples[each]}
              value={typed[each] ?? ""}
              onChange={(event) => setTyped({ ...typed, [each]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <Refusal error={change.error} />
      <button type="button" className="btn" disabled={Object.keys(says).length === 0 || change.isPending} onClick={(event) => put(event.currentTarget.form)}>
        {words.putOnRecord}
      </button>
    </details>
  );
}
