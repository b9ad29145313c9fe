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

test("what is partly proved says what would break that and until when it counts, and an obligation is found from anywhere", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/gap?want=iso27001-2022&why=iso27001-2022/A.5.15`);
  const drawer = page.getByRole("complementary", { name: "Why: iso27001-2022/A.5.15" });
  await expect(drawer.getByText("Partial:")).toBeVisible();
  const carried = drawer.getByRole("listitem").filter({ hasText: "CC6.1" }).filter({ hasText: "alone carries 1 obligation" });
  await expect(carried.getByText("counts until")).toContainText("31 Dec 2026");
  await carried.getByText("alone carries 1 obligation").click();
  await expect(carried.getByText(/technically limited to users and processes/)).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Id, title or words").fill("privileged access named individuals");
  await page.getByRole("dialog").getByRole("button", { name: /^Privileged access is held only by named individuals/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Privileged access is held only/ })).toBeVisible();
  await settled(page);
  await page.getByRole("button", { name: /^Why: CC6\.1: / }).click();
  await expect(page).toHaveURL(/obligations\/acc-priv-restricted\?.*why=soc2-2017/);
});
