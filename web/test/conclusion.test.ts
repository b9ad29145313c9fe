import { describe, expect, it } from "vitest";
import { concludedOf, fieldOf, isAwaited, isOver, lookedAhead, requestOf, type Concluding } from "@/features/control/conclusion";
import type { ControlInProgramme } from "@/shared/api/documents/show";

const shown = {
  control: "ACC-04",
  window: { from: "2025-10-01", to: "2026-09-30" },
  asOf: "2026-11-30",
  outcome: "DEVIATIONS",
  concluded: false,
  soFar: null,
  deviations: [{ id: "Q1" }, { id: "Q2" }],
  strip: [{ obligation: "one" }, { obligation: "two" }],
} as unknown as ControlInProgramme;

const said: Concluding = {
  as: "effective-with-exceptions",
  by: "Ada",
  cause: " Illness. ",
  extent: "",
  harm: "",
  harmShownBy: "",
  correction: "",
  compensating: "acc-07, ,LOG-02",
  without: new Set(),
};

describe("What deviates", () => {
  it("waits for a conclusion as long as nobody concluded on it, and never where nothing deviates or nobody may", () => {
    expect(isAwaited(shown)).toBe(true);
    expect(isAwaited({ ...shown, concluded: true })).toBe(false);
    expect(isAwaited({ ...shown, deviations: [] })).toBe(false);
    expect(isAwaited({ ...shown, outcome: "NOT_EFFECTIVE" })).toBe(false);
    expect(isAwaited({ ...shown, outcome: "INCOMPLETE", soFar: "needs a conclusion" })).toBe(true);
  });

  it("is concluded on after the last day of the period", () => {
    expect(isOver(shown)).toBe(true);
    expect(isOver({ ...shown, asOf: "2026-09-30" })).toBe(false);
    expect(isOver({ ...shown, window: null })).toBe(false);
  });
});

describe("The year of a control", () => {
  it("shows what was concluded on by conclusions that count", () => {
    const said = (why: string, ...deviations: string[]) => ({ why, deviations }) as ControlInProgramme["conclusionsInFull"][number];

    expect([...concludedOf({ conclusionsInFull: [said("", "Q1"), said("it is of a later day", "Q2")] })]).toEqual(["Q1"]);
  });
});

describe("A conclusion", () => {
  it("is of the period that is shown and of all that deviates where nothing is left out", () => {
    expect(requestOf(said, "not-effective", shown)).toEqual({
      control: "ACC-04",
      window: "2025-10-01..2026-09-30",
      as: "not-effective",
      by: "Ada",
      cause: "Illness.",
      extent: "",
      correction: "",
      harm: "",
      harmShownBy: "",
      deviations: [],
      obligations: [],
      compensating: ["ACC-07", "LOG-02"],
    });
    expect(requestOf({ ...said, without: new Set(["Q1", "two"]) }, "not-effective", shown)).toMatchObject({ deviations: ["Q2"], obligations: ["one"] });
  });

  it("is looked ahead at before all is said, with the last evidence in place of what shows harm", () => {
    const ahead = lookedAhead(requestOf({ ...said, cause: "" }, "effective-with-exceptions", shown), "EV-9");

    expect(ahead).toMatchObject({ cause: "-", harm: "-", harmShownBy: "EV-9" });
    expect(lookedAhead(requestOf(said, "not-effective", shown), "EV-9")).toMatchObject({ cause: "Illness.", harm: "", harmShownBy: "" });
  });

  it("is refused at the field that was refused", () => {
    expect([fieldOf("harm-evidence"), fieldOf("by"), fieldOf(undefined)]).toEqual(["harmShownBy", "by", undefined]);
  });
});
