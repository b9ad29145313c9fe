import { describe, expect, it } from "vitest";
import { drawnAs, stateOn } from "@/features/catalog/history";
import { burnUpsOf, daysOf, fullOn } from "@/features/plan/burnUp";
import type { Plan } from "@/shared/api/documents/plan";
import type { Trend } from "@/shared/api/documents/trend";

describe("how an obligation stood on a day", () => {
  const states = [
    { from: "2026-03-31", is: "missing" },
    { from: "2026-06-30", is: "covered" },
  ] as const;
  it("is what it last became", () => {
    expect(stateOn(states, "2026-02-28")).toBeUndefined();
    expect(stateOn(states, "2026-05-31")).toBe("missing");
    expect(stateOn(states, "2026-06-30")).toBe("covered");
    expect(drawnAs[stateOn(states, "2026-11-30") ?? "missing"]).toBe("proven");
  });
});

describe("the burn-up of a plan", () => {
  const trend = {
    frameworks: [
      { scope: "soc2-2017:CC,A", name: "SOC 2 (CC, A)", say: "", points: [{ day: "2026-10-31", full: 20, applicable: 36 }, { day: "2026-11-30", full: 22, applicable: 36 }] },
      { scope: "iso27001-2022", name: "ISO/IEC 27001:2022", say: "", points: [{ day: "2026-11-30", full: 10, applicable: 100 }] },
      { scope: "iso27001-2013", name: "not wanted of the plan", say: "", points: [] },
    ],
  } as unknown as Trend;
  const plan = {
    want: ["soc2-2017:CC,A", "iso27001-2022"],
    steps: [
      { finish: "2027-01-20", makesFull: ["iso27001-2022/A.5.1", "CC1.1"] },
      { finish: "2026-12-11", makesFull: ["A.5.2"] },
      { finish: "2027-02-01", makesFull: [] },
      { makesFull: ["iso27001-2022/A.5.9"] },
    ],
  } as unknown as Plan;
  const isOf = (edition: string, id: string) => edition.startsWith(id.startsWith("CC") ? "soc2" : "iso27001-2022");
  const [soc, iso] = burnUpsOf(plan, trend, isOf);

  it("has a line for each framework that the plan is for, each with its own steps", () => {
    expect(burnUpsOf(plan, trend, isOf).map(({ scope }) => scope)).toEqual(plan.want);
    expect(soc?.ahead).toEqual([{ day: "2026-11-30", full: 22 }, { day: "2027-01-20", full: 23 }]);
    expect(iso?.ahead.map(({ full }) => full)).toEqual([10, 11, 12]);
  });

  it("says how many are full on a day behind and ahead", () => {
    expect(soc && fullOn(soc, "2026-11-15")).toBe(20);
    expect(iso && fullOn(iso, "2026-10-31")).toBeUndefined();
    expect(iso && fullOn(iso, "2026-12-31")).toBe(11);
  });

  it("is told at the ends of months, and on the last day", () => {
    expect(soc && iso && daysOf([soc, iso], "2027-01-20")).toEqual(["2026-10-31", "2026-11-30", "2026-12-31", "2027-01-20"]);
  });
});
