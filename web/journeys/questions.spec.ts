import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, settled, signIn, test } from "./account";

const toast = (page: Page) => page.getByRole("alert").filter({ has: page.getByRole("button", { name: "Undo" }) }).last();

interface Question {
  id: string;
  text: string;
  points: { obligation: string; foundByAuditors?: object[] }[];
}

async function questions(page: Page, organisation: string): Promise<Question[]> {
  return ((await (await page.request.get(`/api/v1/organisations/${organisation}/ask?want=iso27001-2022`)).json()) as { questions: Question[] }).questions;
}

async function answer(page: Page, organisation: string, obligation: string) {
  const { items } = (await (await page.request.get(`/api/v1/organisations/${organisation}/items?kind=answers&most=500`)).json()) as { items: { key: string; content: { met: unknown; note?: string; provider?: string; by?: string } }[] };
  return items.find(({ key }) => key === obligation)?.content;
}

test("what does not apply or a provider does is answered with why and who, and is withdrawn among the answers so far", async ({ page }) => {
  const organisation = await signIn(page);
  const [question] = await questions(page, organisation);
  const first = question?.points[0]?.obligation ?? "";
  await page.goto(`/${organisation}/questions?want=iso27001-2022&question=${encodeURIComponent(question?.id ?? "")}`);
  await settled(page);
  const row = page.getByRole("radiogroup").first();
  await row.getByRole("radio", { name: "A provider does it" }).click();
  await page.getByLabel("Which provider does it?").fill("Example Cloud");
  await page.getByLabel("Who says so").fill("Rosa Example");
  await expectAccessible(page, "a question that is answered");
  for (const width of [360, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `a question at ${width}`);
  }
  await page.getByRole("button", { name: /^Save 1/ }).click();
  await expect(toast(page)).toContainText("saved, on your word");
  expect(await answer(page, organisation, first)).toMatchObject({ met: "provider", provider: "Example Cloud", by: "Rosa Example" });

  await page.getByText("Answers so far").click();
  const given = page.getByRole("listitem").filter({ hasText: "a provider does it (Example Cloud)" });
  await given.getByRole("button", { name: /^Answer anew/ }).click();
  await expect(page.getByText("What was answered already is asked again.")).toBeVisible();
  await page.getByRole("radiogroup").first().getByRole("radio", { name: "Not for us" }).click();
  const why = page.getByLabel("Why does it not apply?");
  await page.getByRole("button", { name: /^Save 1/ }).click();
  await expect(why, "nothing is sent without a reason").toBeFocused();
  await why.fill("We have no such place");
  await page.getByRole("button", { name: /^Save 1/ }).click();
  await expect.poll(async () => (await answer(page, organisation, first))?.note).toBe("We have no such place");

  await page.getByRole("listitem").filter({ hasText: "We have no such place" }).getByRole("button", { name: /^Withdraw the answer/ }).click();
  await expect.poll(async () => await answer(page, organisation, first)).toBeUndefined();
});

test("a point of a clause that nobody may leave out says so before it is saved as not for us", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/questions?want=iso27001-2022&question=ISM-10&again=true`);
  await settled(page);
  await page.getByRole("radiogroup").first().getByRole("radio", { name: "Not for us" }).click();
  await expect(page.getByRole("status").filter({ hasText: "9.2.2 cannot be left out" })).toBeVisible();
  await page.getByRole("radiogroup").first().getByRole("radio", { name: "Done", exact: true }).click();
  await expect(page.getByText("cannot be left out")).toHaveCount(0);
});

test("a question is handed to somebody as a task", async ({ page }) => {
  const organisation = await signIn(page);
  const [question] = await questions(page, organisation);
  await page.goto(`/${organisation}/questions?want=iso27001-2022`);
  await settled(page);
  await page.getByRole("button", { name: "Ask somebody" }).click();
  const form = page.getByRole("group", { name: "Ask somebody" });
  await form.getByLabel("Whose").selectOption({ label: "Rosa Example (does not sign in)" });
  await expectAccessible(page, "a question that somebody is asked");
  await form.getByRole("button", { name: "Make the task" }).click();
  await expect(page.getByText(/is on the list/).last()).toBeVisible();
  const { items } = (await (await page.request.get(`/api/v1/organisations/${organisation}/tasks?most=500`)).json()) as { items: { number: number; title: string; note: string; assignee: { name: string } | null; about: { kind: string } | null }[] };
  const made = items.find(({ title }) => title === question?.text.slice(0, 200));
  expect(made).toMatchObject({ assignee: { name: "Rosa Example" } });
  expect(made?.about).not.toBeNull();
  expect(made?.note).toContain("/questions?question=");
  await page.request.patch(`/api/v1/organisations/${organisation}/tasks/${made?.number}`, { data: { state: "dropped" } });
});

test("an organisation that wants nothing yet is told what to do about it, on each page that could say nothing", async ({ page }) => {
  await signIn(page);
  const begun = (await (await page.request.post("/api/v1/organisations", { data: { organisation: "Wanting Nothing Ltd", adopt: "none", wants: ["iso27001-2022"] } })).json()) as { id: string };
  expect((await page.request.post(`/api/v1/organisations/${begun.id}/edits/change-items`, { data: { items: [{ kind: "frameworks", key: "iso27001-2022", content: null }] } })).status()).toBe(200);
  for (const name of ["questions", "overview", "plan", "gap"]) {
    await page.goto(`/${begun.id}/${name}`);
    await expect(page.getByText("No framework is wanted yet"), name).toBeVisible();
    await expectAccessible(page, `${name} where nothing is wanted`);
  }
  await page.goto(`/${begun.id}/questions`);
  await page.getByRole("link", { name: "Say what is wanted" }).click();
  await expect(page.getByText("Nothing is wanted yet: no page can say how far you are.")).toBeVisible();
});

test("who looks back to a day is shown the questions of then, and answers none", async ({ page }) => {
  const organisation = await signIn(page);
  await page.goto(`/${organisation}/questions?want=iso27001-2022&asOf=2026-06-30`);
  await settled(page);
  await expect(page.getByText("You look back to 30 Jun 2026")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Done", exact: true }).first()).toBeDisabled();
});
