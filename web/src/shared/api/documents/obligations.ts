/* Written by `npm run types` from docs/schemas/obligations.schema.json. */

export interface Obligations {
  words: string;
  /**
   * by domain, the domain with the best first
   */
  groups: {
    domain: string;
    /**
     * of the domain
     */
    title: string;
    /**
     * best first
     */
    obligations: {
      id: string;
      /**
       * what it says
       */
      text: string;
    }[];
  }[];
}
