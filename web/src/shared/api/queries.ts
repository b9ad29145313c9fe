import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Find } from "./documents/find";
import type { Frameworks } from "./documents/frameworks";
import type { Gap } from "./documents/gap";
import type { ControlShown, EditionShown, RequirementShown } from "./documents/show";
import type { Why } from "./documents/why";
import { ask, askText, Refused, tell } from "./client";
import { headlineOf } from "./headline";
import type { Terms } from "./terms";

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
export const controlQuery = (control: string) => shown<ControlShown>(control);

export const findQuery = (words: string) =>
  queryOptions({
    queryKey: ["find", words],
    queryFn: ({ signal }) => ask<Find>("find", { words }, signal),
    staleTime: Infinity,
  });

/** Whose programme is asked; undefined for nobody's. */
export type Organisation = string | undefined;

function of(organisation: Organisation, question: string): string {
  return organisation === undefined ? question : `organisations/${organisation}/${question}`;
}

export interface GapTerms extends Terms {
  want?: string | undefined;
}

export const gapQuery = (organisation: Organisation, terms: GapTerms) =>
  queryOptions({
    queryKey: ["gap", organisation, terms],
    queryFn: ({ signal }) => ask<Gap>(of(organisation, "gap"), { ...terms }, signal),
  });

/** The sentences and figures by theme that stand over a gap. */
export const headlineQuery = (organisation: Organisation, terms: GapTerms) =>
  queryOptions({
    queryKey: ["gap", organisation, terms, "headline"],
    queryFn: async ({ signal }) =>
      headlineOf(
        await askText(of(organisation, "gap"), { ...terms, brief: "true", format: "md" }, signal),
      ),
  });

export const whyQuery = (organisation: Organisation, terms: Terms, requirement: string) =>
  queryOptions({
    queryKey: ["why", organisation, terms, requirement],
    queryFn: ({ signal }) => ask<Why>(of(organisation, "why"), { ...terms, requirement }, signal),
  });

export const pathOf = of;

export type Permission =
  | "READ"
  | "EDIT"
  | "EDIT_OWN_CONTROLS"
  | "ADD_EVIDENCE"
  | "ANSWER"
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
  /** Those that an auditor may look at; empty for all. */
  frameworks: string[];
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
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "show" });
    await client.fetchQuery(meQuery);
  };
}
