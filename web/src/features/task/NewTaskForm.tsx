import { useState } from "react";
import { useTasks } from "@/shared/api/tasks";
import { Field } from "@/shared/parts/Field";
import { Refusal } from "@/shared/parts/Refusal";
import { tasks as words } from "@/shared/words/tasks";
import { Choice, Persons } from "./TaskDetail";
import type { Whom } from "./TaskRow";

/** Writes a task that is about nothing of the programme. */
export function NewTaskForm({ organisation, people, mayAssign, close }: { organisation: string; people: readonly Whom[]; mayAssign: boolean; close: () => void }) {
  const { make } = useTasks(organisation);
  const [said, setSaid] = useState({ title: "", assignee: mayAssign ? "" : "me", due: "" });
  return (
    <form
      className="card new"
      onKeyDown={(event) => event.key === "Escape" && close()}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ title: said.title, assignee: said.assignee || null, due: said.due || null }, { onSuccess: close });
      }}
    >
      <Field label={words.name} required maxLength={200} autoFocus value={said.title} onChange={(event) => setSaid({ ...said, title: event.target.value })} />
      {mayAssign && (
        <Choice label={words.assignee} value={said.assignee} onChange={(assignee) => setSaid({ ...said, assignee })}>
          <Persons people={people} />
        </Choice>
      )}
      <Field label={words.due} type="date" value={said.due} onChange={(event) => setSaid({ ...said, due: event.target.value })} />
      <div className="row">
        <button type="submit" className="btn pri" disabled={make.isPending}>
          {words.makeIt}
        </button>
        <button type="button" className="btn ghost" onClick={close}>
          {words.cancel}
        </button>
      </div>
      <Refusal error={make.error} />
    </form>
  );
}
