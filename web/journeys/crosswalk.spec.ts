import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const whole = "view=requirements&left=soc2-2017&right=iso27001-2022";
const active = (page: Page) => page.locator(".gc.at");

test("all requirements stand against each other, and arrow keys lead through them", async ({ page }) => {
  await page.goto(`/crosswalk?${whole}`);
  await settled(page);
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "62");
  await expect(grid).toHaveAttribute("aria-colcount", "124");
  // Only the rows in view are drawn.
  expect(await grid.getByRole("row").count()).toBeLessThan(55);
  await grid.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+ArrowRight");
  const label = (await active(page).getAttribute("aria-label")) ?? "";
  expect(label).toMatch(/^CC1\.1 and .* shared obligation/);
  await expect(grid).toHaveAttribute("aria-activedescendant", (await active(page).getAttribute("id")) ?? "");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/pair=CC1\.1/);
  await expect(page.getByRole("heading", { name: "In both" })).toBeVisible();

  // The far corner, which was not drawn before.
  await grid.focus();
  await page.keyboard.press("Control+End");
  await expect(active(page)).toHaveAttribute("aria-label", /A\.8\.34/);
  await expect(active(page)).toBeInViewport();
  await expect(page.locator(".told2")).toContainText("A.8.34");
  await expect(grid.getByRole("columnheader", { name: /^A\.8\.34 / })).toBeVisible();
  await expectAccessible(page, "the grid at its far corner");
});

test("the mouse tells of a pair, and a click opens it", async ({ page }) => {
  await page.goto(`/crosswalk?${whole}&cell=CC6+A.5`);
  await settled(page);
  const cell = page.getByRole("gridcell", { name: /^CC6\.3 and A\.5\.18 / });
  await cell.hover();
  await expect(page.locator(".told2")).toContainText("CC6.3");
  await expect(page.locator(".told2")).toContainText("A.5.18");
  await expect(page.locator(".told2")).toContainText("They share");
  await cell.click();
  await expect(page).toHaveURL(/pair=CC6\.3(\+|%20)A\.5\.18/);
  await expect(cell).toHaveAttribute("aria-selected", "true");
});

test("a cell of the heat map zooms into its requirements, and these into all", async ({ page }) => {
  await page.goto("/crosswalk?left=soc2-2017&right=iso27001-2022");
  await settled(page);
  await page.getByRole("button", { name: /^CC7 and A\.5: / }).click();
  await expect(page.getByRole("grid", { name: "CC7 and A.5" })).toBeVisible();
  await page.getByRole("button", { name: "All requirements" }).click();
  await expect(page.getByRole("grid", { name: /^Requirements of/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /^CC7\.1 / })).toBeInViewport();
});

test("what NIST publishes stands beside what the obligations say", async ({ page }) => {
  await page.goto("/crosswalk?view=requirements&left=nist-csf-2.0&right=iso27001-2022&pair=DE.AE-02+A.5.25");
  await settled(page);
  const published = page.getByRole("table").filter({ hasText: "Publisher" });
  await expect(published.getByRole("row").nth(1)).toContainText("NIST");
  await expect(published.getByRole("row").nth(1)).toContainText("DE.AE-02 overlaps A.5.25");
});

test("a row that the obligations contradict is told with both sides, for the organisation that accepted it", async ({ page }) => {
  const organisation = await signIn(page);
  const root = `/api/v1/organisations/${organisation}`;
  const ends = { left: "soc2-2017/CC6.1", right: "iso27001-2022/A.5.15" };
  const withdraw = async () => {
    for (let twice = 0; twice < 2; twice++) await page.request.post(`${root}/edits/decide-mapping`, { data: { ...ends, decision: "withdraw" } });
  };
  await withdraw();
  await page.request.put(`${root}/mapping-rule`, { data: { twoPeople: false } });
  const suggested = await page.request.post(`${root}/edits/suggest-mapping`, { data: { ...ends, relation: "disjoint", why: "Read in haste" } });
  expect(suggested.status(), await suggested.text()).toBe(200);
  const accepted = await page.request.post(`${root}/edits/decide-mapping`, { data: { ...ends, decision: "accept", reason: "Looked at in haste" } });
  expect(accepted.status(), await accepted.text()).toBe(200);
  await page.goto(`/${organisation}/crosswalk?view=contradictions`);
  await settled(page);
  await expect(page.getByRole("heading", { name: "1 contradiction" })).toBeVisible();
  await expect(page.getByText(/says that soc2-2017\/CC6\.1 shares nothing with iso27001-2022\/A\.5\.15/)).toBeVisible();
  await expect(page.getByText(/^The claims say that soc2-2017\/CC6\.1 overlaps/)).toBeVisible();
  await expectAccessible(page, "contradictions");
  await page.getByRole("button", { name: "Show the pair" }).click();
  await expect(page.getByRole("heading", { name: "What is published of them is contradicted." })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /^CC6\.1 and A\.5\.15 .*contradicted/ })).toBeVisible();
  await expectAccessible(page, "a pair that is contradicted");
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page, `a contradicted pair at ${width}`);
  }
  await withdraw();
  await page.goto(`/${organisation}/crosswalk?view=contradictions`);
  await expect(page.getByText("No published row contradicts another")).toBeVisible();
});
