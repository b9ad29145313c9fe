import { expect } from "@playwright/test";
import { expectAccessible, settled, test } from "./account";

/** The link that a server on an empty data folder printed, which build/journeys starts beside the other. */
const link = process.env.CROSSWALK_SETUP ?? "";

test("the link of a first start makes the first account, once, which begins an organisation", async ({ page }) => {
  test.skip(link === "", "no server waits for its first account");
  await page.goto(link);
  await settled(page);
  await expectAccessible(page, "the first account");
  await page.getByLabel("Your name").fill("Grace Example");
  await page.getByLabel("Mail address").fill("grace@example.com");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.locator(".msg, .refusal")).toContainText(/characters/);
  await page.getByLabel("Password").fill("quite a long pass phrase");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).toHaveURL(/\/new$/);
  await settled(page);
  await expectAccessible(page, "the first page of the first account");

  // The secret is in no address any more, and serves nobody else.
  expect(page.url()).not.toContain("#");
  await page.context().clearCookies();
  await page.goto("about:blank");
  await page.goto(link);
  await page.getByLabel("Your name").fill("Mallory Example");
  await page.getByLabel("Mail address").fill("mallory@example.com");
  await page.getByLabel("Password").fill("quite a long pass phrase");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("alert")).toContainText(/link/i);
});
