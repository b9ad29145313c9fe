import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const header = (page: Page, name: string) => page.getByRole("columnheader", { name: new RegExp(`^${name}`) });

test("columns of the controls are chosen and made wider, and stay so", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls`);
  await settled(page);
  await page.getByRole("button", { name: /^Columns/ }).click();
  await page.getByRole("checkbox", { name: "Cadence" }).uncheck();
  await expectAccessible(page, "the choice of columns", undefined, ".colpick");
  await page.keyboard.press("Escape");
  await expect(header(page, "Cadence")).toHaveCount(0);

  // By keyboard, and by mouse.
  const wide = async () => (await header(page, "Discharges").boundingBox())?.width ?? 0;
  const before = await wide();
  const handle = page.getByRole("separator", { name: "Width of Discharges" });
  await handle.focus();
  for (let times = 0; times < 3; times++) await page.keyboard.press("ArrowRight");
  await expect.poll(wide).toBeGreaterThan(before + 30);
  const wider = await wide();
  const box = await handle.boundingBox();
  if (!box) throw new Error("there is a handle");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 50, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(wide).toBeLessThan(wider - 30);
  const kept = await wide();
  await expectNoSidewaysScroll(page, "resized columns");

  await page.reload();
  await settled(page);
  await expect(header(page, "Cadence")).toHaveCount(0);
  expect(Math.abs((await wide()) - kept)).toBeLessThan(4);
  await expectAccessible(page, "a table with resized columns");

  await page.getByRole("button", { name: /^Columns/ }).click();
  await page.getByRole("button", { name: "As they were" }).click();
  await page.keyboard.press("Escape");
  await expect(header(page, "Cadence")).toBeVisible();
});

test("controls are marked by keyboard and become tasks, which are marked and changed together", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls?q=LOG-`);
  await settled(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  const bulk = page.getByRole("region", { name: "Marked rows" });
  await expect(bulk).toContainText("3 marked");
  await expectAccessible(page, "marked controls");
  await page.keyboard.press("Escape");
  await expect(bulk).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Mark LOG-01" }).check();
  await page.getByRole("checkbox", { name: "Mark LOG-02" }).check();
  await bulk.getByRole("button", { name: "Make 2 tasks" }).click();
  await expect(page.getByRole("alert").last()).toContainText("2 tasks made");

  await page.goto(`/${organisation}/tasks`);
  await settled(page);
  const mine = page.getByRole("checkbox", { name: /^Mark "See to LOG-0[12]/ });
  await expect(mine).toHaveCount(2);
  for (const each of await mine.all()) await each.check();
  await expect(bulk).toContainText("2 marked");
  await expectAccessible(page, "marked tasks");
  await bulk.getByLabel("state ...").selectOption("dropped");
  await expect(page.getByRole("alert").last()).toContainText("2 tasks are changed");
  await expect(mine).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(mine).toHaveCount(2);
  for (const each of await mine.all()) await each.check();
  await bulk.getByLabel("state ...").selectOption("dropped");
  await expect(mine).toHaveCount(0);
});
