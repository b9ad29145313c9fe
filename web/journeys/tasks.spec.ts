import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();

/** Drops what an earlier run left, so that a page is empty. */
async function forgetTasks(page: Page, organisation: string) {
  const root = `/api/v1/organisations/${organisation}/tasks`;
  const { items } = (await (await page.request.get(`${root}?most=500`)).json()) as { items: { number: number }[] };
  for (const { number } of items) await page.request.patch(`${root}/${number}`, { data: { state: "dropped" } });
}

test("the steps of a plan become tasks in one click, and none twice however often it is pressed", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  await page.goto(`/${organisation}/plan`);
  await settled(page);
  await page.getByRole("button", { name: "To tasks" }).click();
  await expect(toast(page)).toContainText(/\d+ tasks made/);
  await page.getByRole("button", { name: "To tasks" }).click();
  await expect(toast(page)).toContainText(/already/);

  await page.goto(`/${organisation}/overview`);
  const tasks = page.getByRole("region", { name: "Tasks" });
  await expect(tasks.getByRole("listitem").first()).toBeVisible();
  await tasks.getByRole("link", { name: "All tasks" }).click();
  await expect(page.getByRole("heading", { name: "What is there to do, and whose is it?" })).toBeVisible();
  await expectAccessible(page, "tasks of a plan");
  await page.getByRole("button", { name: "Board", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Doing" })).toBeVisible();
  await expectAccessible(page, "the board");
});

test("requirements that are selected in a gap become tasks that say what is missing", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  await page.goto(`/${organisation}/gap?want=iso27001-2022&show=missing`);
  await settled(page);
  for (let twice = 0; twice < 2; twice++) {
    await page.keyboard.press("j");
    await page.keyboard.press("x");
  }
  await page.getByRole("button", { name: "Make 2 tasks" }).click();
  await expect(toast(page)).toContainText("2 tasks made");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("Taken back");
  await page.goto(`/${organisation}/tasks`);
  await settled(page);
  await expect(page.getByText("Nothing is listed here")).toBeVisible();
});

test("a task is written, assigned, done and taken back by the keyboard alone", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  await page.goto(`/${organisation}/tasks`);
  await settled(page);
  await page.keyboard.press("n");
  await page.keyboard.type("Ask the landlord for the fire plan");
  await page.keyboard.press("Enter");
  await expect(toast(page)).toContainText("is on the list");
  const row = page.getByRole("listitem").filter({ hasText: "fire plan" });
  await expect(row).toBeVisible();

  await page.keyboard.press("Escape");
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await page.keyboard.press("t");
  await expect(row.getByRole("button", { name: /^Take/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Mine 1/ })).toBeVisible();
  await page.getByRole("button", { name: "Ask the landlord for the fire plan", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What it was" })).toBeVisible();
  await expectAccessible(page, "a task unfolded");
  await page.getByLabel("Due").fill("2026-01-15");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Overdue" })).toBeVisible();

  await page.getByRole("button", { name: "Ask the landlord for the fire plan", exact: true }).focus();
  await page.keyboard.press("d");
  await expect(toast(page)).toContainText("is done");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(toast(page)).toContainText("Taken back");
  await expect(row).toBeVisible();
  for (const width of [360, 390, 720, 1080, 3840]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `tasks at ${width}`);
  }
});

test("of two who change one task the later one is told, and what the first said stays", async ({ browser }) => {
  const one = await browser.newPage();
  const other = await browser.newPage();
  const organisation = await signIn(one);
  await signIn(other);
  await forgetTasks(one, organisation);
  await one.request.post(`/api/v1/organisations/${organisation}/tasks`, { data: { title: "Renew the certificate" } });
  // A page that hears of nothing, as one whose line is down.
  await other.route("**/events", (route) => route.abort());
  await other.goto(`/${organisation}/tasks`);
  await other.getByRole("button", { name: "Renew the certificate", exact: true }).click();
  await other.getByLabel("What there is to do").fill("Renew the old certificate");

  await one.goto(`/${organisation}/tasks`);
  await one.getByRole("button", { name: "Mark as done: Renew the certificate" }).click();
  await expect(toast(one)).toContainText("is done");

  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText(/Somebody changed this after you read it/).first()).toBeVisible();
  const { items } = (await (await one.request.get(`/api/v1/organisations/${organisation}/tasks?state=done&most=500`)).json()) as { items: { title: string }[] };
  expect(items.map(({ title }) => title)).toContain("Renew the certificate");
});
