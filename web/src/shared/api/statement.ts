import { queryOptions } from "@tanstack/react-query";
import { ask, askTagged } from "./client";
import type { Statement } from "./documents/statement";
import type { StatementDifference } from "./documents/statement-difference";
import type { Tried, When } from "./terms";

const of = (organisation: string, question: string) => `organisations/${organisation}/${question}`;

/** With the tag of what was seen. @param want the edition that whoever asks is held to; undefined for none */
export const statementQuery = (organisation: string, tried: Tried, want: string | undefined) =>
  queryOptions({
    queryKey: ["statement", organisation, tried, want],
    queryFn: ({ signal }) => askTagged<Statement>(of(organisation, "statement"), { ...tried, want }, signal),
  });

/** What it says today that it did not say when it was approved last. */
export const differenceQuery = (organisation: string, when: When, want: string | undefined) =>
  queryOptions({
    queryKey: ["statement", organisation, "difference", when, want],
    queryFn: ({ signal }) => ask<StatementDifference>(of(organisation, "statement/difference"), { ...when, want }, signal),
  });

/** What an approved version says that the one before it did not. */
export const versionDifferenceQuery = (organisation: string, number: number, { knownAt }: When, want: string | undefined) =>
  queryOptions({
    queryKey: ["statement", organisation, "versions", number, "difference", knownAt, want],
    queryFn: ({ signal }) => ask<StatementDifference>(of(organisation, `statement/versions/${number}/difference`), { knownAt, want }, signal),
  });

/** A statement as it was approved. */
export interface Version {
  number: number;
  version: string;
  edition: string;
  approvedBy: string;
  approvedOn: string;
  recordedAt: string;
  recordedBy: string;
  /** Who recorded the approval of somebody else, and how that was given; may be empty. */
  recorded: string;
  change: number;
  asOf: string;
  contentVersion: string;
  applicable: number;
  controls: number;
  arrived: boolean;
  state: "approved" | "replaced" | "taken-back";
  files: { format: string; sha256: string; bytes: number }[];
}

/** The last approved first. */
export const versionsQuery = (organisation: string, { knownAt }: When, want: string | undefined) =>
  queryOptions({
    queryKey: ["statement", organisation, "versions", knownAt, want],
    queryFn: ({ signal }) => ask<{ items: Version[] }>(of(organisation, "statement/versions"), { knownAt, want }, signal),
  });
