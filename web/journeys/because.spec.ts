import { expect } from "@playwright/test";
import { expectAccessible, settled, signIn, test } from "./account";

test("a framework's bar opens what it is made of, down to the proof of one requirement and back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await settled(page);
  await page.getByRole("button", { name: /^Why: ISO\/IEC 27001:2022: / }).click();
  await expect(page).toHaveURL(/why=iso27001-2022/);
  const drawer = page.getByRole("complementary", { name: /^Why: / });
  await expect(drawer.getByRole("heading", { name: /^Proven in part/ })).toBeVisible();
  await expectAccessible(page, "what a bar is made of");
  await drawer.getByRole("button", { name: /^A\.8\.24 / }).click();
  await expect(page).toHaveURL(/why=iso27001-2022%2FA\.8\.24|why=iso27001-2022\/A\.8\.24/);
  await expect(drawer.getByRole("heading", { name: "What would complete this" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
});

test("a theme's bar and a control's strip open it, too", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/frameworks/iso27001-2022`);
  await settled(page);
  await page.getByRole("button", { name: /^Why: A\.8: / }).click();
  const drawer = page.getByRole("complementary", { name: "Why: iso27001-2022 A.8" });
  await expect(drawer.getByRole("heading", { name: "Technological controls" })).toBeVisible();
  await expect(drawer.getByRole("button", { name: /^A\.5/ })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await page.goto(`/${organisation}/controls?q=ACC-07`);
  await settled(page);
  await page.getByRole("button", { name: /^Why: ACC-07: / }).click();
  const ofControl = page.getByRole("complementary", { name: "Why: ACC-07" });
  await expect(ofControl.getByRole("heading", { name: "If this fails" })).toBeVisible();
  await expect(ofControl.getByRole("heading", { name: /^Evidence/ })).toBeVisible();
  await expectAccessible(page, "why a control stands as it does");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("dialog").getByRole("heading", { name: "If this fails" })).toBeVisible();
  await expectAccessible(page, "the same on a small screen", undefined, "[role=dialog]");
});
