/* Written by `npm run types` from docs/schemas/plan.schema.json. */

export interface Plan {
  have: string[];
  /**
   * the scopes that are meant; of a programme, its frameworks
   *
   * @minItems 1
   */
  want: [string, ...string[]];
  contentVersion: string;
  asOf: {
    [k: string]: unknown;
  } & (
    | ({
        [k: string]: unknown;
      } & string)
    | ({
        [k: string]: unknown;
      } & null)
  );
  /**
   * what each wanted scope is judged by
   *
   * @minItems 1
   */
  assurances: [
    {
      want: string;
      assurance: "designed" | "implemented" | "operating";
      /**
       * the days over which controls have to operate, of a programme at operating; else null
       */
      window: null | {
        from: string;
        to: string;
      };
      /**
       * the window ended before asOf: what is adopted, finished or proved now counts for the next one, not for it
       */
      windowOver: boolean;
    },
    ...{
      want: string;
      assurance: "designed" | "implemented" | "operating";
      /**
       * the days over which controls have to operate, of a programme at operating; else null
       */
      window: null | {
        from: string;
        to: string;
      };
      /**
       * the window ended before asOf: what is adopted, finished or proved now counts for the next one, not for it
       */
      windowOver: boolean;
    }[]
  ];
  /**
   * sum of the effort of the steps
   */
  cost: number;
  /**
   * what the cost may come down to, since its days are estimates
   */
  costFrom: number;
  /**
   * what the cost may come up to
   */
  costTo: number;
  /**
   * what the steps would take if nothing of what their controls do were proved
   */
  fromNothing: number;
  /**
   * the part of the cost that finishes controls that were decided on before
   */
  decided: number;
  /**
   * proved by the solver: no plan that does as much costs less. Without a budget that is said of what to adopt; what was decided on is in cost and bound alike
   */
  bound: number;
  /**
   * share of the cost that is not proved to be needed
   */
  gap: number;
  optimal: boolean;
  unit: "person-days";
  /**
   * what running takes beside the cost, which sets up: of the controls of the plan, and of those that a programme has in place
   */
  running?: {
    perYear: number;
    /**
     * what the calendar keeps free each week to run what is new of it; only where a day is counted back
     */
    perWeek?: number;
  };
  budget?: {
    days: number;
    /**
     * requirements that the plan makes full
     */
    full: number;
    /**
     * proved: no plan within the budget makes more full
     */
    atMost: number;
    /**
     * obligations that are closed before others, in this order: of the audits that ask for them, of what is asked for first, of what an auditor hardly accepts as open
     */
    first: {
      closed: number;
      /**
       * proved: no plan within the budget closes more
       */
      atMost: number;
      open: number;
      of: "gates" | "asked" | "hardly-open";
    }[];
  };
  /**
   * the documents with which the controls of the plan come, each once
   */
  documents: {
    ofPlan: number;
    /**
     * how many of them the programme has approved already
     */
    approved: number;
    /**
     * the days of a control contain writing its documents from their templates
     */
    inDays: true;
  };
  /**
   * what nobody has said yet whether it is so: it is counted as absent here. None of what has to have operated, which nobody's word shows
   */
  unknown: {
    /**
     * how many obligations people are asked about
     */
    points: number;
    /**
     * how many questions of ask are about them
     */
    questions: number;
    /**
     * the same in a sentence, with what asks; null where nothing is unknown
     */
    say: string | null;
    /**
     * what a plan would come to if all of it were there and only had to be shown; left out where nothing is unknown, or no day is to be held
     */
    ifThere?: {
      cost: number;
      /**
       * as verdict of reach, of the same day with the same capacity; left out where nothing is known of audits
       */
      verdict?:
        | "yes"
        | "only-if-shown"
        | "yes-with-short-records"
        | "only-with-open-controls"
        | "only-with-the-next-report"
        | "likely-if-it-goes-on"
        | "doubtful"
        | "not-as-it-stands"
        | "no";
      /**
       * the same in a sentence
       */
      say: string;
    };
  };
  /**
   * what rests on somebody's word alone: it counts as open here until it is shown
   */
  onWord: {
    /**
     * how many obligations
     */
    points: number;
    /**
     * those that no control would show
     */
    notShowable: string[];
    /**
     * the controls of steps that only show such obligations
     */
    controls: string[];
    /**
     * what these steps take
     */
    days: number;
  };
  /**
   * what only a report of another framework proves and no step shows: the auditor of a certificate takes samples afresh, so records of one's own are needed. Beside cost, in no day and no verdict; left out where there is none
   */
  showAfresh?: {
    reports: string[];
    /**
     * how many obligations
     */
    points: number;
    /**
     * in person-days
     */
    days: number;
  };
  /**
   * where several scopes are wanted and there is no budget
   */
  ways?: {
    together: number;
    /**
     * the new controls of all plans in order, and once what was decided on
     */
    oneAfterTheOther: number;
    /**
     * the new controls of all plans alone, and once what was decided on
     */
    eachAlone: number;
    inOrder: {
      want: string;
      cost: number;
      decided: number;
    }[];
    alone: {
      want: string;
      cost: number;
      decided: number;
    }[];
    savedAgainstOrder: number;
    savedAgainstAlone: number;
  };
  /**
   * whether the audit can be held on its day with what is done in time, so that what it ends in follows: a certificate on schedule.certificateOn
   */
  reach: {
    want: string;
    outcome: "certificate" | "opinion";
    /**
     * whether verdict is yes, only-if-shown, yes-with-short-records or only-with-open-controls; left out where the days are counted back from an audit of another edition
     */
    inReach?: boolean;
    /**
     * only-if-shown: some of it rests on somebody's word alone, see onWord; yes-with-short-records: all is in place at the audit, some of it later than it should be, see shortRecord; only-with-open-controls: what is open is stated, dated and accepted; only-with-the-next-report: see standsOn; likely-if-it-goes-on: the period of a report has begun and all is covered, and not all that shows it is on file, or an exception is open; doubtful: about as much is open as mostOpen, or fewer have left records (withRecords) than most, or it holds if nothing takes longer than estimated and not over their range (failsFromPercent), or somebody who is named is asked for more than they can do, or the period of a report has begun and something was not covered in it; not-as-it-stands: something is open that an auditor hardly accepts, or clearly more is than they accept; no: see inTheWay. Left out as inReach is
     */
    verdict?:
      | "yes"
      | "only-if-shown"
      | "yes-with-short-records"
      | "only-with-open-controls"
      | "only-with-the-next-report"
      | "likely-if-it-goes-on"
      | "doubtful"
      | "not-as-it-stands"
      | "no";
    /**
     * the first share of the sum of the days, in percent, with which it is in doubt what is none as they add up; left out where that is so of no part of their range (costFrom to costTo)
     */
    failsFromPercent?: number;
    /**
     * for how many months most controls are to have left records at the audit; left out where no gate says so
     */
    recordMonths?: number;
    /**
     * how many of what may be open at the audit have left records for so long by then; where it is not more than half, the verdict is doubtful at most
     */
    withRecords?: number;
    /**
     * about how many requirements may be open, as practice/gates-<edition>.yaml assumes; left out where nothing is known of that
     */
    mostOpen?: number;
    /**
     * how many requirements that may be open at the audit have no record then: those of notYet, and what is in place or said and nothing shows
     */
    open?: number;
    /**
     * up to so many fewer or more than mostOpen it is doubtful that an auditor accepts them; with more the verdict is not-as-it-stands. As mostOpen, an assumption that a folder of one's own replaces
     */
    mostOpenBand?: number;
    /**
     * of open those that are held against mostOpen: all but largelyThere
     */
    counted?: number;
    /**
     * few steps that leave no more than is accepted beyond doubt, where there are such
     */
    few?: {
      steps: string[];
      /**
       * what they take, with all that they wait for and that is as late
       */
      days: number;
      /**
       * counted with them
       */
      left: number;
    };
    /**
     * reports that count today and attest nothing any more on the day of the audit; left out where nothing rests on any
     */
    standsOn?: {
      /**
       * the day of the audit
       */
      over: string;
      /**
       * @minItems 1
       */
      reports: [
        {
          id: string;
          title: string;
          /**
           * the last day on which it counts
           */
          until: string;
        },
        ...{
          id: string;
          title: string;
          /**
           * the last day on which it counts
           */
          until: string;
        }[]
      ];
      /**
       * what the plan has on that day, and without the reports has not
       *
       * @minItems 1
       */
      requirements: [string, ...string[]];
    };
    /**
     * requirements that lack something which nothing excuses
     */
    inTheWay: string[];
    /**
     * requirements that are open at the audit, or put in place so shortly before it that they have hardly run then, and may be where that is stated, dated and accepted: a proposal
     */
    notYet: {
      requirement: string;
      /**
       * the day on which the plan has it
       */
      on: string | null;
      /**
       * some of it is proved already
       */
      partly: boolean;
      /**
       * an auditor will hardly accept that it is open: something is open at the audit of what practice/gates-<edition>.yaml names
       */
      hardlyOpen: boolean;
    }[];
    /**
     * requirements that have run for some weeks at the audit, and were not there when the internal audit starts, or that are in place then, by word or evidence, without a record: they leave a short one
     */
    shortRecord: {
      requirement: string;
      /**
       * the day on which the plan has it
       */
      on: string | null;
      /**
       * some of it is proved already
       */
      partly: boolean;
      /**
       * an auditor will hardly accept that it is open: something is open at the audit of what practice/gates-<edition>.yaml names
       */
      hardlyOpen: boolean;
    }[];
    /**
     * of what is open at the audit, what is there with gaps, so that an auditor writes minor findings: as much of it is given as practice/gates-<edition>.yaml says (largelyThere), and nothing failed; what lacks and careful readings differ about does not count. It is not hardlyOpen, and proposed as notYet for what lacks
     */
    largelyThere: {
      requirement: string;
      /**
       * how many of its obligations are given by the day of the audit
       */
      given: number;
      /**
       * how many there are, without what is for a law and no audit looks at
       */
      demanded: number;
    }[];
    gates: {
      gate: string;
      before: string;
      /**
       * of a programme as status says it; without one, what is proved and asks for documents or evidence is not known
       */
      state: "open" | "not-known" | "met";
      /**
       * the day by which it has to be passed, counted back from the day of the audit
       */
      by: string | null;
      /**
       * all obligations that it asks for are proved
       */
      proved: boolean;
      /**
       * titles of the documents that have to be approved by then and are not
       */
      documents: string[];
      /**
       * kinds of evidence that have to be on file by then and are not
       */
      files: string[];
      steps: string[];
      /**
       * what lacks in the programme and no step of the plan brings
       */
      toDo: {
        /**
         * id of the control or document; empty where it is neither
         */
        about: string;
        title: string;
        next: string;
        owner: string;
      }[];
    }[];
  }[];
  /**
   * how long the work takes where no calendar was asked for, at a capacity that is assumed
   */
  outlook?: {
    capacityPerWeek: number;
    /**
     * the day on which it is done; null where no day is known from which it starts
     */
    finish: string | null;
    /**
     * the first day of the audit that holds with all of it, over the whole range of the days: never before finish
     */
    firstDay: string | null;
  };
  /**
   * where a calendar was asked for
   */
  schedule?: {
    start: string;
    capacityPerWeek: number;
    /**
     * nobody said the capacity
     */
    capacityAssumed?: boolean;
    /**
     * who says the capacity: whoever asks, the programme for this audit, its people, or nobody
     */
    capacityFrom?: "asked" | "kept" | "people" | "assumed";
    by: string | null;
    finish: string | null;
    /**
     * the day is the one that the programme keeps (auditOn), and nobody named it
     */
    byKept?: boolean;
    late: string[];
    /**
     * a week, so that all is done by then
     */
    capacityNeeded?: number;
    /**
     * whether the day can be held, and what else could be done; where nothing is asked, of the first day that can
     */
    timing?: {
      day: string;
      holds: boolean;
      /**
       * the first day that can be held with this capacity
       */
      firstDay: string;
      /**
       * firstDay where the days come to the upper end of their range; null where running what is set up takes all of this capacity then
       */
      firstDayOverRange: string | null;
      /**
       * the first later day that holds with this capacity over the whole range of the days, where as much of Annex A is open as an auditor accepts; left out where the day holds so, or none is before firstDayOverRange
       */
      firstDayWithOpen?: {
        day: string;
        capacity: number;
        open: string[];
        /**
         * how many are open where the work comes to the upper end of its range
         */
        openAtUpperEnd: number;
        /**
         * as verdict of reach: what a plan with this day and capacity says
         */
        verdict:
          | "yes"
          | "only-if-shown"
          | "yes-with-short-records"
          | "only-with-open-controls"
          | "only-with-the-next-report"
          | "likely-if-it-goes-on"
          | "doubtful"
          | "not-as-it-stands"
          | "no";
      };
      /**
       * reports that prove some of it now and attest nothing any more on firstDay: these requirements need records of one's own before, or the next report; left out where nothing rests on any
       */
      firstDayStandsOn?: {
        /**
         * the day of the audit
         */
        over: string;
        /**
         * @minItems 1
         */
        reports: [
          {
            id: string;
            title: string;
            /**
             * the last day on which it counts
             */
            until: string;
          },
          ...{
            id: string;
            title: string;
            /**
             * the last day on which it counts
             */
            until: string;
          }[]
        ];
        /**
         * what the plan has on that day, and without the reports has not
         *
         * @minItems 1
         */
        requirements: [string, ...string[]];
      };
      /**
       * where running what the steps set up takes all of this capacity: the first day that can be held if whoever owns the controls runs them beside these days
       */
      firstDayBesideRunning?: string;
      /**
       * the same where the days come to the upper end of their range
       */
      firstDayBesideRunningOverRange?: string;
      /**
       * a week, for all of it
       */
      capacityNeeded?: number;
      /**
       * the same where the days come to the upper end of their range
       */
      capacityNeededOverRange?: number;
      /**
       * a week, where all that may stay open at the audit does
       */
      leastCapacity?: number;
      /**
       * if nothing takes longer than estimated: the least capacity that holds the day where as much of Annex A is open as an auditor accepts
       */
      leastWithOpen?: {
        day: string;
        capacity: number;
        open: string[];
        /**
         * how many are open where the work comes to the upper end of its range
         */
        openAtUpperEnd: number;
        /**
         * as verdict of reach: what a plan with this day and capacity says
         */
        verdict:
          | "yes"
          | "only-if-shown"
          | "yes-with-short-records"
          | "only-with-open-controls"
          | "only-with-the-next-report"
          | "likely-if-it-goes-on"
          | "doubtful"
          | "not-as-it-stands"
          | "no";
      };
      /**
       * the same over the whole range of the days: whoever asks with it has no doubtful verdict, save that somebody is asked for more than they can do
       */
      leastWithOpenOverRange?: {
        day: string;
        capacity: number;
        open: string[];
        /**
         * how many are open where the work comes to the upper end of its range
         */
        openAtUpperEnd: number;
        /**
         * as verdict of reach: what a plan with this day and capacity says
         */
        verdict:
          | "yes"
          | "only-if-shown"
          | "yes-with-short-records"
          | "only-with-open-controls"
          | "only-with-the-next-report"
          | "likely-if-it-goes-on"
          | "doubtful"
          | "not-as-it-stands"
          | "no";
      };
      /**
       * what has all of it in time over the whole range of the days, in whole or half days a week; left out where nothing may be open, or no capacity is enough
       */
      allInTime?: {
        day: string;
        capacity: number;
        open: string[];
        /**
         * how many are open where the work comes to the upper end of its range
         */
        openAtUpperEnd: number;
        /**
         * as verdict of reach: what a plan with this day and capacity says
         */
        verdict:
          | "yes"
          | "only-if-shown"
          | "yes-with-short-records"
          | "only-with-open-controls"
          | "only-with-the-next-report"
          | "likely-if-it-goes-on"
          | "doubtful"
          | "not-as-it-stands"
          | "no";
      };
      leastFirstDay?: string;
      /**
       * the edition of whose audit the day is
       */
      edition?: string;
      /**
       * that of the report at whose end the day is; left out where it is the day of another audit
       */
      period?: {
        from: string;
        to: string;
        /**
         * whether the programme has it; else it is as long as a first period is at least
         */
        isKnown: boolean;
        hasBegun: boolean;
        /**
         * requirements that ask for something which no control in place does when the work begins
         */
        uncovered: string[];
        /**
         * ids of the controls in place of which evidence of the period so far is to be filed
         */
        needRecords: string[];
        /**
         * ids of the controls in which an auditor found an exception that is still to be shown cured
         */
        exceptions: string[];
      };
      /**
       * what an internal audit looks at is in place
       */
      inPlaceBy?: string;
      auditFrom?: string;
      reportBy?: string;
      reviewBy?: string;
      /**
       * about when the certificate follows, once what the audit finds is closed; by is the day of the audit. Left out where no certificate follows
       */
      certificateOn?: string;
      stageOneOn?: string;
      /**
       * the day from which on the first stage can be held, as far as its work goes
       */
      stageOneFrom?: string;
      /**
       * id of the control whose step is done last of what its auditor reads
       */
      stageOneHeldBy?: string;
      /**
       * the first day on which what has run is measured
       */
      measuredFrom?: string;
      /**
       * the day by which what stage 1 and the internal audit found is corrected
       */
      correctedBy?: string;
      /**
       * the day on which it is, with the days that are kept free for it
       */
      corrected?: string;
    };
    /**
     * where the day does not hold, the part of what is wanted that makes it hold when it is left out, or brings it nearest
     */
    smallerScope?: {
      /**
       * a domain of controls, or the title of a category
       */
      title: string;
      /**
       * a part that a report need not be on; else requirements that are left out where they do not apply
       */
      category: boolean;
      without: string[];
      saved: number;
      makesItHold: boolean;
      firstDay: string;
      capacityNeeded?: number;
    };
    /**
     * all that could be left out and would save work, what most organisations do not have first
     *
     * Items: where the day does not hold, the part of what is wanted that makes it hold when it is left out, or brings it nearest
     */
    mayNotApply?: {
      /**
       * a domain of controls, or the title of a category
       */
      title: string;
      /**
       * a part that a report need not be on; else requirements that are left out where they do not apply
       */
      category: boolean;
      without: string[];
      saved: number;
      makesItHold: boolean;
      firstDay: string;
      capacityNeeded?: number;
      /**
       * the question whether the organisation has it; empty of a category
       */
      ask: string;
    }[];
  };
  steps: {
    control: string;
    title: string;
    fromNothing: number;
    effort: number;
    /**
     * to adopt, to finish, or to prove; the effort of one in place is that of showing it
     */
    standing: "new" | "decided" | "in-place";
    /**
     * the person or role that owns its control; empty where nobody does
     */
    owner?: string;
    /**
     * the person, or the names of those who hold the role; the role where nobody does
     */
    who?: string;
    /**
     * the controls of other steps that depend on it directly
     */
    neededBy: string[];
    /**
     * of a decided control: the day that people set for it, and no earlier plan
     */
    dueOn?: string;
    /**
     * whether the plan has it done by that day
     */
    dueOnHeld?: boolean;
    /**
     * it is about what is asked for first
     */
    first: boolean;
    /**
     * an auditor will hardly accept it as open
     */
    hardlyOpen: boolean;
    start?: string;
    finish?: string;
    /**
     * edition/id of the gates before the next audits that it helps to pass
     */
    gates: string[];
    /**
     * what the step adds to those before it
     */
    closes: {
      requirement: string;
      /**
       * @minItems 1
       */
      obligations: [string, ...string[]];
      becomes: "full" | "partial";
    }[];
    /**
     * the day by which it has to be done, so that what comes after it fits
     */
    due?: string;
    toDo: "adopt" | "finish" | "prove";
    /**
     * person-days with those of all steps before
     */
    spent: number;
    /**
     * how many requirements are full after it
     */
    full: number;
    /**
     * the requirements that it makes full
     */
    makesFull: string[];
    /**
     * what it closes, each once, in the order in which it is drawn
     */
    strip: {
      obligation: string;
      facet: "govern" | "document" | "operate" | "technical" | "record";
      /**
       * what is known of it today
       */
      state: "possible" | "missing" | "failed";
      text: string;
    }[];
    /**
     * ids of obligations that rest on word and that the step shows; they are not in closes
     */
    shows: string[];
    /**
     * the days before start on which some of the step is done: it begins on a day of its own, as the internal audit does
     */
    prepared?: {
      start: string;
      finish: string;
    };
    /**
     * the part of the step that comes before the rest, in a turn of its own: its rest is the first run
     */
    setUp?: {
      effort: number;
      start: string;
      finish: string;
    };
  }[];
  /**
   * obligations that no control closes
   */
  unreachable: {
    obligation: string;
    /**
     * @minItems 1
     */
    requirements: [string, ...string[]];
  }[];
  /**
   * who carries how much of it until the day, the most first
   */
  load: {
    /**
     * a person, or a role that nobody holds; empty where a control has no owner
     */
    who: string;
    /**
     * it is a person of the programme
     */
    held: boolean;
    steps: number;
    days: number;
    /**
     * what that person has for it a week, less what running their controls takes; a role that nobody holds is one person with what practice/operation.yaml says (roleDays)
     */
    perWeek?: number;
    /**
     * the weeks in which they have more to do than that
     */
    above: {
      /**
       * its Monday
       */
      week: string;
      days: number;
    }[];
  }[];
  /**
   * what of the plan is for a law, if it applies, and not what an audit looks at
   */
  forTheLaw: {
    /**
     * what the law is on
     */
    title: string;
    controls: string[];
    days: number;
  }[];
  /**
   * what has to be got, approved or booked beside the steps: reports of providers, exclusions, what an audit takes besides controls
   */
  toAsk: {
    id: string;
    what: string;
    who: string;
    by: string | null;
    command: string | null;
  }[];
  /**
   * roles that steps are of and that nobody of the programme holds; those of most first
   */
  unheldRoles: string[];
  /**
   * what the plan does without, since somebody leaves it out (asked), or since it waits for such a control
   */
  leftOut: {
    control: string;
    title: string;
    asked: boolean;
  }[];
  /**
   * the requirements that stay open by that
   */
  openByLeavingOut: string[];
  /**
   * not decomposed, and not covered in full
   */
  unreachableRequirements: string[];
  /**
   * what whoever reads nothing else has to know, as --brief prints it
   */
  brief: {
    /**
     * yes or no, one of each edition of whose audit the day is
     */
    verdicts: {
      /**
       * as verdict of reach; open where no day is to be held
       */
      state:
        | "yes"
        | "only-if-shown"
        | "yes-with-short-records"
        | "only-with-open-controls"
        | "only-with-the-next-report"
        | "likely-if-it-goes-on"
        | "doubtful"
        | "not-as-it-stands"
        | "no"
        | "open";
      say: string;
      /**
       * what else is known of it
       */
      more: string[];
    }[];
    /**
     * the days and sums that are looked for first
     */
    figures: {
      /**
       * a day, or a number as it is said
       */
      value: string;
      what: string;
    }[];
    /**
     * what else is to be known of the day
     */
    beside: string[];
    /**
     * the days counted back from the one that is to be held, in short
     */
    days: string[];
    /**
     * what it takes, what is over by then, and who has too much of it
     */
    takes: string[];
    /**
     * what could be done where the day does not hold, in short
     */
    waysOut: string[];
    /**
     * what somebody has to decide, the most important first; three at most
     */
    decisions: {
      what: string;
      why: string;
    }[];
    /**
     * what is to be done in the first week: the steps that begin in it, and what is to be booked by its end; without a calendar the first steps
     */
    nextWeek: {
      /**
       * a control; null of what no step is
       */
      step: string | null;
      what: string;
      who: string;
      by: string | null;
    }[];
    /**
     * what is to be booked or done beside the steps, by its day
     */
    toBook: {
      what: string;
      by: string;
    }[];
  };
  /**
   * what it comes to before anything else, in sentences: yes or no, and what it takes
   */
  say: string[];
  /**
   * what could be done where a day does not hold
   */
  waysOut: string[];
  /**
   * what matters most and comes late
   */
  comesLate: string[];
  /**
   * what it costs and rests on
   */
  sentences: string[];
  /**
   * the days counted back from the one that is to be held
   */
  marks: {
    day: string;
    /**
     * what has to be there
     */
    what: string;
    /**
     * how it is in this plan
     */
    here: string;
  }[];
  applicable: number;
  /**
   * how many requirements are full before any step
   */
  fullToday: number;
}
