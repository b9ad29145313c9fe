/* Written by `npm run types` from docs/schemas/statement.schema.json. */

export interface Statement {
  organisation: string;
  edition: string;
  name: string;
  asOf: string;
  contentVersion: string;
  /**
   * of the whole, in a sentence or two
   */
  approval: string;
  applicable: number;
  /**
   * the controls of Annex A in document order
   */
  lines: {
    id: string;
    title: string;
    theme: string;
    themeTitle: string;
    applicable: boolean;
    /**
     * whether somebody decided that it does not apply, approved or not
     */
    excluded: boolean;
    /**
     * why somebody decided so; null where nobody did
     */
    exclusion: string | null;
    /**
     * why it applies in the organisation's own words; null where nobody says it
     */
    said: string | null;
    justification: string;
    /**
     * whether anything is said of why it applies or does not
     */
    justified: boolean;
    /**
     * why it is included; null where it does not apply
     */
    inclusion: "said" | "called-for" | "decided" | "reported" | "proposed" | "by-provider" | "without-reason" | null;
    /**
     * null where it does not apply
     */
    implemented: "fully" | "attested" | "partly" | "not-shown" | "planned" | "no" | null;
    /**
     * whether a plan proposed all controls that serve it, and nobody has decided on any
     */
    proposed: boolean;
    covered: number;
    demanded: number;
    /**
     * the day on which the last of what is open is planned to be there; null where none is set
     */
    plannedFor: string | null;
    /**
     * by what that is shown
     */
    shown: string;
    /**
     * which of its controls deviated in the window or are overdue, in words; it changes nothing that is counted; empty where none is
     */
    deviated: string;
    controls: string[];
    /**
     * titles
     */
    documents: string[];
    approval: string;
  }[];
}
