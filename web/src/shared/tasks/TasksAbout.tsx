import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery } from "../api/queries";
import { concerns, countsQuery, openTasksQuery, useTasks, whomQuery, type About } from "../api/tasks";
import { day, fromToday, shortDay } from "../days";
import { Field } from "../parts/Field";
import { Icon } from "../parts/Icon";
import { ControlLink } from "../parts/Reference";
import { Refusal } from "../parts/Refusal";
import { useWhen } from "../parts/useWhen";
import { tasks as words } from "../words/tasks";

interface Props {
  organisation: string;
  about: About;
  /** That of a new one, until somebody says another. */
  title: string;
  /** The controls whose tasks are shown, too: a control itself, or those that serve a requirement. */
  controls: readonly string[];
}

/** The tasks about one thing, and the form that makes another; nothing for whoever reads no tasks. */
export function TasksAbout({ organisation, about, title, controls }: Props) {
  const when = useWhen();
  const { data: me } = useQuery(meQuery);
  // Whoever is here for an audit would be refused.
  const mayRead = me?.organisations.some((each) => each.id === organisation && each.engagement === null) === true;
  const { data: counts } = useQuery({ ...countsQuery(organisation), enabled: mayRead, retry: false });
  const { data } = useQuery({ ...openTasksQuery(organisation, when), enabled: counts !== undefined });
  const [isMaking, setMaking] = useState(false);
  if (!counts || !data) return null;
  const tasks = data.filter((each) => concerns(each, about, controls));
  if (tasks.length === 0 && !counts.mayMake) return null;
  return (
    <section className="card tks-about" aria-labelledby="tasks-about">
      <header>
        <h2 id="tasks-about">{words.aboutIt}</h2>
        <span className="muted">{tasks.length > 0 && tasks.length}</span>
        <span className="sp" />
        {counts.mayMake && !isMaking && (
          <button type="button" className="btn sm" onClick={() => setMaking(true)}>
            <Icon name="plus" small />
            {words.make}
          </button>
        )}
      </header>
      {isMaking && <New organisation={organisation} about={about} title={title} mayAssign={counts.mayAssign} onDone={() => setMaking(false)} />}
      {tasks.length === 0 && !isMaking && <p className="pad sub sm">{words.aboutNone}</p>}
      <ul>
        {tasks.map(({ number, about: aim, title: of, state, assignee, due, overdue }) => (
          <li key={number} className="li row between">
            <span>
              <Link to="/{-$organisation}/tasks" params={{ organisation }} search={{ task: String(number) }} className="ref">
                {of}
              </Link>{" "}
              <span className="muted sm">
                {[words.states[state], assignee?.name ?? words.nobody].join(", ")}
                {aim && aim.kind !== "requirement" && aim.id !== about.id && (
                  <>
                    {", "}
                    <ControlLink id={aim.id} />
                  </>
                )}
              </span>
            </span>
            {due && (
              <span className={overdue ? "num sm c-failed nowrap" : "num sm nowrap"} title={`${words.dueOn(day(due))}, ${fromToday(due)}`}>
                {shortDay(due)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function New({ organisation, about, title, mayAssign, onDone }: { organisation: string; about: About; title: string; mayAssign: boolean; onDone: () => void }) {
  const { make } = useTasks(organisation);
  const { data: whom } = useQuery(whomQuery(organisation));
  const [said, setSaid] = useState({ title: title.slice(0, 200), assignee: mayAssign ? "" : "me", due: "" });
  return (
    <form
      className="pad"
      aria-label={words.make}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ about, title: said.title, assignee: said.assignee || null, due: said.due || null }, { onSuccess: onDone });
      }}
    >
      <Field label={words.name} required maxLength={200} autoFocus value={said.title} onChange={(event) => setSaid({ ...said, title: event.target.value })} />
      <div className="row wrap">
        {mayAssign && (
          <select className="input" aria-label={words.assignee} value={said.assignee} onChange={(event) => setSaid({ ...said, assignee: event.target.value })}>
            <option value="">{words.nobody}</option>
            {whom?.people.map(({ id, name, signsIn }) => (
              <option key={id} value={id}>
                {signsIn ? name : words.noAccount(name)}
              </option>
            ))}
          </select>
        )}
        <input className="input" type="date" aria-label={words.due} value={said.due} onChange={(event) => setSaid({ ...said, due: event.target.value })} />
        <button type="submit" className="btn pri" disabled={make.isPending}>
          {words.makeIt}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
      <Refusal error={make.error} />
    </form>
  );
}
