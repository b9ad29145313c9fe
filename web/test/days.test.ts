import { describe, expect, it } from "vitest";
import { day, month, shortDay, withDays } from "@/shared/days";

describe("A day", () => {
  it("is read with its month by name", () => {
    expect(day("2026-09-05")).toBe("5 Sep 2026");
    expect(shortDay("2026-09-05")).toBe("5 Sep");
    expect(day("2026-09-05T10:00:00Z")).toBe("5 Sep 2026");
    expect(day("a tag")).toBe("a tag");
  });

  it("of a year's first month names the year", () => {
    expect(month("2026-01-01")).toBe("2026");
    expect(month("2026-09-01")).toBe("Sep");
  });

  it("in a sentence is read too, and no part of an id is", () => {
    expect(withDays("planned for 2026-10-09. File report-2026-10-09 (2026-10-10)")).toBe("planned for 9 Oct 2026. File report-2026-10-09 (10 Oct 2026)");
  });
});
