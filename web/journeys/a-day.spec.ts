import { expect } from "@playwright/test";
import { expectAccessible, settled, signIn, test } from "./account";

test("a lead sees where things stand, opens what broke, and comes back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto("/");
  await expect(page).toHaveURL(new RegExp(`/${organisation}/overview`));
  await expect(page.getByRole("heading", { name: "Where do we stand?" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What stands between today and the next audit" })).toBeVisible();
  await expect(page.getByRole("img", { name: /proven, .* possible/ }).first()).toBeVisible();

  const broke = page.locator("section", { has: page.getByRole("heading", { name: /^Broke since/ }) });
  const first = broke.getByRole("link").first();
  const id = (await first.textContent()) ?? "";
  await first.click();
  await expect(page).toHaveURL(new RegExp(`/controls/${id}`));
  await expect(page.getByRole("heading", { name: "If this fails" })).toBeVisible();
  await expectAccessible(page, "a control that broke");

  await page.goBack();
  await expect(page.getByRole("heading", { name: "Where do we stand?" })).toBeVisible();
});

test("a theme of the overview is a door to its part of the gap", async ({ page }) => {
  await signIn(page);
  await page.goto("/");
  await page.getByRole("link", { name: /^A\.8 / }).click();
  await expect(page).toHaveURL(/want=iso27001-2022.*theme=A\.8/);
  await expect(page.getByRole("heading", { name: /^A\.8 / })).toBeVisible();
});

test("controls are found by owner, state and words, by keyboard", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls`);
  const rows = page.getByRole("row");
  await expect(rows.nth(20)).toBeVisible();
  await page.getByRole("searchbox").fill("access review");
  await expect(page).toHaveURL(/q=access/);
  await expect(page.getByRole("link", { name: /ACC-07/ })).toBeVisible();
  await page.getByRole("searchbox").press("Tab");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Its year" })).toBeVisible();

  await page.goto(`/${organisation}/controls?list=failed`);
  await expect(page.getByRole("link", { name: /DEV-08/ })).toBeVisible();
  await page.getByRole("button", { name: /^Planned/ }).click();
  await expect(page.getByRole("link", { name: /ISM-02/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /DEV-08/ })).toHaveCount(0);
});

test("a plan says whether a day holds, and follows what is asked", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/plan?want=iso27001-2022&capacity=6&by=2027-03-12`);
  await expect(page.getByRole("status").filter({ hasText: /^No: stage 2/ })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "12 Mar 2027" })).toBeVisible();
  await expect(page.getByText("days until stage 2")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What is in the way" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ways out" }).first()).toBeVisible();
  await expect(page.locator("section", { has: page.getByRole("heading", { name: "To decide" }) }).getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("heading", { name: "What to do next week" })).toBeVisible();
  // The long answer waits until somebody asks for it.
  const worked = page.getByText("How this was worked out");
  await expect(page.getByText(/Nobody measured these days|nobody measured them/).first()).toBeHidden();
  await worked.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Nobody measured these days|nobody measured them/).first()).toBeVisible();
  await page.getByRole("slider", { name: /^Budget/ }).focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/budget=5/);
  await expect(page.getByText("Computing ...")).toHaveCount(0);
  await expect(page.getByRole("row")).not.toHaveCount(0);
});

test("two frameworks are compared from headings down to one pair, and the address says all of it", async ({ page }) => {
  await page.goto("/crosswalk");
  await page.getByRole("button", { name: /^CC6 and A\.8:/ }).click();
  await expect(page).toHaveURL(/cell=CC6/);
  await settled(page);
  await page.getByRole("grid", { name: "CC6 and A.8" }).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/pair=CC6/);
  await expect(page.getByRole("heading", { name: /^CC6\.1/ }).first()).toBeVisible();
  const address = page.url();
  await page.getByRole("button", { name: "Swap rows and columns" }).click();
  await expect(page.getByRole("heading", { name: /How do ISO\/IEC 27001:2022 and SOC 2 correspond/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
});

test("a control and a page are found by their names, and Enter opens the first", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await settled(page);
  for (const [typed, address] of [
    ["ACC-07", /\/controls\/ACC-07/],
    ["plan", /\/plan/],
    ["R-07", /\/risks\/R-07/],
    ["reports held", /\/settings\/reports-held/],
  ] as const) {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("textbox", { name: "Find a requirement or a page" })).toBeFocused();
    await page.keyboard.type(typed);
    await expect(page.locator(".mantine-Spotlight-action").first()).toContainText(new RegExp(typed, "i"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(address);
    await settled(page);
  }
});

test("a part of settings is found by what stands in it, and opens at its heading", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await settled(page);
  for (const [typed, address, heading] of [
    ["licence", /\/settings\/organisation#texts-you-are-licensed-to-have/, "Texts you are licensed to have"],
    ["time zone", /\/settings\/organisation#name-and-scope/, "Name and scope"],
    ["recovery codes", /\/settings\/account#two-factor-sign-in/, "Two-factor sign-in"],
  ] as const) {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("textbox", { name: "Find a requirement or a page" })).toBeFocused();
    await page.keyboard.type(typed);
    await expect(page.locator(".mantine-Spotlight-action").first()).toContainText(heading);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("heading", { name: heading })).toBeInViewport();
    await settled(page);
  }
});

test("what is next is done from where it is said, and taken back, and no command is told", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/gap`);
  // Of several frameworks that are wanted, the first that no report attests yet is shown.
  await expect(page).toHaveURL(/want=iso27001-2022/);
  await page.goto(`/${organisation}/gap?want=iso27001-2022&why=iso27001-2022/A.5.28`);
  const adopt = page.getByRole("button", { name: /^Adopt [A-Z]+-\d+/ }).first();
  await expect(adopt).toBeVisible();
  await expect(page.getByText(/crosswalk (adopt|ask|plan|evidence)/)).toHaveCount(0);
  await expectAccessible(page, "what is next in a drawer");
  const name = (await adopt.textContent()) ?? "";
  await adopt.click();
  await expect(page.getByRole("alert").last()).toContainText("is adopted");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByRole("alert").last()).toContainText(/[Tt]aken back/);
  await expect(page.getByRole("button", { name, exact: true }).first()).toBeVisible();
  await page.goto(`/${organisation}/plan`);
  await expect(page.getByRole("status").first()).toContainText("No day is set");
  await expect(page.getByText(/"Capacity" says another/).first()).toBeAttached();
});
