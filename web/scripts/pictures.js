// Takes a picture of every page, light and dark, at 1440 and 390 px:
//   BASE=http://localhost:4173 EMAIL=.. PASSWORD=.. npm run pictures [name ..]
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";

const base = process.env.BASE ?? "http://localhost:4173";
const { EMAIL: email, PASSWORD: password } = process.env;
const only = process.argv.slice(2);
const into = process.env.INTO ?? "pictures";
mkdirSync(into, { recursive: true });

const open = "have=soc2-2017:CC,A&want=iso27001-2022";
const pages = (organisation) => ({
  "sign-in": "/sign-in",
  "set-up": "/setup#0123456789abcdef",
  "set-up-none": "/setup",
  "start-empty": "/start",
  start: `/start?${open}`,
  gap: `/${organisation}/gap?want=iso27001-2022`,
  "gap-drawer": `/${organisation}/gap?want=iso27001-2022&theme=A.8&row=A.8.24&why=iso27001-2022/A.8.24`,
  "gap-open": `/gap?${open}&show=all&row=A.5.1`,
  "gap-choose": `/${organisation}/gap`,
  "gap-wrong": "/gap?have=soc2-2018&want=iso27001-2022",
  "gap-none": `/${organisation}/gap?want=iso27001-2022&show=failed`,
  "gap-forbidden": "/00000000-0000-0000-0000-000000000000/gap?want=iso27001-2022",
  frameworks: `/${organisation}/frameworks`,
  edition: `/${organisation}/frameworks/soc2-2017?at=CC1.1`,
  "edition-search": "/frameworks/iso27001-2022?q=access",
  requirement: `/${organisation}/frameworks/iso27001-2022/A.8.24`,
  "requirement-soc2": `/${organisation}/frameworks/soc2-2017/CC6.1?why=soc2-2017/CC6.1`,
  "requirement-open": "/frameworks/soc2-2017/CC6.1-1",
  "requirement-wrong": "/frameworks/iso27001-2022/A.5.38",
  join: "/join",
  "settings-account": `/${organisation}/settings/account`,
  "settings-people": `/${organisation}/settings/people`,
  "settings-sign-in": `/${organisation}/settings/sign-in`,
  "not-found": "/nowhere/at/all/of/it",
});

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [width, height, scale] of [[1440, 900, 1], [390, 844, 2], ...(process.env.WIDTHS ?? "").split(",").filter(Boolean).map((w) => [Number(w), 900, 1])]) {
  for (const colorScheme of (process.env.SCHEMES ?? "light,dark").split(",")) {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme });
    if (email) await context.request.post(`${base}/api/v1/session`, { data: { email, password } });
    const me = email ? await (await context.request.get(`${base}/api/v1/me`)).json() : { organisations: [] };
    const page = await context.newPage();
    page.on("pageerror", (error) => console.log("ERROR", error.message));
    page.on("console", (message) => message.type() === "error" && !/status of 4/.test(message.text()) && console.log("CONSOLE", message.text()));
    for (const [name, address] of Object.entries(pages(me.organisations[0]?.id))) {
      if (only.length > 0 && !only.includes(name)) continue;
      await page.goto(base + address);
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(250);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (sideways > 0) console.log(`${name} ${width} ${colorScheme} scrolls sideways by ${sideways}`);
      await page.screenshot({ path: `${into}/${name}-${colorScheme}-${width}.png`, fullPage: process.env.FULL === "1" });
    }
    await context.close();
  }
}
await browser.close();
