import type { Permission } from "@/shared/api/queries";
import { licensed } from "@/shared/words/licensed";
import { programme } from "@/shared/words/programme";
import { settings } from "@/shared/words/settings";

type Page = "account" | "people" | "sign-in" | "organisation" | "roles" | "reports-held" | "values";

/** A part of a page of settings. */
interface Part {
  title: string;
  /** What else stands in it, by which it is found. */
  also: string;
}

export interface Tab {
  page: Page;
  title: string;
  parts: readonly Part[];
}

/** The pages of settings that there are for somebody, in their order, each with its parts. */
export function tabsOf(permissions: readonly Permission[]): Tab[] {
  const may = (...any: Permission[]) => any.some((each) => permissions.includes(each));
  const part = (title: string, ...also: string[]): Part => ({ title, also: also.join(" ") });
  const { organisation, wants, people, reports } = programme;
  const { name, password, passkeys, twoFactor, sessions, tokens, events, invite, list, rules, retention } = settings;
  const all: (Tab & { isShown: boolean })[] = [
    {
      page: "account",
      title: settings.account,
      isShown: true,
      parts: [
        part(name.title, name.name),
        part(password.title, password.change),
        part(passkeys.title, passkeys.add),
        part(twoFactor.title, twoFactor.codes),
        part(sessions.title, sessions.say, list.signOut),
        part(tokens.title, tokens.say),
        part(events.title),
      ],
    },
    { page: "people", title: settings.people, isShown: may("MANAGE_PEOPLE"), parts: [part(invite.title, list.role), part(tokens.title), part(events.title)] },
    { page: "sign-in", title: settings.signIn, isShown: may("MANAGE_PEOPLE"), parts: [part(twoFactor.title, rules.twoFactor), part(rules.groups, rules.link)] },
    {
      page: "organisation",
      title: settings.organisation,
      isShown: may("MANAGE_ORGANISATION", "EDIT"),
      parts: [
        part(organisation.title, organisation.scope, organisation.timeZone),
        part(wants.title, wants.say, wants.add, wants.auditOn),
        ...(may("EDIT") ? [part(licensed.title, licensed.licence)] : []),
        ...(may("MANAGE_ORGANISATION") ? [part(retention.title, retention.say, retention.forEver)] : []),
      ],
    },
    { page: "roles", title: programme.tabs.people, isShown: may("EDIT"), parts: [part(people.add, people.role, people.capacity)] },
    { page: "reports-held", title: programme.tabs.reports, isShown: may("EDIT"), parts: [part(reports.addTitle)] },
    { page: "values", title: programme.tabs.values, isShown: may("EDIT"), parts: [] },
  ];
  return all.filter(({ isShown }) => isShown).map(({ page, title, parts }) => ({ page, title, parts }));
}

/** What a part is called in the address. */
export const anchorOf = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
