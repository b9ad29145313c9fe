import type { Membership } from "@/shared/api/queries";

export type PageName =
  | "overview"
  | "gap"
  | "crosswalk"
  | "frameworks"
  | "controls"
  | "intake"
  | "questions"
  | "plan"
  | "tasks"
  | "statement"
  | "risks"
  | "audits"
  | "nonconformities"
  | "documents"
  | "evidence"
  | "reports"
  | "notes"
  | "trail";

/** What is answered framework by framework, or is of none: the rest speaks of all of them at once. */
const ofAnEngagement: readonly PageName[] = ["gap", "crosswalk", "frameworks", "controls", "documents", "evidence", "notes"];

/** What ISO/IEC 27001 asks for beside its requirements: the statement, and the registers of its clauses 6.1.2, 8.2, 9.2 and 10.2. */
const ofIso27001: readonly PageName[] = ["statement", "risks", "audits", "nonconformities"];

/** What is as it is: nothing there is asked of another day. */
const ofToday: readonly string[] = ["intake", "questions", "notes", "settings", "new"];

/** Whether a page at a path answers of a day that can be chosen. */
export const isOfADay = (path: string) => !path.split("/").some((part, at) => at <= 2 && ofToday.includes(part));

/** Whether somebody may look at a page, by what they are in the organisation; those of nobody's programme are open to all. */
export function sees(page: PageName, membership: Membership | undefined): boolean {
  if (!membership) return true;
  const { engagement, permissions } = membership;
  if (engagement) return ofAnEngagement.includes(page) || (ofIso27001.includes(page) && engagement.frameworks.some((each) => each.startsWith("iso27001")));
  return page !== "intake" || permissions.includes("EDIT");
}

/** Whether somebody is told of what others change: not one who is here for an engagement, as changes are of all frameworks at once. */
export const isTold = (membership: Pick<Membership, "engagement"> | undefined) => membership !== undefined && membership.engagement === null;

/** Where somebody lands in an organisation: how it stands; an auditor on the statement of applicability, or on the frameworks where there is none. */
export function firstOf(membership: Membership) {
  const page = membership.engagement ? (sees("statement", membership) ? "statement" : "frameworks") : "overview";
  return { to: `/{-$organisation}/${page}`, params: { organisation: membership.id } } as const;
}
