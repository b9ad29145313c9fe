/* Written by `npm run types` from docs/schemas/intake-review.schema.json. */

export interface TakenOver {
  organisation: string;
  /**
   * the list, as it was named
   */
  file: string;
  /**
   * whether it was written
   */
  applied: boolean;
  /**
   * what is taken over, in a sentence
   */
  say: string;
  /**
   * how many controls of the list are decided
   */
  decided: number;
  /**
   * ids of controls of the list of which nothing is decided; they are not taken over
   */
  undecided: string[];
  /**
   * ids of controls of the list that are not taken over
   */
  skipped: string[];
  /**
   * own controls that the programme gets
   */
  added: {
    /**
     * in the programme
     */
    id: string;
    /**
     * in the list
     */
    listed: string;
    discharges: string[];
  }[];
  /**
   * own controls that were there and discharge something else now
   */
  changed: string[];
  /**
   * controls of the library, or that the programme had, which the list has under other names
   */
  is: {
    id: string;
    listed: string[];
  }[];
  /**
   * null where the list is of none
   */
  report: null | {
    id: string;
    title: string;
    tests: number;
    /**
     * the report in a sentence
     */
    say: string;
    /**
     * what it proves, over which days, and until when it counts, a sentence each
     */
    proves: string[];
    exceptions: {
      control: string | null;
      requirement: string | null;
      /**
       * what it takes out
       */
      obligations: string[];
      note: string;
      /**
       * what it takes out and why, in words
       */
      say: string;
    }[];
  };
  /**
   * those that the programme wants
   */
  frameworks: {
    scope: string;
    /**
     * proven before
     */
    before: number;
    after: number;
    /**
     * proven had the auditor found nothing; only where the report has exceptions
     */
    withoutExceptions?: number;
    /**
     * the figures in a sentence
     */
    say: string;
  }[];
  /**
   * those that the report is on and that no control of the list names
   */
  criteriaWithoutControl: string[];
  notes: string[];
}
