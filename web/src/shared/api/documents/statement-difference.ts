/* Written by `npm run types` from docs/schemas/statement-difference.schema.json. */

export interface StatementDifference {
  edition: string;
  /**
   * who approves it by the table of authorities; empty where that names nobody
   */
  approver: string;
  /**
   * the approved one that it is held against; null for a draft, like the two after it
   */
  version: string | null;
  approvedBy: string | null;
  approvedOn: string | null;
  /**
   * how it stands, in a sentence
   */
  say: string;
  /**
   * whether what was approved is on record here, and of the same edition
   */
  compared: boolean;
  /**
   * the controls of Annex A of which something else is said, in document order; none where nothing is compared
   */
  rows: {
    id: string;
    title: string;
    did: "changed" | "added" | "removed";
    changes: {
      field: "applies" | "justification" | "implemented" | "planned" | "shown" | "controls" | "documents" | "approval";
      /**
       * in words; empty where nothing was said
       */
      was: string;
      is: string;
    }[];
  }[];
}
