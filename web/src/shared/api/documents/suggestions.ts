/* Written by `npm run types` from docs/schemas/suggestions.schema.json. */

export interface Suggestions {
  words: string;
  /**
   * best first
   */
  suggestions: {
    obligation: string;
    /**
     * what it says
     */
    text: string;
    score: number;
    /**
     * whether the criteria of the control are about it
     */
    within: boolean;
    /**
     * whether one key accepts it
     */
    marked: boolean;
  }[];
}
