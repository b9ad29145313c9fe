import { expect } from "@playwright/test";
import { expectAccessible, settled, signIn, test } from "./account";

test("a control is switched off, every page says what is lost, and nothing of it is stored", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  const changes = async () => ((await (await page.request.get(`/api/v1/organisations/${organisation}/changes`)).json()) as { items: { number: number }[] }).items[0]?.number;
  const before = await changes();
  const carries = page.locator("section", { has: page.getByRole("heading", { name: "Carry the most" }) });
  await carries.getByRole("link").first().click();
  await page.getByRole("button", { name: "Try: switched off" }).click();
  await expect(page).toHaveURL(/without=/);
  const bar = page.getByRole("region", { name: "What is tried" });
  await expect(bar).toContainText("Trying 1 change");
  await expect(bar).toContainText(/requirements? (that (is|are) full today would no longer be|would have less proven)/);
  await expect(bar).toContainText(/Keep gives up [A-Z]+-\d+ from today on/);
  await settled(page);
  await expectAccessible(page, "a control that is tried off");
  await bar.getByRole("button", { name: "Which requirements" }).click();
  await expect(bar.getByText("less proven", { exact: true }).first()).toBeVisible();
  await bar.getByRole("listitem").getByRole("link").first().click();
  await expect(page).toHaveURL(/without=/);

  await page.goto(`${page.url().split("/frameworks")[0] ?? ""}/gap?want=iso27001-2022&${page.url().split("?")[1] ?? ""}`);
  await expect(page.getByText(/^without the trial \d+ of \d+/).first()).toBeVisible();
  await settled(page);
  await expectAccessible(page, "a gap while something is tried");

  await bar.getByRole("button", { name: "Discard" }).click();
  await expect(page).not.toHaveURL(/without=/);
  await expect(bar).toHaveCount(0);
  expect(await changes()).toBe(before);
});

test("a control of the library is tried, kept as an edit, and taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls/CRY-03`);
  await page.getByRole("button", { name: "Try: in place" }).click();
  const bar = page.getByRole("region", { name: "What is tried" });
  await expect(bar).toContainText(/requirements? would (become full|have more proven)/);
  await bar.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("alert").last()).toContainText("1 control is adopted");
  await expect(page).not.toHaveURL(/with=/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("in the library")).toBeVisible();
});

test("the overview has the year behind its figures, as lines and as a table", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await expect(page.getByRole("heading", { name: "The year behind us" })).toBeVisible();
  await page.getByText("As a table, and what happened").click();
  await expect(page.getByRole("row")).toHaveCount(14);
  await settled(page);
  await expectAccessible(page, "an overview with its year as a table");
});
