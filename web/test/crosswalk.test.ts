import { describe, expect, it } from "vitest";
import type { Compare } from "@/shared/api/documents/compare";
import { inView, placeAfter, scrolledTo } from "@/features/mapping/inView";
import { contradictionsOf, meetingsOf, rowsOf } from "@/features/mapping/meetings";

describe("what of a long row of cells is drawn", () => {
  it("is what is seen and a little more, and nothing beyond the ends", () => {
    const span = inView(600, 400, 20, 120);
    expect(span.from).toBeLessThanOrEqual(30);
    expect(span.to).toBeGreaterThanOrEqual(50);
    expect(span.to - span.from).toBeLessThan(45);
    expect(inView(0, 400, 20, 120).from).toBe(0);
    expect(inView(2000, 400, 20, 120).to).toBe(120);
  });

  it("stays the same while somebody scrolls a little", () => {
    expect(inView(601, 400, 20, 120)).toEqual(inView(639, 400, 20, 120));
  });

  it("always holds every cell of which any part is seen", () => {
    for (let scrolled = 0; scrolled <= 2000; scrolled += 7) {
      const { from, to } = inView(scrolled, 400, 20, 120);
      expect(from * 20).toBeLessThanOrEqual(scrolled);
      expect(to * 20).toBeGreaterThanOrEqual(Math.min(2400, scrolled + 400));
    }
  });
});

describe("a cell that the keyboard comes to", () => {
  it("is scrolled into view by as little as it takes", () => {
    expect(scrolledTo(3, 100, 200, 20)).toBe(60);
    expect(scrolledTo(20, 100, 200, 20)).toBe(220);
    expect(scrolledTo(10, 100, 200, 20)).toBe(100);
  });

  const size = { rows: 61, columns: 120, page: 20 };
  const meets = ({ row, column }: { row: number; column: number }) => row === 4 && column === 9;
  it("is the next one, and at the edge the same", () => {
    expect(placeAfter("ArrowRight", false, { row: 4, column: 0 }, size, meets)).toEqual({ row: 4, column: 1 });
    expect(placeAfter("ArrowUp", false, { row: 0, column: 5 }, size, meets)).toEqual({ row: 0, column: 5 });
  });
  it("is with Ctrl the next two that meet, and where there are none the same", () => {
    expect(placeAfter("ArrowRight", true, { row: 4, column: 0 }, size, meets)).toEqual({ row: 4, column: 9 });
    expect(placeAfter("ArrowDown", true, { row: 4, column: 9 }, size, meets)).toEqual({ row: 4, column: 9 });
  });
  it("is at the ends with Home and End, and a page on with Page Down", () => {
    expect(placeAfter("End", false, { row: 4, column: 0 }, size, meets)).toEqual({ row: 4, column: 119 });
    expect(placeAfter("Home", true, { row: 4, column: 9 }, size, meets)).toEqual({ row: 0, column: 0 });
    expect(placeAfter("PageDown", false, { row: 50, column: 9 }, size, meets)).toEqual({ row: 60, column: 9 });
    expect(placeAfter("q", false, { row: 50, column: 9 }, size, meets)).toBeUndefined();
  });
});

describe("where two requirements meet", () => {
  const row = (id: string, left: string[], right: string[]) => ({ id, left, relation: "disjoint", right, publisher: "NIST", document: "", status: "accepted", rationale: "", aside: id === "n#1" });
  const compare = {
    pairs: [{ left: "CC1.1", right: "A.5.1", basis: "demanded", relation: "intersects", shared: ["a", "b"], contested: [], leftOnly: 1, rightOnly: 0 }],
    published: [row("n#1", ["CC1.1"], ["A.5.1"]), row("n#2", ["CC1.2", "CC1.3"], ["A.5.2"])],
    contradictions: [{ kind: "mapping", left: "soc2-2017/CC1.1", right: "iso27001-2022/A.5.1", because: ["n#1"], causes: ["n#1 says so"] }],
    declined: [{ left: "CC1.4", right: "A.5.3", publishers: ["Probo"], why: "it is of something else" }],
    candidates: [{ left: "CC1.5", right: "A.5.4", publishers: ["Probo"], hubs: [], rows: [] }],
  } as unknown as Compare;

  it("is wherever obligations, published rows or candidates name both", () => {
    const all = meetingsOf(compare);
    expect([...all.keys()].sort()).toEqual(["CC1.1 A.5.1", "CC1.2 A.5.2", "CC1.3 A.5.2", "CC1.4 A.5.3", "CC1.5 A.5.4"]);
    expect(all.get("CC1.1 A.5.1")).toMatchObject({ isPublished: true, isContradicted: true });
    expect(all.get("CC1.2 A.5.2")).toMatchObject({ pair: undefined, isPublished: true, isContradicted: false });
    expect(all.get("CC1.4 A.5.3")?.declined?.why).toBe("it is of something else");
  });

  it("has its rows and what contradicts them", () => {
    expect(rowsOf(compare, "CC1.3", "A.5.2").map(({ id }) => id)).toEqual(["n#2"]);
    expect(contradictionsOf(compare, rowsOf(compare, "CC1.1", "A.5.1"))).toHaveLength(1);
    expect(contradictionsOf(compare, rowsOf(compare, "CC1.3", "A.5.2"))).toEqual([]);
  });
});
