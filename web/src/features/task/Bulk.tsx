import { taskStates, useTasks, type Task, type TaskChange, type TaskState } from "@/shared/api/tasks";
import { Person } from "@/shared/tasks/MakeTasks";
import { tables } from "@/shared/words/tables";
import { tasks as words } from "@/shared/words/tasks";

/** What is done to all tasks that are marked. */
export function Bulk({ organisation, tasks, mayAssign, letGo }: { organisation: string; tasks: readonly Task[]; mayAssign: boolean; letGo: () => void }) {
  const { editAll } = useTasks(organisation);
  const mayEdit = tasks.filter(({ permits }) => permits.includes("edit"));
  const all = (change: TaskChange) => editAll.mutate({ all: mayEdit, change }, { onSuccess: letGo });
  return (
    <div className="bulk" role="region" aria-label={tables.marked} aria-busy={editAll.isPending || undefined}>
      <b>{tables.count(tasks.length)}</b>
      {mayEdit.length > 0 && (
        <>
          <select className="input sm" aria-label={words.setState} value="" disabled={editAll.isPending} onChange={(event) => all({ state: event.target.value as TaskState })}>
            <option value="">{words.setState}</option>
            {taskStates.map((each) => (
              <option key={each} value={each}>
                {words.states[each]}
              </option>
            ))}
          </select>
          {mayAssign && <Person organisation={organisation} value="" none={words.setAssignee} onChange={(assignee) => assignee && all({ assignee })} />}
          <label className="row tight sm">
            {words.setDue}
            <input className="input sm" type="date" aria-label={words.due} disabled={editAll.isPending} onChange={(event) => event.target.value && all({ due: event.target.value })} />
          </label>
        </>
      )}
      <span className="sp" />
      <button type="button" className="btn ghost sm" onClick={letGo}>
        {tables.letGo} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
