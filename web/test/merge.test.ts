import { expect, test } from "vitest";
import { mergeOf } from "@/features/task/merge";

const was = { title: "Review rights", note: "", due: "2026-12-01" };

test("what somebody types is never replaced by what others saved meanwhile", () => {
  const said = { ...was, title: "Review all rights" };
  expect(mergeOf(was, said, { ...was, title: "Look at rights" })).toEqual({ said, both: ["title"] });
});

test("what nobody touched is what others saved", () => {
  const said = { ...was, note: "With the owners." };
  expect(mergeOf(was, said, { ...was, due: "2027-01-15" })).toEqual({ said: { ...said, due: "2027-01-15" }, both: [] });
});

test("what both made the same of is told to nobody", () => {
  const same = { ...was, title: "Review all rights" };
  expect(mergeOf(was, same, same)).toEqual({ said: same, both: [] });
});
