import type { Plan } from "@/shared/api/documents/plan";
import type { Requirement } from "@/shared/api/documents/gap";

/** The scope of nothing but some requirements of an edition: `iso27001-2022:A.7.1,A.8.24`. */
export const scopeOfAll = (edition: string, requirements: readonly Pick<Requirement, "id">[]): string => `${edition}:${requirements.map(({ id }) => id).join(",")}`;

/** Of a plan for them, the controls that are adopted anew and close something of them; what gates ask for beside is no part of it. */
export function closersOf(steps: readonly Pick<Plan["steps"][number], "control" | "title" | "effort" | "toDo" | "closes">[]) {
  return steps.filter(({ toDo, closes }) => toDo === "adopt" && closes.length > 0);
}

/** Exclusions for all of them, as the edit takes them: one change, taken back as one. */
export function exclusionsOf(edition: string, requirements: readonly Pick<Requirement, "id">[], reason: string, approvedBy: string, on: string) {
  return requirements.map(({ id }) => ({
    kind: "exclusions",
    content: { requirement: `${edition}/${id}`, justification: reason.trim(), ...(approvedBy && { approvedBy, approvedOn: on }) },
  }));
}
