import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();

/** Drops what an earlier run left, so that a page is empty. */
async function forgetTasks(page: Page, organisation: string) {
  const root = `/api/v1/organisations/${organisation}/tasks`;
  const { items } = (await (await page.request.get(`${root}?most=500`)).json()) as { items: { number: number }[] };
  for (const { number } of items) await page.request.patch(`${root}/${number}`, { data: { state: "dropped" } });
}

test("what somebody types in a task is not replaced by what another saved, and theirs is offered", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  const root = `/api/v1/organisations/${organisation}/tasks`;
  const { number } = (await (await page.request.post(root, { data: { title: "Review rights" } })).json()) as { number: number };
  await page.goto(`/${organisation}/tasks`);
  await page.getByRole("button", { name: "Review rights", exact: true }).click();
  const name = page.locator(".det input").first();
  await name.fill("Review all rights of everybody");
  expect((await page.request.patch(`${root}/${number}`, { data: { title: "Look at rights" } })).status()).toBe(200);
  const told = page.getByRole("alert").filter({ hasText: "changed this while you were typing" });
  await expect(told).toContainText("Look at rights");
  await expect(name).toHaveValue("Review all rights of everybody");
  await expectAccessible(page, "a task that two people change");
  await told.getByRole("button", { name: "Take theirs" }).click();
  await expect(name).toHaveValue("Look at rights");
  await forgetTasks(page, organisation);
});

test("the steps of a plan become tasks once it was seen whose and by when, and none twice", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  await page.goto(`/${organisation}/plan`);
  await settled(page);
  const choose = async () => {
    await page.getByRole("button", { name: "To tasks" }).click();
    return page.getByRole("form", { name: "Which steps become tasks?" });
  };
  const form = await choose();
  await expect(form.getByRole("button", { name: /^Make \d+ tasks?$/ })).toBeVisible();
  const few = await form.getByRole("checkbox", { checked: true }).count();
  const all = await form.getByRole("checkbox").count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all);
  await expect(form.getByRole("listitem").first()).toContainText(/ Example.*\d{4}$/);
  await form.getByLabel("Those that begin in").selectOption("12 weeks");
  expect(await form.getByRole("checkbox", { checked: true }).count()).toBeGreaterThan(few);
  await settled(page);
  await expectAccessible(page, "steps that are chosen for tasks");
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `steps that are chosen for tasks at ${width}`);
  }
  await form.getByRole("button", { name: "None" }).click();
  await form.getByRole("checkbox").nth(0).check();
  await form.getByRole("checkbox").nth(2).check();
  await form.getByRole("button", { name: "Make 2 tasks" }).click();
  await expect(toast(page)).toContainText("2 tasks made");
  await expect(form).toHaveCount(0);
  await expect((await choose()).getByText(/^On the list: /), "a control with a task to do is shown with it, and left unticked").toHaveCount(2);
  await form.getByRole("button", { name: `All ${all - 2}` }).click();
  await expect(form.getByRole("checkbox").nth(0)).not.toBeChecked();
  await form.getByRole("button", { name: `Make ${all - 2} tasks` }).click();
  await expect(toast(page)).toContainText(`${all - 2} tasks made`);

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
  await page.goto(`/${organisation}/gap?want=iso27001-2022&show=missing&theme=7`);
  await settled(page);
  for (let twice = 0; twice < 2; twice++) {
    await page.keyboard.press("j");
    await page.keyboard.press("x");
  }
  await page.getByRole("checkbox", { name: /^Choose/ }).nth(2).check();
  const bulk = page.getByRole("region", { name: "Selection" });
  await bulk.getByLabel("Whose").selectOption({ label: "Rosa Example (does not sign in)" });
  await bulk.getByLabel("Due").fill("2027-01-15");
  await expectAccessible(page, "requirements that are selected");
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `requirements that are selected at ${width}`);
  }
  await page.getByRole("button", { name: "Make 3 tasks" }).click();
  await expect(toast(page)).toContainText("3 tasks made");
  const { items } = (await (await page.request.get(`/api/v1/organisations/${organisation}/tasks`)).json()) as { items: { assignee: { name: string } | null; due: string | null }[] };
  expect(items.map(({ assignee, due }) => [assignee?.name, due])).toEqual(Array(3).fill(["Rosa Example", "2027-01-15"]));
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

