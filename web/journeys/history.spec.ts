import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

test("a requirement shows how each obligation stood month by month", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.8.24`);
  await settled(page);
  const table = page.getByRole("table", { name: "How each obligation of A.8.24 stood at the end of each month" });
  await expect(table.getByRole("columnheader")).toHaveCount(13);
  const row = table.getByRole("row", { name: /^Cryptographic protection is in place/ });
  await expect(row.getByRole("img")).toHaveCount(13);
  // What it is now is what the strip above says.
  await expect(row.getByRole("img").last()).toHaveAttribute("aria-label", "possible");
  await expect(row.getByRole("img").nth(11)).toHaveAttribute("aria-label", "proven");
  await expectAccessible(page, "a requirement with its history");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page, "a requirement with its history at 390");
});

test("the tree finds requirements by what they demand", async ({ page }) => {
  await page.goto("/frameworks/iso27001-2022");
  await settled(page);
  await page.getByRole("searchbox").fill("leavers");
  const demanded = page.getByRole("list", { name: "What A.5.18 demands of that" });
  await expect(demanded).toContainText("Access rights of employees are withdrawn");
  await expectAccessible(page, "obligations that were found");
  await page.getByRole("searchbox").fill("zzzz");
  await expect(page.getByText('Nothing here speaks of "zzzz"')).toBeVisible();
});

test("a plan has a burn-up for each framework, and the same as a table", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/plan?want=iso27001-2022&capacity=6&by=2027-03-12&view=burn-up`);
  await settled(page);
  const chart = page.getByRole("img", { name: /^ISO\/IEC 27001:2022: \d+ full today, \d+ of \d+ with the last step/ });
  await expect(chart).toBeVisible();
  await page.getByText("As a table", { exact: true }).click();
  const planned = page.getByRole("row").filter({ hasText: "planned" });
  expect(await planned.count()).toBeGreaterThan(2);
  const full = (await planned.getByRole("cell").allTextContents()).map(Number);
  expect([...full].sort((a, b) => a - b)).toEqual(full);
  expect(full.at(-1)).toBeGreaterThan(full[0] ?? 0);
  await expectAccessible(page, "a burn-up");
});
