import { describe, expect, it } from "vitest";
import { categoriesOf, coverOf, linesOf, scopeOf } from "../src/shared/cover/cover";
import { mayListControls } from "../src/features/intake/api";
import { askedOf, decided, inTurn, isDecided, nextOpen, pageOf, pickedOf, type Listed } from "../src/features/intake/search";

const control = (id: string, more: Partial<Listed> = {}): Listed => ({
  id,
  text: "",
  criteria: [],
  result: null,
  tests: [],
  owner: null,
  at: "",
  carvedOutTo: null,
  forItself: false,
  unread: null,
  usualId: id,
  taken: null,
  resembles: null,
  suggestions: [],
  decision: null,
  ...more,
});
const skipped = { skipped: true, why: null } as const;

describe("A list's controls", () => {
  it("come with those first that want a look of their own", () => {
    const turn = inTurn([control("A"), control("B", { forItself: true }), control("C")]);

    expect(turn.map(({ id }) => id)).toEqual(["B", "A", "C"]);
  });

  it("go on with the next open one, and then from the beginning", () => {
    const all = [control("A"), control("B", { decision: skipped }), control("C")];

    expect(nextOpen(all, "A")?.id).toBe("C");
    expect(nextOpen(all, "C")?.id).toBe("A");
    expect(nextOpen([control("A", { decision: skipped })], "A")).toBeUndefined();
  });

  it("stand on the page that their place names", () => {
    expect(pageOf("page 12, row 4")).toBe(12);
    expect(pageOf("line 7")).toBeUndefined();
  });

  it("have marked what one key accepts, or what was decided before", () => {
    const suggestions = [
      { obligation: "a", text: "", score: 0.9, within: true, marked: true },
      { obligation: "b", text: "", score: 0.5, within: true, marked: false },
    ];

    expect(pickedOf(control("A", { suggestions }))).toEqual(["a"]);
    expect(pickedOf(control("A", { suggestions, decision: { discharges: [{ obligation: "b", text: "" }], as: null, failed: [] } }))).toEqual(["b"]);
  });

  it("are not done with until somebody has said what came of tests that say nothing", () => {
    const test = { text: "", words: "two of nine lacked it", result: null, at: "" };
    const unread = control("A", { tests: [test], unread: { words: [test.words], said: null }, decision: skipped });
    const said = decided(unread, { control: "A", result: "exception" });

    expect(isDecided(unread)).toBe(false);
    expect(nextOpen([unread, control("B", { decision: skipped })], "B")?.id).toBe("A");
    expect(said).toMatchObject({ result: "exception", decision: skipped, unread: { said: "exception" } });
    expect(isDecided(said)).toBe(true);
    expect(decided(said, askedOf(unread))).toEqual(unread);
  });

  it("are decided back to what they were", () => {
    for (const decision of [null, skipped, { skipped: true as const, why: "the same" }, { is: "ACC-07", title: null, failed: ["b"] }, { discharges: [{ obligation: "a", text: "a" }], as: "X-1", failed: [] }]) {
      const was = control("A", { decision });

      expect(decided(control("A"), askedOf(was)).decision).toEqual(decision);
    }
  });
});

describe("A cover page", () => {
  it("is on Security whatever else is chosen, in the order of the framework", () => {
    expect(scopeOf(["C", "A"])).toBe("soc2-2017:CC,A,C");
    expect(scopeOf([])).toBe("soc2-2017:CC");
  });

  it("is on what it says, or on the categories that the list names", () => {
    const review = { controls: [control("A", { criteria: ["CC6.1", "PI1.2"] })] };

    expect(categoriesOf(["soc2-2017:CC,A"], review)).toEqual(["CC", "A"]);
    expect(categoriesOf(undefined, review)).toEqual(["CC", "PI"]);
  });

  it("leaves out what nobody typed", () => {
    expect(coverOf({ issuer: " Example LLP ", from: "2025-10-01", to: "2026-09-30", issued: "2026-10-12", opinions: "CC9.2 qualified\n\n", title: "" }, ["A"])).toEqual({
      issuer: "Example LLP",
      scopes: ["soc2-2017:CC,A"],
      period: "2025-10-01..2026-09-30",
      issued: "2026-10-12",
      opinions: ["CC9.2 qualified"],
    });
    expect(coverOf({ from: "2026-01-31" }, []).period).toBe("2026-01-31");
    expect(linesOf(" a \n\n b")).toEqual(["a", "b"]);
  });
});

describe("A report on record", () => {
  const covers = { from: "2025-10-01", to: "2026-09-30" };

  it("may be the one of a list that speaks of the same days, or of none", () => {
    expect(mayListControls({ scope: ["soc2-2017:CC,A"], covers }, "2025-10-01..2026-09-30")).toBe(true);
    expect(mayListControls({ scope: "soc2-2017:CC", covers }, null)).toBe(true);
    expect(mayListControls({ scope: "soc2-2017:CC", covers: { from: "2026-09-30", to: "2026-09-30" } }, "2026-09-30")).toBe(true);
  });

  it("is not that of a list over other days, a certificate, or a provider's", () => {
    expect(mayListControls({ scope: ["soc2-2017:CC,A"], covers }, "2024-10-01..2025-09-30")).toBe(false);
    expect(mayListControls({ scope: ["iso27001-2022"] }, null)).toBe(false);
    expect(mayListControls({ scope: ["soc2-2017:CC"], about: "Example Cloud", covers }, null)).toBe(false);
  });
});
