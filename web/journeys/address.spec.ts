import { expect } from "@playwright/test";
import { signIn, test } from "./account";

test("the day and what is taken as met go along from page to page, and are let go", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/gap?want=iso27001-2022`);
  await expect(page.locator("[data-row]").first()).toBeVisible();

  await page.getByRole("button", { name: /^As of/ }).click();
  await page.getByRole("textbox", { name: "Day" }).fill("2026-10-15");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await expect(page).toHaveURL(/asOf=2026-10-15/);
  await expect(page.getByText("As of 15 Oct 2026").last()).toBeVisible();
  await page.getByRole("button", { name: /^Have/ }).click();
  await page.getByRole("checkbox", { name: /27001:2013/ }).check();
  await expect(page).toHaveURL(/have=iso27001-2013/);
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Frameworks" }).click();
  await expect(page).toHaveURL(/\/frameworks\?.*asOf=2026-10-15/);
  await expect(page).toHaveURL(/have=iso27001-2013/);

  await page.getByRole("button", { name: /^As of/ }).click();
  await page.getByRole("button", { name: "today", exact: true }).last().click();
  await expect(page).not.toHaveURL(/asOf=/);
  await page.getByRole("button", { name: /^Organisation/ }).click();
  await page.getByRole("menuitem", { name: /Example Invoices/ }).click();
  await expect(page).toHaveURL(new RegExp(`/${organisation}/overview$`));
});
