/* Written by `npm run types` from docs/schemas/conclude.schema.json. */

export interface Conclusion {
  organisation: string;
  /**
   * whether it was written
   */
  applied: boolean;
  id: string;
  control: string;
  window: {
    from: string;
    to: string;
  };
  as: "effective-with-exceptions" | "not-effective";
  on: string;
  by: string;
  /**
   * the control without the conclusion
   */
  before: string;
  after: string;
  restsOn: string[];
  /**
   * obligations that hold over the window by it
   */
  lifted: string[];
  /**
   * obligations that no longer do
   */
  lowered: string[];
  /**
   * requirements that become full
   */
  full: string[];
  requirements: {
    requirement: string;
    title: string;
    before: "full" | "partial" | "none" | "not-assessed" | "not-applicable";
    after: "full" | "partial" | "none" | "not-assessed" | "not-applicable";
    /**
     * how many of its obligations are proven without the conclusion
     */
    coveredBefore: number;
    coveredAfter: number;
    demanded: number;
  }[];
  findings: string[];
}
