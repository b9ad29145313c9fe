import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();

test("what waits for a conclusion is reached from the overview, and concluded on once it was seen what either choice changes", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await expect(page.getByText("To conclude on:")).toBeVisible();
  await page.getByRole("link", { name: "ACC-04", exact: true }).first().click();
  await expect(page).toHaveURL(/controls\/ACC-04\?.*window=2025-10-01..2026-09-30/);
  const form = page.getByRole("form", { name: "What do you conclude of ACC-04?" });
  await expect(form).toBeVisible();
  const keep = form.getByRole("button", { name: "Keep the conclusion" });
  await expect(keep).toBeDisabled();

  // Whoever owns the control is refused at the field.
  await form.getByLabel("Who concludes").selectOption("IT operations lead");
  await expect(form.getByText(/IT operations lead owns and performs ACC-04/).first()).toBeVisible();
  await form.getByLabel("Who concludes").selectOption("Compliance manager");
  const good = form.getByRole("region", { name: "What that changes: Effective, with exceptions" });
  const bad = form.getByRole("region", { name: "What that changes: Not effective" });
  await expect(good.getByText("If harm was looked for, and evidence on file shows it:")).toBeVisible();
  await expect(good.getByText("becomes full")).toBeVisible();
  await expect(good.getByRole("link", { name: "CC6.2" })).toBeVisible();
  await expect(bad.getByText("No longer holds over the period")).toBeVisible();
  await settled(page);
  await expectAccessible(page, "a conclusion that is being written");

  await form.getByLabel("Why did it come to that?").fill("The ticket waited for a manager on leave.");
  await form.getByLabel("Where was harm looked for, and what was found?").fill("The sign-in log: nobody signed in.");
  await form.getByLabel("Which evidence shows that?").selectOption("offboarding-late-2026-06");
  await keep.click();
  await expect(toast(page)).toContainText("Concluded on ACC-04: effective, with exceptions");
  await expect(page.getByText(/concluded on .* by Compliance manager/).first()).toBeVisible();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Conclude on/ })).toHaveCount(0);

  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Conclude on leavers-2026-q2 DESK-4368" })).toBeVisible();
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `a control with deviations at ${width}`);
  }
});

test("the labels of a year and today's line stand clear of each other, on a phone too", async ({ page }) => {
  const organisation = await signIn(page);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${organisation}/controls/ACC-07`);
    await settled(page);
    const line = await page.locator(".now").boundingBox();
    const labels = await page.locator(".labels li").all();
    expect(labels).toHaveLength(5);
    const boxes = await Promise.all(labels.map((label) => label.boundingBox()));
    for (const [index, box] of boxes.entries()) {
      expect(box?.y ?? 0).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0));
      for (const other of boxes.slice(index + 1)) {
        const apart = !box || !other || box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height <= other.y || other.y + other.height <= box.y;
        expect(apart, `labels at ${width}`).toBe(true);
      }
    }
  }
});

test("the overview says how far each audit is, and leads to where its day is set", async ({ page }) => {
  const organisation = await signIn(page);
  const root = `/api/v1/organisations/${organisation}`;
  await page.goto(`/${organisation}/overview`);
  const stage = page.getByRole("article").filter({ hasText: "Before stage 1" });
  await expect(stage.getByText("No day is set")).toBeVisible();
  await expect(page.getByText("9 weeks ago")).toBeVisible();
  // What a nonconformity lacks is said in words, and not by its fields.
  await expect(page.getByText(/It does not say yet: how and when it was put right/)).toBeVisible();
  await expect(page.getByText("nonconformities.yaml")).toHaveCount(0);
  await stage.getByRole("link", { name: "Set that of stage 2, from which it is counted" }).click();
  await expect(page).toHaveURL(/settings\/organisation/);

  const wanted = { edition: "iso27001-2022", assurance: "implemented", auditOn: "2027-03-15" };
  const made = await page.request.post(`${root}/edits/change-items`, { data: { items: [{ kind: "frameworks", key: "iso27001-2022", content: wanted }] } });
  expect(made.ok()).toBe(true);
  await page.goto(`/${organisation}/overview`);
  await expect(page.getByText("15 Mar 2027, in 15 weeks")).toBeVisible();
  await expect(stage.getByText(/(Jan|Feb) 2027, in \d+ weeks/)).toBeVisible();
  const change = /\d+/.exec(made.headers().etag ?? "")?.[0];
  expect((await page.request.post(`${root}/changes/${change}/undo`)).ok()).toBe(true);
  await expect(stage.getByText("No day is set")).toBeVisible();
});

test("whoever is known to the programme sees what is theirs: tasks, and what is due of what they own", async ({ page }) => {
  const organisation = await signIn(page);
  const me = (await (await page.request.get("/api/v1/me")).json()) as { account: string };
  const at = `/api/v1/organisations/${organisation}/people/${me.account}`;
  const place = async (person: string | null) => expect((await page.request.put(at, { data: { role: "owner", person } })).ok()).toBe(true);
  await place("P02");
  const task = (await (await page.request.post(`/api/v1/organisations/${organisation}/tasks`, { data: { title: "Read what the auditor asked", assignee: "me" } })).json()) as { number: number };
  await page.goto(`/${organisation}/overview`);
  const mine = page.getByRole("region", { name: "Yours" });
  await expect(mine.getByRole("link", { name: "Read what the auditor asked" })).toBeVisible();
  await expect(mine).toContainText(/\d tasks?, \d+ things? due/);
  await expect(mine.getByText(/Chief executive/).first()).toBeVisible();
  await settled(page);
  await expectAccessible(page, "what is somebody's own");
  await mine.getByRole("link", { name: /your tasks/ }).click();
  await expect(page).toHaveURL(/show=mine/);
  await page.request.patch(`/api/v1/organisations/${organisation}/tasks/${task.number}`, { data: { state: "dropped" } });
  await place(null);
});
