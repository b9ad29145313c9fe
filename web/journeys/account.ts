import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as plain, type BrowserContext, type Page, type Request } from "@playwright/test";

/** By how many seconds the server's clock is ahead of the machine's; build/journeys says it. */
const ahead = Number(process.env.CROSSWALK_AHEAD ?? 0) * 1000;

/** Milliseconds, by the server's clock. */
export const now = () => Date.now() + ahead;

/** Pages of it have the server's day, too. */
export async function byServersClock(context: BrowserContext) {
  if (ahead !== 0) {
    await context.clock.setSystemTime(now());
  }
}

/** What each page has asked and not heard of yet, but for the line that tells of changes, which stays open for good. */
const asking = new WeakMap<Page, Set<Request>>();

export const test = plain.extend({
  context: async ({ context }, use) => {
    await byServersClock(context);
    await use(context);
  },
  page: async ({ page }, use) => {
    const asked = new Set<Request>();
    asking.set(page, asked);
    page.on("request", (request) => void (/\/organisations\/[^/]+\/events$/.test(request.url()) || asked.add(request)));
    page.on("requestfinished", (request) => void asked.delete(request));
    page.on("requestfailed", (request) => void asked.delete(request));
    await use(page);
  },
});

export const account = {
  email: process.env.CROSSWALK_EMAIL ?? "ada@example.com",
  password: process.env.CROSSWALK_PASSWORD ?? "a long pass phrase",
};

/** The organisation's id. */
export async function signIn(page: Page): Promise<string> {
  await page.request.post("/api/v1/session", { data: account });
  const me = (await (await page.request.get("/api/v1/me")).json()) as { organisations: { id: string }[] };
  // By name, and the oldest of one name first: journeys that make another sample company do not change which is the demonstration.
  return me.organisations[0]?.id ?? "";
}

/** WCAG 2.2 AA, or some rules of it alone, of the page or of what lies over it: a click beside that closes it, so what shows beneath is no target that is too near. */
export async function expectAccessible(page: Page, where: string, rules?: string[], over?: string) {
  // Colours are looked at when nothing moves any more, and nothing is faint because it is asked anew.
  await page.waitForTimeout(300);
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== "running" || each.effect?.getComputedTiming().endTime === Infinity));
  await expect(page.locator(".stale")).toHaveCount(0);
  // A paper in a frame that may run nothing runs no axe either.
  const whole = new AxeBuilder({ page }).exclude("iframe[sandbox]");
  const axe = over ? whole.include(over).disableRules(["target-size"]) : whole;
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])).analyze();
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`).slice(0, 4).join(" | ")}`),
  ).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page, where: string) {
  // What is drawn by its width is drawn anew a moment after that has changed.
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over, { message: `${where} scrolls sideways`, timeout: 30_000 }).toBe(0);
}

/** Waits until nothing on the page is being asked any more, and what was asked is shown. */
export async function settled(page: Page) {
  await page.waitForLoadState("load");
  await page.locator("#main, main, .door, .status").first().waitFor();
  for (let quiet = 0; quiet < 3; quiet = asking.get(page)?.size ? 0 : quiet + 1) {
    await page.waitForTimeout(250);
  }
  await expect(page.locator("[aria-busy=true], .main .sk")).toHaveCount(0);
}
