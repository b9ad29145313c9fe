/* Written by `npm run types` from docs/schemas/controls.schema.json. */

/**
 * edition/id
 */
export type Ref = string;

export interface Controls {
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  controls: Control[];
}
export interface Control {
  id: string;
  title: string;
  domain: string;
  objective: string;
  description: string;
  type: "preventive" | "detective" | "corrective";
  nature: "manual" | "automated" | "hybrid";
  cadence: {
    every: "continuous" | "per-event" | "daily" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
    /**
     * days after the due day on which it is still on time
     */
    toleranceDays: number;
    /**
     * which days the tolerance counts
     */
    days: "calendar" | "business";
  };
  /**
   * a role
   */
  owner: string;
  /**
   * ids of obligations
   *
   * @minItems 1
   */
  discharges: [string, ...string[]];
  /**
   * the technical measures that implement it
   */
  measures: string[];
  guidance: string;
  testOfDesign: string;
  testOfOperation: string;
  evidence: {
    kind: string;
    /**
     * what people call the kind, without an article
     */
    title: string;
    /**
     * what it is for
     */
    role: "performance" | "setting" | "follow-up" | "population";
    /**
     * ids of those obligations of the control that it shows
     */
    shows: string[];
    freshDays: number;
    /**
     * whether it is the list of all events
     */
    population: boolean;
    /**
     * of what is done for events, how many days after one it is in time; null for as many as the cadence says
     */
    toleranceDays: number | null;
    /**
     * the kinds of the lists of events that it answers
     */
    answers: string[];
  }[];
  /**
   * person-days, for a company of 50 people
   */
  effort: {
    adopt: number;
    runPerYear: number;
  };
  /**
   * ids of controls
   */
  dependsOn: string[];
  /**
   * ids of documents
   */
  documents: string[];
  /**
   * id of the control in whose place it came
   */
  succeeds: string | null;
  /**
   * the day on which its first occurrence is due; null where periods are the calendar's
   */
  firstDue: string | null;
  /**
   * the hour at which its day begins: 00:00
   */
  dayBegins: string;
  /**
   * when in the life of a programme people come to it
   */
  stage: "decide" | "build" | "run" | "check" | "improve" | null;
  /**
   * the requirements of every edition that demand or suggest something of what it discharges: by edition, those that demand it first
   */
  requirements: {
    requirement: Ref;
    demands: {
      /**
       * obligations that the requirement demands
       */
      total: number;
      /**
       * those that the control discharges
       */
      discharged: string[];
    };
    suggests: {
      /**
       * obligations that the requirement suggests
       */
      total: number;
      /**
       * those that the control discharges
       */
      discharged: string[];
    };
  }[];
  /**
   * by what their publishers tag the requirements that demand something of it, over all editions; only where there is any
   */
  attributes?: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
}
