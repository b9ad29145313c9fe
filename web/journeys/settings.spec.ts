import { expect, type Page } from "@playwright/test";
import { byServersClock, expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").filter({ has: page.getByRole("button", { name: "Undo" }) }).last();

interface Items<T> {
  items: { key: string; content: T }[];
}

async function items<T>(page: Page, organisation: string, kind: string): Promise<Items<T>["items"]> {
  return ((await (await page.request.get(`/api/v1/organisations/${organisation}/items?kind=${kind}&most=500`)).json()) as Items<T>).items;
}

/** Takes back by its toast what was just done, so that other journeys find the sample as it was. */
async function undo(page: Page) {
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back").last()).toBeVisible();
}

async function everyWidth(page: Page, where: string) {
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `${where} at ${width}`);
  }
}

/** The sample wants SOC 2 and ISO/IEC 27001:2022, and knows no day of an audit. */
async function wantAsTheSample(page: Page, organisation: string) {
  const wanted = await items<{ edition: string; auditOn?: string }>(page, organisation, "frameworks");
  const changes = wanted.flatMap(({ key, content: { auditOn, ...content } }): { kind: string; key: string; content: object | null }[] =>
    key === "iso27001-2013" ? [{ kind: "frameworks", key, content: null }] : auditOn ? [{ kind: "frameworks", key, content }] : [],
  );
  if (changes.length > 0) await page.request.post(`/api/v1/organisations/${organisation}/edits/change-items`, { data: { items: changes } });
}

test("a framework and the day of its audit are wanted from the settings, with what follows seen before it is kept", async ({ page }) => {
  const organisation = await signIn(page);
  await wantAsTheSample(page, organisation);
  await page.goto(`/${organisation}/settings/organisation`);
  await settled(page);
  const keep = page.getByRole("button", { name: "Keep it" });
  await expect(keep.nth(1)).toBeDisabled();
  await page.getByLabel("Add a framework").selectOption("iso27001-2013");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const iso = page.getByRole("group", { name: /27001:2022/ });
  await iso.getByLabel("Day of the audit").fill("2027-03-12");
  await expect(page.getByRole("region", { name: /^How far you are of ISO.*2013/ })).toContainText("proven by what the others show already");
  await expectAccessible(page, "what is wanted");
  await everyWidth(page, "what is wanted");
  await keep.nth(1).click();
  await expect(toast(page)).toContainText("What is wanted is changed");
  const wanted = await items<{ edition: string; auditOn?: string }>(page, organisation, "frameworks");
  expect(wanted.map(({ key }) => key)).toContain("iso27001-2013");
  expect(wanted.find(({ key }) => key === "iso27001-2022")?.content.auditOn).toBe("2027-03-12");

  await page.getByRole("button", { name: /^Drop ISO.*2013/ }).click();
  await keep.nth(1).click();
  await expect.poll(async () => (await items(page, organisation, "frameworks")).map(({ key }) => key)).not.toContain("iso27001-2013");
  await page.getByRole("group", { name: /27001:2022/ }).getByLabel("Day of the audit").fill("");
  await keep.nth(1).click();
  await expect.poll(async () => (await items<{ auditOn?: string }>(page, organisation, "frameworks")).find(({ key }) => key === "iso27001-2022")?.content.auditOn).toBeUndefined();

  await page.getByLabel("What is in scope").fill("The Example Invoices service");
  await keep.first().click();
  await expect(toast(page)).toContainText("Name and scope are changed");
  const [said] = await items<{ scope: string; calendar?: object }>(page, organisation, "settings");
  expect(said?.content.scope).toBe("The Example Invoices service");
  expect(said?.content.calendar, "what no page edits stays").toBeDefined();
  await undo(page);
});

