import { expect } from "@playwright/test";
import { account, expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("somebody signs in, reads the gap by keyboard, asks why, and leaves", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByLabel("Mail address").fill(account.email);
      await page.getByLabel("Password").fill(account.password);
      await page.keyboard.press("Enter");

      // The programme wants two frameworks: the one that no report attests yet is shown, and stands where one is chosen.
      await expect(page.getByRole("heading", { name: "Where do we stand?" })).toBeVisible();
      await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Gap" }).click();
      await expect(page.getByRole("heading", { level: 1, name: /^What is missing for / })).toBeVisible();
      await page.getByRole("button", { name: /^Want/ }).click();
      await page.getByRole("radio", { name: /27001:2022/ }).check();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("heading", { level: 1, name: "What is missing for ISO/IEC 27001:2022?" })).toBeVisible();
      await expect(page.getByText(/^Your programme proves/)).toBeVisible();
      await expect(page.getByText(/\d+\.\d of \d+ proven, /).first()).toBeVisible();
      await expectAccessible(page, "gap");

      await page.getByRole("button", { name: /^Want/ }).click();
      await expect(page.getByRole("radio", { name: /27001:2022/ })).toBeChecked();
      await expectAccessible(page, "want", undefined, ".mantine-Popover-dropdown");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("radio", { name: /27001:2022/ })).toHaveCount(0);

      // J twice is the second row, Enter unfolds it, W asks why.
      const rows = page.locator("[data-row]");
      await expect(rows.first()).toBeVisible();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      const second = rows.nth(1);
      await expect(second).toBeFocused();
      const id = await second.getAttribute("data-row");
      await page.keyboard.press("Enter");
      await expect(second).toHaveAttribute("aria-expanded", "true");
      await expect(page).toHaveURL(new RegExp(`row=${id}(&|$)`));
      await page.keyboard.press("w");
      await expect(page).toHaveURL(new RegExp(`why=iso27001-2022/${id}`));
      const drawer = page.getByRole("complementary", { name: `Why: iso27001-2022/${id}` });
      await expect(drawer.getByRole("heading", { name: "What would complete this" })).toBeVisible();
      await expectAccessible(page, "gap with drawer");

      // The address is the state.
      await page.reload();
      await expect(drawer.getByRole("heading", { name: "Because" })).toBeVisible();
      await expect(page.locator(`[data-row="${id}"]`)).toHaveAttribute("aria-expanded", "true");

      await page.keyboard.press("Escape");
      await expect(drawer).toHaveCount(0);
      await expect(page).not.toHaveURL(/why=/);
      await page.goBack();
      await expect(drawer).toBeVisible();

      // Every format is a link that answers.
      await page.getByRole("button", { name: "Export", exact: true }).click();
      const href = await page.getByRole("menuitem", { name: "PDF" }).getAttribute("href");
      await expectAccessible(page, "export menu", undefined, ".mantine-Menu-dropdown");
      const file = await page.request.get(href ?? "");
      expect(file.headers()["content-type"]).toBe("application/pdf");
      await page.keyboard.press("Escape");

      // Anything is one find away.
      await page.keyboard.press("Control+k");
      await page.getByPlaceholder("Id, title or words").fill("cryptography keys");
      await expect(page.getByRole("dialog").getByRole("button", { name: /A\.8\.24/ })).toBeVisible();
      await expectAccessible(page, "palette");
      await page.getByRole("dialog").getByRole("button", { name: /A\.8\.24/ }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Use of cryptography" })).toBeVisible();
      await expect(page.getByRole("heading", { name: "Counterparts" })).toBeVisible();
      await expectAccessible(page, "requirement");

      await page.getByRole("button", { name: "Account of" }).click();
      await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
      await expectAccessible(page, "account menu");
      await page.getByRole("menuitem", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
      expect((await page.request.get("/api/v1/me")).status()).toBe(401);
    });
  });
}

