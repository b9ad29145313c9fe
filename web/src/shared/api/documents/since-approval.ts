/* Written by `npm run types` from docs/schemas/since-approval.schema.json. */

export interface SinceApproval {
  document: string;
  title: string;
  /**
   * null for a draft, like the two after it
   */
  version: string | null;
  approvedBy: string | null;
  approvedOn: string | null;
  /**
   * how it stands, in a sentence
   */
  say: string;
  /**
   * whether what was approved is on record here
   */
  compared: boolean;
  added: number;
  removed: number;
  /**
   * all of both texts in their order; none where nothing is compared
   */
  parts: {
    did: "same" | "removed" | "added";
    lines: string[];
  }[];
}
