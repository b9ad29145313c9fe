import { expect, type Page } from "@playwright/test";
import { byServersClock, expectAccessible, signIn, test } from "./account";

/** At the company's own page, which is not ours (journeys/provider.mjs). */
async function signInThere(page: Page, name: string, group: string) {
  await page.getByRole("link", { name: /Example SSO/ }).click();
  await expect(page).toHaveTitle("Example SSO");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Group").fill(group);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("somebody signs in at their company, comes to where they were going, and is what their group is", async ({ page, browser }) => {
  test.skip(!process.env.CROSSWALK_OIDC_ISSUER, "the server knows no company to sign in at");
  const organisation = await signIn(page);
  const rules = `/api/v1/organisations/${organisation}/sign-in`;
  const put = await page.request.put(rules, { data: { twoFactor: false, linkByMail: false, groups: [{ group: "compliance", role: "viewer" }] } });
  expect(put.status()).toBe(204);

  const context = await browser.newContext();
  await byServersClock(context);
  const cy = await context.newPage();
  await cy.goto(`/${organisation}/controls`);
  await cy.getByRole("link", { name: "Sign in" }).last().click();
  await expect(cy.getByRole("link", { name: /Example SSO/ })).toBeVisible();
  await expectAccessible(cy, "sign-in with a company's button");

  await cy.getByRole("link", { name: /Example SSO/ }).click();
  await cy.getByRole("button", { name: "Cancel" }).click();
  await expect(cy.getByRole("alert")).not.toBeEmpty();

  await signInThere(cy, "Eve Hall", "others");
  await expect(cy).toHaveURL(/refused=no-role/);
  await expect(cy.getByRole("alert")).not.toBeEmpty();

  await cy.goto(`/sign-in?to=/${organisation}/controls`);
  await signInThere(cy, "Cy Young", "compliance");
  await expect(cy).toHaveURL(new RegExp(`/${organisation}/controls`));
  const me = (await (await cy.request.get("/api/v1/me")).json()) as { name: string; organisations: { id: string; role: string }[] };
  expect(me.name).toBe("Cy Young");
  expect(me.organisations).toEqual([expect.objectContaining({ id: organisation, role: "viewer" })]);

  await cy.goto(`/${organisation}/settings/account`);
  await expect(cy.getByText("You sign in elsewhere and have no password here.").first()).toBeVisible();
  await page.request.put(rules, { data: { twoFactor: false, linkByMail: false, groups: [] } });
  await context.close();
});
