import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, signIn, test } from "./account";

/** What was taken back is asked and not read to its end, so requests alone do not tell. */
const settled = (page: Page) => expect(page.locator("[aria-busy=true], .main .sk")).toHaveCount(0);

const toast = (page: Page) => page.getByRole("alert").last();

test("a statement is edited, approved, edited again, says what changed, and its approved version stays what it was", async ({ page }) => {
  const organisation = await signIn(page);
  const own = `/api/v1/organisations/${organisation}`;

  // A control is excluded, taken back, and excluded for good.
  await page.goto(`/${organisation}/statement`);
  await expect(page.getByRole("heading", { name: "What applies, why, and where is it?" })).toBeVisible();
  const approval = page.getByRole("region", { name: "Approval" });
  // What it was approved as, and what says something else since: A.8.31, and what other journeys left.
  await expect(approval).toContainText(/Since Chief executive approved version 0\.3 on .*, recorded by Rosa Example: .*, \d+ of 93 controls of Annex A says? something else/);
  const cloud = page.getByRole("row").filter({ has: page.locator("td.ti", { hasText: /^A\.5\.23/ }) });
  const applies = cloud.getByRole("cell").nth(1);
  const exclude = async (because: string) => {
    await cloud.getByRole("button", { name: "Exclude", exact: true }).click();
    await page.getByLabel("Why it does not apply").fill(because);
    await page.getByLabel("Approved by").selectOption("Chief executive");
    // So that nothing is half behind the bar at the top.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page, "a line that is edited");
    await page.getByRole("button", { name: "Exclude it" }).click();
    await expect(toast(page)).toContainText("A.5.23 is excluded, approved by Chief executive");
    await expect(applies).toHaveText("no");
  };
  await exclude("No service of others is used.");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(applies).toHaveText("yes");
  await exclude("No cloud service of others is used.");

  // It is approved as it stands.
  await approval.getByRole("button", { name: "Approve it as it stands" }).click();
  await expect(approval.getByLabel("Approved by")).toHaveValue("Chief executive");
  await expect(approval.getByLabel("Version")).toHaveValue("0.4");
  await approval.getByLabel("Version").fill("1.0");
  await approval.getByLabel("How it was given").fill("minutes of 3 March");
  await expectAccessible(page, "an approval");
  // What somebody else changed since it was looked at is told first.
  const between = await page.request.post(`${own}/edits/exclude`, { data: { requirement: "iso27001-2022/A.8.23", reason: "Nothing is filtered." } });
  expect(between.status()).toBe(200);
  await approval.getByRole("button", { name: "Approve version 1.0" }).click();
  const since = approval.getByRole("group", { name: /Something was changed after you opened this/ });
  await expect(since).toContainText("A.8.23 does not apply is proposed");
  await expect(page.getByRole("group", { name: "Which controls are listed" }).getByRole("button", { name: /^To be excluded 1/ })).toBeVisible();
  await settled(page);
  await expectAccessible(page, "an approval that came too late");
  await since.getByRole("button", { name: "I have seen that" }).click();
  await approval.getByRole("button", { name: "Approve version 1.0" }).click();
  await expect(toast(page)).toContainText("Version 1.0 of the statement is approved");
  await expect(approval).toContainText(/Nothing has changed since Chief executive approved version 1\.0 on .*, recorded by .*: minutes of 3 March/);

  const view = page.getByRole("group", { name: "What is shown of the statement" });
  await view.getByRole("button", { name: /^Approved versions/ }).click();
  await expect(page).toHaveURL(/view=versions/);
  const first = page.getByRole("row").filter({ has: page.locator("td:first-child", { hasText: /^1\.0/ }) });
  await expect(first).toContainText("Chief executive");
  await settled(page);
  await expectAccessible(page, "approved versions");
  // A version is held against the one before it.
  await first.getByRole("button", { name: "Version 1.0 against 0.3" }).click();
  const against = page.getByRole("region", { name: "Version 1.0 against 0.3" }).getByRole("listitem").filter({ hasText: "A.5.23" });
  await expect(against.locator("ins").first()).toContainText("No");
  await settled(page);
  await expectAccessible(page, "a version against the one before it");
  await first.getByRole("button", { name: "Version 1.0 against 0.3" }).click();
  await expect(against).toHaveCount(0);
  const digest = await first.locator(".dg").getAttribute("title");
  const files = async () => {
    await first.getByRole("button", { name: "Download version 1.0" }).click();
    const bytes: string[] = [];
    for (const [name, type] of [["JSON", /json/], ["PDF", /pdf/], ["Word", /wordprocessingml/], ["Excel", /spreadsheetml/]] as const) {
      const href = await page.getByRole("menuitem", { name }).getAttribute("href");
      const file = await page.request.get(href ?? "");
      expect(file.headers()["content-type"]).toMatch(type);
      bytes.push(createHash("sha256").update(await file.body()).digest("hex"));
    }
    await page.keyboard.press("Escape");
    return bytes;
  };
  const approved = await files();
  expect(approved[0]).toBe(digest);

  // It is edited again, and says what changed.
  await view.getByRole("button", { name: "As it stands" }).click();
  await cloud.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByRole("button", { name: "Include it again" }).click();
  await expect(toast(page)).toContainText("A.5.23 applies again");
  await expect(applies).toHaveText("yes");
  await expect(approval).toContainText("1 of 93 controls of Annex A says something else");
  await view.getByRole("button", { name: /^What changed 1/ }).click();
  const change = page.getByRole("region", { name: "What changed since its approval" }).getByRole("listitem").filter({ hasText: "A.5.23" });
  await expect(change.locator("del").first()).toContainText("No");
  await expect(change.locator("ins").first()).toContainText("Yes");
  await expect(change).toContainText("No cloud service of others is used.");
  await settled(page);
  await expectAccessible(page, "what changed since an approval");

  // What was approved is what it was.
  await view.getByRole("button", { name: /^Approved versions/ }).click();
  expect(await files()).toEqual(approved);

  // A second version is approved under a number of its own.
  await approval.getByRole("button", { name: "Approve it as it stands" }).click();
  await approval.getByLabel("How it was given").fill("minutes of 4 March");
  await approval.getByLabel("Version").fill("1.0");
  await approval.getByRole("button", { name: "Approve version 1.0" }).click();
  await expect(toast(page)).toContainText("an approved version never changes");
  await approval.getByLabel("Version").fill("1.1");
  await approval.getByRole("button", { name: "Approve version 1.1" }).click();
  await expect(toast(page)).toContainText("Version 1.1 of the statement is approved");
  await expect(first).toContainText("replaced");

  // An approval that is taken back stays on record as that.
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row").filter({ hasText: "1.1" })).toContainText("taken back");
  await expect(first).not.toContainText("replaced");

  const included = { kind: "exclusions", key: "iso27001-2022/A.8.23" };
  expect((await page.request.post(`${own}/edits/change-items`, { data: { items: [included] } })).status()).toBe(200);

  // The demonstration's own approval is the last one again for those who come after.
  const recorded = "Rosa Example: minutes of 5 October, as a first version until the risks are treated";
  const before = { document: "statement-of-applicability", version: "0.3", owner: "Security lead", approvedBy: "Chief executive", approvedOn: "2026-10-05", reviewBy: "2027-10-05", recorded };
  const put = await page.request.post(`${own}/edits/change-items`, { data: { items: [{ kind: "documents", key: before.document, content: before }] } });
  expect(put.status()).toBe(200);
  await expect(approval).toContainText("approved version 0.3");
});

