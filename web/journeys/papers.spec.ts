import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn, test } from "./account";

const papers = {
  gap: "want=iso27001-2022",
  crosswalk: "want=soc2-2017&want=iso27001-2022",
  controls: "",
  soa: "want=iso27001-2022",
  "documented-information": "want=iso27001-2022",
  checklist: "want=iso27001-2022",
  management: "",
  plan: "want=iso27001-2022&by=2027-03-12&capacity=10",
};

for (const [kind, asked] of Object.entries(papers)) {
  test(`the report ${kind} as a page passes axe and scrolls sideways at no width`, async ({ page }) => {
    const organisation = await signIn(page);
    const answer = await page.request.get(`/api/v1/organisations/${organisation}/reports/${kind}?format=html&${asked}`);
    expect(answer.ok(), await answer.text()).toBe(true);
    await page.setContent(await answer.text());
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScroll(page, `${kind} at ${width}`);
      await expectAccessible(page, `${kind} at ${width}`);
    }
  });
}
