import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const samples = new URL("../../docs/samples/made-up-report/", import.meta.url);
const sample = (name: string) => ({ name, mimeType: "application/octet-stream", buffer: readFileSync(new URL(name, samples)) });
const toast = (page: Page) => page.getByRole("alert").last();

test("a report's PDF is taken in by keyboard beside its pages, left, and gone on with", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/intake`);
  await expect(page.getByText("Drop a list here, or")).toBeVisible();
  // The demonstration is in the middle of one.
  await expect(page.getByRole("link", { name: /report.pdf/ })).toBeVisible();
  await settled(page);
  await expectAccessible(page, "where lists are dropped");
  await page.locator("input[type=file]").setInputFiles(sample("report.pdf"));
  await expect(page.getByRole("heading", { name: "report.pdf" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Which column is what" })).toBeVisible();
  await expectAccessible(page, "the columns of a list");
  await page.getByRole("button", { name: /^That is right: \d+ controls/ }).click();

  await expect(page.getByRole("img", { name: /^Page \d+ of report.pdf/ })).toBeVisible();
  await settled(page);
  await expectAccessible(page, "a control beside its page");
  await expectNoSidewaysScroll(page, "a control beside its page");
  const first = await page.locator("#listed").textContent();
  await page.keyboard.press("s");
  await expect(page.locator("#listed")).not.toHaveText(first ?? "");
  await page.keyboard.press("u");
  await expect(page.locator("#listed")).toHaveText(first ?? "");
  await expect(page.getByText(/^0 of \d+ controls are decided/)).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.locator("#listed")).not.toHaveText(first ?? "");
  const second = await page.locator("#listed").textContent();
  const marked = page.locator(".ofs input:checked");
  if ((await marked.count()) === 0) await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.locator("#listed")).not.toHaveText(second ?? "");
  await expect(page.getByText(/^2 of \d+ controls are decided/)).toBeVisible();

  await expect(page.getByText("All of it is kept.")).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^2 of \d+ controls are decided/)).toBeVisible();
  await page.goto(`/${organisation}/intake`);
  await expect(page.getByRole("link", { name: /report.pdf/ }).first()).toBeVisible();
});

test("a list is decided, its report told, and what it proves taken over and taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/intake`);
  await page.locator("input[type=file]").setInputFiles(sample("report.csv"));
  await expect(page.getByRole("heading", { name: "report.csv" })).toBeVisible();
  const intake = /intake\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  // The many decisions of the sample are sent at once; the few above were made by hand.
  const at = `/api/v1/organisations/${organisation}/intakes/${intake}`;
  const { review } = (await (await page.request.get(at)).json()) as { review: { controls: { id: string; taken: string | null; suggestions: { obligation: string; marked: boolean }[] }[] } };
  const decisions = review.controls.map(({ id, taken, suggestions }) => {
    const marked = suggestions.filter((each) => each.marked).map(({ obligation }) => obligation);
    return marked.length > 0 && taken === null ? { control: id, discharges: marked } : { control: id, skipped: true };
  });
  expect((await page.request.post(`${at}/decisions`, { data: { decisions } })).ok()).toBe(true);

  await page.goto(`/${organisation}/intake/${intake}?step=cover`);
  await page.getByLabel("Who gave the report").fill("Example Assurance LLP");
  await page.getByLabel("Period from").fill("2024-10-01");
  await page.getByLabel("to", { exact: true }).fill("2025-09-30");
  await page.getByLabel("Issued on").fill("2025-10-30");
  await page.getByLabel("Its id").fill("made-up-report");
  await expectAccessible(page, "the cover page");
  await page.getByRole("button", { name: "Show what that proves" }).click();
  await expect(page.getByRole("heading", { name: "What the report proves" })).toBeVisible();
  await settled(page);
  await expectAccessible(page, "what a list changes");
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(toast(page)).toContainText("are taken over");
  await expect(page.getByRole("heading", { name: "Written" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("Taken back");
});

test("what the text of a report says of its cover stands there to be confirmed, and what it leaves to a provider is put on record", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/intake`);
  await page.locator("input[type=file]").setInputFiles(sample("report.pdf"));
  await expect(page.getByRole("heading", { name: "report.pdf" })).toBeVisible();
  const intake = /intake\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  await page.goto(`/${organisation}/intake/${intake}?step=cover`);
  await page.getByRole("button", { name: "A report that is new here" }).click();
  await expect(page.getByText("What stands below was read from the text of the file.")).toBeVisible();
  await expect(page.getByLabel("Who gave the report")).toHaveValue(/LLP$/);
  await expect(page.getByLabel("Period from")).toHaveValue(/^20\d\d-\d\d-\d\d$/);
  await settled(page);
  await expectAccessible(page, "a cover page that was read");

  await page.getByRole("button", { name: "A report on record" }).click();
  const more = page.locator("details", { hasText: "What its opinion says that is not on record yet" });
  if ((await more.getAttribute("open")) === null) await more.locator("summary").click();
  await more.getByLabel("Who gave the report").fill("");
  await more.getByLabel("Providers whose part is in it").fill("Example Hosting");
  await more.getByRole("button", { name: "Put it on record" }).click();
  await expect(toast(page)).toContainText("It is on record of");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText(/taken back/i);
});

const prose = `Control #,Control,Criteria,Result
A-1,Leavers lose access at once.,CC6.2,No exceptions noted.
A-2,The rights of all users to production systems are reviewed each quarter and access that is not needed is removed.,CC6.3,The review of the second quarter was signed late.
A-3,Visitors are escorted in the data centre.,CC6.4,Management says that the log was lost.
`;

test("what came of a test is asked where the list says neither, by keyboard, and nothing is taken over before", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/intake`);
  await page.locator("input[type=file]").setInputFiles({ name: "prose.csv", mimeType: "text/csv", buffer: Buffer.from(prose) });
  await expect(page.getByRole("heading", { name: "prose.csv" })).toBeVisible();
  await page.getByRole("button", { name: /^That is right: 3 controls/ }).click();
  await expect(page.locator("#listed")).toHaveText("A-2");
  await expect(page.getByText("The review of the second quarter was signed late.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Is it an exception?" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Accept/ })).toHaveCount(0);
  await expectAccessible(page, "a result that nobody has said");
  for (const width of [360, 390, 1080, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `a result that nobody has said at ${width}`);
  }
  await page.keyboard.press("y");
  await expect(page.getByText("You said: exception.")).toBeVisible();
  // Two things that it does, so that one of them can have failed.
  while ((await page.locator(".ofs input:checked").count()) < 2) await page.locator(".ofs input:not(:checked)").first().check();
  await page.locator("#listed").click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Which of these did the auditor find not done?" })).toBeVisible();
  await expectAccessible(page, "which part failed");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect(page.locator("#listed")).toHaveText("A-3");
  await page.keyboard.press("n");
  await expect(page.getByText("You said: no exceptions.")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { name: "Is it an exception?" })).toBeVisible();
  await expect(page.getByText(/somebody has to say what came of the test/)).toBeVisible();

  await page.getByRole("link", { name: "Cover page" }).click();
  await page.getByLabel("Who gave the report").fill("Example Assurance LLP");
  await page.getByLabel("Period from").fill("2025-10-01");
  await page.getByLabel("to", { exact: true }).fill("2026-09-30");
  await page.getByLabel("Issued on").fill("2026-10-12");
  await page.getByLabel("Its id").fill("prose-report");
  await page.getByRole("button", { name: "Show what that proves" }).click();
  await expect(page.getByText("First say what came of these tests")).toBeVisible();
  await expectAccessible(page, "results that nobody has said, before taking over");
  await page.getByRole("button", { name: "A-3" }).click();
  await page.keyboard.press("o");
  await expect(page.getByText("You said: no occasion.")).toBeVisible();
  await page.getByRole("link", { name: "Take over" }).click();
  await expect(page.getByRole("heading", { name: "What its exceptions take out" })).toBeVisible();
});

test("a file that is not what it says is refused with why, and nothing of it is kept", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/intake`);
  await page.locator("input[type=file]").setInputFiles({ name: "cut.pdf", mimeType: "application/pdf", buffer: sample("report.pdf").buffer.subarray(0, 9000) });
  await expect(page.getByRole("alert").filter({ hasText: "cut off" })).toBeVisible();
  await page.locator("input[type=file]").setInputFiles({ name: "odd.csv", mimeType: "text/csv", buffer: Buffer.from("Ref,What we do,Serves\nA-1,Leavers lose access.,CC6.2\n") });
  await expect(page.getByRole("alert").filter({ hasText: "Ref | What we do | Serves" })).toBeVisible();
  await expectAccessible(page, "a list without headings that say anything");
  await page.getByLabel("Which column is what").fill("id=A; text=B; criteria=C");
  await page.getByRole("button", { name: "Read it so" }).click();
  await expect(page.getByRole("heading", { name: "odd.csv" })).toBeVisible();
});
