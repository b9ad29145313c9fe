/* Written by `npm run types` from docs/schemas/parameters.schema.json. */

export interface DocumentParameters {
  organisation: string;
  asOf: string;
  /**
   * that nobody has set
   */
  unset: number;
  /**
   * names that this run set
   */
  set: string[];
  parameters: {
    name: string;
    meaning: string;
    value: string | null;
    source: "parameter" | "programme" | "default" | "nobody";
    /**
     * ids of those that show it
     */
    documents: string[];
  }[];
}
