/* Written by `npm run types` from docs/schemas/ask.schema.json. */

export interface Ask {
  /**
   * what is taken as met, as the gap has it
   */
  have: string[];
  /**
   * the scope wanted; several with commas between them
   */
  want: string;
  contentVersion: string;
  /**
   * the day on which answers are given and have to count
   */
  day: string;
  /**
   * what is asked about: nobody's word shows how something operated
   */
  assurance: "designed" | "implemented";
  /**
   * whether what is under said and withdrawn is written
   */
  kept: boolean;
  settled: {
    proven: number;
    possible: number;
    /**
     * the part that is not known to be undone: whatever is unknown, no more is done
     */
    atMost: number;
    /**
     * the part of proven that rests on somebody's word alone
     */
    onWord: number;
    /**
     * how many obligations are known neither to be done nor to be undone
     */
    unknown: number;
    /**
     * the same as answers word them
     */
    figures: {
      /**
       * mean over the applicable assessable requirements
       */
      proven: {
        /**
         * rounded, with its sign: 55.9 %; null where nothing applies
         */
        share: string | null;
        /**
         * the number of requirements that it amounts to, of how many: 67.1 of 120
         */
        count: string;
        value: number;
      };
      /**
       * with what may be there already
       */
      possible: {
        /**
         * rounded, with its sign: 55.9 %; null where nothing applies
         */
        share: string | null;
        /**
         * the number of requirements that it amounts to, of how many: 67.1 of 120
         */
        count: string;
        value: number;
      };
    };
    /**
     * atMost, rounded, with its sign
     */
    atMostShare: string;
  };
  /**
   * what this request answers
   */
  said: Answer[];
  /**
   * ids of the obligations whose answers it takes back
   */
  withdrawn: string[];
  /**
   * best first; what somebody was asked and did not know comes last
   */
  questions: Question[];
  /**
   * requirements of which all was said not to apply, and that may be left out once somebody approves that
   */
  exclusions: {
    requirement: string;
    reason: string;
    /**
     * who said so; may be empty
     */
    by: string;
    /**
     * that proposes it; null where answers are kept in a facts file
     */
    command: string | null;
  }[];
  /**
   * requirements that ask for more than what was said not to apply
   */
  inPart: string[];
  /**
   * requirements that nobody may leave out, of which something was said not to apply
   */
  notExcludable: string[];
  /**
   * what other organisations do, possible until their own reports cover it
   */
  providers: {
    provider: string;
    obligations: string[];
  }[];
  /**
   * answers that count no more
   */
  expired: Answer[];
}
export interface Answer {
  obligation: string;
  /**
   * true: done. false: not done. unknown: who was asked does not know. not-applicable: does not apply. provider: another organisation does it
   */
  met: "true" | "false" | "unknown" | "not-applicable" | "provider";
  /**
   * who says so; may be empty
   */
  by: string;
  on: string | null;
  /**
   * the last day on which it counts; null where it counts for good
   */
  expiresOn: string | null;
  note: string;
  /**
   * the other organisation that does it; null where none does
   */
  provider: string | null;
}
export interface Question {
  /**
   * of the control or the two controls, ACC-03+ACC-05; of the obligation where no control discharges it
   */
  id: string;
  text: string;
  /**
   * ids of the points, each of which can be answered apart
   *
   * @minItems 1
   */
  obligations: [string, ...string[]];
  /**
   * the one control that discharges them; null where it takes two, or there is none
   */
  control: string | null;
  controls: string[];
  /**
   * the wanted requirements that demand one of them: a no opens each
   */
  settles: string[];
  /**
   * those that a yes to all completes
   */
  completes: string[];
  /**
   * how many requirements an answer decides, in shares; what is possible already counts twice
   */
  weight: number;
  domain: string;
  /**
   * the role that usually knows
   */
  owner: string | null;
  points: {
    obligation: string;
    text: string;
    /**
     * what somebody said of it before
     */
    said: "true" | "false" | "unknown" | "not-applicable" | "provider" | null;
    /**
     * what of the programme a yes contradicts: that the controls which do it are planned for a day to come; such a yes needs a note; left out where there is nothing
     */
    planned?: string;
    /**
     * what auditors found wanting of it, which nothing later shows put right: a yes to it needs a note; left out where there is nothing
     */
    foundByAuditors?: {
      /**
       * the control, or else the requirement or obligations
       */
      about: string;
      report: string;
      note: string;
    }[];
  }[];
}
