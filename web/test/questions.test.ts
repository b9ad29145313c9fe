import { describe, expect, it } from "vitest";
import { answersOf, bandOf } from "@/features/questions/search";

describe("Answers", () => {
  it("are said point by point", () => {
    expect(answersOf({ a: "yes", b: "no", c: "unknown" })).toEqual(["a=yes", "b=no", "c=unknown"]);
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
