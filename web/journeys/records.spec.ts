import { expect, type Page } from "@playwright/test";
import { expectAccessible, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();

/** What a frame shows that may run nothing: it is looked at from outside. */
const paper = (page: Page) => page.locator("iframe").contentFrame();

test("a document is filled in, written, approved by somebody, changed, and says what changed", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/documents?q=acceptable`);
  await expect(page.getByRole("heading", { name: "What is written down, and who approved it?" })).toBeVisible();
  await page.getByRole("link", { name: /Acceptable Use/i }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Acceptable Use/i);
  await expect(paper(page).getByRole("heading").first()).toContainText(/Acceptable Use/i);
  await settled(page);
  await expectAccessible(page, "a document");

  // What is typed stands in the preview before it is set.
  const value = page.getByRole("region", { name: "Values" }).getByRole("textbox").first();
  await value.fill("Zaphod Example");
  await expect(page.getByText("with the values that you typed")).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("src", /set=.*Zaphod/);
  await page.getByRole("button", { name: "Set 1 value" }).click();
  await expect(toast(page)).toContainText("1 value is set");

  const write = page.getByRole("button", { name: /^(Write the text|Bring the text up to date)$/ });
  await write.click();
  await expect(toast(page)).toContainText("The texts are written");
  await expect(write).toHaveCount(0);

  await page.getByRole("button", { name: /^Approve version/ }).click();
  await page.getByLabel("Approved by").selectOption({ index: 0 });
  await page.getByLabel("How it was given").fill("minutes of 3 March");
  await page.getByLabel("Version").fill("9.0");
  await expectAccessible(page, "an approval");
  await page.getByRole("button", { name: "Approve version 9.0" }).click();
  await expect(page.getByText(/It says what it said when .* approved version 9\.0/)).toBeVisible();

  await page.getByRole("button", { name: "Edit the text" }).click();
  const text = page.getByRole("textbox", { name: "The text, in Markdown" });
  await expect(text).toHaveValue(/^#/);
  await text.fill(`${await text.inputValue()}\nNobody but the crew.\n`);
  await expectAccessible(page, "a text that is edited");
  await page.getByRole("button", { name: "Save the text" }).click();
  await expect(page.getByText(/came in and 0 lines went out/)).toBeVisible();
  await expect(page.locator("p.added").filter({ hasText: "Nobody but the crew." })).toBeVisible();
  await expect(page.getByText("changed since", { exact: true })).toBeVisible();
  await expectAccessible(page, "what changed since an approval");

  await page.getByRole("button", { name: "Download" }).click();
  for (const [name, type] of [["PDF", "application/pdf"], ["Word", /wordprocessingml/], ["Markdown", /markdown/]] as const) {
    const href = await page.getByRole("menuitem", { name }).getAttribute("href");
    expect((await page.request.get(href ?? "")).headers()["content-type"]).toMatch(type);
  }
});

test("a file and a link are dropped on a control, looked at, and nothing of them runs", async ({ page }) => {
  const organisation = await signIn(page);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`/${organisation}/evidence?q=ACC-09`);
  await expect(page.getByRole("heading", { name: "What shows that controls are done?" })).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: "ACC-09" }).first();

  // Something is dropped on the row, which opens for it.
  await row.evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/uri-list", "https://wiki.example.com/reviews/october");
    element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await expect(page.getByText("https://wiki.example.com/reviews/october")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "review.html",
    mimeType: "text/html",
    buffer: Buffer.from("<script>alert('run')</script><p>12 rights were looked at."),
  });
  await expect(page.getByText("review.html")).toBeVisible();
  await expectAccessible(page, "a file about to be evidence of a control");
  await page.getByLabel("Gathered by").fill("Security lead");
  await page.getByRole("button", { name: "Add as evidence" }).click();
  await expect(toast(page)).toContainText("review.html is on file");

  const item = page.getByRole("row").filter({ hasText: "review.html" });
  await item.getByRole("button", { name: "review.html" }).click();
  await expect(page).toHaveURL(/look=/);
  const look = page.getByRole("dialog");
  await expect(look.getByRole("region", { name: "What it says" })).toHaveText("<script>alert('run')</script><p>12 rights were looked at.");
  await expect(look.getByText("Its digest is the one that was kept of it.")).toBeVisible();
  await expectAccessible(page, "a look at evidence");
  await page.keyboard.press("Escape");
  await expect(look).toHaveCount(0);

  await page.getByRole("button", { name: "or give an address" }).click();
  await page.getByLabel("Address").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Give an address of the web" })).toBeVisible();
  await page.getByLabel("Address").fill("https://wiki.example.com/reviews/november");
  await page.getByRole("button", { name: "Use this address" }).click();
  await page.getByLabel("Gathered by").fill("Security lead");
  await page.getByRole("button", { name: "Add as evidence" }).click();
  await expect(toast(page)).toContainText("is on file");
  await page.getByRole("row").filter({ hasText: "wiki.example.com-november.url" }).getByRole("button", { name: "wiki.example.com-november.url" }).click();
  await expect(page.getByRole("dialog").getByRole("link", { name: "https://wiki.example.com/reviews/november" })).toHaveAttribute("rel", /noopener/);
  expect(dialogs).toEqual([]);
});

test("several files are dropped at once, and a wrong one is withdrawn with the reason that the trail keeps", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls/ACC-09`);
  const file = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(`What ${name} says.`) });
  await page.locator("input[type=file]").setInputFiles([file("october.txt"), file("november.txt")]);
  await expect(page.getByText("2 files, ")).toBeVisible();
  await page.getByLabel("Gathered by").fill("Security lead");
  await page.getByLabel("Note", { exact: true }).fill("Minutes of the review");
  await page.getByRole("button", { name: "Add as evidence" }).click();
  const wrong = page.getByRole("row").filter({ hasText: "november.txt" });
  await expect(wrong).toContainText("Minutes of the review");
  await expect(page.getByRole("row").filter({ hasText: "october.txt" })).toBeVisible();
  await wrong.getByRole("button", { name: /^Withdraw EV-/ }).click();
  await page.getByLabel("Why should it not be there?").fill("It is of another system.");
  await settled(page);
  // What the header covers by half is no target that is too small.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page, "a piece that is withdrawn");
  await page.keyboard.press("Enter");
  await expect(toast(page)).toContainText("is withdrawn");
  await expect(wrong).toHaveCount(0);
  await page.goto(`/${organisation}/trail`);
  await expect(page.getByText(/is withdrawn: It is of another system/).first()).toBeVisible();
});

