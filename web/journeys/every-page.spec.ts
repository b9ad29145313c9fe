import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn, settled, test } from "./account";

const pages = {
  "sign-in": () => "/sign-in",
  "set-up": () => "/setup#not-the-secret",
  "set-up without its link": () => "/setup",
  start: () => "/start",
  "start with a gap": () => "/start?have=soc2-2017:CC,A&want=iso27001-2022",
  overview: (own: string) => `${own}/overview`,
  "overview of nobody": () => "/overview",
  "overview of strangers": () => "/00000000-0000-0000-0000-000000000000/overview",
  controls: (own: string) => `${own}/controls`,
  library: (own: string) => `${own}/controls?list=library`,
  "no control": (own: string) => `${own}/controls?q=nothing+at+all`,
  "a new control": (own: string) => `${own}/controls/new`,
  control: (own: string) => `${own}/controls/ACC-07`,
  "control on which somebody concludes": (own: string) => `${own}/controls/ACC-04?conclude=1`,
  "control of every day": (own: string) => `${own}/controls/CON-04`,
  "control that is planned": (own: string) => `${own}/controls/ISM-02`,
  "control of the library": (own: string) => `${own}/controls/CRY-03`,
  "control that there is not": (own: string) => `${own}/controls/ACC-99`,
  plan: (own: string) => `${own}/plan`,
  "plan for a day": (own: string) => `${own}/plan?want=iso27001-2022&capacity=6&by=2027-03-12`,
  "plan on its calendar": (own: string) => `${own}/plan?want=iso27001-2022&capacity=6&by=2027-03-12&view=calendar`,
  "plan as a burn-up": (own: string) => `${own}/plan?want=iso27001-2022&capacity=6&by=2027-03-12&view=burn-up`,
  crosswalk: (own: string) => `${own}/crosswalk?cell=CC6+A.5&pair=CC6.3+A.5.18`,
  "crosswalk of all requirements": (own: string) => `${own}/crosswalk?view=requirements&left=soc2-2017&cell=CC6+A.5&pair=CC6.3+A.5.18`,
  "crosswalk without contradictions": () => "/crosswalk?view=contradictions",
  "crosswalk without counterparts": () => "/crosswalk?view=without",
  "crosswalk declined": () => "/crosswalk?view=declined",
  "crosswalk in review": (own: string) => `${own}/crosswalk?left=nist-csf-2.0&right=iso27001-2022&view=review`,
  "crosswalk that is refused": () => "/crosswalk?left=soc2-2018&right=iso27001-2022",
  intake: (own: string) => `${own}/intake`,
  "intake that there is not": (own: string) => `${own}/intake/00000000-0000-0000-0000-000000000000`,
  "overview while something is tried": (own: string) => `${own}/overview?with=CRY-03&without=ACC-07`,
  questions: (own: string) => `${own}/questions`,
  statement: (own: string) => `${own}/statement?edit=A.5.3`,
  "what changed of the statement": (own: string) => `${own}/statement?view=changes`,
  "approved statements": (own: string) => `${own}/statement?view=versions`,
  tasks: (own: string) => `${own}/tasks`,
  "tasks on a board": (own: string) => `${own}/tasks?view=board&by=person`,
  "trail of tasks": (own: string) => `${own}/trail?of=tasks`,
  risks: (own: string) => `${own}/risks`,
  "a risk": (own: string) => `${own}/risks/R-08`,
  "a new risk": (own: string) => `${own}/risks/new`,
  "a risk that there is not": (own: string) => `${own}/risks/R-99`,
  audits: (own: string) => `${own}/audits`,
  "a new audit": (own: string) => `${own}/audits/new`,
  nonconformities: (own: string) => `${own}/nonconformities`,
  "no nonconformity listed": (own: string) => `${own}/nonconformities?list=closed`,
  "a nonconformity": (own: string) => `${own}/nonconformities/NC-01`,
  documents: (own: string) => `${own}/documents`,
  "a document": (own: string) => `${own}/documents/isms-scope`,
  "a document that there is not": (own: string) => `${own}/documents/isms-scop`,
  evidence: (own: string) => `${own}/evidence?control=ACC-07`,
  "evidence piece by piece": (own: string) => `${own}/evidence?view=pieces&kind=backup-job-log&from=2026-08-01`,
  "no piece of evidence": (own: string) => `${own}/evidence?view=pieces&until=2000-01-01`,
  "no evidence": (own: string) => `${own}/evidence?q=nothing+at+all`,
  reports: (own: string) => `${own}/reports?kind=management&by=2027-03-12`,
  notes: (own: string) => `${own}/notes`,
  trail: (own: string) => `${own}/trail`,
  gap: (own: string) => `${own}/gap?want=soc2-2017&row=CC6.1`,
  "gap at a row and its drawer": (own: string) => `${own}/gap?want=iso27001-2022&theme=A.8&row=A.8.24&why=iso27001-2022/A.8.24`,
  "gap that has to choose": (own: string) => `${own}/gap`,
  "gap of nobody": () => "/gap?have=iso27001-2013&want=nist-csf-2.0&show=all",
  "gap that is refused": () => "/gap?have=soc2-2018&want=iso27001-2022",
  frameworks: (own: string) => `${own}/frameworks`,
  edition: (own: string) => `${own}/frameworks/soc2-2017?at=CC1.1`,
  requirement: (own: string) => `${own}/frameworks/soc2-2017/CC6.1`,
  "an obligation": (own: string) => `${own}/obligations/acc-priv-restricted`,
  "an obligation of nobody": () => "/obligations/acc-priv-restricted",
  "an obligation that there is not": (own: string) => `${own}/obligations/acc-priv-restrict`,
  "what a bar is made of": (own: string) => `${own}/overview?why=iso27001-2022`,
  "why a control stands so": (own: string) => `${own}/controls?why=control:ACC-05`,
  "an edition that is searched": () => "/frameworks/iso27001-2022?q=leavers",
  "point of focus": () => "/frameworks/soc2-2017/CC6.1-1",
  account: (own: string) => `${own}/settings/account`,
  people: (own: string) => `${own}/settings/people`,
  "sign-in rules": (own: string) => `${own}/settings/sign-in`,
  "what an organisation is called and wants": (own: string) => `${own}/settings/organisation`,
  "who is who": (own: string) => `${own}/settings/roles`,
  "reports on record": (own: string) => `${own}/settings/reports-held`,
  "values of documents": (own: string) => `${own}/settings/values`,
  "join without a link": () => "/join",
  nowhere: () => "/nowhere/at/all/of/it",
};

const narrow = 390;
const wide = 1440;

/** Each page is loaded once, and then looked at in every width and in both schemes: what does not depend on them is asked once. */
for (const [name, address] of Object.entries(pages)) {
  test(`${name}: passes axe in light and dark, and scrolls sideways at no width`, async ({ page }) => {
    const organisation = await signIn(page);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(address(`/${organisation}`));
    await settled(page);
    for (const width of [360, 720, 1080, 2560, 3840, narrow, wide]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page, `${name} at ${width}`);
      if (width === narrow || width === wide) {
        await expectAccessible(page, `${name}, light at ${width}`);
      }
    }
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, `${name}, dark at ${wide}`, ["color-contrast"]);
    await page.setViewportSize({ width: narrow, height: 900 });
    await expectAccessible(page, `${name}, dark at ${narrow}`, ["color-contrast"]);
    expect(errors).toEqual([]);
  });
}
