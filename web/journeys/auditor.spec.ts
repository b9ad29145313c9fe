import { expect } from "@playwright/test";
import { account, byServersClock, expectAccessible, settled, signIn, test } from "./account";

test("an auditor of one framework lands on what they may see, is offered nothing else and no button that would be refused", async ({ page, browser }) => {
  const organisation = await signIn(page);
  const invited = await page.request.post(`/api/v1/organisations/${organisation}/invitations`, { data: { name: "Eve Stone", role: "auditor", engagement: { name: "Certification audit 2027", frameworks: ["iso27001-2022"] } } });
  const { secret, link } = (await invited.json()) as { secret?: string; link?: string };
  const context = await browser.newContext();
  await byServersClock(context);
  const eve = await context.newPage();
  await eve.goto(link ?? `/join#${secret ?? ""}`);
  await eve.getByLabel("Mail address").fill(`eve${Date.now()}@example.com`);
  await eve.getByLabel("Password").fill(account.password);
  await eve.getByRole("button", { name: "Make the account" }).click();

  await expect(eve).toHaveURL(/\/statement$/);
  await settled(eve);
  const nav = eve.getByRole("navigation", { name: "Main", exact: true });
  await expect(nav.getByRole("link")).toHaveText(["Gap", "Crosswalk", "Frameworks", "Controls", "Statement", "Risks", "Audits", "Nonconformities", "Documents", "Evidence", "Notes"]);
  await expectAccessible(eve, "an auditor's first page");
  for (const name of ["Gap", "Crosswalk", "Frameworks", "Controls", "Statement", "Risks", "Audits", "Nonconformities", "Documents", "Evidence", "Notes"]) {
    await nav.getByRole("link", { name }).click();
    await settled(eve);
    await expect(eve.getByText("Not for your role"), name).toHaveCount(0);
  }

  // What is missing is told, and nothing of what to do about it.
  await eve.goto(`/${organisation}/gap`);
  await expect(eve).toHaveURL(/want=iso27001-2022/);
  await expect(eve.getByRole("heading", { name: "What is missing for ISO/IEC 27001:2022?" })).toBeVisible();
  await settled(eve);
  await expect(eve.getByRole("heading", { name: "What to do next" })).toHaveCount(0);
  await expect(eve.getByRole("link", { name: "Open the plan" })).toHaveCount(0);
  await eve.goto(`/${organisation}/controls/ACC-05`);
  await expect(eve.getByRole("heading", { name: "Evidence", exact: true })).toBeVisible();
  await settled(eve);
  await expect(eve.getByText(/times the very same file/)).toHaveCount(0);

  // A control is looked at, and nothing can be done to it.
  await eve.goto(`/${organisation}/controls/ACC-07`);
  await expect(eve.getByRole("heading", { name: "What it discharges" })).toBeVisible();
  await settled(eve);
  await expect(eve.getByRole("button", { name: /^(Try|Edit|Adopt|Withdraw|Add)/ })).toHaveCount(0);

  // They note of it what is theirs alone until they share it.
  await eve.getByLabel("New note").fill("Ask for the review of the third quarter");
  await eve.getByRole("button", { name: "Keep the note" }).click();
  await expect(eve.getByText("only you")).toBeVisible();
  await settled(eve);
  await expectAccessible(eve, "a control with a note");
  await page.goto(`/${organisation}/controls/ACC-07`);
  await expect(page.getByRole("heading", { name: "Notes" })).toBeVisible();
  await settled(page);
  await expect(page.getByText("Ask for the review of the third quarter")).toHaveCount(0);
  await eve.getByRole("button", { name: "Share", exact: true }).click();
  await expect(eve.getByText("shared", { exact: true })).toBeVisible();
  await page.goto(`/${organisation}/notes`);
  await expect(page.getByText("Ask for the review of the third quarter")).toBeVisible();
  // Beside the note that the demonstration's own auditor shares.
  await expect(page.getByText(/Stage 1: ask how suppliers were reviewed this year/)).toBeVisible();
  await settled(page);
  await expectAccessible(page, "notes");
  await expect(page.getByRole("button", { name: /^Edit the note/ })).toHaveCount(0);
  await eve.goto(`/${organisation}/notes`);
  await eve.getByRole("button", { name: /^Remove the note/ }).click();
  await expect(eve.getByText("Ask for the review of the third quarter")).toHaveCount(0);
  await eve.getByRole("button", { name: "Undo" }).click();
  await expect(eve.getByText("Ask for the review of the third quarter")).toBeVisible();
  await eve.goto(`/${organisation}/controls/CRY-03`);
  await settled(eve);
  await expect(eve.getByRole("button", { name: /^(Try|Adopt)/ })).toHaveCount(0);

  // A page of all frameworks says so, and leads back to one that is theirs.
  await eve.goto(`/${organisation}/overview`);
  await expect(eve.getByRole("heading", { name: "Not for your role" })).toBeVisible();
  await eve.getByRole("link", { name: "To the beginning" }).click();
  await expect(eve).toHaveURL(/\/statement$/);
  await context.close();
});
