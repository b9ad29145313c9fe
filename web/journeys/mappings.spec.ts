import { expect, type Page } from "@playwright/test";
import { byServersClock, expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();
const pair = (organisation: string) => `/${organisation}/crosswalk?cell=CC6+A.5&pair=CC6.3+A.5.18`;

/** Takes back what an earlier run said of the pair, and the rule. */
async function forget(page: Page, organisation: string) {
  const root = `/api/v1/organisations/${organisation}`;
  const withdraw = { left: "soc2-2017/CC6.3", right: "iso27001-2022/A.5.18", decision: "withdraw" };
  for (let twice = 0; twice < 2; twice++) await page.request.post(`${root}/edits/decide-mapping`, { data: withdraw });
  await page.request.put(`${root}/mapping-rule`, { data: { twoPeople: false } });
}

test("a row is suggested and accepted with a reason, and that is taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await forget(page, organisation);
  await page.goto(pair(organisation));
  await settled(page);
  const review = page.getByRole("region", { name: "Review" });
  await review.getByRole("button", { name: /^Suggest/ }).click();
  await review.getByLabel("Relation").selectOption("superset");
  await review.getByLabel("Why they relate so").fill("CC6.3 asks for all of it, and for roles besides");
  await review.getByRole("button", { name: "Suggest it" }).click();
  await expect(toast(page)).toContainText("Suggested");
  await expect(review.getByText("Suggested", { exact: true })).toBeVisible();

  await review.getByRole("button", { name: "Accept" }).click();
  await expect(review.getByText("What that changes")).toBeVisible();
  await expect(review.locator("[aria-busy=true]")).toHaveCount(0);
  await expectAccessible(page, "a mapping about to be accepted");
  await review.getByLabel("Why it is accepted").fill("Held against both texts");
  await review.getByRole("button", { name: "Accept" }).click();
  await expect(toast(page)).toContainText("counts from today");
  await expect(review.getByText("Accepted", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(review.getByText("Suggested", { exact: true })).toBeVisible();
  await forget(page, organisation);
});

test("where it takes two, whoever suggested a row cannot accept it, and somebody else can", async ({ browser }) => {
  const context = await browser.newContext();
  await byServersClock(context);
  const one = await context.newPage();
  const organisation = await signIn(one);
  await forget(one, organisation);
  await one.goto(`/${organisation}/crosswalk?view=review`);
  await settled(one);
  await one.getByRole("button", { name: "Ask for two people" }).click();
  await expect(one.getByText("It takes two people")).toBeVisible();
  await expectAccessible(one, "the review of two frameworks");
  for (const width of [360, 390, 720, 1080]) {
    await one.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(one, `the review at ${width}`);
  }
  await one.setViewportSize({ width: 1440, height: 900 });

  await one.goto(pair(organisation));
  const review = one.getByRole("region", { name: "Review" });
  await review.getByRole("button", { name: /^Suggest/ }).click();
  await review.getByLabel("Relation").selectOption("superset");
  await review.getByLabel("Why they relate so").fill("Read by one");
  await review.getByRole("button", { name: "Suggest it" }).click();
  await expect(review.getByText("You suggested this. Here somebody else accepts it.")).toBeVisible();
  await expect(review.getByRole("button", { name: "Accept" })).toHaveCount(0);

  // Somebody else, who comes by a link.
  const made = await one.request.post(`/api/v1/organisations/${organisation}/invitations`, { data: { name: "Second Reader", role: "lead" } });
  const { link } = (await made.json()) as { link: string };
  const email = `second-${Date.now()}@example.com`;
  const another = await browser.newContext();
  await byServersClock(another);
  const other = await another.newPage();
  await other.request.post("/api/v1/invitations/accept", { data: { link: link.replace("/join#", ""), email, name: "Second Reader", password: "a long pass phrase of another" } });
  await other.request.post("/api/v1/session", { data: { email, password: "a long pass phrase of another" } });
  await other.goto(pair(organisation));
  const theirs = other.getByRole("region", { name: "Review" });
  await theirs.getByRole("button", { name: "Accept" }).click();
  await theirs.getByLabel("Why it is accepted").fill("Read by two");
  await theirs.getByRole("button", { name: "Accept" }).click();
  await expect(theirs.getByText("Accepted", { exact: true })).toBeVisible();
  // Whoever suggested it sees it without asking.
  await expect(review.getByText("Read by two")).toBeVisible();
  await forget(one, organisation);
});
