/* Written by `npm run types` from docs/schemas/try.schema.json. */

export interface Trial {
  organisation: string;
  asOf: string;
  /**
   * a day to come that is supposed to be today
   */
  ahead: string | null;
  /**
   * a sentence for each framework
   */
  say: string[];
  /**
   * supposed in place and shown
   */
  with: {
    id: string;
    title: string;
  }[];
  /**
   * supposed not there
   */
  without: {
    id: string;
    title: string;
  }[];
  /**
   * requirements that are supposed not to apply
   */
  excluding: {
    id: string;
    title: string;
  }[];
  /**
   * scopes that are supposed to be wanted
   */
  wanting: {
    id: string;
    title: string;
  }[];
  frameworks: {
    scope: string;
    name: string;
    /**
     * whether it is wanted, and not only supposed to be
     */
    wanted: boolean;
    /**
     * whether anything changes
     */
    moved: boolean;
    say: string;
    before: {
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
    };
    after: {
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
    };
  }[];
  /**
   * those of which more or less is proven, or that are left out
   */
  requirements: {
    requirement: string;
    title: string;
    moved: "lost" | "gained" | "left-out";
    /**
     * obligations proven
     */
    before: number;
    after: number;
    demanded: number;
    coverageBefore: string;
    coverageAfter: string;
  }[];
}
