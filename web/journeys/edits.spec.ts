import { expect, type Page } from "@playwright/test";
import { expectAccessible, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();

test("a control is adopted with its effect beside it, and the adoption is taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls/CRY-03`);
  await expect(page.getByText("What that changes")).toBeVisible();
  await expect(page.getByText(/requirements? gains? once it is in place and shown/)).toBeVisible();
  await page.getByLabel("Owner").fill("Security lead");
  await page.getByRole("button", { name: "Adopt CRY-03" }).click();
  await expect(toast(page)).toContainText("CRY-03 is adopted");
  await expect(page.getByRole("heading", { name: "If this fails" })).toBeVisible();
  await expect(page.getByText("planned", { exact: true })).toBeVisible();
  await expectAccessible(page, "a control just adopted");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("in the library")).toBeVisible();
});

test("a file becomes evidence of a control, which the trail says, and from there it is taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls/ACC-09`);
  await expect(page.getByText("Drop a file or a link here, or")).toBeVisible();
  await page.locator("input[type=file]").setInputFiles({ name: "review-of-november.txt", mimeType: "text/plain", buffer: Buffer.from("Looked at 12 rights, took away none.") });
  await expect(page.getByText("review-of-november.txt")).toBeVisible();
  await expectAccessible(page, "a file about to be evidence");
  await page.getByLabel("Gathered by").fill("Security lead");
  await page.getByRole("button", { name: "Add as evidence" }).click();
  await expect(toast(page)).toContainText("review-of-november.txt is on file");

  await page.goto(`/${organisation}/trail`);
  const last = page.getByRole("listitem").filter({ hasText: /ACC-09/ }).first();
  await last.getByRole("button", { expanded: false }).click();
  await expect(page.getByText("evidence", { exact: true }).first()).toBeVisible();
  await expectAccessible(page, "a change with its items");
  await last.getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("Taken back");
});

test("an answer narrows the interval, and can be taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/questions`);
  const question = page.getByRole("heading", { level: 2 }).first();
  await expect(question).toBeVisible();
  await settled(page);
  const before = await question.textContent();
  await page.keyboard.press("n");
  await page.getByRole("button", { name: /^Save \d/ }).click();
  await expect(toast(page)).toContainText("saved, on your word");
  await expect(page.getByRole("img", { name: /^After 1 answer:/ })).toBeVisible();
  await expect(question).not.toHaveText(before ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(question).toHaveText(before ?? "");
});

test("what one person changes, another sees without asking", async ({ browser }) => {
  const one = await browser.newPage();
  const other = await browser.newPage();
  const organisation = await signIn(one);
  await signIn(other);
  await other.goto(`/${organisation}/trail`);
  await expect(other.getByRole("heading", { name: "Who did what?" })).toBeVisible();
  await one.request.post(`/api/v1/organisations/${organisation}/edits/adopt?newPersons=true`, { data: { controls: ["ACC-12"], owner: "Security lead" } });
  await expect(other.getByText(/ACC-12 .*is adopted/).first()).toBeVisible();
});