test("back from what changed leads to the statement, and not past it", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/overview`);
  await page.getByRole("link", { name: "Statement", exact: true }).first().click();
  await settled(page);
  await page.getByRole("button", { name: /^What changed/ }).click();
  await expect(page).toHaveURL(/view=changes/);
  await page.goBack();
  await expect(page).toHaveURL(/\/statement$/);
  await expect(page.getByRole("heading", { name: "What applies, why, and where is it?" })).toBeVisible();
});

test("why a control applies is said, told where a colleague said it otherwise meanwhile, changed, and taken back", async ({ page }) => {
  const organisation = await signIn(page);
  const own = `/api/v1/organisations/${organisation}`;
  const edit = async (kind: string, data: object) => expect((await page.request.post(`${own}/edits/${kind}`, { data })).status()).toBe(200);
  await page.goto(`/${organisation}/statement`);
  const row = (id: string) => page.getByRole("row").filter({ has: page.locator("td.ti", { hasText: new RegExp(`^${id.replaceAll(".", "\\.")}(?!\\d)`) }) });
  const projects = row("A.5.8");
  const since = page.getByRole("group", { name: /Somebody changed this line after you opened it/ });

  // What is typed stays, whatever a colleague says meanwhile.
  await projects.getByRole("button", { name: "Say why" }).click();
  await expect(page).toHaveURL(/say=A\.5\.8/);
  await page.getByLabel("Why it applies").fill("Our contracts want security in each project.");
  await page.getByLabel("Said by").selectOption("Chief executive");
  await expectAccessible(page, "a line of which somebody says why");
  await edit("include", { requirement: "iso27001-2022/A.5.8", reason: "A law wants it." });
  await expect(projects).toContainText("A law wants it.");
  await page.getByRole("button", { name: "Save the reason" }).click();
  await expect(since).toContainText("A law wants it");
  await expect(page.getByLabel("Why it applies")).toHaveValue("Our contracts want security in each project.");
  await settled(page);
  await expectAccessible(page, "a reason that came too late");
  await since.getByRole("button", { name: "I have seen that" }).click();
  await page.getByRole("button", { name: "Save the reason" }).click();
  await expect(toast(page)).toContainText("Why A.5.8 applies is said");
  await expect(projects).toContainText("Our contracts want security in each project. Said by Chief executive on");

  await projects.getByRole("button", { name: "Change the reason" }).click();
  await page.getByRole("button", { name: "Take the reason back" }).click();
  await expect(toast(page)).toContainText("The reason why A.5.8 applies is taken back");
  await expect(projects).toContainText("No reason recorded.");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(projects).toContainText("Our contracts want security in each project.");

  // The same of an exclusion; what somebody changes elsewhere stands in nobody's way.
  const filtering = row("A.8.23");
  await filtering.getByRole("button", { name: "Exclude", exact: true }).click();
  await page.getByLabel("Why it does not apply").fill("Mine: nothing is filtered.");
  await edit("exclude", { requirement: "iso27001-2022/A.8.23", reason: "Theirs: all is open." });
  await expect(filtering).toContainText("Theirs: all is open.");
  await page.getByRole("button", { name: "Save the reason" }).click();
  await expect(since).toContainText("Theirs: all is open.");
  await expect(page.getByLabel("Why it does not apply")).toHaveValue("Mine: nothing is filtered.");
  await since.getByRole("button", { name: "I have seen that" }).click();
  await edit("change-items", { items: [{ kind: "inclusions", key: "iso27001-2022/A.5.8" }] });
  await page.getByRole("button", { name: "Save the reason" }).click();
  await expect(toast(page)).toContainText("A.8.23 is excluded, once that is approved");
  await expect(filtering).toContainText("Mine: nothing is filtered.");

  await edit("change-items", { items: [{ kind: "exclusions", key: "iso27001-2022/A.8.23" }] });
});
