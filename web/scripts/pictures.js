// Takes a picture of every page, light and dark, at 1440 and 390 px:
//   BASE=http://localhost:4173 EMAIL=.. PASSWORD=.. npm run pictures [name ..]
// SCREENS=1 takes those of docs/screens instead: small files, at 1440 px, and README.md that shows them (build/journeys --screens).
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const base = process.env.BASE ?? "http://localhost:4173";
const { EMAIL: email, PASSWORD: password } = process.env;
const only = process.argv.slice(2);
const screens = process.env.SCREENS === "1";
const into = process.env.INTO ?? (screens ? "../docs/screens" : "pictures");
// Server and pages have a day of the sample company: see journeys/account.ts.
const ahead = Number(process.env.CROSSWALK_AHEAD ?? 0) * 1000;
mkdirSync(into, { recursive: true });

const open = "have=soc2-2017:CC,A&want=iso27001-2022";
const pages = (organisation, look, taking) => ({
  "sign-in": "/sign-in",
  "set-up": "/setup#0123456789abcdef",
  "set-up-none": "/setup",
  "start-empty": "/start",
  start: `/start?${open}`,
  new: "/new",
  overview: `/${organisation}/overview`,
  "overview-nobody": "/overview",
  controls: `/${organisation}/controls`,
  library: `/${organisation}/controls?list=library`,
  "controls-none": `/${organisation}/controls?q=nothing+at+all`,
  "control-new": `/${organisation}/controls/new`,
  control: `/${organisation}/controls/ACC-07`,
  "control-conclude": `/${organisation}/controls/ACC-04?conclude=1`,
  "control-daily": `/${organisation}/controls/CON-04`,
  "control-planned": `/${organisation}/controls/ISM-02`,
  "control-library": `/${organisation}/controls/CRY-03`,
  "control-wrong": `/${organisation}/controls/ACC-99`,
  plan: `/${organisation}/plan`,
  "plan-by": `/${organisation}/plan?want=iso27001-2022&capacity=6&by=2027-03-12`,
  "plan-calendar": `/${organisation}/plan?want=iso27001-2022&capacity=6&by=2027-03-12&view=calendar`,
  "plan-burn-up": `/${organisation}/plan?want=iso27001-2022&capacity=6&by=2027-03-12&view=burn-up`,
  "plan-budget": `/${organisation}/plan?want=iso27001-2022&budget=60`,
  crosswalk: `/${organisation}/crosswalk?cell=CC6+A.5&pair=CC6.3+A.5.18`,
  "crosswalk-requirements": `/${organisation}/crosswalk?view=requirements&left=soc2-2017&cell=CC6+A.5&pair=CC6.3+A.5.18`,
  "crosswalk-contradictions-none": "/crosswalk?view=contradictions",
  "crosswalk-open": "/crosswalk?left=iso27001-2013&right=iso27001-2022&of=columns",
  "crosswalk-without": "/crosswalk?view=without",
  "crosswalk-review": `/${organisation}/crosswalk?left=nist-csf-2.0&right=iso27001-2022&view=review`,
  intake: `/${organisation}/intake`,
  "intake-control": `/${organisation}/intake/${taking}`,
  "overview-tried": `/${organisation}/overview?with=CRY-03&without=ACC-07`,
  "gap-tried": `/${organisation}/gap?want=iso27001-2022&with=CRY-03&without=ACC-07&show=all`,
  questions: `/${organisation}/questions`,
  statement: `/${organisation}/statement?edit=A.5.3`,
  "statement-changes": `/${organisation}/statement?view=changes`,
  "statement-versions": `/${organisation}/statement?view=versions`,
  tasks: `/${organisation}/tasks`,
  "tasks-open": `/${organisation}/tasks?task=1`,
  "tasks-board": `/${organisation}/tasks?view=board`,
  "tasks-people": `/${organisation}/tasks?view=board&by=person`,
  "tasks-none": `/${organisation}/tasks?show=mine&state=dropped`,
  risks: `/${organisation}/risks`,
  risk: `/${organisation}/risks/R-08?field=dueOn`,
  "risk-new": `/${organisation}/risks/new`,
  audits: `/${organisation}/audits`,
  "audit-new": `/${organisation}/audits/new`,
  nonconformities: `/${organisation}/nonconformities`,
  nonconformity: `/${organisation}/nonconformities/NC-01?field=cause`,
  documents: `/${organisation}/documents`,
  document: `/${organisation}/documents/isms-scope`,
  "document-wrong": `/${organisation}/documents/isms-scop`,
  evidence: `/${organisation}/evidence?control=ACC-07`,
  "evidence-none": `/${organisation}/evidence?list=none`,
  "evidence-look": `/${organisation}/evidence?control=ACC-07&look=${look}`,
  reports: `/${organisation}/reports`,
  "reports-plan": `/${organisation}/reports?kind=plan&want=iso27001-2022&by=2027-03-12&capacity=6`,
  notes: `/${organisation}/notes`,
  trail: `/${organisation}/trail`,
  "overview-drawer": `/${organisation}/overview?why=iso27001-2022`,
  "controls-drawer": `/${organisation}/controls?why=control:ACC-05`,
  gap: `/${organisation}/gap?want=iso27001-2022`,
  "gap-owner": `/${organisation}/gap?want=iso27001-2022&owner=Security+lead&show=all`,
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
  obligation: `/${organisation}/obligations/acc-priv-restricted`,
  join: "/join",
  "settings-account": `/${organisation}/settings/account`,
  "settings-people": `/${organisation}/settings/people`,
  "settings-sign-in": `/${organisation}/settings/sign-in`,
  "settings-organisation": `/${organisation}/settings/organisation`,
  "settings-licensed": `/${organisation}/settings/organisation`,
  "settings-roles": `/${organisation}/settings/roles`,
  "settings-reports-held": `/${organisation}/settings/reports-held`,
  "settings-values": `/${organisation}/settings/values`,
  "not-found": "/nowhere/at/all/of/it",
});

