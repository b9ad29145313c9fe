import { expect, test } from "vitest";
import { firstWanted, isGapAsked, wantedOf } from "@/features/gap/search";

const soc2 = { scope: "soc2-2017:CC,A" };
const iso = { scope: "iso27001-2022" };

test("the gap opens on the first framework that is wanted and that no report attests yet", () => {
  const held = { ...soc2, held: "soc2-2025" };
  expect(firstWanted({ frameworks: [soc2, iso], gates: [held, { ...iso, held: null }] })).toBe("iso27001-2022");
  expect(firstWanted({ frameworks: [soc2, iso], gates: [] })).toBe("soc2-2017:CC,A");
  expect(firstWanted({ frameworks: [soc2], gates: [held] })).toBe("soc2-2017:CC,A");
  expect(firstWanted({ frameworks: [], gates: [] })).toBeUndefined();
});

test("a gap is asked for one framework, and never without any", () => {
  expect(isGapAsked("o", {})).toBe(false);
  expect(isGapAsked("o", { want: "iso27001-2022" })).toBe(true);
  expect(isGapAsked(undefined, { want: "iso27001-2022" })).toBe(false);
  expect(isGapAsked(undefined, { want: "iso27001-2022", have: ["soc2-2017"] })).toBe(true);
});

test("what is ticked of an edition without parts is what the answer counts of it", () => {
  expect(wantedOf("soc2-2017", { want: "soc2-2017:CC,A" })).toBe("soc2-2017:CC,A");
  expect(wantedOf("soc2-2017:CC", { want: "soc2-2017:CC,A" })).toBe("soc2-2017:CC");
  // The answer to what was chosen before still stands there.
  expect(wantedOf("iso27001-2022", { want: "soc2-2017:CC,A" })).toBe("iso27001-2022");
  expect(wantedOf(undefined, undefined)).toBeUndefined();
});
