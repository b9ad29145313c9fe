import { describe, expect, it, test } from "vitest";
import { bucketsOf, columnsOf, tasksSearch, termsOf } from "@/features/task/search";
import { changed, concerns, type About, type Task } from "@/shared/api/tasks";

const task = (number: number, more: Partial<Task> = {}): Task => ({
  number,
  change: number,
  title: `Task ${number}`,
  note: "",
  about: null,
  assignee: null,
  due: null,
  state: "open",
  overdue: false,
  mine: false,
  changedAt: "2026-10-15T09:00:00Z",
  changedBy: "Ada",
  permits: [],
  ...more,
});
const bea = { id: "person:P02", name: "Bea" };
const ada = { id: "account:1", name: "Ada" };

const about = (kind: About["kind"], id: string) => ({ about: { kind, id, title: "" } });

test("a requirement has its own tasks and those of the controls that serve it, and steps of a plan are theirs", () => {
  const requirement: About = { kind: "requirement", id: "iso27001-2022/4.2" };
  const serving = ["ISM-02"];
  expect(concerns(about("requirement", "iso27001-2022/4.2"), requirement, serving)).toBe(true);
  expect(concerns(about("requirement", "iso27001-2022/4.1"), requirement, serving)).toBe(false);
  expect(concerns(about("control", "ISM-02"), requirement, serving)).toBe(true);
  expect(concerns(about("step", "ISM-02"), requirement, serving)).toBe(true);
  expect(concerns(about("control", "ISM-03"), requirement, serving)).toBe(false);
  expect(concerns({ about: null }, requirement, serving)).toBe(false);
});

test("a control has the tasks about it, not those of what it serves", () => {
  expect(concerns(about("step", "ISM-02"), { kind: "control", id: "ISM-02" }, ["ISM-02"])).toBe(true);
  expect(concerns(about("requirement", "iso27001-2022/4.2"), { kind: "control", id: "ISM-02" }, ["ISM-02"])).toBe(false);
});

describe("The tasks page", () => {
  it("asks for what the address says, and for nothing that nobody knows", () => {
    expect(termsOf(tasksSearch({}))).toEqual({ state: ["open", "doing"], assignee: undefined, overdue: undefined, most: "200" });
    expect(termsOf(tasksSearch({ show: "mine", state: "done" }))).toMatchObject({ state: ["done"], assignee: "me" });
    expect(termsOf(tasksSearch({ view: "board" })).state).toEqual(["open", "doing", "done"]);
    expect(termsOf(tasksSearch({ view: "board", by: "person" })).state).toEqual(["open", "doing"]);
    expect(termsOf(tasksSearch({ show: "everything", person: "person:P02" }))).toMatchObject({ assignee: "person:P02" });
  });

  it("lists by the day on which something is due, and leaves out what is empty", () => {
    const all = [
      task(1, { due: "2026-10-01", overdue: true }),
      task(2, { due: "2026-10-22" }),
      task(3, { due: "2026-10-23" }),
      task(4),
      task(5, { due: "2026-10-01", state: "done" }),
    ];

    expect(bucketsOf(all, "2026-10-15").map(([bucket, tasks]) => [bucket, tasks.map(({ number }) => number)])).toEqual([
      ["overdue", [1]],
      ["week", [2]],
      ["later", [3]],
      ["none", [4]],
      ["past", [5]],
    ]);
    expect(bucketsOf([task(4)], "2026-10-15")).toHaveLength(1);
  });

  it("has columns of states that stay where they are empty, and of people with nobody last", () => {
    const all = [task(1, { assignee: bea }), task(2), task(3, { assignee: ada, state: "doing" })];
    const words = { states: { open: "To do", doing: "Doing", done: "Done" }, nobody: "nobody" };

    expect(columnsOf(all, "state", words).map(({ title, tasks }) => `${title} ${tasks.length}`)).toEqual(["To do 2", "Doing 1", "Done 0"]);
    expect(columnsOf(all, "person", words).map(({ title }) => title)).toEqual(["Ada", "Bea", "nobody"]);
    expect(columnsOf(all.slice(0, 1), "person", words).map(({ title }) => title)).toEqual(["Bea"]);
  });
});

describe("A task that is changed", () => {
  const nameOf = (id: string) => ({ me: "Ada", "person:P02": "Bea" })[id];

  it("shows at once as it will be: done and no longer overdue, or of somebody else", () => {
    const late = task(1, { overdue: true, due: "2026-10-01", assignee: ada, mine: true });
    expect(changed(late, { state: "done" }, nameOf)).toMatchObject({ state: "done", overdue: false, assignee: ada });
    expect(changed(late, { title: "Otherwise" }, nameOf)).toMatchObject({ title: "Otherwise", overdue: true });
    expect(changed(late, { assignee: "person:P02" }, nameOf)).toMatchObject({ assignee: bea, mine: false });
    expect(changed(late, { assignee: null }, nameOf)).toMatchObject({ assignee: null, mine: false });
    expect(changed(task(2), { assignee: "me" }, nameOf)).toMatchObject({ assignee: { name: "Ada" }, mine: true });
    expect(changed(late, { assignee: "person:P99" }, nameOf)).toMatchObject({ assignee: ada, mine: true });
  });
});
