import { afterEach, describe, expect, it, vi } from "vitest";
import { day, dayOf, fromToday, month, shortDay, today, withDays } from "@/shared/days";

describe("A day", () => {
  it("is read with its month by name", () => {
    expect(day("2026-09-05")).toBe("5 Sep 2026");
    expect(shortDay("2026-09-05")).toBe("5 Sep");
    expect(day("2026-09-05T10:00:00Z")).toBe("5 Sep 2026");
    expect(day("a tag")).toBe("a tag");
  });

  it("says how far it is from today, in the largest span of which it is two", () => {
    const from = "2026-11-30";

    expect(fromToday("2026-11-30", from)).toBe("today");
    expect(fromToday("2026-12-01", from)).toBe("tomorrow");
    expect(fromToday("2026-11-17", from)).toBe("13 days ago");
    expect(fromToday("2026-12-14", from)).toBe("in 2 weeks");
    expect(fromToday("2026-09-29", from)).toBe("2 months ago");
    expect(fromToday("2028-12-01", from)).toBe("in 2 years");
    expect(fromToday("a tag", from)).toBeUndefined();
  });

  describe("by the reader's clock", () => {
    const zone = process.env.TZ;
    afterEach(() => {
      process.env.TZ = zone;
      vi.useRealTimers();
    });

    it("is that of an instant there, and not in Greenwich", () => {
      process.env.TZ = "Asia/Tokyo";
      expect(day("2026-09-05T23:30:00Z")).toBe("6 Sep 2026");
      process.env.TZ = "America/Los_Angeles";
      expect(dayOf("2026-09-06T03:00:00Z")).toBe("2026-09-05");
      expect(day("2026-09-05")).toBe("5 Sep 2026");
    });

    it("is today", () => {
      vi.useFakeTimers({ now: new Date("2026-12-01T02:00:00Z") });
      process.env.TZ = "America/New_York";
      expect(today()).toBe("2026-11-30");
    });
  });

  it("of a year's first month names the year", () => {
    expect(month("2026-01-01")).toBe("2026");
    expect(month("2026-09-01")).toBe("Sep");
  });

  it("in a sentence is read too, and no part of an id is", () => {
    expect(withDays("planned for 2026-10-09. File report-2026-10-09 (2026-10-10)")).toBe("planned for 9 Oct 2026. File report-2026-10-09 (10 Oct 2026)");
  });
});
