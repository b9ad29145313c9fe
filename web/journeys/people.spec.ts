import { createHmac } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { account, byServersClock, expectAccessible, expectNoSidewaysScroll, now, settled, signIn, test } from "./account";

/** What an authenticator shows (RFC 6238). */
function codeOf(secret: string, moment: number): string {
  const bits = [...secret].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(moment / 30_000)));
  const hash = createHmac("sha1", key).update(step).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

async function fillSignIn(page: Page, email: string, password: string) {
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("somebody is invited, sets a second factor up, signs in with it, and is signed out by an owner", async ({ page, browser }) => {
  const organisation = await signIn(page);
  const email = `ben${Date.now()}@example.com`;

  await page.goto(`/${organisation}/settings/people`);
  await page.getByLabel("Whom").fill("Ben Reed");
  await page.getByLabel("Role", { exact: true }).selectOption("contributor");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByRole("status").locator("code").innerText();
  expect(link).toContain("/join#");
  await expectAccessible(page, "people");
  await expectNoSidewaysScroll(page, "people");

  const context = await browser.newContext();
  await byServersClock(context);
  const ben = await context.newPage();
  await ben.goto(link);
  await expect(ben.getByLabel("Your name")).toHaveValue("Ben Reed");
  await expectAccessible(ben, "join");
  await ben.getByLabel("Mail address").fill(email);
  await ben.getByLabel("Password").fill("password123456");
  await ben.getByRole("button", { name: "Make the account" }).click();
  await expect(ben.getByText(/tried first/)).toBeVisible();
  await ben.getByLabel("Password").fill(account.password);
  await ben.getByRole("button", { name: "Make the account" }).click();
  await expect(ben).toHaveURL(/\/overview/);

  await ben.goto(`/${organisation}/settings/account`);
  await expect(ben.getByRole("link", { name: "People" })).toHaveCount(0);
  const twoFactor = ben.locator("section", { has: ben.getByRole("heading", { name: "Two-factor sign-in" }) });
  await twoFactor.getByRole("button", { name: "Set it up" }).click();
  await twoFactor.getByLabel("Your password").fill(account.password);
  await twoFactor.getByRole("button", { name: "Set it up" }).click();
  await expect(ben.getByRole("img", { name: "A picture that an authenticator reads" })).toBeVisible();
  await expectAccessible(ben, "enrolment");
  const secret = await ben.locator(".settings code.mono").innerText();
  await ben.getByLabel("Code").fill(codeOf(secret, now()));
  await ben.getByRole("button", { name: "Switch it on" }).click();
  await expect(ben.locator(".codes li")).toHaveCount(10);
  const recovery = await ben.locator(".codes li").first().innerText();
  await expectAccessible(ben, "recovery codes");
  await ben.getByRole("button", { name: "I have kept them" }).click();
  await expect(ben.getByText("On. 10 recovery codes are left.")).toBeVisible();
  await expectNoSidewaysScroll(ben, "account");

  await ben.request.delete("/api/v1/session");
  await ben.goto("/sign-in");
  await fillSignIn(ben, email, account.password);
  await expect(ben.getByText("Your authenticator shows one; a recovery code does too.")).toBeVisible();
  await expectAccessible(ben, "sign-in with a code");
  await ben.getByLabel("Code").fill("000000");
  await ben.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(ben.getByRole("alert")).toContainText("not right");
  await ben.getByLabel("Code").fill(recovery);
  await ben.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(ben).toHaveURL(/\/overview/);

  await page.reload();
  await page.getByRole("button", { name: "Change what Ben Reed is" }).last().click();
  await page.getByRole("button", { name: "Sign Ben Reed out everywhere" }).click();
  await expect.poll(async () => (await ben.request.get("/api/v1/me")).status()).toBe(401);
  await page.getByRole("button", { name: "Close the account of Ben Reed" }).click();
  await expectAccessible(page, "closing an account");
  await page.getByRole("button", { name: "Close the account", exact: true }).click();
  await expect(page.getByRole("row", { name: email })).toHaveCount(0);
  await ben.goto("/sign-in");
  await fillSignIn(ben, email, account.password);
  await expect(ben.getByRole("alert")).toContainText("do not let anybody in");

  await page.goto(`/${organisation}/settings/sign-in`);
  await page.getByLabel(/Everybody needs two-factor/).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("your own account first");
  await expectAccessible(page, "sign-in rules");
  await expectNoSidewaysScroll(page, "sign-in rules");
  await context.close();
});

test("who signed in stands in the trail of those who look after people, also what is older than the first page", async ({ page }) => {
  const organisation = await signIn(page);
  // Earlier ones are asked for once there are more than a page shows.
  test.setTimeout(300_000);
  for (let times = 0; times < 55; times++) expect((await page.request.post("/api/v1/session", { data: account })).status()).toBe(204);
  await page.goto(`/${organisation}/trail`);
  await page.getByRole("button", { name: "People and sign-in" }).click();
  await expect(page).toHaveURL(/of=people/);
  const events = page.locator(".p-trail li");
  await expect(events.filter({ hasText: "signed in (password)" }).first()).toBeVisible();
  await expect(events).toHaveCount(50);
  await settled(page);
  await expectAccessible(page, "trail of people");
  await page.getByRole("button", { name: "Earlier ones" }).click();
  await expect(events).not.toHaveCount(50);
});
