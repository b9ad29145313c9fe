import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, now, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();
const dayIn = (days: number) => new Date(now() + days * 86_400_000).toISOString().slice(0, 10);

interface Registers {
  risks: { id: string; title: string; acceptedBy: string; acceptedUntil: string | null; isAbove: boolean; lacks: { field: string }[] }[];
  audits: { id: string; title: string; findings: string[]; lacks: unknown[] }[];
  nonconformities: { id: string; title: string; closedOn: string | null }[];
  gates: { gate: string; state: string; open: string[] }[];
}

/** A title that no earlier run has entered. */
const called = (title: string) => `${title} ${Date.now().toString(36)}`;

const registersOf = async (page: Page, organisation: string) => (await (await page.request.get(`/api/v1/organisations/${organisation}/registers`)).json()) as Registers;
const effect = (page: Page) => page.getByRole("region", { name: "What follows from it" });

async function undo(page: Page) {
  await page.locator(".undo").last().click();
  await expect(toast(page)).toContainText("Taken back");
}

/** Chooses the first of what a form offers whose text has a word in it. */
async function choose(field: Locator, word: RegExp) {
  const option = field.locator("option").filter({ hasText: word }).first();
  await option.waitFor({ state: "attached" });
  await field.selectOption({ label: (await option.textContent()) ?? "" });
}

test("a risk is rated, treated and accepted by its owner until a day, and its gate says less", async ({ page }) => {
  const organisation = await signIn(page);
  const title = called("A supplier loses a tape");
  await page.goto(`/${organisation}/risks`);
  await expect(page.getByRole("heading", { name: "What could go wrong, and who lives with it?" })).toBeVisible();
  await settled(page);
  await expectAccessible(page, "the register of risks");
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `the register of risks at ${width}`);
  }
  // A cell of the map lists its risks, and lets them go again.
  const map = page.getByRole("table", { name: "Risks by likelihood and impact" });
  const cell = map.getByRole("button").first();
  await cell.click();
  await expect(page).toHaveURL(/cell=\dx\d/);
  await cell.click();
  await expect(page).not.toHaveURL(/cell=/);

  await page.getByRole("link", { name: "Enter a risk" }).click();
  await page.getByLabel("What may happen").fill(title);
  await choose(page.getByLabel("Owner", { exact: true }), /Vendor manager/);
  await page.getByLabel("Likelihood").fill("4");
  await page.getByLabel("Impact").fill("5");
  await page.getByLabel("Score once treated").fill("8");
  await page.getByLabel("Controls that treat it").selectOption({ index: 1 });
  // It has no day yet: the gate says so before anything is kept.
  await expect(effect(page)).toContainText("Treatment approved");
  await settled(page);
  await expectAccessible(page, "a new risk");
  await page.getByRole("button", { name: "Enter it" }).click();
  await expect(toast(page)).toContainText("is entered");

  const row = page.getByRole("listitem").filter({ hasText: title }).first();
  await expect(row).toContainText("4 x 5 = 20");
  await row.getByRole("link", { name: "Say by when it is treated." }).click();
  // What lacks leads to its field.
  await expect(page.getByLabel("To be treated by")).toBeFocused();
  await page.getByLabel("To be treated by").fill("2027-02-01");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(page)).toContainText("is saved");
  await expect(page.getByText("Say by when it is treated.")).toHaveCount(0);

  const accepting = page.getByRole("form", { name: "Record the acceptance" });
  await accepting.getByLabel("Accepted until").fill("2027-03-31");
  await settled(page);
  await expectAccessible(page, "a risk that is to be accepted");
  await accepting.getByLabel("Accepted by").fill("Head of people");
  await accepting.getByRole("button", { name: "Record the acceptance" }).click();
  await expect(accepting.getByRole("alert")).toContainText("does not own");
  await accepting.getByLabel("Accepted by").fill("Vendor manager");
  await accepting.getByRole("button", { name: "Record the acceptance" }).click();
  await expect(toast(page)).toContainText("is accepted");
  await expect(page.locator(".lede")).toContainText("until 31 Mar 2027");
  const { risks } = await registersOf(page, organisation);
  expect(risks.find((each) => each.title === title)).toMatchObject({ acceptedUntil: "2027-03-31", lacks: [] });

  // Once more of it remains than was accepted, that counts no more.
  await page.getByLabel("Score once treated").fill("12");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".lede")).toContainText("accepted by nobody");
  await undo(page);
  await expect(page.locator(".lede")).toContainText("until 31 Mar 2027");
});

