import { expect } from "@playwright/test";
import { expectAccessible, settled, signIn, test } from "./account";

test("a step is left out of a plan, which says what stays open, and taken in again", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/plan`);
  await settled(page);
  const step = page.locator("table.st tbody tr").nth(2);
  const control = (await step.locator(".ref").first().textContent())?.trim() ?? "";
  await step.hover();
  await step.getByRole("button", { name: `Make the plan without ${control}` }).click();
  await expect(page).toHaveURL(new RegExp(`leaveOut=${control}`));
  await settled(page);
  await expect(page.getByText("Left out:", { exact: true })).toBeVisible();
  await expect(page.locator("table.st tbody").getByRole("link", { name: control, exact: true })).toHaveCount(0);
  await expectAccessible(page, "a plan without a step");
  await page.getByRole("button", { name: `No longer left out: ${control}` }).click();
  await expect(page).not.toHaveURL(/leaveOut/);
  await expect(page.getByText("Left out:", { exact: true })).toHaveCount(0);
});
