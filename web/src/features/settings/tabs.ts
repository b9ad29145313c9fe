import type { Permission } from "@/shared/api/queries";
import { programme } from "@/shared/words/programme";
import { settings } from "@/shared/words/settings";

/** The pages of settings that there are for somebody, in their order. */
export function tabsOf(permissions: readonly Permission[]) {
  const may = (...any: Permission[]) => any.some((each) => permissions.includes(each));
  return [
    { page: "account", title: settings.account, isShown: true },
    { page: "people", title: settings.people, isShown: may("MANAGE_PEOPLE") },
    { page: "sign-in", title: settings.signIn, isShown: may("MANAGE_PEOPLE") },
    { page: "organisation", title: settings.organisation, isShown: may("MANAGE_ORGANISATION", "EDIT") },
    { page: "roles", title: programme.tabs.people, isShown: may("EDIT") },
    { page: "reports-held", title: programme.tabs.reports, isShown: may("EDIT") },
    { page: "values", title: programme.tabs.values, isShown: may("EDIT") },
  ].filter(({ isShown }) => isShown) as { page: "account" | "people" | "sign-in" | "organisation" | "roles" | "reports-held" | "values"; title: string }[];
}
