import { describe, expect, test } from "vitest";
import { Refused, type ProblemDocument } from "@/shared/api/client";
import { apartFrom, meanwhileOf } from "@/shared/api/edits";

const change = (number: number, ...keys: string[]) => ({
  change: number,
  what: `Sets ${keys.join(" ")}`,
  recordedBy: "Ben Example",
  recordedAt: "2026-11-30T12:00:00Z",
  items: keys.map((key) => ({ kind: "parameters", key, did: "changed" as const, before: {}, after: {} })),
});
const problem = (more: Partial<ProblemDocument>): ProblemDocument => ({ title: "", status: 412, read: 3, last: 5, changes: [change(4, "headcount"), change(5, "locations")], ...more });
const of = (key: string) => (item: { kind: string; key: string }) => item.kind === "parameters" && item.key === key;

describe("What others did while somebody typed", () => {
  test("stands in nobody's way where it is about something else", () => {
    expect(apartFrom(problem({}), of("service_name"))).toBe('"5"');
  });

  test("stops whoever edits the same", () => {
    expect(apartFrom(problem({}), of("headcount"))).toBeUndefined();
  });

  test("stops everybody where not all of it is told", () => {
    expect(apartFrom(problem({ last: 40 }), of("service_name"))).toBeUndefined();
    const whole = change(5, ...Array.from({ length: 200 }, (_, index) => `value-${index}`));
    expect(apartFrom(problem({ changes: [change(4, "a"), whole] }), of("service_name"))).toBeUndefined();
  });

  test("is told of what is edited alone, and of no other refusal", () => {
    expect(meanwhileOf(new Refused(problem({})), of("headcount"))?.changes.map(({ change: number }) => number)).toEqual([4]);
    expect(meanwhileOf(new Refused(problem({ status: 422 })), of("headcount"))).toBeUndefined();
    expect(meanwhileOf(new Error("x"), of("headcount"))).toBeUndefined();
  });
});
