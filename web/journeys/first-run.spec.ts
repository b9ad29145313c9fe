import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { settled, signIn, test } from "./account";

const list = { name: "report.csv", mimeType: "text/csv", buffer: readFileSync(new URL("../../docs/samples/made-up-report/report.csv", import.meta.url)) };
const toast = (page: Page) => page.getByRole("alert").last();

test("from a SOC 2 report over its controls, questions and a plan to the first tasks, in an organisation that began a moment ago", async ({ page }) => {
  await signIn(page);
  await page.goto("/new");
  await page.getByLabel("Organisation", { exact: true }).fill(`Freight ${Date.now()}`);
  await page.getByLabel("Availability").check();
  await page.getByLabel("Confidentiality").check();
  await page.getByLabel("Period from").fill("2025-10-01");
  await page.getByLabel("to", { exact: true }).fill("2026-09-30");
  await page.getByLabel("Issued on").fill("2026-10-12");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page).toHaveURL(/\/intake$/);
  const organisation = /([0-9a-f-]{36})\/intake$/.exec(page.url())?.[1] ?? "";

  // The list of controls that the report has, of which the likely ones are accepted.
  await settled(page);
  await page.locator("input[type=file]").setInputFiles(list);
  await expect(page.getByRole("heading", { name: "report.csv" })).toBeVisible();
  const at = `/api/v1/organisations/${organisation}/intakes/${/intake\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ""}`;
  const { review } = (await (await page.request.get(at)).json()) as { review: { controls: { id: string; taken: string | null; suggestions: { obligation: string; marked: boolean }[] }[] } };
  const decisions = review.controls.map(({ id, taken, suggestions }) => {
    const marked = suggestions.filter((each) => each.marked).map(({ obligation }) => obligation);
    return marked.length > 0 && taken === null ? { control: id, discharges: marked } : { control: id, skipped: true };
  });
  expect((await page.request.post(`${at}/decisions`, { data: { decisions } })).ok()).toBe(true);
  await page.goto(`${page.url().replace(/\?.*/, "")}?step=cover`);
  await page.getByRole("button", { name: "Show what that proves" }).click();
  await expect(page.getByRole("heading", { name: "What the report proves" })).toBeVisible();
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(toast(page)).toContainText("are taken over");

  // A question that settles much.
  const nav = page.getByRole("navigation", { name: "Main", exact: true });
  await nav.getByRole("link", { name: "Questions" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await settled(page);
  await page.keyboard.press("n");
  await page.getByRole("button", { name: /^Save \d/ }).click();
  await expect(toast(page)).toContainText("saved, on your word");

  // A plan for a day, and its first steps as tasks.
  await page.goto(`/${organisation}/plan?want=iso27001-2022&by=2027-05-31&capacity=17`);
  await settled(page);
  await expect(page.getByText(/stage 2/i).first()).toBeVisible();
  await page.getByRole("button", { name: "To tasks" }).click();
  const form = page.getByRole("form", { name: "Which steps become tasks?" });
  await form.getByRole("button", { name: /^Make \d+ tasks?$/ }).click();
  await expect(toast(page)).toContainText(/\d+ tasks? made/);
  await nav.getByRole("link", { name: "Tasks" }).click();
  await expect(page.getByRole("heading", { name: "What is there to do, and whose is it?" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Mark as done:/ }).first()).toBeVisible();
  await nav.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByRole("region", { name: "Tasks" }).getByRole("listitem").first()).toBeVisible();
});