test("the pages of a PDF are looked at as pictures", async ({ page }) => {
  const organisation = await signIn(page);
  const pdf = await page.request.get(`/api/v1/organisations/${organisation}/reports/soa?format=pdf`);
  await page.goto(`/${organisation}/evidence?control=ACC-09&q=ACC-09`);
  await page.locator("input[type=file]").setInputFiles({ name: "statement.pdf", mimeType: "application/pdf", buffer: await pdf.body() });
  await page.getByLabel("Gathered by").fill("Security lead");
  await page.getByRole("button", { name: "Add as evidence" }).click();
  await page.getByRole("row").filter({ hasText: "statement.pdf" }).getByRole("button", { name: "statement.pdf" }).click();
  await expect(page.getByRole("img", { name: "Page 1 of statement.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "Next page" }).click();
  const second = page.getByRole("img", { name: "Page 2 of statement.pdf" });
  await expect.poll(() => second.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
  await expectAccessible(page, "a page of a PDF");
});

test("every report is previewed as it is asked, and comes as a file", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/reports`);
  await expect(page.getByRole("heading", { name: "What do you hand over?" })).toBeVisible();
  await expect(paper(page).getByRole("heading", { level: 1 })).toBeVisible();
  // A browser would note each script that the frame blocks.
  await expect(paper(page).locator("script")).toHaveCount(0);
  await settled(page);
  await expectAccessible(page, "reports");
  await page.getByRole("combobox", { name: "Framework" }).selectOption({ label: "ISO/IEC 27001:2022" });
  await expect(page).toHaveURL(/want=iso27001-2022/);
  await page.getByLabel("Short edition").check();
  await expect(page.locator("iframe")).toHaveAttribute("src", /brief=true/);
  await page.getByLabel(/^Only requirements whose/).fill("nothing=at-all");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "This cannot be answered as it is asked" })).toBeVisible();

  await page.getByRole("button", { name: /^Statement of applicability/ }).click();
  await expect(paper(page).getByRole("heading", { level: 1 })).toContainText(/applicability/i);
  for (const [name, type] of [["PDF", "application/pdf"], ["Word", /wordprocessingml/], ["Excel", /spreadsheetml/]] as const) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    expect((await page.request.get(href ?? "")).headers()["content-type"]).toMatch(type);
  }
});
