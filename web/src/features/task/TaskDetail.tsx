import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState, type ReactNode } from "react";
import { historyQuery, taskStates, useTasks, type Task, type TaskChange, type TaskState } from "@/shared/api/tasks";
import { day, timeOf } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { Refusal } from "@/shared/parts/Refusal";
import { useWhen } from "@/shared/parts/useWhen";
import { tasks as words } from "@/shared/words/tasks";
import { mergeOf } from "./merge";
import type { Whom } from "./TaskRow";

const saidOf = (task: Task) => ({ title: task.title, note: task.note, due: task.due ?? "", state: task.state, assignee: task.assignee?.id ?? "" });
type Said = ReturnType<typeof saidOf>;

const fieldWords = { title: "name", note: "note", due: "due", state: "state", assignee: "assignee" } as const satisfies Record<keyof Said, keyof typeof words>;

/** What others saved of it, to be read. */
function theirsOf(task: Task, field: keyof Said): string {
  switch (field) {
    case "state":
      return words.states[task.state];
    case "assignee":
      return task.assignee?.name ?? words.nobody;
    case "due":
      return task.due ? day(task.due) : words.noDay;
    default:
      return `"${task[field]}"`;
  }
}

/** What somebody types of a task, kept by the page and not by a place in a list: a task that is ticked off by others goes elsewhere. */
const drafts = new Map<string, { base: Task; said: Said }>();

const isLeft = ({ state }: Task) => state === "open" || state === "doing";
const differs = (task: Task, said: Said) => (Object.entries(saidOf(task)) as [keyof Said, string][]).some(([field, value]) => said[field] !== value);

/** All that a task says, and what it was; whoever may, changes it. */
export function TaskDetail({ organisation, task, people, close }: { organisation: string; task: Task; people: readonly Whom[]; close: () => void }) {
  const { edit } = useTasks(organisation);
  const key = `${organisation}/${task.number}`;
  const [base, setBase] = useState(() => drafts.get(key)?.base ?? task);
  const [said, setSaid] = useState(() => drafts.get(key)?.said ?? saidOf(task));
  const [both, setBoth] = useState<(keyof Said)[]>([]);
  const [isClosed, setClosed] = useState(false);
  // What others saved meanwhile never takes the place of what is typed.
  if (task.change !== base.change) {
    const merged = mergeOf(saidOf(base), said, saidOf(task));
    setBase(task);
    setSaid(merged.said);
    setBoth(merged.both);
    setClosed(isLeft(base) && !isLeft(task) && differs(base, said));
  }
  useEffect(() => {
    if (differs(base, said)) drafts.set(key, { base, said });
    else drafts.delete(key);
  }, [key, base, said]);
  const leave = () => {
    drafts.delete(key);
    close();
  };
  const mayEdit = task.permits.includes("edit");
  const mayAssign = task.permits.includes("assign");
  const note = useId();

  const change: TaskChange = {
    ...(said.title !== task.title && { title: said.title }),
    ...(said.note !== task.note && { note: said.note }),
    ...(said.due !== (task.due ?? "") && { due: said.due || null }),
    ...(said.state !== task.state && { state: said.state }),
    ...(said.assignee !== (task.assignee?.id ?? "") && { assignee: said.assignee || null }),
  };
  return (
    <div className="det">
      {mayEdit ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            edit.mutate({ task, change });
          }}
        >
          <Field label={words.name} value={said.title} required maxLength={200} onChange={(event) => setSaid({ ...said, title: event.target.value })} />
          <div className="f3">
            <Choice label={words.state} value={said.state} onChange={(state) => setSaid({ ...said, state: state as TaskState })}>
              {taskStates.map((each) => (
                <option key={each} value={each}>
                  {words.states[each]}
                </option>
              ))}
            </Choice>
            <Choice label={words.assignee} value={said.assignee} disabled={!mayAssign} onChange={(assignee) => setSaid({ ...said, assignee })}>
              <Persons people={people} task={task} />
            </Choice>
            <Field label={words.due} type="date" value={said.due} onChange={(event) => setSaid({ ...said, due: event.target.value })} />
          </div>
          <div className="field">
            <label htmlFor={note}>{words.note}</label>
            <textarea id={note} className="input area" rows={3} maxLength={5000} value={said.note} onChange={(event) => setSaid({ ...said, note: event.target.value })} />
          </div>
          {isClosed && (
            <p className="refusal theirs" role="alert">
              {words.closedMeanwhile(task.changedBy, words.states[task.state].toLowerCase())}
            </p>
          )}
          {both.length > 0 && (
            <div className="refusal theirs" role="alert">
              <p className="b">{words.meanwhile(task.changedBy)}</p>
              <ul>
                {both.map((field) => (
                  <li key={field}>
                    {words[fieldWords[field]]}: {theirsOf(task, field)}
                  </li>
                ))}
              </ul>
              <span className="row wrap">
                <button
                  type="button"
                  className="btn sm"
                  onClick={() => {
                    const theirs = saidOf(task);
                    setSaid({ ...said, ...Object.fromEntries(both.map((field) => [field, theirs[field]])) });
                    setBoth([]);
                  }}
                >
                  {words.takeTheirs}
                </button>
                <button type="button" className="btn ghost sm" onClick={() => setBoth([])}>
                  {words.keepMine}
                </button>
              </span>
            </div>
          )}
          <Refusal error={edit.error} />
          <div className="row wrap">
            <button type="submit" className="btn pri sm" disabled={edit.isPending || Object.keys(change).length === 0}>
              {words.save}
            </button>
            <button type="button" className="btn ghost sm" onClick={leave}>
              {words.cancel}
            </button>
            {task.mine && !mayAssign && (
              <button type="button" className="btn sm" disabled={edit.isPending} onClick={() => edit.mutate({ task, change: { assignee: null } })}>
                {words.giveBack}
              </button>
            )}
          </div>
        </form>
      ) : (
        <div className="ro">
          {task.note && <p>{task.note}</p>}
          <p className="muted sm">{words.notYours}</p>
        </div>
      )}
      <History organisation={organisation} task={task} />
    </div>
  );
}