/** What is looked at where it is not at the head of its page. */
const lower = {
  "plan-calendar": (page) => page.getByRole("group", { name: "How the steps are shown" }),
  "plan-burn-up": (page) => page.getByRole("group", { name: "How the steps are shown" }),
  "settings-licensed": (page) => page.getByRole("heading", { name: "Texts you are licensed to have" }),
};

/** What is the same page in a state that docs/screens has no need of. */
const states = /-(none|nobody|empty|wrong|forbidden|choose|open|planned|search|budget)$/;
const taken = new Set();

/** Nothing is asked any more, and nothing waits for an answer. */
async function settled(page, asked) {
  for (let quiet = 0; quiet < 4; quiet = asked.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(300);
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true], .main .sk"), undefined, { timeout: 90_000 });
  await page.waitForTimeout(300);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [width, height, scale] of screens ? [[1440, 900, 1]] : [[1440, 900, 1], [390, 844, 2], ...(process.env.WIDTHS ?? "").split(",").filter(Boolean).map((w) => [Number(w), 900, 1])]) {
  for (const colorScheme of (process.env.SCHEMES ?? "light,dark").split(",")) {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme });
    if (email) await context.request.post(`${base}/api/v1/session`, { data: { email, password } });
    const me = email ? await (await context.request.get(`${base}/api/v1/me`)).json() : { organisations: [] };
    const own = me.organisations[0]?.id;
    const onFile = own ? await (await context.request.get(`${base}/api/v1/organisations/${own}/evidence?control=ACC-07`)).json() : {};
    const lists = own ? await (await context.request.get(`${base}/api/v1/organisations/${own}/intakes`)).json() : {};
    if (ahead !== 0) await context.clock.setSystemTime(Date.now() + ahead);
    const page = await context.newPage();
    // The line that tells of changes stays open for good: a page is there when it asks for nothing else.
    const asked = new Set();
    page.on("request", (request) => /\/organisations\/[^/]+\/events$/.test(request.url()) || asked.add(request));
    for (const over of ["requestfinished", "requestfailed"]) page.on(over, (request) => asked.delete(request));
    const devtools = await context.newCDPSession(page);
    page.on("pageerror", (error) => console.log("ERROR", error.message));
    page.on("console", (message) => message.type() === "error" && !/status of 4/.test(message.text()) && console.log("CONSOLE", message.text()));
    for (const [name, address] of Object.entries(pages(own, onFile.items?.find(({ kept }) => kept === "here")?.id, lists.items?.at(-1)?.id))) {
      if (only.length > 0 ? !only.includes(name) : screens && states.test(name)) continue;
      await page.goto(base + address);
      await page.waitForLoadState("load");
      await settled(page, asked);
      if (lower[name]) {
        await lower[name](page).evaluate((part) => part.scrollIntoView());
        await settled(page, asked);
      }
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (sideways > 0) console.log(`${name} ${width} ${colorScheme} scrolls sideways by ${sideways}`);
      if (screens) {
        const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 60 });
        writeFileSync(`${into}/${name}-${colorScheme}.webp`, Buffer.from(data, "base64"));
        taken.add(name);
      } else {
        await page.screenshot({ path: `${into}/${name}-${colorScheme}-${width}.png`, fullPage: process.env.FULL === "1" });
      }
    }
    await context.close();
  }
}
await browser.close();
if (screens && only.length === 0) {
  const rows = [...taken].map((name) => `| ${name} | ![${name}, light](${name}-light.webp) | ![${name}, dark](${name}-dark.webp) |`);
  writeFileSync(
    `${into}/README.md`,
    ["# Every page, light and dark", "", "Of the sample company on 30 November 2026, at 1440 x 900; `build/journeys --screens` takes them.", "", "| page | light | dark |", "| --- | --- | --- |", ...rows, ""].join("\n"),
  );
}
