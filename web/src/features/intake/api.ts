import { queryOptions, useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { addressOf } from "@/shared/api/address";
import { ask, sendForm, sendJson, tell } from "@/shared/api/client";
import type { TakenOver } from "@/shared/api/documents/intake-review";
import type { Review } from "@/shared/api/documents/review";
import type { Suggestions } from "@/shared/api/documents/suggestions";
import { pathOf } from "@/shared/api/queries";
import type { Said } from "@/shared/cover/cover";
import { decided, type AskedDecision } from "./search";

export interface Kept {
  id: string;
  name: string;
  begunAt: string;
  begunBy: string;
  changedAt: string;
  changedBy: string;
  change: number | null;
}

export interface Intake extends Kept {
  version: number;
  dropped: boolean;
  /** How many pages can be seen; none of what has none. */
  pages: number;
  /** Controls that say something else now than when they were decided. */
  reopened: string[];
  said: Said;
  /** What the text of the file seems to say of its report; nothing of it counts before somebody says the same. */
  read: SeemsToSay;
  review: Review;
}

export interface SeemsToSay {
  kind: string | null;
  issuer: string | null;
  scopes: string[];
  period: string | null;
  issued: string | null;
  carvedOut: string[];
  /** Whether an opinion was read in which nothing is excepted. */
  unqualified: boolean;
  /** Whether it speaks of a provider that is left out. */
  mayCarveOut: boolean;
}

export const intakesQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["intakes", organisation],
    queryFn: async ({ signal }) => (await ask<{ items: Kept[] }>(pathOf(organisation, "intakes"), {}, signal)).items,
  });

const keyOf = (organisation: string, intake: string) => ["intake", organisation, intake] as const;

export const intakeQuery = (organisation: string, intake: string) =>
  queryOptions({
    queryKey: keyOf(organisation, intake),
    queryFn: ({ signal }) => ask<Intake>(pathOf(organisation, `intakes/${intake}`), {}, signal),
    staleTime: 10_000,
  });

export const wordsQuery = (organisation: string, intake: string, words: string) =>
  queryOptions({
    queryKey: ["suggestions", organisation, intake, words],
    queryFn: ({ signal }) => ask<Suggestions>(pathOf(organisation, `intakes/${intake}/suggestions`), { words }, signal),
    staleTime: Infinity,
  });

/** What taking it over would change, of a version of what was said and decided. */
export const takingQuery = (organisation: string, intake: string, version: number) =>
  queryOptions({
    queryKey: ["taking", organisation, intake, version],
    queryFn: async ({ signal }) =>
      (await (await sendJson("POST", addressOf(pathOf(organisation, `intakes/${intake}/apply`), { try: "true" }), undefined, signal)).json()) as TakenOver,
    retry: false,
  });

interface Report {
  title?: string;
  scope?: string | string[];
  about?: string;
  covers?: { from: string; to: string };
}

/** Whether a report on record may be the one that a list of controls comes from: a SOC 2 report on the organisation itself, over the period that the list's file speaks of. */
export function mayListControls({ scope = [], about, covers }: Report, period: string | null): boolean {
  const isSoc2 = [scope].flat().some((each) => each.startsWith("soc2-"));
  return isSoc2 && !about && (period === null || covers === undefined || period === (covers.from === covers.to ? covers.from : `${covers.from}..${covers.to}`));
}

/** The reports that are on record. */
export const reportsQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["items", organisation, "reports"],
    queryFn: async ({ signal }) =>
      (await ask<{ items: { key: string; content: Report }[] }>(pathOf(organisation, "items"), { kind: "reports" }, signal)).items.map(({ key, content }) => ({ ...content, id: key, title: content.title ?? key })),
  });

export async function beginIntake(organisation: string, file: File, said: Said, signal: AbortSignal): Promise<Kept> {
  const response = await sendForm(addressOf(pathOf(organisation, "intakes")), { request: JSON.stringify(said), file }, {}, signal);
  return (await response.json()) as Kept;
}

export const saySo = (organisation: string, intake: string, said: Said) => tell("PUT", pathOf(organisation, `intakes/${intake}/said`), said);
export const dropIntake = (organisation: string, intake: string, dropped: boolean) => tell("PUT", pathOf(organisation, `intakes/${intake}/dropped`), { dropped });

export async function takeOver(organisation: string, intake: string, signal: AbortSignal): Promise<{ taken: TakenOver; change: string | undefined }> {
  const response = await sendJson("POST", addressOf(pathOf(organisation, `intakes/${intake}/apply`)), undefined, signal);
  return { taken: (await response.json()) as TakenOver, change: /\d+/.exec(response.headers.get("etag") ?? "")?.[0] };
}

export const pictureOf = (organisation: string, intake: string, page: number) => addressOf(pathOf(organisation, `intakes/${intake}/pages/${page}`), { width: "1100" });

/** Where on a page the row of a control stands, from 0 at its top to 1 at its end; null where that is not found. */
export const placeQuery = (organisation: string, intake: string, page: number, control: string) =>
  queryOptions({
    queryKey: ["place", organisation, intake, page, control],
    queryFn: ({ signal }) => ask<{ top: number | null; height: number | null }>(pathOf(organisation, `intakes/${intake}/pages/${page}/place`), { control }, signal),
    staleTime: Infinity,
  });

const decidingKey = (intake: string) => ["decide", intake] as const;

/** How many decisions are on their way to the server; nobody leaves the page unasked before they are there. */
export function useKeeping(intake: string): number {
  const count = useIsMutating({ mutationKey: decidingKey(intake) });
  useEffect(() => {
    if (count === 0) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [count]);
  return count;
}

/** Decides at once on the page, and tells the server; where it refuses, all is as it was. */
export function useDecide(organisation: string, intake: string) {
  const client = useQueryClient();
  const key = keyOf(organisation, intake);
  return useMutation({
    mutationKey: decidingKey(intake),
    scope: { id: `decide-${intake}` },
    mutationFn: (asked: AskedDecision) =>
      tell<{ version: number; decided: number; open: number }>("POST", pathOf(organisation, `intakes/${intake}/decisions`), { decisions: [asked] }),
    onMutate: async (asked) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<Intake>(key);
      client.setQueryData<Intake>(key, (now) =>
        now && {
          ...now,
          review: { ...now.review, controls: now.review.controls.map((each) => (each.id === asked.control ? decided(each, asked) : each)) },
        },
      );
      return { was: before?.review.controls.find(({ id }) => id === asked.control) };
    },
    onError: (_, asked, context) => {
      client.setQueryData<Intake>(key, (now) =>
        now && {
          ...now,
          review: { ...now.review, controls: now.review.controls.map((each) => (each.id === asked.control && context?.was ? context.was : each)) },
        },
      );
    },
    onSuccess: ({ version, decided: count, open }) => {
      client.setQueryData<Intake>(key, (now) => now && { ...now, version, review: { ...now.review, decided: count, open } });
    },
  });
}
