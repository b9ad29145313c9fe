import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").last();

test("a control of one's own is written, what it does is chosen in plain words, and its effect is seen before it is saved", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls`);
  await page.getByRole("link", { name: "Add a control of your own" }).click();
  await expect(page.getByRole("heading", { name: "What do you do that the library does not know?" })).toBeVisible();
  const save = page.getByRole("button", { name: "Add the control" });
  await expect(save).toBeDisabled();

  // The keyboard alone suffices.
  await page.getByLabel("What is it called?").fill("Cryptographic keys are changed every year");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Each key is rotated before its end, and what it was used for is written down.");
  await page.getByLabel("Owner").fill("Security lead");
  await page.getByLabel("How often is it done?").selectOption("Every year");
  await page.getByLabel("What shows it?").fill("key rotation record, ticket");
  await expect(page.getByText("Suggested for what you wrote")).toBeVisible();
  const first = page.getByRole("group", { name: /What does it count for/ }).getByRole("checkbox").first();
  await first.focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("list", { name: "Chosen" }).getByRole("listitem")).toHaveCount(1);
  await page.getByLabel("Look for something it does").fill("keys");
  await expect(page.getByText('Found for "keys"')).toBeVisible();
  const effect = page.getByRole("region", { name: "What that changes" });
  await expect(effect.getByRole("img", { name: /, now: [\d.]+ % proven, [\d.]+ % possible$/ }).first()).toBeVisible();
  await settled(page);
  await expectAccessible(page, "a control that is being written");

  await save.click();
  await expect(toast(page)).toContainText("Cryptographic keys are changed every year is a control of yours");
  await expect(page).toHaveURL(/\/controls\/OWN-\d+/);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await expect(page.getByRole("heading", { name: "Cryptographic keys are changed every year" })).toBeVisible();
  await expect(page.getByText("Key rotation record")).toBeVisible();

  // It is found from any page, like those of the library.
  await page.goto(`/${organisation}/tasks`);
  await settled(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Cryptographic keys changed");
  await page.getByRole("button", { name: new RegExp(`^${id}`) }).click();
  await expect(page).toHaveURL(new RegExp(`/controls/${id}`));

  // It is changed, with what that changes beside it.
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const form = page.getByRole("form", { name: `Edit ${id}` });
  await expect(form.getByRole("button", { name: "Save" })).toBeDisabled();
  await form.getByLabel("Note").fill("The key custodian keeps the list.");
  await form.getByLabel("How often is it done?").selectOption("Every quarter");
  await settled(page);
  await expectAccessible(page, "a control that is edited");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(toast(page)).toContainText(`${id} is changed`);
  await expect(page.getByText("Note: The key custodian keeps the list.")).toBeVisible();
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Note: The key custodian keeps the list.")).toHaveCount(0);

  // For those who come after it is as if it had never been.
  const gone = await page.request.post(`/api/v1/organisations/${organisation}/edits/change-items`, { data: { items: [{ kind: "controls", key: id }] } });
  expect(gone.status()).toBe(200);
});

test("a control is given up once it was seen what falls with it, and that is taken back", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls/ACC-07`);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expect(page.getByText("What it does and what it counts for is the library's.")).toBeVisible();
  await page.getByRole("button", { name: "Give it up" }).click();
  const lost = page.getByRole("region", { name: "What would be lost" });
  await expect(lost.getByText(/requirements? moves?|Nothing that is wanted is proved less/).first()).toBeVisible();
  await settled(page);
  await expectAccessible(page, "a control about to be given up");
  await page.getByRole("button", { name: "Give ACC-07 up" }).click();
  await expect(toast(page)).toContainText("ACC-07 is given up");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
});

test("on a small screen a control is written without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/controls/new`);
  await settled(page);
  await expectNoSidewaysScroll(page, "a new control");
});
