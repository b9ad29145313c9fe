import { useHotkeys } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import { countsQuery, historyQuery, tasksQuery, useTasks, whomQuery, type Counts } from "@/shared/api/tasks";
import { today } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { Selector } from "@/shared/parts/Selector";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { useWhen } from "@/shared/parts/useWhen";
import { tasks as words } from "@/shared/words/tasks";
import { words as all } from "@/shared/words/en";
import { useSelection } from "@/shared/table/useSelection";
import { Board } from "./Board";
import { Bulk } from "./Bulk";
import { NewTaskForm } from "./NewTaskForm";
import { bucketsOf, bys, filters, shows, termsOf, views, type TasksSearch } from "./search";
import { TaskRow, type Whom } from "./TaskRow";
import "./task.css";

const route = getRouteApi("/frame/{-$organisation}/tasks");

/** What there is to do, whose it is, and by when. */
export function TasksPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav);
  return organisation === undefined ? <NeedsOrganisation /> : <Tasks organisation={organisation} />;
}

const toDo = (counts: Counts | undefined) => counts?.counts.filter(({ state }) => state === "open" || state === "doing") ?? [];
const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);

function Tasks({ organisation }: { organisation: string }) {
  const search: TasksSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { show = "all", person, view = "list", state = "todo", by = "state", task: open } = search;
  const when = useWhen();
  const list = useInfiniteQuery(tasksQuery(organisation, termsOf(search), when));
  const { data: counts } = useQuery(countsQuery(organisation, when));
  const { data: whom } = useQuery(whomQuery(organisation));
  const { edit } = useTasks(organisation);
  const [isMaking, setMaking] = useState(false);
  const page = useRef<HTMLDivElement>(null);

  const set = (change: TasksSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: true });
  const shown = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const selection = useSelection(shown.map(({ number }) => String(number)));
  const on = today();
  const left = toDo(counts);
  const isEmpty = counts !== undefined && counts.counts.length === 0;

  const rows = () => [...(page.current?.querySelectorAll<HTMLElement>("[data-task]") ?? [])];
  const focused = () => document.activeElement?.closest("[data-of-task]")?.getAttribute("data-of-task") ?? undefined;
  const move = (step: 1 | -1) => {
    const buttons = rows();
    const at = buttons.findIndex((each) => each.dataset.task === focused());
    const next = buttons[at < 0 ? (step > 0 ? 0 : buttons.length - 1) : Math.min(buttons.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const ofFocus = () => shown.find(({ number }) => String(number) === focused());
  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
    ["d", () => {
      const task = ofFocus();
      if (task?.permits.includes("edit")) edit.mutate({ task, change: { state: task.state === "done" ? "open" : "done" } });
    }],
    ["t", () => {
      const task = ofFocus();
      if (task && !task.mine && task.permits.length > 0) edit.mutate({ task, change: { assignee: "me" } });
    }],
    ["x", () => {
      const number = focused();
      if (number !== undefined && view === "list") selection.mark(number, false);
    }],
    ["shift+X", () => {
      const number = focused();
      if (number !== undefined && view === "list") selection.mark(number, true);
    }],
    ["Escape", selection.letGo, { preventDefault: false }],
    ["n", () => counts?.mayMake && setMaking(true)],
  ]);

  const nameOf = (id: string | undefined) => whom?.people.find((each) => each.id === id)?.name;
  return (
    <div ref={page} className="main p-tasks" aria-busy={list.isFetching || undefined}>
      <div className="row between wrap">
        <h1>{words.title}</h1>
        {counts?.mayMake && (
          <button type="button" className="btn pri" aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
            <Icon name="plus" small />
            {words.make}
          </button>
        )}
      </div>
      {counts ? (
        <p className="lede">{words.lede(sum(left.map((each) => each.all)), sum(left.map((each) => each.overdue)), counts.mine)}</p>
      ) : (
        <i className="sk line" style={{ width: 260, margin: "8px 0" }} />
      )}
      {isMaking && <NewTaskForm organisation={organisation} people={whom?.people ?? []} mayAssign={counts?.mayAssign ?? false} close={() => setMaking(false)} />}
      {hasNothing(list) ? (
        <Problem error={list.error} retry={() => void list.refetch()} />
      ) : isEmpty ? (
        !isMaking && (
          <Status
            icon="task"
            title={words.none}
            action={
              <>
                <Link to="/{-$organisation}/plan" params={{ organisation }} className="btn sm pri">
                  {words.toPlan}
                </Link>
                <Link to="/{-$organisation}/gap" params={{ organisation }} className="btn sm">
                  {words.toGap}
                </Link>
              </>
            }
          >
            {words.noneSay}
          </Status>
        )
      ) : (
        <>
          <div className="row wrap tools">
            <span className="seg" role="group" aria-label={words.which}>
              {shows.map((each) => (
                <button key={each} type="button" aria-pressed={each === show && person === undefined} onClick={() => set({ show: each === "all" ? undefined : each, person: undefined })}>
                  {words.shows[each]} <span className="n">{numberOf(each, counts)}</span>
                </button>
              ))}
            </span>
            <Selector label={words.person} value={nameOf(person) ?? words.everybody}>
              {(close) => (
                <ul className="pick">
                  {[{ id: undefined, name: words.everybody }, ...(whom?.people ?? [])].map((each) => (
                    <li key={each.id ?? ""}>
                      <button
                        type="button"
                        aria-pressed={each.id === person}
                        onClick={() => {
                          set({ person: each.id, show: undefined });
                          close();
                        }}
                      >
                        <span>{each.name}</span>
                        <span className="muted num">{each.id !== undefined && sum(left.filter(({ assignee }) => assignee?.id === each.id).map((one) => one.all))}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </Selector>
            <span className="sp" />
            {view === "list" && (
              <span className="seg" role="group" aria-label={words.which2}>
                {filters.map((each) => (
                  <button key={each} type="button" aria-pressed={each === state} onClick={() => set({ state: each === "todo" ? undefined : each })}>
                    {words.filters[each]}
                  </button>
                ))}
              </span>
            )}
            {view === "board" && (
              <span className="seg" role="group" aria-label={words.by}>
                {bys.map((each) => (
                  <button key={each} type="button" aria-pressed={each === by} onClick={() => set({ by: each === "state" ? undefined : each })}>
                    {words.bys[each]}
                  </button>
                ))}
              </span>
            )}
            <span className="seg" role="group" aria-label={words.how}>
              {views.map((each) => (
                <button key={each} type="button" aria-pressed={each === view} onClick={() => set({ view: each === "list" ? undefined : each })}>
                  {words.views[each]}
                </button>
              ))}
            </span>
          </div>
          {open !== undefined && !list.isPending && !shown.some(({ number }) => String(number) === open) && (
            <Opened organisation={organisation} number={open} people={whom?.people ?? []} close={() => set({ task: undefined })} />
          )}
          {list.isPending ? (
            <div className="card" style={{ height: 260 }} aria-hidden />
          ) : shown.length === 0 ? (
            <Status
              icon="check"
              title={words.noneHere}
              action={
                <button type="button" className="btn sm" onClick={() => set({ show: undefined, person: undefined, state: undefined })}>
                  {words.showAll}
                </button>
              }
            >
              {words.noneHereSay}
            </Status>
          ) : view === "board" ? (
            <Board organisation={organisation} tasks={shown} by={by} people={whom?.people ?? []} open={open} onOpen={(task) => set({ task })} />
          ) : (
            bucketsOf(shown, on).map(([bucket, tasks]) => (
              <section key={bucket} className="sec">
                <header>
                  <h2>{bucket === "past" ? words.filters[state] : words.buckets[bucket]}</h2>
                  <span className="muted">{tasks.length}</span>
                </header>
                <ul className="card">
                  {tasks.map((task) => (
                    <TaskRow
                      key={task.number}
                      organisation={organisation}
                      task={task}
                      people={whom?.people ?? []}
                      isOpen={open === String(task.number)}
                      toggle={() => set({ task: open === String(task.number) ? undefined : String(task.number) })}
                      isMarked={selection.isMarked(String(task.number))}
                      mark={(isRange) => selection.mark(String(task.number), isRange)}
                    />
                  ))}
                </ul>
              </section>
            ))
          )}
          {view === "list" && selection.marked.length > 0 && (
            <Bulk organisation={organisation} tasks={shown.filter(({ number }) => selection.isMarked(String(number)))} mayAssign={counts?.mayAssign ?? false} letGo={selection.letGo} />
          )}
          {list.hasNextPage && (
            <button type="button" className="btn sec" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {words.more}
            </button>
          )}
          <p className="keys sm muted only-d">
            <kbd>J</kbd> <kbd>K</kbd> {words.keys.move} <kbd>↵</kbd> {words.keys.open} <kbd>X</kbd> {words.keys.mark} <kbd>D</kbd> {words.keys.done} <kbd>T</kbd> {words.keys.take}{" "}
            {counts?.mayMake && (
              <>
                <kbd>N</kbd> {words.keys.make}
              </>
            )}
          </p>
        </>
      )}
      <span className="sr" aria-live="polite">
        {list.isFetching ? all.plan.computing : ""}
      </span>
    </div>
  );
}

/** A task that is open, and that what is chosen does not list: it was ticked off meanwhile, or a link leads to it. */
function Opened({ organisation, number, people, close }: { organisation: string; number: string; people: readonly Whom[]; close: () => void }) {
  const { data } = useQuery({ ...historyQuery(organisation, Number(number), useWhen()), enabled: /^\d+$/.test(number) });
  if (!data) return null;
  return (
    <section className="sec">
      <header>
        <h2>{words.opened}</h2>
      </header>
      <ul className="card">
        <TaskRow organisation={organisation} task={data.task} people={people} isOpen toggle={close} />
      </ul>
    </section>
  );
}

function numberOf(show: (typeof shows)[number], counts: Counts | undefined): number | undefined {
  if (!counts) return undefined;
  const left = toDo(counts);
  switch (show) {
    case "all":
      return sum(left.map((each) => each.all));
    case "mine":
      return counts.mine;
    case "overdue":
      return sum(left.map((each) => each.overdue));
    case "nobody":
      return sum(left.filter(({ assignee }) => assignee === null).map((each) => each.all));
  }
}
