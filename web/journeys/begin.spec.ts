import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

test("an organisation begins with a name, what it wants and its SOC 2 report, and its list comes next", async ({ page }) => {
  await signIn(page);
  await page.goto("/start?have=soc2-2017:CC,A&want=iso27001-2022");
  await page.getByRole("link", { name: "Keep this: begin with your organisation" }).click();
  await expect(page.getByRole("heading", { name: "Begin with your organisation" })).toBeVisible();
  await settled(page);
  await expectAccessible(page, "new");
  await expectNoSidewaysScroll(page, "new");
  await expect(page.getByLabel("Availability")).toBeChecked();
  await expect(page.getByLabel("Confidentiality")).not.toBeChecked();

  const name = `Sealight ${Date.now()}`;
  await page.getByLabel("Organisation", { exact: true }).fill(name);
  await page.getByLabel("Period from").fill("2025-10-01");
  await page.getByLabel("to", { exact: true }).fill("2026-09-30");
  await page.getByLabel("Issued on").fill("2026-11-12");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page).toHaveURL(/\/intake$/);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Gap" }).click();
  await settled(page);
  await page.goto(page.url().replace(/\?.*/, "") + "?want=iso27001-2022");
  await expect(page.getByText(/^Your programme proves/).first()).toBeVisible();
});

test("whoever holds a certificate begins towards SOC 2, and sees what it proves before anything is kept", async ({ page }) => {
  await signIn(page);
  await page.goto("/new");
  const beside = page.locator("section.card", { has: page.getByRole("heading", { name: /^What is missing for/ }) });
  await expect(beside).toContainText("What is missing for ISO/IEC 27001:2022?");
  await expect(beside).toContainText(/\d of 123 proven/);
  await page.getByLabel("An ISO/IEC 27001 certificate").check();
  await expect(beside).toContainText("What is missing for SOC 2?");
  await expect(beside).toContainText(/Meeting ISO\/IEC 27001:2022 proves/);
  await settled(page);
  await expectAccessible(page, "new with a certificate");

  await page.getByLabel("Organisation", { exact: true }).fill(`Keystone ${Date.now()}`);
  await page.getByLabel("Issued, or last confirmed by a surveillance audit, on").fill("2026-09-01");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page).toHaveURL(/\/gap\?want=soc2-2017:CC/);
  await expect(page.getByText(/^Your programme proves/).first()).toBeVisible();
});

test("what is wrong with a new organisation stands at its field, and nothing begins", async ({ page }) => {
  await signIn(page);
  await page.goto("/new");
  await page.getByLabel("Organisation", { exact: true }).fill("   ");
  await page.getByLabel("Nothing yet, or I say it later").check();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByLabel("Organisation", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveURL(/\/new/);
});

test("the sample company is there to look around in", async ({ page }) => {
  await signIn(page);
  await page.goto("/new");
  await page.getByRole("button", { name: "Look around in the sample company" }).click();
  await expect(page).toHaveURL(/\/overview/);
  await expect(page.getByText("Example Invoices Ltd").first()).toBeVisible();
});
