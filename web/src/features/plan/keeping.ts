/** What is wanted of an edition, as its file says it. */
export interface Wanted {
  edition: string;
  assurance?: "designed" | "implemented" | "operating";
  auditOn?: string;
}

/** What is to be kept so that a day is that of the audit: nothing of what keeps it already, or is examined over a period. */
export const toKeep = (all: readonly Wanted[], editions: readonly string[], by: string): Wanted[] =>
  all.filter(({ edition, assurance, auditOn }) => editions.includes(edition) && assurance !== "operating" && auditOn !== by).map((each) => ({ ...each, auditOn: by }));
