import { expect, test } from "vitest";
import { blank, changeOf } from "@/features/control/draft";

test("with another cadence the days of tolerance that the form shows are what is asked for", () => {
  const before = { ...blank, id: "ACC-05", cadence: "continuous", tolerance: "0" };

  expect(changeOf(before, { ...before, cadence: "weekly" }, false)).toEqual({ control: "ACC-05", cadence: "weekly", toleranceDays: 0 });
  expect(changeOf(before, { ...before, cadence: "weekly", tolerance: "" }, false)).toEqual({ control: "ACC-05", cadence: "weekly" });
  expect(changeOf(before, before, false)).toBeUndefined();
});
