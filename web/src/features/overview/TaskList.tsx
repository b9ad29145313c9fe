import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { countsQuery, tasksQuery, type Task } from "@/shared/api/tasks";
import { day, fromToday, shortDay } from "@/shared/days";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { useWhen } from "@/shared/parts/useWhen";
import { tasks as words } from "@/shared/words/tasks";

/** The tasks that are due first, and whose they are; nothing where nobody made any. */
export function TaskList({ organisation }: { organisation: string }) {
  const { data: counts } = useQuery(countsQuery(organisation));
  const { data } = useInfiniteQuery(tasksQuery(organisation, { most: "6" }, useWhen()));
  const left = counts?.counts.filter(({ state }) => state === "open" || state === "doing") ?? [];
  const sum = (of: "all" | "overdue") => left.reduce((all, each) => all + each[of], 0);
  const tasks = data?.pages[0]?.items ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className="card sec tks" aria-label={words.overviewTitle}>
      <header>
        <h2>{words.overviewTitle}</h2>
        <span className="muted">{words.overviewCounts(sum("all"), sum("overdue"))}</span>
      </header>
      <ul>
        {tasks.map((task) => (
          <TaskLine key={task.number} task={task} organisation={organisation} />
        ))}
      </ul>
      <Link to="/{-$organisation}/tasks" params={{ organisation }} className="link sm all">
        {words.all}
      </Link>
    </section>
  );
}

/** A task in two lines, with the day on which it is due. */
export function TaskLine({ task: { number, title, about, assignee, due, overdue }, organisation, isMine = false }: { task: Task; organisation: string; isMine?: boolean }) {
  const subject = about && (about.kind === "requirement" ? <RequirementLink of={about.id} /> : <ControlLink id={about.id} />);
  return (
    <li className="li li3">
      <div className="grow">
        <p>
          <Link to="/{-$organisation}/tasks" params={{ organisation }} search={{ task: String(number) }} className="ref">
            {title}
          </Link>
        </p>
        <p className="muted sm">
          {!isMine && (assignee?.name ?? words.nobody)}
          {subject && !isMine && " · "}
          {subject}
        </p>
      </div>
      <span className={overdue ? "num sm c-failed" : "num sm"} title={due ? `${words.dueOn(day(due))}, ${fromToday(due)}` : words.noDay}>
        {due ? shortDay(due) : words.noDay}
      </span>
    </li>
  );
}
