import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Status } from "@/shared/api/documents/status";
import { meQuery } from "@/shared/api/queries";
import { countsQuery, tasksQuery } from "@/shared/api/tasks";
import { useWhen } from "@/shared/parts/useWhen";
import { words } from "@/shared/words/en";
import { tasks as taskWords } from "@/shared/words/tasks";
import { DueLine, Few } from "./Lists";
import { TaskLine } from "./TaskList";
import { mineOf } from "./milestones";

/** What whoever looks has to do: their tasks, and what is due of what they own. Nothing for whom nothing is known of. */
export function Mine({ organisation, status }: { organisation: string; status: Status }) {
  const { data: me } = useQuery(meQuery);
  const { data: counts } = useQuery(countsQuery(organisation));
  const { data } = useInfiniteQuery(tasksQuery(organisation, { assignee: "me", state: ["open", "doing"], most: "6" }, useWhen()));
  const person = me?.organisations.find(({ id }) => id === organisation)?.person ?? null;
  const tasks = data?.pages[0]?.items ?? [];
  const dues = person === null ? [] : mineOf([...status.overdue, ...status.due], person);
  if (!data || (person === null && tasks.length === 0)) return null;
  return (
    <section className="card sec tks" aria-label={words.overview.mine}>
      <header>
        <h2>{words.overview.mine}</h2>
        <span className="muted">{words.overview.mineCounts(counts?.mine ?? tasks.length, dues.length)}</span>
      </header>
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <TaskLine key={task.number} task={task} organisation={organisation} isMine />
          ))}
        </ul>
      )}
      {person !== null && <Few all={dues} none={words.overview.mineNone} row={(each) => <DueLine key={each.key} due={each} />} />}
      {person === null && <p className="li sub sm">{words.overview.mineNobody}</p>}
      {tasks.length > 0 && (
        <Link to="/{-$organisation}/tasks" params={{ organisation }} search={{ show: "mine" }} className="link sm all">
          {taskWords.shows.mine}: {words.overview.mineTasks.toLowerCase()}
        </Link>
      )}
    </section>
  );
}
