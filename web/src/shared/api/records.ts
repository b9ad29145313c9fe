import { queryOptions } from "@tanstack/react-query";
import { ask, askTagged } from "./client";
import type { PrintedDocument } from "./documents/document";
import type { Documents } from "./documents/documents";
import type { EvidenceOnFile } from "./documents/evidence";
import type { DocumentParameters } from "./documents/parameters";
import type { Reports } from "./documents/reports";
import type { SinceApproval } from "./documents/since-approval";
import type { When } from "./terms";

const of = (organisation: string, question: string) => `organisations/${organisation}/${question}`;

export const documentsQuery = (organisation: string, when: When) =>
  queryOptions({
    queryKey: ["documents", organisation, when],
    queryFn: ({ signal }) => ask<Documents>(of(organisation, "documents"), { ...when }, signal),
  });

/** @param document of which the values are; undefined for all that are needed */
export const parametersQuery = (organisation: string, document: string | undefined) =>
  queryOptions({
    queryKey: ["parameters", organisation, document],
    queryFn: ({ signal }) => askTagged<DocumentParameters>(of(organisation, "documents/parameters"), { document }, signal),
  });

/** Items of one kind in the shape of their files, with the tag of what was seen. */
export const itemsQuery = <T>(organisation: string, kind: string) =>
  queryOptions({
    queryKey: ["items", organisation, kind, "tagged"],
    queryFn: ({ signal }) => askTagged<{ items: { key: string; content: T }[] }>(of(organisation, "items"), { kind, most: "500" }, signal),
  });

export const printedQuery = (organisation: string, document: string, when: When) =>
  queryOptions({
    queryKey: ["document", organisation, document, when],
    queryFn: ({ signal }) => ask<PrintedDocument>(of(organisation, `documents/${document}`), { ...when }, signal),
  });

export const sinceApprovalQuery = (organisation: string, document: string, knownAt?: string) =>
  queryOptions({
    queryKey: ["since-approval", organisation, document, knownAt],
    queryFn: ({ signal }) => ask<SinceApproval>(of(organisation, `documents/${document}/since-approval`), { knownAt }, signal),
  });

/** Those whom the programme knows. */
export const peopleQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["items", organisation, "people"],
    queryFn: ({ signal }) =>
      ask<{ items: { content: { id: string; name: string; roles?: (string | { role: string })[] } }[] }>(of(organisation, "items"), { kind: "people", most: "200" }, signal),
    staleTime: 60_000,
  });

export interface WhichPieces {
  kind: string | undefined;
  by: string | undefined;
  from: string | undefined;
  until: string | undefined;
}

/** The pieces of all controls, as far as they are of a kind, of somebody, and of days. */
export const piecesQuery = (organisation: string, when: When, which: WhichPieces) =>
  queryOptions({
    queryKey: ["evidence", organisation, when, "pieces", which],
    queryFn: ({ signal }) => ask<EvidenceOnFile>(of(organisation, "evidence"), { ...when, pieces: "true", ...which }, signal),
  });

/** @param control whose pieces are listed too; undefined for none */
export const evidenceQuery = (organisation: string, when: When, control?: string) =>
  queryOptions({
    queryKey: ["evidence", organisation, when, control],
    queryFn: ({ signal }) => ask<EvidenceOnFile>(of(organisation, "evidence"), { ...when, control }, signal),
  });

/** How a piece of evidence can be looked at. */
export interface Preview {
  id: string;
  file: string;
  as: "text" | "picture" | "pages" | "link" | "nothing";
  /** What its bytes are, whatever its name says. */
  type: string;
  say: string;
  bytes: number;
  sha256: string;
  unchanged: boolean;
  text: string | null;
  cut: boolean;
  pages: number;
  link: string | null;
}

export const previewQuery = (organisation: string, id: string, knownAt?: string) =>
  queryOptions({
    queryKey: ["preview", organisation, id, knownAt],
    queryFn: ({ signal }) => ask<Preview>(of(organisation, "evidence/preview"), { id, knownAt }, signal),
    staleTime: 60_000,
  });

export const reportsQuery = (organisation: string) =>
  queryOptions({
    queryKey: ["reports", organisation],
    queryFn: ({ signal }) => ask<Reports>(of(organisation, "reports"), {}, signal),
    staleTime: Infinity,
  });
