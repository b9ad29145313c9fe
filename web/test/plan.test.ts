import { describe, expect, it } from "vitest";
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

describe("What is asked of a plan", () => {
  it("leaves out what is no number above nothing", () => {
    expect(planSearch({ budget: "60", capacity: "-1", want: ["a", "b", "a"] })).toEqual({ budget: "60", want: ["a", "b"] });
    expect(planSearch({ budget: "much", capacity: "0" })).toEqual({});
  });
});