test("a step is wanted first, and the steps lie on a calendar", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/plan?want=iso27001-2022&capacity=6&by=2027-03-12`);
  await settled(page);
  await page.getByRole("button", { name: /^All \d+$/ }).click();
  await page.getByRole("button", { name: "Do DAT-02 first" }).click();
  await expect(page).toHaveURL(/first=DAT-02/);
  await expect(page.getByText("Wanted first:")).toBeVisible();
  await settled(page);
  await page.getByRole("button", { name: "Calendar", exact: true }).click();
  await expect(page.getByRole("img", { name: /^\d+ steps of \d+ persons and roles, from 30 Nov 2026 to/ })).toBeVisible();
  await settled(page);
  await expectAccessible(page, "a plan on its calendar");
  // The days of stage 1 and of the audit are named apart.
  const [one, other] = await Promise.all((await page.locator(".gatel").all()).map((label) => label.boundingBox()));
  expect((other?.y ?? 0) - (one?.y ?? 0)).toBeGreaterThanOrEqual(15);
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `a plan on its calendar at ${width}`);
  }
  await page.getByRole("button", { name: "No longer first: DAT-02" }).click();
  await expect(page).not.toHaveURL(/first=/);
});

test("what somebody types in a task stays where another ticks it off meanwhile, and that is told", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  const root = `/api/v1/organisations/${organisation}/tasks`;
  const { number } = (await (await page.request.post(root, { data: { title: "Review the rights" } })).json()) as { number: number };
  await page.goto(`/${organisation}/tasks`);
  await page.getByRole("button", { name: "Review the rights", exact: true }).click();
  await page.getByLabel("Note").fill("Two systems are left.");
  expect((await page.request.patch(`${root}/${number}`, { data: { state: "done" } })).status()).toBe(200);
  await expect(page.getByRole("heading", { name: "What you have open" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: 'put this under "done" while you were typing' })).toBeVisible();
  await expect(page.getByLabel("Note")).toHaveValue("Two systems are left.");
  await expectAccessible(page, "a task that was ticked off meanwhile");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(toast(page)).toContainText("is changed");
  const { task } = (await (await page.request.get(`${root}/${number}`)).json()) as { task: { note: string; state: string } };
  expect([task.note, task.state]).toEqual(["Two systems are left.", "done"]);
  await forgetTasks(page, organisation);
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

test("a requirement's page shows its evidence and its tasks, and makes one", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.5.18`);
  await settled(page);
  const evidence = page.getByRole("region", { name: "Evidence that shows it" });
  await evidence.getByRole("button", { name: /^Look at / }).first().click();
  await expect(page.getByRole("dialog").getByText(/access-requests|outsider-access/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  const about = page.getByRole("region", { name: "Tasks about it" });
  await about.getByRole("button", { name: "New task" }).click();
  await about.getByLabel("What there is to do").fill("Ask who approved the outsiders");
  await expectAccessible(page, "a task about a requirement");
  await about.getByRole("button", { name: "Make the task" }).click();
  await expect(about.getByRole("link", { name: "Ask who approved the outsiders" })).toBeVisible();
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `a requirement with tasks at ${width}`);
  }
  await forgetTasks(page, organisation);
});

test("a control's page shows its tasks and makes one, which stands on the page of each requirement that it serves", async ({ page }) => {
  const organisation = await signIn(page);
  await forgetTasks(page, organisation);
  await page.goto(`/${organisation}/controls/ISM-02`);
  await settled(page);
  const about = page.getByRole("region", { name: "Tasks about it" });
  await about.getByRole("button", { name: "New task" }).click();
  await about.getByLabel("What there is to do").fill("Write down who wants what of us");
  await expectAccessible(page, "a task about a control");
  await about.getByRole("button", { name: "Make the task" }).click();
  await expect(about.getByRole("link", { name: "Write down who wants what of us" })).toBeVisible();
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `a control with tasks at ${width}`);
  }
  await page.goto(`/${organisation}/frameworks/iso27001-2022/4.2`);
  await settled(page);
  await expect(about.getByRole("link", { name: "Write down who wants what of us" })).toBeVisible();
  await expect(about.getByRole("link", { name: "ISM-02" })).toBeVisible();
  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.8.24`);
  await settled(page);
  await expect(about.getByText("Nobody has anything to do about it yet.")).toBeVisible();
  await forgetTasks(page, organisation);
});

test("the overview says what broke this week, a month or a quarter back, by its address", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await settled(page);
  const spans = page.getByRole("group", { name: "How far back" });
  await spans.getByRole("button", { name: "This week" }).click();
  await expect(page).toHaveURL(/since=week/);
  await settled(page);
  await expect(page.getByRole("heading", { name: /23 Nov/ })).toBeVisible();
  await expectAccessible(page, "what broke this week");
});
