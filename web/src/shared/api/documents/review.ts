/* Written by `npm run types` from docs/schemas/review.schema.json. */

export type Column = {
  heading: string;
  /**
   * its letter, as in a spreadsheet
   */
  column: string;
  /**
   * said with --column, and not guessed
   */
  told: boolean;
} | null;
export type Result = "no exceptions" | "exception" | "no occasion" | "carved out" | null;

export interface Review {
  file: string;
  /**
   * what each column was taken for; null where the list has none for it
   */
  columns: {
    id: Column;
    text: Column;
    criteria: Column;
    test: Column;
    result: Column;
    owner: Column;
  };
  /**
   * all columns of the list, in their order
   */
  headings: {
    /**
     * empty where it has none
     */
    heading: string;
    /**
     * its letter, as in a spreadsheet
     */
    column: string;
  }[];
  /**
   * controls that are decided
   */
  decided: number;
  /**
   * controls of which nothing is decided
   */
  open: number;
  controls: {
    /**
     * what the list calls it
     */
    id: string;
    text: string;
    /**
     * ids of soc2-2017 without the edition, in its order
     */
    criteria: string[];
    /**
     * of all its tests; null where one says neither, where there is none, or where none had an occasion or all is carved out
     */
    result: "no exceptions" | "exception" | null;
    tests: {
      text: string;
      /**
       * what the auditor wrote of the result
       */
      words: string;
      result: Result;
      at: string;
    }[];
    /**
     * who answers for it, as the list has it
     */
    owner: string | null;
    /**
     * where it stands first: a page, row or line
     */
    at: string;
    /**
     * the provider that its result names
     */
    carvedOutTo: string | null;
    /**
     * whether it wants a look of its own: an exception takes out all that it does
     */
    forItself: boolean;
    /**
     * what somebody has to say of its tests, since the list says neither that there was an exception nor that there was none; null where it does
     */
    unread: null | {
      /**
       * what the auditor wrote; empty where nothing stands there
       */
      words: string[];
      /**
       * what somebody said came of them; null where nobody has
       */
      said: "no exceptions" | "exception" | "no occasion" | "carved out" | null;
    };
    /**
     * what it is called in the programme unless somebody says otherwise
     */
    usualId: string;
    /**
     * why it cannot be called so; null where it can
     */
    taken: string | null;
    /**
     * the control of the library that it most resembles
     */
    resembles: null | {
      control: string;
      title: string;
      /**
       * what that asks beyond the report's test, so that it is not shown by it alone
       */
      asksBeyond: string | null;
      /**
       * all that it does
       */
      discharges: {
        obligation: string;
        text: string;
      }[];
    };
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
    /**
     * null where nothing is decided
     */
    decision:
      | null
      | {
          discharges: {
            obligation: string;
            text: string;
          }[];
          /**
           * the id that it is to have; null for the usual one
           */
          as: string | null;
          /**
           * what of it the auditor found not done, where there is an exception; empty where that is about all of it
           */
          failed: string[];
        }
      | {
          /**
           * the control of the library, or of the programme, that it is
           */
          is: string;
          title: string | null;
          /**
           * what of it the auditor found not done, where there is an exception; empty where that is about all of it
           */
          failed: string[];
        }
      | {
          skipped: true;
          why: string | null;
        };
  }[];
  /**
   * what could not be read
   */
  problems: {
    /**
     * a page, row or cell
     */
    at: string;
    control: string | null;
    message: string;
  }[];
  /**
   * those that the report is on, as --scope or the report on record says, and that no control of the list names; of a report of which nobody said it, those of the categories that it names
   */
  criteriaWithoutControl: string[];
  /**
   * what was passed over, and what was guessed
   */
  notes: string[];
}
