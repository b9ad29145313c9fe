import { describe, expect, it } from "vitest";
import { milestonesAhead, mineOf } from "@/features/overview/milestones";
import { isListed, lists, speaksOf, type Row } from "@/features/control/search";
import { squareOf } from "@/features/control/states";
import { countsOf } from "@/features/control/years";
import { monthsOf, placeOf } from "@/shared/timeline";
import type { Due, GatesAhead } from "@/shared/api/documents/status";

describe("A year", () => {
  const year = { from: "2025-11-01", to: "2026-10-31" };

  it("begins with its first day, ends after its last, and holds what lies outside at its ends", () => {
    expect(placeOf("2025-11-01", year)).toBe(0);
    expect(placeOf("2026-11-01", year)).toBe(1);
    expect(placeOf("2024-01-01", year)).toBe(0);
    expect(placeOf("2026-05-02", year)).toBeCloseTo(182 / 365, 5);
  });

  it("has twelve months, each from its first day", () => {
    expect(monthsOf(year)).toHaveLength(12);
    expect(monthsOf({ from: "2025-12-15", to: "2026-02-01" })).toEqual(["2025-12-01", "2026-01-01", "2026-02-01"]);
  });

  it("counts what its months count", () => {
    const month = (at: string, late: number) => ({ month: at, "on-time": 1, late, missing: 0, failed: 0, open: 0 });

    expect(countsOf([month("2026-01", 0), month("2026-02", 2)])).toEqual({ "on-time": 2, late: 2, missing: 0, failed: 0, open: 0 });
  });
});

describe("What stands before the next audits", () => {
  const ahead = (name: string, next: string | null, ...before: string[]) =>
    ({ name, next, before: before.map((what) => ({ what })) }) as unknown as GatesAhead;
  const named = (all: GatesAhead[], room: number) => milestonesAhead(all, room).map(({ framework, milestone }) => `${framework} ${milestone.what}`);

  it("is what comes next of each framework, then what follows as far as there is room", () => {
    const all = [ahead("SOC 2", "type-2-end", "type-2-start", "type-2-end"), ahead("ISO", "stage-1", "stage-1", "stage-2", "certificate")];

    expect(named(all, 3)).toEqual(["SOC 2 type-2-end", "ISO stage-1", "ISO stage-2"]);
    expect(named(all, 1)).toEqual(["SOC 2 type-2-end", "ISO stage-1"]);
  });

  it("is nothing where all gates are met", () => {
    expect(named([ahead("ISO", null, "stage-1")], 3)).toEqual([]);
  });
});

describe("What is due", () => {
  it("is somebody's where its owner means that person, by name or by a role", () => {
    const due = (key: string, ...persons: string[]) => ({ key, persons }) as unknown as Due;

    expect(mineOf([due("one", "P01"), due("two", "P02", "P01"), due("three")], "P01").map(({ key }) => key)).toEqual(["one", "two"]);
  });
});

describe("The list of controls", () => {
  it("has every control under one heading, so that their counts add up", () => {
    const headings = lists.filter((list) => list !== "all" && list !== "library");
    const under = (condition: Row["condition"], inPart = false) => headings.filter((list) => isListed({ condition, inPart }, list));

    expect(under("proved")).toEqual(["shown"]);
    expect(under("proved", true)).toEqual(["part"]);
    expect(under("unproved")).toEqual(["open"]);
    expect(under("failed")).toEqual(["failed"]);
    expect(under("planned")).toEqual(["planned"]);
    expect(under("undecided")).toEqual(["planned"]);
    expect(under("retired")).toEqual(["retired"]);
  });

  it("draws a control half of which something lapsed", () => {
    expect(squareOf({ condition: "proved", inPart: true, tested: false })).toBe("possible");
    expect(squareOf({ condition: "proved", inPart: false, tested: true })).toBe("possible");
    expect(squareOf({ condition: "proved", inPart: false, tested: false })).toBe("proven");
  });

  it("is looked through by all words, in any order and case", () => {
    expect(speaksOf(["ACC-07", "Quarterly user access review"], "review acc")).toBe(true);
    expect(speaksOf(["ACC-07", "Quarterly user access review"], "review backup")).toBe(false);
    expect(speaksOf(["ACC-07"], undefined)).toBe(true);
  });
});
