import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Requirement } from "@/shared/api/documents/gap";
import type { RequirementShown } from "@/shared/api/documents/show";
import { placesOf } from "@/shared/strip/geometry";
import { byFacet, facets, isProven, squaresOf, squaresUnjudged, type Facet, type Square, type State } from "@/shared/strip/squares";
import { labelOf, LargeStrip, Strip } from "@/shared/strip/Strip";
import { words } from "@/shared/words/en";

const square = (id: string, facet: Facet, state: State = "proven"): Square => ({ id, facet, state, text: `Text of ${id}.` });

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
});
afterEach(cleanup);

describe("The order of squares", () => {
  it("is by facet first, whatever the order they come in", () => {
    const mixed = [...facets].reverse().map((facet) => square(facet, facet));

    expect(byFacet(mixed).map(({ facet }) => facet)).toEqual([...facets]);
  });

  it("is the content's order within a facet", () => {
    const squares = [square("b", "operate"), square("x", "govern"), square("a", "operate")];

    expect(byFacet(squares).flatMap((group) => group.squares.map(({ id }) => id))).toEqual(["x", "b", "a"]);
  });

  it("has something proven in it only where something shows a square, be it a word", () => {
    expect([square("a", "govern", "missing"), square("b", "record", "possible")].some(isProven)).toBe(false);
    expect([square("a", "govern", "missing"), square("b", "record", "proven-on-word")].some(isProven)).toBe(true);
    expect(words.control.withoutNone(false)).toContain("it shows nothing now");
    expect(words.control.withoutNone(true)).toContain("something else shows the same");
  });

  it("does not depend on the states", () => {
    const states: State[] = ["missing", "proven", "failed", "possible"];
    const orders = states.map((state) =>
      byFacet([square("a", "record", state), square("b", "govern"), square("c", "record")])
        .flatMap((group) => group.squares.map(({ id }) => id))
        .join(),
    );

    expect(new Set(orders)).toEqual(new Set(["b,a,c"]));
  });
});

describe("The places of squares", () => {
  it("are whole pixels with the gaps of each size", () => {
    expect(placesOf([2, 1], 10)).toEqual({ at: [[0, 13], [30]], width: 40 });
    expect(placesOf([2, 1], 14)).toEqual({ at: [[0, 18], [42]], width: 56 });
    expect(placesOf([2, 1], 20)).toEqual({ at: [[0, 25], [59]], width: 79 });
  });

  it("of nothing need no room", () => {
    expect(placesOf([], 10).width).toBe(0);
  });
});

describe("What a verdict says of each obligation", () => {
  const of = (obligation: string) => ({ obligation, text: `Text of ${obligation}.` });
  const verdict = {
    coverage: "partial",
    covered: [of("c"), of("w"), of("j")],
    possiblyCovered: [of("a")],
    missing: [of("b"), of("d")],
    obligations: [
      { obligation: "a", facet: "govern", state: "possible" },
      { obligation: "b", facet: "govern", state: "missing" },
      { obligation: "c", facet: "operate", state: "covered" },
      { obligation: "w", facet: "operate", state: "covered", onWord: true },
      { obligation: "j", facet: "operate", state: "covered", onConclusion: true },
      { obligation: "d", facet: "record", state: "failed" },
    ],
  } as unknown as Requirement;

  it("is its square, in the answer's order", () => {
    expect(squaresOf(verdict).map(({ id, state }) => `${id} ${state}`)).toEqual([
      "a possible",
      "b missing",
      "c proven",
      "w proven-on-word",
      "j proven-concluded",
      "d failed",
    ]);
    expect(squaresOf(verdict)[3]?.text).toBe("Text of w.");
  });

  it("is unknown where nobody judged, never missing", () => {
    const shown = { demands: [{ id: "a", text: "a", facet: "operate" }] } as RequirementShown;

    expect(squaresUnjudged(shown).map(({ state }) => state)).toEqual(["unknown"]);
  });

  it("is not applicable where the requirement is not", () => {
    const excluded = { ...verdict, coverage: "not-applicable" } as Requirement;

    expect(new Set(squaresOf(excluded).map(({ state }) => state))).toEqual(new Set(["not-applicable"]));
  });
});

describe("A strip", () => {
  const squares = [
    square("m", "operate", "missing"),
    square("p", "document", "proven"),
    square("h", "operate", "possible"),
    square("f", "record", "failed"),
    square("u", "record", "unknown"),
    square("n", "record", "not-applicable"),
    square("w", "record", "proven-on-word"),
    square("c", "record", "proven-concluded"),
  ];

  it("is a picture that says its counts", () => {
    render(<Strip squares={squares.slice(0, 3)} />);

    expect(screen.getByRole("img", { name: "1 proven, 1 possible, 1 missing" })).toBeTruthy();
  });

  it("tells every state by its shape alone", () => {
    const { container } = render(<Strip squares={squares} />);

    const shapes = [...container.querySelectorAll("g")].map((g) =>
      [...g.children].filter(({ tagName }) => tagName !== "title").map(({ tagName, className }) => `${tagName} ${(className as unknown as SVGAnimatedString).baseVal}`).join(),
    );
    expect(new Set(shapes).size).toBe(squares.length);
  });

  it("says so where there is nothing in it", () => {
    expect(labelOf([])).toBe("no obligations");
  });

  it("that is large is a row of buttons with one stop for the tab key, and arrows within", () => {
    const picked = vi.fn();
    render(
      <MantineProvider>
        <LargeStrip squares={squares.slice(0, 3)} onPick={picked} />
      </MantineProvider>,
    );

    const buttons = screen.getAllByRole("button");
    expect(buttons.map((each) => each.tabIndex)).toEqual([0, -1, -1]);
    buttons[0]?.focus();
    fireEvent.keyDown(buttons[0] as HTMLElement, { key: "ArrowRight" });
    expect(document.activeElement).toBe(buttons[1]);
    fireEvent.click(buttons[1] as HTMLElement);
    expect(picked).toHaveBeenCalledWith(expect.objectContaining({ id: "m" }));
  });
});
