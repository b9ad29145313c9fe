import { describe, expect, test } from "vitest";
import { evidenceOf } from "@/features/catalog/evidence";
import { lastEvidence } from "@/features/control/search";
import { closersOf, exclusionsOf, scopeOfAll } from "@/features/gap/bulk";
import { daysBefore, overviewSearch } from "@/features/overview/search";
import type { Leaf, Proof } from "@/shared/api/documents/why";

describe("Several requirements", () => {
  const both = [{ id: "A.7.1" }, { id: "A.8.24" }];

  test("are a scope of their own", () => {
    expect(scopeOfAll("iso27001-2022", both)).toBe("iso27001-2022:A.7.1,A.8.24");
  });

  test("are closed by what a plan adopts for them, not by what gates ask for beside", () => {
    const closes = [{ requirement: "iso27001-2022/A.7.1", obligations: ["a"] as [string], becomes: "full" as const }];
    const step = { title: "", effort: 1 };
    const steps = [
      { ...step, control: "PHY-04", toDo: "adopt" as const, closes },
      { ...step, control: "ISM-08", toDo: "adopt" as const, closes: [] },
      { ...step, control: "PHY-01", toDo: "finish" as const, closes },
    ];
    expect(closersOf(steps).map(({ control }) => control)).toEqual(["PHY-04"]);
  });

  test("are left out with one reason, and approved only by whom somebody named", () => {
    expect(exclusionsOf("iso27001-2022", both, " No premises ", "", "2026-11-30").map(({ content }) => content)).toEqual([
      { requirement: "iso27001-2022/A.7.1", justification: "No premises" },
      { requirement: "iso27001-2022/A.8.24", justification: "No premises" },
    ]);
    expect(exclusionsOf("e", [{ id: "1" }], "x", "Ada", "2026-11-30")[0]?.content).toEqual({ requirement: "e/1", justification: "x", approvedBy: "Ada", approvedOn: "2026-11-30" });
  });
});

test("the last evidence of a control is of the latest day of any kind", () => {
  const kind = (last: string | null) => ({ kind: "x", title: "x", role: "performance" as const, state: "fresh" as const, onFile: 1, last, freshUntil: null });
  const controls = [{ control: "ACC-07", title: "", owner: "", condition: "proved" as const, say: "", onFile: 1, kinds: [kind(null), kind("2026-09-30"), kind("2026-06-30")] }];
  expect(lastEvidence({ controls }, "ACC-07")).toBe("2026-09-30");
  expect(lastEvidence({ controls: [{ ...controls[0]!, kinds: [] }] }, "ACC-07")).toBeNull();
  expect(lastEvidence(undefined, "ACC-07")).toBeUndefined();
});

test("the evidence of a proof is what its leaves name, each sentence once", () => {
  const leaf = (text: string, evidence: string[]): Leaf => ({ kind: "evidence", text, evidence });
  const proof = (premises: Proof[], leaves: Leaf[]) => ({ premises, leaves }) as unknown as Proof;
  const whole = proof([proof([], [leaf("seen last: a", ["a"])]), proof([proof([], [leaf("seen last: a", ["a"]), leaf("word", [])])], [])], []);
  expect(evidenceOf({ proof: whole })).toEqual([{ text: "seen last: a", evidence: ["a"] }]);
});

test("this week is seven days back, and an address that says nonsense looks a month back", () => {
  expect(daysBefore("2026-11-30", "week")).toBe("2026-11-23");
  expect(daysBefore("2026-03-02T10:00:00Z", "month")).toBe("2026-01-31");
  expect(overviewSearch({ since: "week" })).toEqual({ since: "week" });
  expect(overviewSearch({ since: "ever" })).toEqual({});
});