export function Persons({ people, task }: { people: readonly Whom[]; task?: Task }) {
  const isGone = task?.assignee && !people.some(({ id }) => id === task.assignee?.id);
  return (
    <>
      <option value="">{words.nobody}</option>
      {isGone && <option value={task.assignee?.id}>{task.assignee?.name}</option>}
      {people.map(({ id, name, signsIn }) => (
        <option key={id} value={id}>
          {signsIn ? name : words.noAccount(name)}
        </option>
      ))}
    </>
  );
}

export function Choice({ label, value, onChange, disabled, children }: { label: string; value: string; onChange: (value: string) => void; disabled?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}

/** What changed from version to version, the last first. */
function History({ organisation, task: { number } }: { organisation: string; task: Task }) {
  const { data } = useQuery(historyQuery(organisation, number, useWhen()));
  if (!data) return null;
  return (
    <div className="his">
      <h3>{words.history}</h3>
      <ol>
        {data.versions.map((version, index) => (
          <li key={version.change} className="sm">
            <span className="muted">{words.historyLine(version.changedBy, `${day(version.changedAt)} ${timeOf(version.changedAt)}`)}</span>{" "}
            {differences(version, data.versions[index + 1]).join(", ")}
          </li>
        ))}
      </ol>
    </div>
  );
}

function differences(is: Task, was: Task | undefined): string[] {
  const due = is.due ? words.dueOn(day(is.due)) : words.noDay;
  const whose = is.assignee?.name ?? words.nobody;
  if (!was) return [words.states[is.state], whose, due];
  return [
    is.state !== was.state && words.states[is.state],
    is.assignee?.id !== was.assignee?.id && whose,
    is.due !== was.due && due,
    is.title !== was.title && `"${is.title}"`,
    is.note !== was.note && words.note,
  ].filter((each) => each !== false);
}
