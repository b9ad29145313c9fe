import { queryOptions } from "@tanstack/react-query";
import { ask } from "./client";

/** What an organisation has of the text of one framework. */
export interface Loaded {
  framework: string;
  /** Who licensed it, and to whom. */
  licence: string;
  /** The last day on which it may be shown; null where none is known. */
  until: string | null;
  /** Whether that day is past: nobody is shown the texts any more. */
  over: boolean;
  texts: number;
  loadedAt: string;
  loadedBy: string;
}

/** The text of one requirement; empty where there is none. */
export interface LicensedText {
  requirement: string;
  text: string;
  licence: string;
  until: string | null;
}

/** Under the key of what settings change, so that it is asked anew after each change of them. */
export const licensedTextsQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["settings", "licensed-texts", organisation],
    queryFn: ({ signal }) => ask<{ items: Loaded[] }>(`organisations/${organisation}/licensed-texts`, {}, signal),
  });

/** @param requirement with its framework: `iso27001-2022/A.5.15` */
export const licensedTextQuery = (organisation: string, requirement: string) =>
  queryOptions({
    queryKey: ["settings", "licensed-text", organisation, requirement],
    queryFn: ({ signal }) => ask<LicensedText>(`organisations/${organisation}/licensed-text`, { requirement }, signal),
  });
