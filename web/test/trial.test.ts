import { describe, expect, it } from "vitest";
import { bandOf, lineOf, placeOf, type Point } from "../src/features/overview/trend";
import { realOf, termsOf } from "../src/shared/api/terms";
import { supposing } from "../src/shared/parts/useTrial";

describe("What is tried", () => {
  it("has each control once, there or not there", () => {
    expect(supposing([], [], "A", "on")).toEqual({ with: ["A"], without: undefined });
    expect(supposing(["A"], ["B"], "A", "off")).toEqual({ with: undefined, without: ["B", "A"] });
  });

  it("is said no more once nothing is left of it", () => {
    expect(supposing(["A"], [], "A", undefined)).toEqual({ with: undefined, without: undefined });
  });

  it("goes with the terms of a question, and is left out of what is so", () => {
    const terms = { asOf: "2026-10-15", with: ["A"], without: undefined };

    expect(termsOf(terms)).toEqual({ asOf: "2026-10-15", with: ["A"] });
    expect(realOf(terms)).toEqual({ asOf: "2026-10-15" });
  });
});

describe("A trend", () => {
  const point = (day: string, proven: number, possible: number): Point => ({
    day,
    full: 0,
    applicable: 1,
    figures: { proven: { share: "", count: "", value: proven }, possible: { share: "", count: "", value: possible } },
  });
  const x = (day: string) => placeOf(day, "2026-01-01", "2026-01-11") * 10;
  const y = (share: number) => 100 - share * 100;

  it("lies between its first and its last day", () => {
    expect(placeOf("2026-01-06", "2026-01-01", "2026-01-11")).toBe(0.5);
    expect(placeOf("2027-01-01", "2026-01-01", "2026-01-11")).toBe(1);
  });

  it("goes through its points, and has what is possible above them", () => {
    const points = [point("2026-01-01", 0.1, 0.3), point("2026-01-11", 0.5, 0.5)];

    expect(lineOf(points, x, y, "proven")).toBe("M0 90L10 50");
    expect(bandOf(points, x, y)).toBe("M0 70L10 50L10 50L0 90Z");
    expect(bandOf([], x, y)).toBe("");
  });
});
