import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "@/shared/api/edits";
import { intake as words } from "@/shared/words/intake";
import { saySo, type Intake } from "./api";

const kinds = ["id", "text", "criteria", "test", "result", "owner"] as const;

/** What each column was taken for, to be changed; and what could not be read. */
export function Columns({ organisation, intake, onDone }: { organisation: string; intake: Intake; onDone: () => void }) {
  const { review, said } = intake;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Partial<Record<(typeof kinds)[number], string>>>({});
  const [problem, setProblem] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const isChanged = Object.keys(chosen).length > 0;

  async function save() {
    setSaving(true);
    setProblem(undefined);
    try {
      const told = new Map((said.columns ?? []).map((each) => [each.split("=")[0] ?? "", each]));
      for (const [kind, column] of Object.entries(chosen)) {
        if (column === "") told.delete(kind);
        else told.set(kind, `${kind}=${column}`);
      }
      await saySo(organisation, intake.id, { ...said, columns: [...told.values()] });
      setChosen({});
      await client.invalidateQueries({ queryKey: ["intake", organisation, intake.id] });
    } catch (refused) {
      setProblem(refused);
    } finally {
      setSaving(false);
    }
  }

  return (
    <div className="grid2 cl">
      <section className="card">
        <header>
          <h2>{words.columns}</h2>
          <span className="muted">{words.columnsSay}</span>
        </header>
        <form
          className="pad cols"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {kinds.map((kind) => {
            const is = review.columns[kind];
            return (
              <div key={kind} className="field">
                <label htmlFor={`column-${kind}`}>
                  {words.column[kind]} <span className="muted">{is === null ? words.noColumn : is.told ? words.columnTold : words.columnGuessed}</span>
                </label>
                <select
                  id={`column-${kind}`}
                  className="input"
                  value={chosen[kind] ?? is?.column ?? ""}
                  onChange={(event) => setChosen((before) => ({ ...before, [kind]: event.target.value }))}
                >
                  <option value="">{words.asGuessed}</option>
                  {review.headings.map(({ heading, column }) => (
                    <option key={column} value={column}>
                      {heading ? `${column}: ${heading}` : column}
                    </option>
                  ))}
                </select>
              </div>
            );
          })}
          {problem !== undefined && (
            <p className="c-failed sm" role="alert">
              {refusalOf(problem)}
            </p>
          )}
          <div className="row">
            <button type="submit" className={isChanged ? "btn pri" : "btn"} disabled={!isChanged || isSaving}>
              {words.readAgain}
            </button>
            <button type="button" className={isChanged ? "btn" : "btn pri"} onClick={onDone}>
              {words.columnsRight(review.controls.length)}
            </button>
          </div>
        </form>
      </section>
      <section className="card">
        <header>
          <h2>{words.problems}</h2>
          <span className="muted">{review.problems.length}</span>
        </header>
        <ul>
          {review.problems.map(({ at, control, message }) => (
            <li key={at + control + message} className="li sm pb">
              <b className="nowrap">{at}</b>
              <span>
                {control} {message}
              </span>
            </li>
          ))}
          {review.problems.length === 0 && <li className="li sub">{words.noProblems}</li>}
        </ul>
        {review.criteriaWithoutControl.length > 0 && <p className="pad sm">{words.unserved(review.criteriaWithoutControl)}</p>}
        {review.notes.length > 0 && (
          <ul className="notes">
            {review.notes.map((each) => (
              <li key={each} className="li sm sub">
                {each}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