test("who holds a role is named, and ends", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/settings/roles`);
  await settled(page);
  await page.getByLabel("Role").fill("Fire warden");
  await page.getByLabel("Their name").fill("Zoe Example");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(page)).toContainText("Zoe Example holds the role Fire warden");
  await expectAccessible(page, "who is who");
  await everyWidth(page, "who is who");
  await page.getByRole("button", { name: "Zoe Example is Fire warden no more" }).click();
  await expect(toast(page)).toContainText("no more from today on");
  const zoe = (await items<{ name: string; roles: { role: string; to?: string }[] }>(page, organisation, "people")).find(({ content }) => content.name === "Zoe Example");
  expect(zoe?.content.roles[0]?.to).toMatch(/^\d{4}-/);
  await page.request.post(`/api/v1/organisations/${organisation}/edits/change-items`, { data: { items: [{ kind: "people", key: zoe?.key, content: null }] } });
});

test("a certificate is put on record with what it proves, and withdrawn", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/settings/reports-held`);
  await settled(page);
  await page.getByRole("button", { name: "Put one on record" }).click();
  const form = page.getByRole("form", { name: "Put a report or certificate on record" });
  await form.getByLabel("Type", { exact: true }).selectOption("certificate");
  await form.getByLabel("Whose is it?").selectOption("theirs");
  await form.getByLabel("Name of the provider").fill("Example Print");
  await form.getByLabel("Who gave the report").fill("Example Certification");
  await form.getByRole("checkbox", { name: /^SOC 2/ }).uncheck();
  await form.getByRole("checkbox", { name: /27001:2022/ }).check();
  await form.getByLabel(/^Issued/).fill("2026-10-01");
  await expect(page.getByRole("region", { name: "What it proves" })).not.toContainText("stands here before you save it");
  await expectAccessible(page, "a certificate that is put on record");
  await everyWidth(page, "a certificate that is put on record");
  await form.getByRole("button", { name: "Put it on record" }).click();
  await expect(toast(page)).toContainText("is on record");
  const held = (await items<{ about?: string; title: string }>(page, organisation, "reports")).find(({ content }) => content.about === "Example Print");
  expect(held).toBeDefined();

  await page.getByRole("button", { name: `Withdraw ${held?.content.title}` }).click();
  await page.getByRole("button", { name: `Withdraw ${held?.content.title}` }).last().click();
  await expect.poll(async () => (await items(page, organisation, "reports")).map(({ key }) => key)).not.toContain(held?.key);
});

