import { infiniteQueryOptions, queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Ask } from "./documents/ask";
import type { Compare } from "./documents/compare";
import type { Controls } from "./documents/controls";
import type { Find } from "./documents/find";
import type { Frameworks } from "./documents/frameworks";
import type { Gap } from "./documents/gap";
import type { Status } from "./documents/status";
import type { Plan } from "./documents/plan";
import type { ControlInProgramme, ControlShown, EditionShown, ObligationShown, RequirementShown } from "./documents/show";
import type { Trend } from "./documents/trend";
import type { Trial } from "./documents/try";
import type { Why } from "./documents/why";
import { ask, askTagged, Refused, tell } from "./client";
import { tryEdit, type EditKind, type Permits } from "./edits";
import { realOf, type Supposition, type Terms, type Tried, type When } from "./terms";

/** The content does not change while a server runs. */
const forAsLongAsThePageIsOpen = { staleTime: Infinity, gcTime: Infinity } as const;

export const frameworksQuery = queryOptions({
  queryKey: ["frameworks"],
  queryFn: ({ signal }) => ask<Frameworks>("frameworks", {}, signal),
  ...forAsLongAsThePageIsOpen,
});

function shown<T>(what: string) {
  return queryOptions({
    queryKey: ["show", what],
    queryFn: ({ signal }) => ask<T>("show", { what }, signal),
    ...forAsLongAsThePageIsOpen,
  });
}

export const editionQuery = (edition: string) => shown<EditionShown>(edition);
export const requirementQuery = (requirement: string) => shown<RequirementShown>(requirement);
export const obligationQuery = (obligation: string) => shown<ObligationShown>(obligation);

/** @param organisation whose own controls are found too; undefined for nobody's */
export const findQuery = (organisation: Organisation, words: string) =>
  queryOptions({
    queryKey: ["find", organisation, words],
    queryFn: ({ signal }) => ask<Find>(of(organisation, "find"), { words }, signal),
    staleTime: Infinity,
  });

/** Whose programme is asked; undefined for nobody's. */
export type Organisation = string | undefined;

function of(organisation: Organisation, question: string): string {
  return organisation === undefined ? question : `organisations/${organisation}/${question}`;
}

/** What speaks of some words in one edition, as many as a tree shows at once. */
export const findInQuery = (edition: string, words: string) =>
  queryOptions({
    queryKey: ["find", undefined, words, edition],
    queryFn: ({ signal }) => ask<Find>("find", { words, edition, most: "60" }, signal),
    staleTime: Infinity,
  });

/** @param organisation as whose decisions mapping rows count; undefined for nobody's */
export const compareQuery = (organisation: Organisation, left: string, right: string) =>
  queryOptions({
    queryKey: ["compare", organisation, left, right],
    queryFn: ({ signal }) => ask<Compare>(of(organisation, "compare"), { left, right }, signal),
    ...(organisation === undefined && forAsLongAsThePageIsOpen),
  });

export interface GapTerms extends Terms {
  want?: string | undefined;
}

export const gapQuery = (organisation: Organisation, terms: GapTerms) =>
  queryOptions({
    queryKey: ["gap", organisation, terms],
    queryFn: ({ signal }) => ask<Gap>(of(organisation, "gap"), { ...askable(organisation, terms) }, signal),
  });

/** Only of a programme anything can be supposed. */
function askable<T extends Terms>(organisation: Organisation, terms: T): Omit<T, keyof Supposition> {
  return organisation === undefined ? realOf(terms) : terms;
}

/** @param since the day with which it is compared; undefined for that of a month before */
export const statusQuery = (organisation: string, tried: Tried, since?: string) =>
  queryOptions({
    queryKey: ["status", organisation, tried, since],
    queryFn: ({ signal }) => ask<Status>(of(organisation, "status"), { ...tried, since }, signal),
  });

export const permitsQuery = (organisation: string, control?: string) =>
  queryOptions({
    queryKey: ["permits", organisation, control],
    queryFn: ({ signal }) => ask<Permits>(of(organisation, "permits"), { control }, signal),
    staleTime: 60_000,
  });

/** What an edit would change; it is asked with each change of what is typed. */
export const tryQuery = <K extends EditKind>(organisation: string, kind: K, request: object) =>
  queryOptions({
    queryKey: ["try", organisation, kind, request],
    queryFn: ({ signal }) => tryEdit(organisation, kind, request, signal),
    staleTime: 10_000,
  });

/** @param again whether what was answered already is asked again */
export const askQuery = (organisation: string, want: string | undefined, tried: Tried = {}, again = false) =>
  queryOptions({
    queryKey: ["ask", organisation, want, tried, again],
    queryFn: ({ signal }) => ask<Ask>(of(organisation, "ask"), { want, ...tried, ...(again && { again: "true" }) }, signal),
  });

export interface Change {
  number: number;
  recordedAt: string;
  recordedBy: string;
  what: string;
}

