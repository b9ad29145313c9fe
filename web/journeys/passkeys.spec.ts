import { expect, type Page } from "@playwright/test";
import { account, byServersClock, expectAccessible, expectNoSidewaysScroll, signIn, test } from "./account";

/** A device that keeps passkeys, which its owner unlocks at once. */
async function device(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return { cdp, authenticatorId };
}

const withPasskey = (page: Page) => page.getByRole("button", { name: "Sign in with a passkey" });

async function signOut(page: Page) {
  await page.request.delete("/api/v1/session");
  await page.goto("/sign-in");
}

test("somebody changes their name, makes a passkey, signs in with it alone, and is refused with a copy of it and after it was removed", async ({ page, browser }) => {
  const organisation = await signIn(page);
  const invited = await page.request.post(`/api/v1/organisations/${organisation}/invitations`, { data: { name: "Kay Reed", role: "viewer" } });
  const link = ((await invited.json()) as { link: string }).link.split("#")[1];
  const context = await browser.newContext();
  await byServersClock(context);
  const kay = await context.newPage();
  await kay.request.post("/api/v1/invitations/accept", { data: { link, email: `kay${Date.now()}@example.com`, name: "Kay Reed", password: account.password } });
  const { cdp, authenticatorId } = await device(kay);

  await kay.goto(`/${organisation}/settings/account`);
  const passkeys = kay.locator("section", { has: kay.getByRole("heading", { name: "Passkeys" }) });
  await expect(passkeys).toContainText("You have none yet.");
  await kay.getByLabel("Your name").fill("ada");
  await kay.getByRole("button", { name: "Change it" }).click();
  await expect(kay.getByRole("alert")).toContainText("is or was called ada");
  const called = `Kay Moss ${Date.now()}`;
  await kay.getByLabel("Your name").fill(called);
  await kay.getByRole("button", { name: "Change it" }).click();
  await expect(kay.locator(".lede")).toContainText(called);
  await passkeys.getByLabel("Name").fill("Work laptop");
  await passkeys.getByLabel("Your password").fill("not the right phrase");
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys.getByRole("alert")).toContainText("not your password");
  await passkeys.getByLabel("Your password").fill(account.password);
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys.getByRole("cell", { name: "Work laptop", exact: true })).toBeVisible();
  await expect(passkeys.getByRole("row", { name: /Work laptop/ })).toContainText("never");
  for (const colorScheme of ["light", "dark"] as const) {
    await kay.emulateMedia({ colorScheme });
    await expectAccessible(kay, `passkeys, ${colorScheme}`);
  }
  await expectNoSidewaysScroll(kay, "passkeys");
  await passkeys.getByLabel("Your password").fill(account.password);
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys.getByRole("alert")).toContainText("has a passkey of your account already");

  await signOut(kay);
  await expect(withPasskey(kay)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await kay.emulateMedia({ colorScheme });
    await expectAccessible(kay, `sign-in with a passkey, ${colorScheme}`);
  }
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await withPasskey(kay).click();
  await expect(kay.getByRole("alert")).toContainText("No passkey was unlocked");
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await withPasskey(kay).click();
  await expect(kay).toHaveURL(/\/overview/);
  await kay.goto(`/${organisation}/settings/account`);
  await expect(passkeys.getByRole("row", { name: /Work laptop/ })).not.toContainText("never");
  await expect(kay.getByRole("row").filter({ hasText: "this one" })).toContainText("passkey");
  await expect(kay.getByText("added a passkey")).toBeVisible();

  // A copy that does not know how often the other was used.
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
  const [original] = credentials;
  if (!original) throw new Error("the device has no passkey");
  await cdp.send("WebAuthn.removeCredential", { authenticatorId, credentialId: original.credentialId });
  await cdp.send("WebAuthn.addCredential", { authenticatorId, credential: { ...original, signCount: 0 } });
  await signOut(kay);
  await withPasskey(kay).click();
  await expect(kay.getByRole("alert")).toContainText("may have been copied");
  await cdp.send("WebAuthn.removeCredential", { authenticatorId, credentialId: original.credentialId });
  await cdp.send("WebAuthn.addCredential", { authenticatorId, credential: { ...original, signCount: original.signCount + 10 } });
  await withPasskey(kay).click();
  await expect(kay).toHaveURL(/\/overview/);

  await kay.goto(`/${organisation}/settings/account`);
  await passkeys.getByRole("button", { name: "Rename Work laptop" }).click();
  await passkeys.getByLabel("New name of Work laptop").fill("Old laptop");
  await expectAccessible(kay, "renaming a passkey");
  await passkeys.getByRole("button", { name: "Save" }).click();
  await passkeys.getByRole("button", { name: "Remove the passkey Old laptop" }).click();
  await expect(passkeys).toContainText("You have none yet.");
  await expect(kay.getByText(/a passkey was refused/)).toBeVisible();
  await signOut(kay);
  await withPasskey(kay).click();
  await expect(kay.getByRole("alert")).toContainText("removed here");
  await context.close();
});