test("an exception is accepted on a control's page, and taken off", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls/CON-04`);
  await settled(page);
  await page.getByRole("button", { name: "Accept an exception" }).click();
  const form = page.getByRole("form", { name: "Accept an exception" });
  await form.getByLabel("Why, and what is done meanwhile").fill("The scanner is being replaced; tickets are read by hand");
  await form.getByLabel("Until").fill("2027-01-31");
  await form.getByLabel("Accepted by").selectOption({ index: 0 });
  await expectAccessible(page, "an exception that is accepted");
  await form.getByRole("button", { name: "Accept it" }).click();
  await expect(toast(page)).toContainText("The exception of CON-04 is accepted");
  const card = page.getByRole("region", { name: "Accepted exceptions" });
  await expect(card).toContainText("The scanner is being replaced");
  await expect(card).toContainText("until 31 Jan 2027");
  await card.getByRole("button", { name: /^Take the exception/ }).last().click();
  await expect(card).not.toContainText("The scanner is being replaced");
});

test("all values stand on one page, and of two who change one the later is told what the first said", async ({ page }) => {
  const organisation = await signIn(page);
  await page.route("**/events", (route) => route.abort());
  await page.goto(`/${organisation}/settings/values`);
  await settled(page);
  await expectAccessible(page, "all values");
  await everyWidth(page, "all values");
  await page.getByLabel("Search values and documents").fill("headcount");
  const field = page.locator("#value-headcount");
  await field.fill("61");
  const edit = (set: string) => page.request.post(`/api/v1/organisations/${organisation}/edits/set-parameters`, { data: { set: [set] } });
  // Another value of others stands in nobody's way; the same one does.
  expect((await edit("service_purpose=It sends invoices.")).status()).toBe(200);
  expect((await edit("headcount=64")).status()).toBe(200);
  await page.getByRole("button", { name: "Set 1 value" }).click();
  const told = page.getByRole("alert").filter({ hasText: "while you were at it" });
  await expect(told).toContainText("headcount");
  await expect(field).toHaveValue("61");
  await told.getByRole("button", { name: "Save mine over it" }).click();
  await expect(toast(page)).toContainText("1 value is set");
  const said = await items<Record<string, string>>(page, organisation, "parameters");
  expect(said.find(({ key }) => key === "headcount")?.content.headcount).toBe("61");
  await edit("headcount=60");
});

test("of two who write one document the later is told, keeps what they typed, and can look at the other's", async ({ browser }) => {
  const context = await browser.newContext();
  await byServersClock(context);
  const one = await context.newPage();
  const other = await context.newPage();
  const organisation = await signIn(one);
  const root = `/api/v1/organisations/${organisation}`;
  expect((await one.request.post(`${root}/edits/write-documents`, { data: { documents: ["isms-scope"], files: ["md"] } })).status()).toBe(200);
  // A page that hears of nothing, as one whose line is down.
  await other.route("**/events", (route) => route.abort());
  await other.goto(`/${organisation}/documents/isms-scope`);
  await other.getByRole("button", { name: "Edit the text" }).click();
  const text = other.getByLabel("The text, in Markdown");
  const was = await text.inputValue();
  await text.fill(`${was}\nWritten by the other.\n`);

  await one.goto(`/${organisation}/documents/isms-scope`);
  await one.getByRole("button", { name: "Edit the text" }).click();
  await one.getByLabel("The text, in Markdown").fill(`${was}\nWritten by one.\n`);
  await one.getByRole("button", { name: "Save the text" }).click();
  await expect(one.getByText("The text is saved")).toBeVisible();
  // What is done elsewhere meanwhile is no reason to stop anybody.
  await one.request.post(`${root}/edits/set-parameters`, { data: { set: ["headcount=62"] } });

  await other.getByRole("button", { name: "Save the text" }).click();
  const told = other.getByRole("alert").filter({ hasText: "while you were at it" });
  await expect(told).toContainText("isms-scope");
  await expect(text).toHaveValue(`${was}\nWritten by the other.\n`);
  await told.getByRole("button", { name: "Look at theirs" }).click();
  await expect(told.getByLabel("Their text")).toHaveValue(/Written by one/);
  await expectAccessible(other, "a document that two people write");
  await told.getByRole("button", { name: "Save mine over it" }).click();
  await expect(other.getByText("The text is saved")).toBeVisible();
  expect(await (await one.request.get(`${root}/files/documents/isms-scope.md`)).text()).toContain("Written by the other.");
  await one.request.post(`${root}/edits/set-parameters`, { data: { set: ["headcount=60"] } });
  await context.close();
});

test("a text that the organisation is licensed to have is loaded with its licence, stands on the requirement's page, and is removed", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/settings/organisation`);
  await settled(page);
  const form = page.getByRole("form", { name: "Texts you are licensed to have" });
  const file = (text: string) => form.getByLabel("File of the texts").setInputFiles({ name: "texts.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await form.getByLabel("Framework").selectOption("iso27001-2022");
  await form.getByLabel("Licence").fill("Example Standards, to this company, for all who work on it");
  await form.getByLabel("Shown until").fill("2027-12-31");
  await file("A.5.15,\nA.5.99,Names\n");
  await form.getByRole("button", { name: "Load the texts" }).click();
  await expect(form.getByRole("alert")).toContainText("2 of its lines are wrong");
  await expect(form.getByText(/^line 2: unknown requirement .* Maybe "A\.5\.9"\?$/)).toBeVisible();
  await expectAccessible(page, "a file of texts that is refused");
  await file('id,text\nA.5.15,"Doors are shut.\nSo are windows, at night."\n');
  await form.getByRole("button", { name: "Load the texts" }).click();
  await expect(page.getByRole("row", { name: /27001:2022/ })).toContainText("Shown until 31 Dec 2027");
  await settled(page);
  await expectAccessible(page, "texts that are loaded");
  await everyWidth(page, "texts that are loaded");

  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.5.15`);
  await settled(page);
  const copy = page.getByRole("region", { name: "Your organisation's copy of the text" });
  await expect(copy).toContainText("So are windows, at night.");
  await expect(copy).toContainText("Licence: Example Standards, to this company, for all who work on it, until 31 Dec 2027");
  await expectAccessible(page, "a requirement with the organisation's own text");
  await everyWidth(page, "a requirement with the organisation's own text");
  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.5.16`);
  await settled(page);
  await expect(copy).toHaveCount(0);

  await page.goto(`/${organisation}/settings/organisation`);
  await settled(page);
  const remove = page.getByRole("button", { name: "Remove the texts of ISO/IEC 27001:2022" });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Keep them" })).toBeFocused();
  await expectAccessible(page, "texts that somebody is about to remove");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(remove).toHaveCount(0);
  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.5.15`);
  await settled(page);
  await expect(copy).toHaveCount(0);
});
