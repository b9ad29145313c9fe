import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { countsQuery, useTasks, whomQuery, type NewTask } from "@/shared/api/tasks";
import { Icon } from "@/shared/parts/Icon";
import { tasks as words } from "@/shared/words/tasks";

/** A task for each thing that is marked, of one person and by one day where somebody says so; what there is one for already gets no second one. */
export function MakeTasks({ organisation, of, done }: { organisation: string; of: readonly NewTask[]; done: () => void }) {
  const { data: counts } = useQuery(countsQuery(organisation));
  const { makeAll } = useTasks(organisation);
  const [assignee, setAssignee] = useState("");
  const [due, setDue] = useState("");
  if (!counts?.mayAssign || of.length === 0) return null;
  return (
    <>
      <Person organisation={organisation} value={assignee} onChange={setAssignee} none={words.nobody} />
      <input className="input sm" type="date" aria-label={words.due} value={due} onChange={(event) => setDue(event.target.value)} />
      <button
        type="button"
        className="btn sm pri"
        disabled={makeAll.isPending}
        onClick={() =>
          makeAll.mutate(
            of.map((each) => ({ ...each, assignee: assignee || null, due: due || null })),
            { onSuccess: done },
          )
        }
      >
        <Icon name="task" small />
        {words.makeTasks(of.length)}
      </button>
    </>
  );
}

/** Whose tasks are. */
export function Person({ organisation, value, onChange, none }: { organisation: string; value: string; onChange: (person: string) => void; none: string }) {
  const { data: whom } = useQuery(whomQuery(organisation));
  return (
    <select className="input sm" aria-label={words.assignee} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none}</option>
      {whom?.people.map(({ id, name, signsIn }) => (
        <option key={id} value={id}>
          {signsIn ? name : words.noAccount(name)}
        </option>
      ))}
    </select>
  );
}
