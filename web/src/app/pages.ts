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

/** Where somebody lands in an organisation: how it stands, or the gap of the framework that they look at. */
export function firstOf({ id, engagement }: Pick<Membership, "id" | "engagement">) {
  const [want] = engagement?.frameworks ?? [];
  return want === undefined
    ? ({ to: "/{-$organisation}/overview", params: { organisation: id } } as const)
    : ({ to: "/{-$organisation}/gap", params: { organisation: id }, search: { want } } as const);
}
