/* Written by `npm run types` from docs/schemas/find.schema.json. */

export interface Find {
  words: string;
  /**
   * the kind with the best first
   */
  groups: {
    kind: "own-control" | "requirement" | "point-of-focus" | "obligation" | "control" | "document";
    /**
     * how many of the kind speak of the words
     */
    all: number;
    /**
     * the best of them first
     */
    found: {
      id: string;
      /**
       * empty for an obligation
       */
      title: string;
      sentence: string;
      /**
       * the command that shows it
       */
      show: string;
      /**
       * the requirements that demand an obligation, points of focus among them; only of obligations
       */
      demandedBy?: string[];
    }[];
  }[];
}