test("somebody without an account sees a gap beside the questions", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "How far do you have to go?" })).toBeVisible();

  await page.getByRole("group", { name: "What do you have?" }).getByLabel(/^SOC 2/).check();
  await page.getByRole("group", { name: "What do you want?" }).getByLabel(/^ISO\/IEC 27001:2022/).check();
  await expect(page.getByText(/^Your SOC 2 report proves/)).toBeVisible();
  const before = await page.getByText(/of \d+ proven, /).textContent();
  // Security is what everybody has who has SOC 2.
  await expect(page).toHaveURL(/have=soc2-2017:CC&/);
  await page.getByLabel("Availability").check();
  await expect(page).toHaveURL(/have=soc2-2017:CC,A&/);
  await expect(page.getByText(before ?? "")).toHaveCount(0);

  await page.getByRole("link", { name: "Requirement by requirement" }).click();
  await expect(page).toHaveURL(/\/gap\?have=soc2-2017:CC,A&want=iso27001-2022/);
  await expect(page.locator("[data-row]").first()).toBeVisible();
});

test("what closes several requirements is adopted at once, the cheapest, with its effect seen before, and taken back at once", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/gap?want=iso27001-2022&show=open`);
  await settled(page);
  for (const id of ["A.8.24", "A.7.1"]) await page.getByRole("checkbox", { name: `Choose ${id}`, exact: true }).check();
  const bulk = page.getByRole("region", { name: "Selection" });
  await bulk.getByRole("button", { name: "Adopt what closes them" }).click();
  const group = bulk.getByRole("group", { name: "Adopt what closes them" });
  await expect(group).toContainText("The cheapest controls that close them");
  await expect(group.getByRole("region", { name: "What that changes" })).toContainText("gain");
  await expectAccessible(page, "controls that are adopted for what is selected", undefined, ".bulk");
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `adopting for what is selected at ${width}`);
  }
  await group.getByRole("button", { name: /^Adopt \d+ controls?,/ }).click();
  await expect(page.getByText(/controls? (is|are) adopted/).last()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("Taken back").last()).toBeVisible();
});

test("of several requirements is said with one reason that they do not apply, and it is taken back at once", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/gap?want=iso27001-2022&show=open`);
  await settled(page);
  for (const id of ["A.7.1", "A.7.2"]) await page.getByRole("checkbox", { name: `Choose ${id}`, exact: true }).check();
  const bulk = page.getByRole("region", { name: "Selection" });
  await bulk.getByRole("button", { name: "Not applicable" }).click();
  const form = bulk.getByRole("form", { name: "Not applicable" });
  await form.getByLabel("Why not").fill("We have no premises of our own");
  await expectAccessible(page, "requirements that do not apply", undefined, ".bulk");
  await form.getByRole("button", { name: "Say so of 2 requirements" }).click();
  await expect(page.getByText("2 requirements do not apply, by what you said").last()).toBeVisible();
  const { items } = (await (await page.request.get(`/api/v1/organisations/${organisation}/items?kind=exclusions&most=500`)).json()) as { items: { content: { requirement: string; justification: string } }[] };
  expect(items.filter(({ content }) => content.justification === "We have no premises of our own").map(({ content }) => content.requirement).sort()).toEqual(["iso27001-2022/A.7.1", "iso27001-2022/A.7.2"]);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("Taken back").last()).toBeVisible();
});

test("a gap is narrowed to what the controls of an owner have to do with, by its address", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/gap?want=iso27001-2022&show=all`);
  const all = page.getByRole("button", { name: /^All \d+$/ });
  await expect(all).toHaveText("All 123");
  await page.getByLabel("Whose controls have to do with them").selectOption("IT operations lead");
  await expect(page).toHaveURL(/owner=IT%20operations%20lead/);
  await expect(all).not.toHaveText("All 123");
  await expect(page.getByText("Access rights", { exact: true }).first()).toBeVisible();
  await settled(page);
  await expectAccessible(page, "gap of an owner");
  await page.goBack();
  await expect(all).toHaveText("All 123");
});
