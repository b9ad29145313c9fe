import { describe, expect, it } from "vitest";
import { answersOf, bandOf, needsNote, staying, taskOf } from "@/features/questions/search";

describe("Answers", () => {
  it("are said point by point", () => {
    expect(answersOf({ a: "yes", b: "no", c: "unknown" })).toEqual(["a=yes", "b=no", "c=unknown"]);
  });

  it("name the provider that does it, and say that something does not apply", () => {
    expect(answersOf({ a: "provider", b: "does-not-apply" }, " Example Cloud ")).toEqual(["a=provider:Example Cloud", "b=does-not-apply"]);
  });

  it("need a note where an auditor found otherwise, or nothing applies", () => {
    const points = [{ obligation: "a", text: "", said: null, foundByAuditors: [{ about: "ACC-04", report: "soc2-2025", note: "one late" }] }, { obligation: "b", text: "", said: null }];
    expect(needsNote(points, { a: "yes" })).toBe("found");
    expect(needsNote(points, { a: "no", b: "yes" })).toBeUndefined();
    expect(needsNote(points, { b: "does-not-apply" })).toBe("does-not-apply");
  });

  it("need a note where the programme has it for a later day, as the page says once a yes is picked", () => {
    const points = [{ obligation: "a", text: "", said: null, planned: "the programme has ISM-10 planned for 2027-01-22" }];
    expect(needsNote(points, { a: "yes" })).toBe("planned");
    expect(needsNote(points, { a: "no" })).toBeUndefined();
  });

  it("that something does not apply leave out nothing that the framework asks of everybody", () => {
    const settles = ["iso27001-2022/9.2.1", "iso27001-2022/9.2.2", "iso27001-2022/A.5.35"];
    expect(staying({ settles }, { notExcludable: ["iso27001-2022/9.2.2", "iso27001-2022/6.2"] })).toEqual(["iso27001-2022/9.2.2"]);
    expect(staying({ settles }, { notExcludable: [] })).toEqual([]);
  });

  it("are asked of somebody as a task about the control that shows them, else about a requirement", () => {
    const question = { text: "Do you?", control: null, controls: [], settles: ["iso27001-2022/A.7.1"], points: [{ obligation: "a", text: "Doors lock.", said: null }] };
    expect(taskOf(question, "http://here/questions")).toEqual({ about: { kind: "requirement", id: "iso27001-2022/A.7.1" }, title: "Do you?", note: "- Doors lock.\n\nhttp://here/questions" });
    expect(taskOf({ ...question, controls: ["PHY-04"] }, "").about).toEqual({ kind: "control", id: "PHY-04" });
  });
});

describe("The interval", () => {
  it("narrows from both sides, a step for each answer", () => {
    const history = [
      { proven: 0.2, possible: 0.5, atMost: 1 },
      { proven: 0.3, possible: 0.5, atMost: 0.9 },
    ];
    const { upper, lower, area } = bandOf(history, (index) => index * 10, (share) => 100 - share * 100);

    expect(upper).toBe("M0 0H10V10H20");
    expect(lower).toBe("M0 80H10V70H20");
    expect(area).toBe("M0 0H10V10H20V70H10V80H0Z");
  });
});
