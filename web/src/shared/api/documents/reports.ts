/* Written by `npm run types` from docs/schemas/reports.schema.json. */

export interface Reports {
  reports: {
    kind: string;
    /**
     * what it is, in a sentence
     */
    purpose: string;
    needsProgramme: boolean;
    /**
     * whether there is a short edition
     */
    brief: boolean;
    /**
     * whether it can be of some requirements, by their attributes
     */
    where: boolean;
    /**
     * the parameters of a plan that it takes
     */
    planned: string[];
  }[];
}
