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
  await expect(bar).toContainText(/It gives up [A-Z]+-\d+ from today on/);
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
  await bar.getByRole("button", { name: "Adopt CRY-03" }).click();
  await expect(page.getByRole("alert").last()).toContainText("1 control is adopted");
  await expect(page).not.toHaveURL(/with=/);
  await page.getByRole("button", { name: "Undo" }).click();
  // The page says so a moment before it is.
  await expect(page.getByRole("alert").last()).toContainText("Taken back");
  await expect(page.getByText("in the library")).toBeVisible();
});

test("a requirement left out, a framework and a day to come are tried together, and nothing of it is stored", async ({ page }) => {
  const organisation = await signIn(page);
  const changes = async () => ((await (await page.request.get(`/api/v1/organisations/${organisation}/changes`)).json()) as { items: { number: number }[] }).items[0]?.number;
  const before = await changes();
  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.8.23`);
  await page.getByRole("button", { name: "Try: left out" }).click();
  await expect(page).toHaveURL(/excluding=iso27001-2022\/A\.8\.23/);
  const bar = page.getByRole("region", { name: "What is tried" });
  await expect(bar).toContainText("1 requirement would be left out");

  await bar.getByLabel("What else is tried").selectOption("a framework");
  await bar.getByLabel("Its id, as in soc2-2017:CC,A,C").fill("iso27001-2013");
  await bar.getByRole("button", { name: "Try", exact: true }).click();
  await expect(bar).toContainText("is not wanted today");
  await bar.getByLabel("What else is tried").selectOption("a day to come");
  await bar.getByLabel("Which day").fill("2027-10-15");
  await bar.getByRole("button", { name: "Try", exact: true }).click();
  await expect(bar).toContainText("Trying 3 changes");
  await expect(page).toHaveURL(/ahead=2027-10-15/);
  await settled(page);
  await expectAccessible(page, "an exclusion, a framework and a day that are tried");

  await bar.getByLabel("What else is tried").selectOption("without a requirement");
  await bar.getByLabel("Its id, as in A.7.4").fill("4.1");
  await bar.getByRole("button", { name: "Try", exact: true }).click();
  await expect(page.getByRole("alert").last()).toContainText("is not left out, whatever is done");
  await expect(bar).toContainText("Trying 3 changes");

  await page.getByRole("link", { name: "Overview" }).first().click();
  await expect(page).toHaveURL(/overview\?.*excluding=/);
  await expect(page.getByText("ISO/IEC 27001:2013").first()).toBeVisible();
  await bar.getByRole("button", { name: "Discard" }).click();
  await expect(page).not.toHaveURL(/excluding=|wanting=|ahead=/);
  expect(await changes()).toBe(before);
});

test("an exclusion that is tried is kept as a proposal with its reason, and taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/frameworks/iso27001-2022/A.8.23?excluding=iso27001-2022/A.8.23`);
  const bar = page.getByRole("region", { name: "What is tried" });
  await expect(bar).toContainText("counts once somebody approves it");
  await expect(bar.getByRole("button", { name: "Propose to leave out A.8.23" })).toBeDisabled();
  await bar.getByLabel("Why does that not apply?").fill("Nothing is filtered.");
  await bar.getByRole("button", { name: "Propose to leave out A.8.23" }).click();
  await expect(page.getByRole("alert").last()).toContainText("1 exclusion is proposed");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("alert").last()).toContainText("Taken back");
});

test("what was known on another day is asked for in the address, and said on the page", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await page.getByTitle("The day that every answer on this page speaks of").click();
  const pick = page.getByRole("dialog", { name: "As of" });
  await expect(pick.getByLabel("Known on")).toBeHidden();
  await pick.getByText("As known on another day").click();
  await pick.getByLabel("Known on").fill("2026-06-30");
  await pick.getByRole("button", { name: "Set" }).click();
  await expect(page).toHaveURL(/knownAt=2026-06-30/);
  await expect(page.getByText("This is what was on record on 30 Jun 2026.")).toBeVisible();
  await page.getByRole("link", { name: "Trail" }).first().click();
  await expect(page).toHaveURL(/trail\?.*knownAt=2026-06-30/);
  await page.getByTitle("The day that every answer on this page speaks of").click();
  await expect(pick.getByLabel("Known on")).toHaveValue("2026-06-30");
  await settled(page);
  await expectAccessible(page, "a day that is chosen, and by which day it was known");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Back to what is known today" }).click();
  await expect(page).not.toHaveURL(/knownAt=/);
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
