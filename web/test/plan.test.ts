import { describe, expect, it } from "vitest";
import { chosenOf, dayOf, keptDay, openOf, plannedOf, type Step } from "@/features/plan/choosing";
import type { Status } from "@/shared/api/documents/status";
import type { Task } from "@/shared/api/tasks";
import { lanesOf, spanOf } from "@/features/plan/lanes";
import { planSearch } from "@/features/plan/search";
import { pathOf, reachedBy, stairsOf, ticksTo } from "@/features/plan/stairs";
import type { Plan } from "@/shared/api/documents/plan";

const plan = {
  fullToday: 10,
  steps: [
    { spent: 2, full: 12, finish: "2026-12-02", makesFull: ["a", "b"] },
    { spent: 5, full: 12, finish: "2026-12-09", makesFull: [] },
    { spent: 9, full: 13, finish: "2026-12-20", makesFull: ["c"] },
  ],
} as unknown as Plan;

describe("The stairs of a plan", () => {
  it("begin with what is full today and rise where a step is done", () => {
    expect(stairsOf(plan).map(({ spent, full }) => `${spent}:${full}`)).toEqual(["0:10", "2:12", "5:12", "9:13"]);
    expect(pathOf(stairsOf(plan).slice(0, 2), (each) => each, (each) => each)).toBe("M0 10H2V12");
  });

  it("are on a day as far as the steps that are finished by then", () => {
    expect(reachedBy(plan, "2026-12-10")).toEqual({ spent: 5, full: 12 });
    expect(reachedBy(plan, "2026-12-01")).toEqual({ spent: 0, full: 10 });
    expect(reachedBy(plan, "2026-12-20")).toEqual({ spent: 9, full: 13 });
  });

  it("have round numbers at their sides", () => {
    expect(ticksTo(120, 6)).toEqual([0, 20, 40, 60, 80, 100, 120]);
    expect(ticksTo(287.9, 6)).toEqual([0, 50, 100, 150, 200, 250]);
    expect(ticksTo(3, 6)).toEqual([0, 1, 2, 3]);
  });
});

const step = (control: string, more: object = {}) => ({ control, title: control, toDo: "adopt", ...more }) as unknown as Step;

describe("The steps that become tasks", () => {
  const steps = [
    step("A", { start: "2026-12-01", finish: "2026-12-03", due: "2026-12-10", who: "Bea" }),
    step("B", { start: "2027-01-20", finish: "2027-01-25", setUp: { effort: 1, start: "2026-12-20", finish: "2026-12-22" }, who: "Ada" }),
    step("C", { start: "2027-02-01", finish: "2027-02-05", due: "2027-02-02" }),
    step("D"),
  ];

  it("are those that begin within some weeks, until a day, or all", () => {
    expect(chosenOf(steps, { kind: "weeks", weeks: 2 }, "2026-12-01")).toEqual(["A"]);
    expect(chosenOf(steps, { kind: "weeks", weeks: 4 }, "2026-12-01")).toEqual(["A", "B"]);
    expect(chosenOf(steps, { kind: "until", day: "2027-02-01" }, "2026-12-01")).toEqual(["A", "B", "C"]);
    expect(chosenOf(steps, { kind: "all" }, "2026-12-01")).toEqual(["A", "B", "C", "D"]);
  });

  it("are none of a control that has a task to do already, whatever that task was made of", () => {
    const task = (number: number, kind: string, id: string) => ({ number, about: { kind, id, title: "" } }) as unknown as Task;
    const open = openOf([task(1, "control", "A"), task(2, "step", "A"), task(3, "step", "B"), task(4, "requirement", "C"), { number: 5, about: null } as unknown as Task]);
    expect([...open].map(([id, { number }]) => `${id} ${number}`)).toEqual(["A 1", "B 3"]);
    expect(chosenOf(steps.filter(({ control }) => !open.has(control)), { kind: "all" }, "2026-12-01")).toEqual(["C", "D"]);
  });

  it("are due when the plan has them done, or earlier where what follows asks for that", () => {
    expect(steps.map(dayOf)).toEqual(["2026-12-03", "2027-01-25", "2027-02-02", undefined]);
  });

  it("lie on a calendar in a lane for each who does any, with what is set up before", () => {
    expect(lanesOf(steps, "nobody").map(({ who, blocks }) => `${who} ${blocks.map(({ step: { control }, isBefore }) => control + (isBefore ? " before" : "")).join(", ")}`)).toEqual([
      "Bea A",
      "Ada B before, B",
      "nobody C",
    ]);
    expect(spanOf({ steps, schedule: { start: "2026-12-01", finish: "2027-02-05", by: null } } as unknown as Plan)).toEqual({ from: "2026-12-01", to: "2027-02-28" });
    expect(spanOf({ steps } as unknown as Plan)).toBeUndefined();
  });
});

describe("What a plan is of", () => {
  const wanted = [
    { edition: "soc2-2017", scope: "soc2-2017:CC,A" },
    { edition: "iso27001-2022", scope: "iso27001-2022" },
  ] as Status["frameworks"];

  it("is what the address names, or else what the answer took of several", () => {
    expect(plannedOf(wanted, undefined, undefined)).toEqual(["soc2-2017:CC,A", "iso27001-2022"]);
    expect(plannedOf(wanted, undefined, { want: ["soc2-2017:CC,A"] })).toEqual(["soc2-2017:CC,A"]);
    expect(plannedOf(wanted, ["soc2-2017", "iso27001-2022"], { want: ["soc2-2017:CC,A"] })).toEqual(["soc2-2017:CC,A", "iso27001-2022"]);
  });

  it("is counted back from the day that is kept, which is told from one that is asked about", () => {
    const of = (schedule: object | undefined) => keptDay({ schedule } as unknown as Plan);
    expect(of({ by: "2027-06-30", byKept: true })).toBe("2027-06-30");
    expect(of({ by: "2027-06-30", byKept: false })).toBeUndefined();
    expect(of(undefined)).toBeUndefined();
  });
});

describe("What is asked of a plan", () => {
  it("leaves out what is no number above nothing", () => {
    expect(planSearch({ budget: "60", capacity: "-1", want: ["a", "b", "a"] })).toEqual({ budget: "60", want: ["a", "b"] });
    expect(planSearch({ first: ["DEV-02", "DEV-02"], view: "calendar" })).toEqual({ first: ["DEV-02"], view: "calendar" });
    expect(planSearch({ view: "moon" })).toEqual({});
    expect(planSearch({ budget: "much", capacity: "0" })).toEqual({});
  });
});
