import { describe, expect, it } from "vitest";
import { wanted } from "../src/app/WhatIfBar";
import { bandOf, lineOf, placeOf, type Point } from "../src/features/overview/trend";
import { parseSearch, stringifySearch } from "../src/shared/api/address";
import { frameSearch, isNow, realOf, supposable, termsOf } from "../src/shared/api/terms";
import { having, supposing } from "../src/shared/parts/useTrial";
import { words } from "../src/shared/words/en";

describe("What is tried", () => {
  it("has each control once, there or not there", () => {
    expect(supposing([], [], "A", "on")).toEqual({ with: ["A"], without: undefined });
    expect(supposing(["A"], ["B"], "A", "off")).toEqual({ with: undefined, without: ["B", "A"] });
  });

  it("is kept by a verb that names what becomes of it", () => {
    expect(words.trial.keep([], ["ACC-05"], [], [])).toBe("Give up ACC-05");
    expect(words.trial.keep(["A", "B", "C", "D"], ["ACC-05"], ["iso27001-2022/A.8.23"], [])).toBe("Adopt A, B and 2 more, give up ACC-05, propose to leave out A.8.23");
  });

  it("is said no more once nothing is left of it", () => {
    expect(supposing(["A"], [], "A", undefined)).toEqual({ with: undefined, without: undefined });
  });

  it("goes with the terms of a question, and is left out of what is so", () => {
    const terms = { asOf: "2026-10-15", knownAt: "2026-10-20", with: ["A"], without: undefined, excluding: ["x/1"], wanting: ["y"], ahead: "2027-03-31" };

    expect(termsOf(terms)).toEqual({ asOf: "2026-10-15", knownAt: "2026-10-20", with: ["A"], excluding: ["x/1"], wanting: ["y"], ahead: "2027-03-31" });
    expect(realOf(terms)).toEqual({ asOf: "2026-10-15", knownAt: "2026-10-20" });
    expect(supposable.filter((each) => each in realOf({ ...terms, without: ["B"] }))).toEqual([]);
  });

  it("is read from the address as it is written there", () => {
    const address = "?knownAt=2026-10-20&with=A&excluding=iso27001-2022/A.7.4&excluding=iso27001-2022/A.8.30&wanting=nist-csf-2.0&ahead=2027-03-31";

    expect(stringifySearch(frameSearch(parseSearch(address)) as Record<string, unknown>)).toBe(address);
  });

  it("is kept of a framework as one more, or as other parts of one that is wanted", () => {
    const had = [{ content: { edition: "soc2-2017", nodes: ["CC"], assurance: "operating" } }];

    expect(wanted(had, ["iso27001-2013"])).toEqual([{ kind: "frameworks", content: { edition: "iso27001-2013", assurance: "implemented" } }]);
    expect(wanted(had, ["soc2-2017:CC,A"])).toEqual([{ kind: "frameworks", key: "soc2-2017", content: { edition: "soc2-2017", nodes: ["CC", "A"], assurance: "operating" } }]);
  });

  it("has each requirement and framework once", () => {
    expect(having(["a"], "a", true)).toEqual(["a"]);
    expect(having(["a", "b"], "a", false)).toEqual(["b"]);
    expect(having(["a"], "a", false)).toBeUndefined();
  });

  it("is what is so today only where no other day is looked at", () => {
    expect(isNow({ with: ["A"] })).toBe(true);
    for (const when of [{ asOf: "2026-10-15" }, { knownAt: "2026-10-15" }, { ahead: "2027-03-31" }]) expect(isNow(when)).toBe(false);
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