/** The trail, the last change first, page by page. */
export const trailQuery = (organisation: string, knownAt?: string) =>
  infiniteQueryOptions({
    queryKey: ["trail", organisation, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ask<{ items: Change[]; next: string | null }>(of(organisation, "changes"), { knownAt, cursor: pageParam }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** How long an organisation keeps its trails: months, null for ever; `shownFrom` is a day. */
export interface Retention {
  months: number | null;
  setAt: string | null;
  setBy: string | null;
  shownFrom: string | null;
}

export const retentionQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["settings", "retention", organisation],
    queryFn: ({ signal }) => ask<Retention>(of(organisation, "trail-retention"), {}, signal),
  });

export interface ChangedItem {
  kind: string;
  key: string;
  did: "added" | "changed" | "removed" | "moved";
  before: unknown;
  after: unknown;
}

export const changeQuery = (organisation: string, number: number) =>
  queryOptions({
    queryKey: ["change", organisation, number],
    queryFn: ({ signal }) => ask<Change & { items: ChangedItem[] }>(of(organisation, `changes/${number}`), {}, signal),
    staleTime: Infinity,
  });

export interface PlanTerms extends Terms {
  want?: string[] | undefined;
  budget?: string | undefined;
  capacity?: string | undefined;
  by?: string | undefined;
  /** Ids of controls. */
  first?: string[] | undefined;
  leaveOut?: string[] | undefined;
}

export const planQuery = (organisation: string, terms: PlanTerms) =>
  queryOptions({
    queryKey: ["plan", organisation, terms],
    queryFn: ({ signal }) => ask<Plan>(of(organisation, "plan"), { ...terms }, signal),
  });

/** The controls of the library. */
export const libraryQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["controls", organisation],
    queryFn: ({ signal }) => ask<Controls>(of(organisation, "controls"), {}, signal),
    staleTime: Infinity,
  });

/** A control as the organisation has it over a period, or as the library has it where nobody adopted it. */
export const ownControlQuery = (organisation: Organisation, what: string, tried: Tried, window?: string) =>
  queryOptions({
    queryKey: ["show", organisation, what, tried, window],
    queryFn: ({ signal }) =>
      askTagged<ControlInProgramme | ControlShown>(of(organisation, "show"), organisation === undefined ? { what } : { what, ...tried, window }, signal),
  });

export const whyQuery = (organisation: Organisation, terms: Terms, requirement: string) =>
  queryOptions({
    queryKey: ["why", organisation, terms, requirement],
    queryFn: ({ signal }) => ask<Why>(of(organisation, "why"), { ...askable(organisation, terms), requirement }, signal),
  });

/** What is proven if what is tried were so, beside what is. */
export const trialQuery = (organisation: string, terms: Terms) =>
  queryOptions({
    queryKey: ["try", organisation, "controls", terms],
    queryFn: ({ signal }) => ask<Trial>(of(organisation, "try"), { ...terms }, signal),
  });

/** The last year, month by month. */
export const trendQuery = (organisation: string, when: When) =>
  queryOptions({
    queryKey: ["trend", organisation, when],
    queryFn: ({ signal }) => ask<Trend>(of(organisation, "trend"), { ...when }, signal),
    staleTime: 60_000,
  });

/** The same with each requirement of one framework, which is asked for once and serves the pages of all of them. */
export const requirementTrendQuery = (organisation: string, edition: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ["trend", organisation, asOf, edition],
    queryFn: ({ signal }) => ask<Trend>(of(organisation, "trend"), { asOf, want: edition, requirements: "true" }, signal),
    staleTime: 60_000,
  });

export const pathOf = of;

export type Permission =
  | "READ"
  | "EDIT"
  | "EDIT_OWN_CONTROLS"
  | "ADD_EVIDENCE"
  | "ANSWER"
  | "DO_TASKS"
  | "APPROVE"
  | "WRITE_NOTES"
  | "MANAGE_PEOPLE"
  | "MANAGE_ORGANISATION";

export interface Membership {
  id: string;
  name: string;
  role: string;
  permissions: Permission[];
  /** Whether they are none until one signs in with a second factor. */
  needsTwoFactor: boolean;
  /** Whom the programme knows one as. */
  person: string | null;
  /** What an auditor is here for; null for everybody else. */
  engagement: Engagement | null;
  /** Whether that has ended, so that nothing is answered any more. */
  isOver: boolean;
}

export interface Engagement {
  name: string;
  frameworks: string[];
  /** The days that are looked at; null where none is set. */
  from: string | null;
  until: string | null;
  /** Of access. */
  lastDay: string | null;
}

export interface Me {
  account: string;
  email: string;
  name: string;
  organisations: Membership[];
}

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await ask<Me>("me", {}, signal);
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** What is still needed to be let in; undefined where one is in. */
export const signIn = (email: string, password: string, code?: string) =>
  tell<{ needs: "code" } | undefined>("POST", "session", { email, password, ...(code && { code }) });
export const signOut = () => tell("DELETE", "session");
export const setUp = (account: { link: string; email: string; name: string; password: string }) =>
  tell("POST", "setup", account);

/** Forgets all that was told to whoever was signed in before. */
export function useFreshStart(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "show" || queryKey.length > 2 });
    await client.fetchQuery(meQuery);
  };
}
