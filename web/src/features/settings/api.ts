import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, Refused, tell } from "@/shared/api/client";
import type { Engagement } from "@/shared/api/queries";

export interface Session {
  id: string;
  begunAt: string;
  seenAt: string;
  agent: string;
  address: string;
  means: string;
  current: boolean;
}

export interface Token {
  id: string;
  name: string;
  organisation: string;
  organisationName: string;
  owner: string;
  scope: string;
  createdAt: string;
  expiresAt: string | null;
  usedAt: string | null;
}

export interface Passkeys {
  /** The one at which passkeys work; null where none do. */
  address: string | null;
  passkeys: Passkey[];
}

export interface Passkey {
  id: string;
  name: string;
  host: string;
  createdAt: string;
  usedAt: string | null;
  synced: boolean;
  removable: boolean;
}

export interface TwoFactor {
  on: boolean;
  recoveryCodes: number;
  hasPassword: boolean;
}

export interface Place {
  role: string;
  person: string | null;
  engagement: Engagement | null;
}

export interface Person extends Place {
  account: string;
  name: string;
  email: string;
  byGroup: boolean;
  twoFactor: boolean;
  passkeys: number;
  seenAt: string | null;
}

export interface Invited extends Place {
  id: string;
  name: string;
  /** Whom alone the link lets in; null for whoever has it. */
  email: string | null;
  by: string;
  expiresAt: string;
}

export interface People {
  people: Person[];
  invitations: Invited[];
  /** Whom the programme knows. */
  persons: { id: string; name: string }[];
}

export interface Rules {
  twoFactor: boolean;
  linkByMail: boolean;
  groups: { group: string; role: string }[];
}

/** All that stands on these pages is asked anew after each change. */
const asked = "settings";

function of<T>(path: string) {
  return queryOptions({ queryKey: [asked, path], queryFn: ({ signal }) => ask<T>(path, {}, signal) });
}

export const sessionsQuery = of<{ sessions: Session[] }>("me/sessions");
export const ownTokensQuery = of<{ tokens: Token[] }>("me/tokens");
export const twoFactorQuery = of<TwoFactor>("me/two-factor");
export const passkeysQuery = of<Passkeys>("me/passkeys");
export const peopleQuery = (organisation: string) => of<People>(`organisations/${organisation}/people`);
export const tokensQuery = (organisation: string) => of<{ tokens: Token[] }>(`organisations/${organisation}/tokens`);
export const rulesQuery = (organisation: string) => of<Rules>(`organisations/${organisation}/sign-in`);
export const waysQuery = of<{ name: string | null }>("session/ways");

export function useTell<T = void>(method: "POST" | "PUT" | "DELETE", done?: (said: T) => void) {
  return useChange(({ path, body }: { path: string; body?: object }) => tell<T>(method, path, body), done);
}

/** Changes what somebody looked at; where others were quicker, what is there now is asked for, so that it can be seen and written over. */
export function useSeen<T extends object>(done: () => void, onNow: (now: T) => void, { queryKey }: { queryKey: readonly unknown[] }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => tell("PUT", path, body),
    onSuccess: async () => {
      done();
      await Promise.all([client.invalidateQueries({ queryKey: [asked] }), client.invalidateQueries({ queryKey: ["me"] })]);
    },
    onError: async (error) => {
      if (!(error instanceof Refused) || error.problem.status !== 412) return;
      await client.invalidateQueries({ queryKey });
      const now = client.getQueryData<T>(queryKey);
      if (now) onNow(now);
    },
  });
}

/** After it, all that stands on these pages is asked anew. */
export function useChange<Wanted, T>(change: (wanted: Wanted) => Promise<T>, done?: (said: T, wanted: Wanted) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (said, wanted) => {
      done?.(said, wanted);
      await Promise.all([client.invalidateQueries({ queryKey: [asked] }), client.invalidateQueries({ queryKey: ["me"] })]);
    },
  });
}
