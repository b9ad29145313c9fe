/* Written by `npm run types` from docs/schemas/trend.schema.json. */

export interface Trend {
  organisation: string;
  asOf: string;
  /**
   * the ends of months, and the day itself
   */
  days: string[];
  frameworks: {
    scope: string;
    name: string;
    /**
     * the last and the first figure, in a sentence
     */
    say: string;
    /**
     * none of days on which nothing of the programme was there
     */
    points: {
      day: string;
      figures: {
        /**
         * mean over the applicable requirements
         */
        proven: {
          /**
           * in per cent; null where nothing applies
           */
          share: string | null;
          /**
           * the number of requirements that it amounts to, of how many
           */
          count: string;
          value: number;
        };
        /**
         * the same with what is possible
         */
        possible: {
          /**
           * in per cent; null where nothing applies
           */
          share: string | null;
          /**
           * the number of requirements that it amounts to, of how many
           */
          count: string;
          value: number;
        };
      };
      /**
       * requirements of which all is proven
       */
      full: number;
      applicable: number;
    }[];
    /**
     * of each requirement, in the order of its framework, how it stood from which of the days on; only where that is asked for
     */
    requirements?: {
      id: string;
      /**
       * only days on which it is another one than before
       */
      coverage: {
        from: string;
        is: "full" | "partial" | "none" | "not-assessed" | "not-applicable";
      }[];
      /**
       * in the order in which they are drawn
       */
      obligations: {
        obligation: string;
        /**
         * only days on which it is another one than before
         */
        states: {
          from: string;
          is: "covered" | "possible" | "failed" | "missing" | "not-applicable";
        }[];
      }[];
    }[];
  }[];
  /**
   * what may have moved the lines, in order of days
   */
  events: {
    day: string;
    kind: "report" | "document" | "control" | "window";
    what: string;
  }[];
}
