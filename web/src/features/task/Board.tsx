import { useTasks, type Task, type TaskState } from "@/shared/api/tasks";
import { capital } from "@/shared/parts/readable";
import { tasks as words } from "@/shared/words/tasks";
import { columnsOf } from "./search";
import { TaskDetail } from "./TaskDetail";
import { Due, Subject, Tick, Whose, type Whom } from "./TaskRow";

/** Tasks in columns, by how far they are or whose they are. A card says its state, and takes another. */
export function Board({
  organisation,
  tasks,
  by,
  people,
  open,
  onOpen,
}: {
  organisation: string;
  tasks: readonly Task[];
  by: "state" | "person";
  people: readonly Whom[];
  open: string | undefined;
  onOpen: (task: string | undefined) => void;
}) {
  const columns = columnsOf(tasks, by, { states: words.states, nobody: capital(words.nobody) });
  return (
    <div className="board" style={{ "--n": columns.length } as React.CSSProperties} role="group" aria-label={words.views.board} tabIndex={0}>
      {columns.map((column) => (
        <section key={column.id} aria-label={column.title}>
          <header className="row">
            <h2>{column.title}</h2>
            <span className="muted sm">{column.tasks.length}</span>
          </header>
          <ul>
            {column.tasks.map((task) => (
              <Card key={task.number} organisation={organisation} task={task} people={people} isOpen={open === String(task.number)} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Card({ organisation, task, people, isOpen, onOpen }: { organisation: string; task: Task; people: readonly Whom[]; isOpen: boolean; onOpen: (task: string | undefined) => void }) {
  const { edit } = useTasks(organisation);
  const mayEdit = task.permits.includes("edit");
  const toggle = () => onOpen(isOpen ? undefined : String(task.number));
  return (
    <li className={isOpen ? "card tc open" : "card tc"} data-of-task={task.number}>
      <div className="row top0">
        <Tick task={task} change={(state) => edit.mutate({ task, change: { state } })} disabled={!mayEdit || edit.isPending} />
        <button type="button" className="tg" data-task={task.number} aria-expanded={isOpen} onClick={toggle}>
          {task.title}
        </button>
      </div>
      <div className="row wrap meta sm">
        <Subject about={task.about} />
        <Whose task={task} take={() => edit.mutate({ task, change: { assignee: "me" } })} />
        <span className="sp" />
        <Due task={task} />
      </div>
      {mayEdit && (
        <select
          className="input st"
          aria-label={words.stateOf(task.title)}
          value={task.state}
          onChange={(event) => edit.mutate({ task, change: { state: event.target.value as TaskState } })}
        >
          {(["open", "doing", "done", "dropped"] as const).map((each) => (
            <option key={each} value={each}>
              {words.states[each]}
            </option>
          ))}
        </select>
      )}
      {isOpen && <TaskDetail key={task.change} organisation={organisation} task={task} people={people} close={toggle} />}
    </li>
  );
}
