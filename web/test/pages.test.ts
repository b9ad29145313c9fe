import { expect, test } from "vitest";
import { firstOf, isOfADay, isTold, sees, type PageName } from "@/app/pages";
import type { Membership } from "@/shared/api/queries";

const member = (role: string, permissions: Membership["permissions"], frameworks: string[] = []): Membership => ({
  id: "o",
  name: "Example",
  role,
  permissions,
  needsTwoFactor: false,
  person: null,
  engagement: frameworks.length > 0 ? { name: "Certification audit 2027", frameworks, from: null, until: null, lastDay: null } : null,
  isOver: false,
});

test("an auditor of one framework is shown what that is answered for, and lands on its statement of applicability, or on the frameworks", () => {
  const auditor = member("auditor", ["READ"], ["iso27001-2022"]);
  for (const page of ["gap", "frameworks", "controls", "statement", "risks", "audits", "nonconformities", "documents", "evidence"] as PageName[]) expect(sees(page, auditor), page).toBe(true);
  for (const page of ["overview", "plan", "questions", "tasks", "reports", "trail", "intake"] as PageName[]) expect(sees(page, auditor), page).toBe(false);
  expect(firstOf(auditor)).toEqual({ to: "/{-$organisation}/statement", params: { organisation: "o" } });
  expect(firstOf(member("auditor", ["READ"], ["soc2-2017:CC"])).to).toBe("/{-$organisation}/frameworks");
  for (const page of ["statement", "risks", "audits", "nonconformities"] as PageName[]) expect(sees(page, member("auditor", ["READ"], ["soc2-2017:CC"])), page).toBe(false);
});

test("whoever sees all frameworks lands on the overview, and intake is for those who edit", () => {
  const viewer = member("viewer", ["READ"]);
  expect(firstOf(viewer).to).toBe("/{-$organisation}/overview");
  expect(sees("plan", viewer)).toBe(true);
  expect(sees("intake", viewer)).toBe(false);
  expect(sees("intake", member("lead", ["READ", "EDIT"]))).toBe(true);
});

test("a day can be chosen where answers are of a day, and nowhere else", () => {
  for (const path of ["/a1/overview", "/a1/gap", "/gap", "/a1/controls/ACC-07", "/a1/documents", "/a1/documents/isms-scope", "/a1/tasks", "/a1/trail", "/a1/frameworks/soc2-2017/CC6.1"]) expect(isOfADay(path), path).toBe(true);
  for (const path of ["/a1/intake/b2", "/a1/notes", "/a1/questions", "/a1/settings/account", "/new"])
    expect(isOfADay(path), path).toBe(false);
});

test("an auditor of an engagement asks for no events, which are of all frameworks", () => {
  expect(isTold(member("auditor", ["READ"], ["iso27001-2022"]))).toBe(false);
  expect(isTold(member("viewer", ["READ"]))).toBe(true);
  expect(isTold(undefined)).toBe(false);
});
