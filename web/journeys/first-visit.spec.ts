import { expect } from "@playwright/test";
import { settled, signIn, test } from "./account";

test("a page that is opened waits for its own script and its answer, and for no other page", async ({ page }) => {
  const organisation = await signIn(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const answered = page.waitForResponse((response) => /\/api\/.*\/gap\?/.test(response.url()));

  await page.goto(`/${organisation}/gap?want=iso27001-2022`);
  await (await answered).finished();
  const before = [...asked];
  await settled(page);

  const pagesOf = (paths: string[]) => [...new Set(paths.map((path) => /(\w+Page)-[^/]+\.js$/.exec(path)?.[1]).filter((each) => each !== undefined))];
  expect(pagesOf(before).filter((each) => each !== "GapPage")).toEqual([]);
  // What asks early, the application, what pages share, what the bundler adds, and the page.
  expect(before.filter((path) => path.endsWith(".js")).length).toBeLessThan(6);
  expect(asked.filter((path) => path.endsWith("/gap"))).toHaveLength(2);
  // Then the others come, for whoever loses the connection.
  await expect.poll(() => pagesOf(asked).length, { timeout: 30_000 }).toBeGreaterThan(20);
});
