import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "@/shared/api/address";
import { editionOf, frameSearch, partsOf } from "@/shared/api/terms";
import { treeSearch } from "@/features/catalog/search";
import { scopeOf, textOf } from "@/shared/scope/scopes";
import { gapSearch, isShown, shows } from "@/features/gap/search";
import { signInSearch } from "@/features/identity/search";
import type { Requirement } from "@/shared/api/documents/gap";

describe("The address", () => {
  it("is written as the API takes it", () => {
    const search = { have: ["soc2-2017:CC,A", "iso27001-2013"], want: "iso27001-2022", why: "iso27001-2022/A.8.24" };

    expect(stringifySearch(search)).toBe(
      "?have=soc2-2017:CC,A&have=iso27001-2013&want=iso27001-2022&why=iso27001-2022/A.8.24",
    );
  });

  it("comes back as it was written", () => {
    const search = { have: ["a:b,c+guidance", "d"], q: "ä & b = 100 %?", why: "e/f" };

    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it("has nothing in it that nobody said", () => {
    expect(stringifySearch({ have: undefined, want: "", row: [] })).toBe("");
    expect(Object.keys(frameSearch({}))).toEqual([]);
    expect(Object.keys(gapSearch({}))).toEqual([]);
    expect(Object.keys(treeSearch({ q: "", at: [] }))).toEqual([]);
  });

  it("keeps what is known and drops what is not", () => {
    expect(frameSearch({ have: "a", assurance: "perfect", asOf: "2026-10-15", why: ["x/y", "z/z"] })).toEqual({
      have: ["a"],
      asOf: "2026-10-15",
      why: "x/y",
    });
    expect(gapSearch({ show: "missing", row: ["A.5.1", "A.5.1"], theme: "A.8", want: "w" })).toEqual({
      show: "missing",
      row: ["A.5.1"],
      theme: "A.8",
      want: "w",
    });
    expect(gapSearch({ show: "everything" })).toEqual({});
  });

  it("leaves what it cannot judge to the server", () => {
    expect(frameSearch({ asOf: "yesterday" })).toEqual({ asOf: "yesterday" });
  });

  it("never leads to another host after signing in", () => {
    for (const to of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:1"]) {
      expect(signInSearch({ to })).toEqual({});
    }
    expect(signInSearch({ to: "/gap?want=a" })).toEqual({ to: "/gap?want=a" });
  });
});

describe("A scope", () => {
  it("comes back as it was written", () => {
    for (const text of ["soc2-2017", "soc2-2017:CC,A", "soc2-2017:CC+guidance", "soc2-2017+guidance"]) {
      expect(textOf(scopeOf(text))).toBe(text);
      expect(editionOf(text)).toBe("soc2-2017");
    }
  });

  it("of a requirement keeps the slashes of its id", () => {
    expect(partsOf("a/b/c")).toEqual({ edition: "a", id: "b/c" });
  });
});

describe("What a filter lists", () => {
  const requirement = (change: Partial<Requirement>): Requirement => ({
    id: "x",
    title: "x",
    coverage: "partial",
    disproved: false,
    proven: 0,
    possible: 0,
    onContested: [],
    theme: "x",
    obligations: [],
    covered: [],
    possiblyCovered: [],
    missing: [],
    because: [],
    failing: [],
    ...change,
  });
  const listed = (change: Partial<Requirement>) => shows.filter((show) => isShown(requirement(change), show));

  it("is what the answer says of a requirement", () => {
    expect(listed({ coverage: "full" })).toEqual(["all", "full"]);
    expect(listed({ coverage: "not-applicable" })).toEqual(["all", "out"]);
    expect(listed({ coverage: "not-assessed" })).toEqual(["all", "open"]);
    expect(listed({ possiblyCovered: [{ obligation: "o", text: "", because: [], say: "" }] })).toEqual(["all", "open", "possible"]);
    expect(listed({ missing: [{ obligation: "o", text: "", failed: false }] })).toEqual(["all", "open", "missing"]);
    expect(listed({ missing: [{ obligation: "o", text: "", failed: true }] })).toEqual(["all", "open", "missing", "failed"]);
    expect(listed({ failing: ["DEV-08"] })).toEqual(["all", "open", "failed"]);
    expect(listed({ disproved: true })).toEqual(["all", "open", "failed"]);
  });
});
