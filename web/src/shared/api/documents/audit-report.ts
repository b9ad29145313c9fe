/* Written by `npm run types` from docs/schemas/audit-report.schema.json. */

export interface AuditReport {
  organisation: string;
  state: "on-record" | "preview" | "written" | "declined";
  id: string;
  title: string;
  kind: "type-1" | "type-2" | "certificate" | "bridge-letter" | "questionnaire";
  /**
   * empty where nobody said
   */
  issuer: string;
  scopes: string[];
  covers: null | {
    from: string;
    to: string;
  };
  issuedOn: string;
  countsUntil: string;
  /**
   * whether it counts on the day that is spoken of
   */
  counts: boolean;
  /**
   * those that the programme wants
   */
  frameworks: {
    framework: string;
    /**
     * what is to be shown, in words: over the report's own days where the programme wants a window that still runs
     */
    askedFor: string;
    /**
     * the part of the framework that is proven without the report
     */
    without: number;
    with: number;
    full: number;
  }[];
  criteria: {
    requirement: string;
    says: "met" | "in-part" | "not-met" | "not-said";
  }[];
  exceptions: {
    control: string;
    requirement: string | null;
    /**
     * what it takes out
     */
    obligations: string[];
    note: string;
  }[];
  /**
   * sentences
   */
  notProved: string[];
  /**
   * sentences: what counts for windows that still run, where figures are over the report's own days
   */
  running: string[];
  /**
   * sentences: providers, and what the report expects of the organisation
   */
  dependsOn: string[];
  /**
   * sentences: the requirements of which nothing is shown
   */
  silent: string[];
  /**
   * what lint says of it
   */
  findings: string[];
}