test("an internal audit is planned, held and reported, with a finding that is corrected and closed, and the gate turns", async ({ page }) => {
  const organisation = await signIn(page);
  const before = await registersOf(page, organisation);
  const title = called("Internal audit of the autumn");
  const finding = called("Leavers kept their keys");
  await page.goto(`/${organisation}/audits`);
  await settled(page);
  await expectAccessible(page, "audits");
  await page.getByRole("link", { name: "Plan an internal audit" }).click();
  await page.getByLabel("What it is called").fill(title);
  await page.getByLabel("First day").fill(dayIn(-7));
  await page.getByLabel("Last day").fill(dayIn(-4));
  await choose(page.getByLabel("Auditors"), /Quality lead/);
  for (const clause of [4, 5, 6, 7, 8, 9, 10]) await choose(page.getByLabel("Clauses and groups that it looks at"), new RegExp(`ISO/IEC 27001:2022 ${clause} `));
  await expect(effect(page)).toContainText("Internal audit held");
  await settled(page);
  await expectAccessible(page, "a new internal audit");
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `a new internal audit at ${width}`);
  }
  await page.getByRole("button", { name: "Enter it" }).click();
  await expect(toast(page)).toContainText("is entered");
  const audit = (await registersOf(page, organisation)).audits.find((each) => each.title === title)?.id ?? "";

  // What it found is a nonconformity, which it names.
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Enter a finding" }).click();
  await page.getByLabel("What was not as it had to be").fill(finding);
  await choose(page.getByLabel("Owner", { exact: true }), /IT operations lead/);
  await choose(page.getByLabel("Grade"), /Minor/);
  await settled(page);
  await expectAccessible(page, "a new nonconformity");
  await page.getByRole("button", { name: "Enter it" }).click();
  await expect(toast(page)).toContainText("is entered");
  // The word of the audit before may still stand there.
  await expect.poll(async () => (await registersOf(page, organisation)).nonconformities.map((each) => each.title)).toContain(finding);
  const entered = await registersOf(page, organisation);
  const found = entered.nonconformities.find((each) => each.title === finding)?.id ?? "";
  expect(entered.audits.find(({ id }) => id === audit)?.findings).toEqual([found]);
  expect(entered.gates.find(({ gate }) => gate === "findings-in-correction")?.open.join(" ")).toContain("its cause");

  // What lacks leads to its field, and nobody closes what is not seen through.
  const row = page.getByRole("listitem").filter({ hasText: finding }).first();
  await row.getByRole("link", { name: "Say its cause." }).click();
  await expect(page.getByLabel("Its cause")).toBeFocused();
  await page.getByLabel("Its cause").fill("Nobody asked for them back");
  await page.getByLabel("Closed on").fill(dayIn(0));
  await expect(effect(page)).toContainText("cannot be closed");
  await page.getByLabel("How it was put right").fill("All keys were handed in");
  await page.getByLabel("Put right on").fill(dayIn(-1));
  await page.getByLabel("Where others like it were looked for").fill("Badges and laptops: none");
  await page.getByLabel("Decided on").fill(dayIn(0));
  await page.getByLabel("What keeps it from coming back").fill("Keys are on the leavers' list");
  await page.getByLabel("Done on").fill(dayIn(0));
  await page.getByLabel("What shows that it had its effect").fill("The next two leavers handed theirs in");
  await choose(page.getByLabel("Who saw that"), /Quality lead/);
  await page.getByLabel("Seen on").fill(dayIn(0));
  await settled(page);
  await expectAccessible(page, "a nonconformity that is closed");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(page)).toContainText("is saved");
  await expect(page.locator(".lede")).toContainText("Closed on");
  const after = await registersOf(page, organisation);
  expect(after.nonconformities.find(({ id }) => id === found)?.closedOn).toBe(dayIn(0));
  expect(after.gates.find(({ gate }) => gate === "findings-in-correction")?.open.join(" ")).not.toContain(found);
  // The gate of the audit spoke of what nobody could see; now it waits for a report alone.
  const held = (of: Registers) => of.gates.find(({ gate }) => gate === "internal-audit-held")?.open.join(" ");
  if (before.audits.length === 0) expect(held(before)).toContain("Which clauses and controls an audit covered");
  expect(held(after)).toContain(audit);
});

test("gates lead to the register that they ask about, and whoever may only read is offered no button", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await settled(page);
  const lack = page.locator('.gate a:is([href*="/risks"],[href*="/audits"],[href*="/nonconformities"])').first();
  await lack.click();
  await expect(page).toHaveURL(/\/(risks|audits|nonconformities)/);

  await page.route("**/permits*", async (route) => {
    const answer = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...answer, edits: [] } });
  });
  await page.goto(`/${organisation}/risks/R-01`);
  await settled(page);
  await expect(page.getByLabel("What may happen")).toBeDisabled();
  await expect(page.getByText("Your role may read this register, not change it.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Save|Record the acceptance|Take the acceptance back/ })).toHaveCount(0);
});

test("a risk that was entered by mistake is taken off its register, and comes back by undo", async ({ page }) => {
  const organisation = await signIn(page);
  const there = async () => (await registersOf(page, organisation)).risks.some(({ id }) => id === "R-08");
  await page.goto(`/${organisation}/risks/R-08`);
  await page.getByRole("button", { name: "Take it off the register" }).click();
  await expect(toast(page)).toContainText("is off the register");
  await expect(page).toHaveURL(/\/risks$/);
  await expect.poll(there).toBe(false);
  await undo(page);
  await expect.poll(there).toBe(true);
});
