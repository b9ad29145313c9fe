import { expect } from "@playwright/test";
import { expectAccessible, signIn, settled, test } from "./account";

test("what is mistyped is refused in a sentence, and the nearest value is one click", async ({ page }) => {
  await page.goto("/gap?have=soc2-2018&want=iso27001-2022");
  await expect(page.getByText(/Unknown framework edition "soc2-2018"/)).toBeVisible();

  await page.getByRole("button", { name: "Use soc2-2017" }).click();

  await expect(page).toHaveURL(/have=soc2-2017&/);
  await expect(page.locator("[data-row]").first()).toBeVisible();
});

test("a requirement that is not there leads to the nearest", async ({ page }) => {
  await page.goto("/frameworks/iso27001-2022/A.5.38");

  await page.getByRole("button", { name: "Use A.5.37" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Documented operating procedures" })).toBeVisible();
});

test("an organisation of others is not there, and one's own asks to sign in", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto("/00000000-0000-0000-0000-000000000000/gap?want=iso27001-2022");
  await expect(page.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();

  await page.request.delete("/api/v1/session");
  await page.goto(`/${organisation}/gap?want=iso27001-2022&show=all`);
  await page.getByRole("link", { name: "Sign in" }).last().click();

  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test("who is nobody is not let in, in the server's words", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Mail address").fill("nobody@example.com");
  await page.getByLabel("Password").fill("this is not it at all");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();

  await expect(page.getByRole("alert")).toContainText("do not let anybody in");
  await expectAccessible(page, "sign-in that was refused");
});

test("where the server cannot say who asks, nobody is sent to begin anew", async ({ page }) => {
  const organisation = await signIn(page);
  const away = { type: "urn:crosswalk:problem:unavailable", title: "Out of reach", status: 503, detail: "The database cannot be reached. Ask again." };
  await page.route("**/api/v1/me?*", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify(away) }));
  await page.goto("/");
  await expect(page.getByText("The database cannot be reached. Ask again.")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");

  await page.unroute("**/api/v1/me?*");
  await page.getByRole("button", { name: "Try again" }).click();

  await expect(page).toHaveURL(new RegExp(`/${organisation}/overview`));
});

test("without a connection the page says so, and goes on when there is one", async ({ page, context }) => {
  await page.goto("/frameworks");
  await expect(page.getByRole("heading", { name: "NIST Cybersecurity Framework 2.0" })).toBeVisible();
  await settled(page);
  // The other pages come once nothing was asked for a second.
  await page.waitForTimeout(1500);
  await settled(page);

  await context.setOffline(true);
  await expect(page.getByText("No connection. What you see may be old.")).toBeVisible();
  await page.getByRole("link", { name: /27001:2013/ }).click();
  await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();

  // Nobody has to press anything.
  await context.setOffline(false);

  await expect(page.getByRole("link", { name: /A\.5\.1\.1/ })).toBeVisible();
  await expect(page.getByText("No connection. What you see may be old.")).toHaveCount(0);
});

test("what could not be sent says that it was not, and that it can be once the connection is back", async ({ page, context }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/tasks`);
  await settled(page);
  await page.keyboard.press("n");
  await page.keyboard.type("Ask the landlord for the keys");
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "No connection" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("The connection is back. Nothing was sent: press again.")).toBeVisible();
  await page.getByRole("button", { name: "Make the task" }).click();
  await expect(page.getByRole("alert").last()).toContainText("is on the list");
  await page.getByRole("alert").last().getByRole("button", { name: "Undo" }).click();
});

test("a server that goes away is told, and its pages go on by themselves when it is there again", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/plan`);
  await settled(page);
  await page.route("**/api/**", (route) => route.abort());
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await expect(page.getByText("No connection. What you see may be old.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
  await page.unroute("**/api/**");
  await expect(page.getByRole("heading", { name: "No connection" })).toHaveCount(0);
  await expect(page.getByText("No connection. What you see may be old.")).toHaveCount(0);
});
