import { expect, it } from "vitest";
import { inWords } from "@/features/trail/answered";

it("the trail says what was answered in words, and not true or false", () => {
  const item = { kind: "answers", key: "a", did: "changed" as const, before: { obligation: "a", met: false, by: "Ada" }, after: { obligation: "a", met: "not-applicable", by: "Ada" } };

  expect(inWords(item)).toEqual({ ...item, before: { answer: "not done", by: "Ada" }, after: { answer: "does not apply", by: "Ada" } });
  expect(inWords({ ...item, before: null }).before).toBeNull();
});
