/* Written by `npm run types` from docs/schemas/edit.schema.json. */

export interface Edited {
  organisation: string;
  /**
   * whether it was written; false of a dry run
   */
  applied: boolean;
  /**
   * the moment at which the programme is judged before and after
   */
  asOf: string;
  /**
   * what was done, a sentence each
   */
  did: string[];
  /**
   * how the controls stand that it is about
   */
  controls: {
    control: string;
    before: string;
    after: string;
    /**
     * how it operates over each window that the programme asks for
     */
    overWindows: string[];
  }[];
  /**
   * gates that are judged otherwise, of what is said in a register
   */
  gates: {
    scope: string;
    /**
     * which audit it stands before
     */
    before: string;
    gate: string;
    name: string;
    was: "open" | "not-known" | "met";
    is: "open" | "not-known" | "met";
    /**
     * what it lacks then
     */
    open: string[];
  }[];
  /**
   * what is proven of each wanted framework, as a share of 1
   */
  frameworks: {
    scope: string;
    provenBefore: number;
    provenAfter: number;
    /**
     * what is proven and what may be there already
     */
    possibleBefore: number;
    possibleAfter: number;
    /**
     * proven once the controls that it is about are in place and shown
     */
    provenOnceShown: number;
    applicable: number;
  }[];
  /**
   * the requirements of which more is proven once the controls that it is about are shown
   */
  onceShown: {
    requirement: string;
    title: string;
    coveredBefore: number;
    coveredAfter: number;
    demanded: number;
  }[];
  /**
   * those that are covered otherwise
   */
  requirements: {
    requirement: string;
    title: string;
    before: string;
    after: string;
    provenBefore: number;
    provenAfter: number;
  }[];
  /**
   * requirements that applied before
   */
  noLongerAsked: string[];
  /**
   * what the controls that prove nothing yet work for, a sentence each
   */
  towards: string[];
  next: {
    what: string;
    command: string | null;
  }[];
  /**
   * what the rules find odd in it
   */
  findings: string[];
  /**
   * that are changed, by their names in the folder
   */
  files: string[];
  /**
   * the command that takes it back; null where nothing was written
   */
  undo: string | null;
}
