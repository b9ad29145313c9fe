// Prints when the gap page can be used, in a browser that was never there and in one that was:
//   BASE=http://localhost:8080 EMAIL=.. PASSWORD=.. node scripts/usable.js
// Usable means that its figures and its list are there and nothing of the page is still loading. benchmarks/server calls it.
import { chromium } from "@playwright/test";

const base = process.env.BASE ?? "http://localhost:8080";
const { EMAIL: email, PASSWORD: password } = process.env;
const target = 1000;
const times = 5;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
// The first visits have Java compile what serves them, at the server, beside them.
const begun = await visits();
const later = await visits();
await browser.close();
row("gap page usable, the first visits of all", begun.first);
row("gap page usable, never seen before", later.first, target);
row("gap page usable, seen before", later.again, target);

async function visits() {
  const first = [];
  const again = [];
  for (let n = 0; n < times; n++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.request.post(`${base}/api/v1/session`, { data: { email, password } });
    const me = await (await context.request.get(`${base}/api/v1/me`)).json();
    const address = `${base}/${me.organisations[0].id}/gap?want=iso27001-2022`;
    first.push(await usable(context, address));
    again.push(await usable(context, address));
    await context.close();
  }
  return { first, again };
}

async function usable(context, address) {
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(
    () => {
      const main = document.querySelector("main");
      return main !== null && /\d of \d+ proven/.test(main.textContent) && !document.querySelector("[aria-busy=true], .main .sk");
    },
    undefined,
    { timeout: 60_000, polling: "raf" },
  );
  const took = performance.now() - begun;
  await page.close();
  return took;
}

function row(what, all, below) {
  const median = Math.round(all.toSorted((a, b) => a - b)[Math.floor(times / 2)]);
  const said = below === undefined ? "" : `  < ${String(below).padStart(6)} ms  ${median < below ? "PASS" : "MISS"}`;
  console.log(`${what.padEnd(42)} ${String(median).padStart(10)} ms${said}`);
}
