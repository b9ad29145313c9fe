/* Written by `npm run types` from docs/schemas/documents.schema.json. */

export interface Documents {
  organisation: string;
  asOf: {
    [k: string]: unknown;
  } & string;
  contentVersion: string;
  /**
   * whether this run wrote files
   */
  written: boolean;
  summary: {
    documents: number;
    notWritten: number;
    upToDate: number;
    changed: number;
    edited: number;
    editedAndChanged: number;
    conflict: number;
    own: number;
    unreadable: number;
    /**
     * for which documents.yaml has no day of approval up to asOf
     */
    unapproved: number;
    changedSinceApproval: number;
    reviewOverdue: number;
    /**
     * parameters that nobody has set, each counted once
     */
    unset: number;
  };
  documents: {
    id: string;
    title: string;
    /**
     * null for one of the organisation's own
     */
    kind: "policy" | "procedure" | "plan" | "register" | "record" | "template" | null;
    /**
     * ids of the adopted controls that it describes
     */
    neededBy: string[];
    /**
     * of documents.yaml, like owner and approval; empty where that says nothing
     */
    version: string;
    owner: string;
    approvedBy: string;
    /**
     * null for a draft
     */
    approvedOn: string | null;
    /**
     * who recorded the approval of somebody else, and how that was given; left out where nobody says
     */
    recorded?: string;
    /**
     * whether its text is not the one that was first written after this approval of this version
     */
    changedSinceApproval: boolean;
    reviewBy: string | null;
    reviewOverdue: boolean;
    /**
     * how its Markdown stands to what would be written, after this run
     */
    state:
      "not-written" | "up-to-date" | "changed" | "edited" | "edited-and-changed" | "conflict" | "own" | "unreadable";
    /**
     * what this run did with the Markdown
     */
    done: "nothing" | "written" | "updated" | "merged" | "conflict" | "locked";
    note: string;
    /**
     * what the text shows as not set
     */
    unset: {
      name: string;
      meaning: string;
    }[];
    /**
     * of the template, in its order
     */
    parameters: {
      name: string;
      value: string | null;
      source: "parameter" | "programme" | "default" | "nobody";
    }[];
    /**
     * made from the Markdown
     */
    files: {
      format: "docx" | "pdf";
      /**
       * edited: it is not as it was made, and is left alone; edited-and-stale: and a new one would say something else
       */
      state: "missing" | "current" | "stale" | "edited" | "edited-and-stale";
      /**
       * by this run
       */
      written: boolean;
    }[];
  }[];
  /**
   * what nobody has set, that of most documents first
   */
  unset: {
    name: string;
    meaning: string;
    documents: string[];
  }[];
}
