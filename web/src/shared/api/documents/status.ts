/* Written by `npm run types` from docs/schemas/status.schema.json. */

export type Cause =
  | {
      kind: "control";
      control: string;
      title: string;
      owner: string;
      direction: "worse" | "better" | "other";
      before: "proved" | "unproved" | "failed" | "planned" | "retired" | "undecided";
      after: "proved" | "unproved" | "failed" | "planned" | "retired" | "undecided";
      why:
        | "test-failed"
        | "occurrence-missed"
        | "not-effective"
        | "evidence-expired"
        | "evidence-gone"
        | "test-broke"
        | "retired"
        | "removed"
        | "no-longer-in-place"
        | "document-not-approved"
        | "discharges-less"
        | "shows-less"
        | "window-open"
        | "planned"
        | "documents-approved"
        | "implemented"
        | "evidence-received"
        | "test-passed"
        | "failure-gone"
        | "operated"
        | "discharges-more"
        | "shows-more"
        | "loosened"
        | "concluded"
        | "concluded-not-effective"
        | "conclusion-gone";
      on: {
        [k: string]: unknown;
      } & (
        | ({
            [k: string]: unknown;
          } & string)
        | ({
            [k: string]: unknown;
          } & null)
      );
      detail: string[];
    }
  | {
      kind: "attestation";
      came: boolean;
      requirement: string;
      met: boolean;
      assurance: "designed" | "implemented" | "operating" | null;
      source: string;
    }
  | {
      kind: "exclusion";
      came: boolean;
      requirement: string;
      justification: string;
    }
  | {
      kind: "question";
      before: string;
      after: string;
    }
  | {
      kind: "decision";
      came: boolean;
      requirement: string;
      obligation: string;
      stands: boolean;
      source: string;
    }
  | {
      kind: "answer";
      came: boolean;
      obligation: string;
      done: boolean;
      source: string;
    };

export interface Status {
  organisation: string;
  asOf: {
    [k: string]: unknown;
  } & string;
  knownAt: {
    [k: string]: unknown;
  } & string;
  contentVersion: string;
  /**
   * Whether what is wanted is in reach by the day that was asked for, as the first sentence of a plan says it; only where one was.
   */
  inReach?: string;
  /**
   * the evidence whose file is not the one that was indexed, so that it proves nothing; only where there is any
   */
  altered?: string[];
  /**
   * the evidence whose file is not there, so that it proves nothing; only where there is any
   */
  missingEvidence?: string[];
  /**
   * what stands between today and the audits of each framework that has gates
   */
  gates: GatesAhead[];
  /**
   * the controls that show something over a window though what is on file speaks against it, each with what an auditor will ask
   */
  asked: {
    control: string;
    owner: string;
    /**
     * @minItems 1
     */
    questions: [string, ...string[]];
  }[];
  frameworks: {
    edition: string;
    scope: string;
    title: string;
    assurance: "designed" | "implemented" | "operating";
    window: null | {
      from: string;
      to: string;
    };
    summary: Summary;
    occurrences: {
      missing: number;
      late: number;
      failed: number;
      /**
       * Of the missing, late and failed ones those that a person concluded on.
       */
      concluded: number;
      open: number;
      /**
       * Missing or not done in the own log, and answered by an auditor's report on the window; in no other count.
       */
      answered: number;
    };
    /**
     * by which people call it, where no other edition is called so
     */
    name: string;
    /**
     * the assurance and the window in words
     */
    toShow: string;
    /**
     * the headings under which the edition is shown, in document order
     */
    themes: {
      id: string;
      title: string;
      /**
       * title of what the heading stands under; null at the top
       */
      under: string | null;
      /**
       * as in figures
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
       * as in figures
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
      /**
       * how many requirements are full, of how many: 2 of 4
       */
      full: string;
    }[];
    /**
     * how far it was at the moment that is compared with; null where it was not wanted, or there is none
     */
    before: null | {
      proven: number;
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
       * requirements proven since, in sum: +2.0
       */
      moved: string;
    };
  }[];
  /**
   * ids of obligations that people answered, whose answers expired and count no more
   */
  expiredAnswers: string[];
  controls: {
    id: string;
    title: string;
    owner: string;
    condition: "proved" | "unproved" | "failed" | "planned" | "retired" | "undecided";
    /**
     * whether something shows some of it, and nothing the rest
     */
    inPart: boolean;
    /**
     * whether an auditor's test shows all of it, and no record of the organisation's own does any more
     */
    tested: boolean;
    /**
     * why it is not proved; null where it is, or is not in place
     */
    because:
      | "test-failed"
      | "evidence-expired"
      | "check-broke"
      | "no-data"
      | "not-implemented"
      | "document-not-in-force"
      | "lapsed"
      | "failing"
      | null;
    freshUntil: string | null;
    accepted: string[];
    domain: string;
    /**
     * in words
     */
    cadence: string;
    /**
     * how it stands, in words
     */
    say: string;
    inPlaceSince: string | null;
    /**
     * how many requirements demand something of it
     */
    serves: {
      edition: string;
      requirements: number;
    }[];
    /**
     * what is to be done next, within a year or so; left out where there is nothing
     */
    next?: {
      kind:
        | "occurrence"
        | "population"
        | "evidence"
        | "control"
        | "document-approval"
        | "document-review"
        | "exception"
        | "report"
        | "risk-review"
        | "risk-treatment"
        | "corrective-action"
        | "window-end";
      status: "done" | "done-late" | "open" | "overdue";
      say: string;
      day: string;
      lastDay: string;
    };
    /**
     * what it discharges, in the order in which it is drawn
     */
    strip: {
      obligation: string;
      facet: "govern" | "document" | "operate" | "technical" | "record";
      /**
       * what the control shows of it; missing of a control that is not in place
       */
      state: "covered" | "failed" | "unknown" | "missing";
      text: string;
    }[];
  }[];
  since: {
    label: string;
    asOf: {
      [k: string]: unknown;
    } & string;
    commit: string | null;
    /**
     * whether there was a programme then
     */
    begun: boolean;
  };
  controlChanges: ControlChange[];
  requirementChanges: RequirementChange[];
  dueUntil: string;
  overdue: Due[];
  due: Due[];
  /**
   * what somebody can do next, what is nearest first
   */
  next: {
    /**
     * what, in a sentence
     */
    say: string;
    /**
     * the command that does it; null where none does
     */
    command: string | null;
    /**
     * the same for a page that offers it to be pressed; null where nothing does it
     */
    action: null | {
      kind: "adopt" | "implement" | "add-evidence" | "list" | "show" | "approve" | "exclude" | "ask" | "plan";
      /**
       * the control, of approve the document, of exclude the requirement; null of ask and plan
       */
      of: string | null;
      /**
       * the kind of evidence that is wanted; null where any may do
       */
      evidence: string | null;
    };
  }[];
  /**
   * what stands over the figures, a paragraph each
   */
  say: string[];
  /**
   * what full requirements rest on so that they would not be full without it, what the most rests on first; twelve at most
   */
  carriers: {
    /**
     * null of a report
     */
    control: string | null;
    title: string;
    /**
     * edition/id
     */
    requirements: string[];
  }[];
  /**
   * what became worse, each thing once
   */
  broke: {
    controls: string[];
    what: string;
    why: string;
    owner: string;
    /**
     * edition/id
     */
    requirements: string[];
  }[];
  better: {
    control: string;
    title: string;
    why: string;
  }[];
}
export interface GatesAhead {
  scope: string;
  /**
   * id of the certificate or report that counts, so that the gates are those of what comes after it
   */
  held: string | null;
  /**
   * what the gates stand before that something can be done for first; null where all are met
   */
  next: "stage-1" | "stage-2" | "certificate" | "surveillance" | "type-1" | "type-2-start" | "type-2-end" | null;
  before: Milestone[];
  /**
   * by which people call it, where no other edition is called so
   */
  name: string;
}
export interface Milestone {
  what: "stage-1" | "stage-2" | "certificate" | "surveillance" | "type-1" | "type-2-start" | "type-2-end";
  /**
   * the period that the auditor's report is to cover
   */
  window: null | {
    from: string;
    to: string;
  };
  /**
   * its day, as the period says it or as it is counted from the day of the audit that the programme keeps; null where none is set
   */
  on: string | null;
  /**
   * how far that is: in 15 weeks, 3 days ago
   */
  away: string | null;
  past: boolean;
  /**
   * ids of controls by how they operated over the period, or are on course to; not there where it has not begun
   */
  operated?: {
    well: string[];
    needsConclusion: string[];
    /**
     * what lacks is evidence: there is nothing to conclude on, and nothing lost
     */
    needsEvidence: string[];
    lost: string[];
    notKnown: string[];
    /**
     * in place on no day of the period so far
     */
    notInPlace: string[];
    say: string;
  };
  gates: Gate[];
  /**
   * as people say it: stage 1
   */
  name: string;
  /**
   * 4 of 10 met, 5 open
   */
  counts: string;
}
export interface Gate {
  id: string;
  title: string;
  state: "open" | "not-known" | "met";
  /**
   * what is there of it
   */
  metBy: {
    /**
     * dated: a requirement that is open, dated in the plan, and of which the owner accepted the risk until then
     */
    kind: "evidence" | "document" | "report" | "control" | "register" | "dated";
    id: string;
    what: string;
    on: string | null;
  }[];
  /**
   * what is to be done for it
   */
  lacks: {
    kind:
      | "out-of-order"
      | "mend"
      | "prove"
      | "approve"
      | "register"
      | "put-in-place"
      | "adopt"
      | "own"
      | "wait"
      | "too-late";
    /**
     * id of a control, document, requirement or obligation; empty where it is about none
     */
    about: string;
    title: string;
    next: string;
    owner: string;
    due: string | null;
    obligations: string[];
    /**
     * what the entries of a register lack, one by one
     */
    entries: {
      register: "risks" | "audits" | "nonconformities";
      id: string;
      /**
       * what is to be said, by its name in the register
       */
      field: string;
      say: string;
    }[];
  }[];
  /**
   * what an auditor will ask that nothing here can answer
   */
  notKnown: string[];
  /**
   * in a list of many: scope set
   */
  name: string;
  /**
   * the register that it asks about
   */
  register: "risks" | "audits" | "nonconformities" | null;
}
export interface Summary {
  requirements: {
    total: number;
    full: number;
    partial: number;
    none: number;
    notAssessed: number;
    notApplicable: number;
  };
  obligations: {
    total: number;
    covered: number;
    possible: number;
    missing: number;
    /**
     * of those covered, how many rest on somebody's word alone
     */
    onWord: number;
    /**
     * of those covered, how many rest on what persons concluded on controls that deviated
     */
    onConclusions: number;
    /**
     * of those covered, how many rest on controls that had nothing to do
     */
    notExercised: number;
  };
  proven: number;
  possible: number;
  /**
   * the part of proven that rests on somebody's word alone
   */
  onWord: number;
  /**
   * proven under two readings of contested claims: strictly, where they give nothing and are asked all the same, and generously, where they give and what a requirement lacks of its own is not asked
   *
   * @minItems 2
   * @maxItems 2
   */
  range: [number, number];
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
}
export interface ControlChange {
  control: string;
  title: string;
  owner: string;
  direction: "worse" | "better" | "other";
  before: "proved" | "unproved" | "failed" | "planned" | "retired" | "undecided";
  after: "proved" | "unproved" | "failed" | "planned" | "retired" | "undecided";
  why:
    | "test-failed"
    | "occurrence-missed"
    | "not-effective"
    | "evidence-expired"
    | "evidence-gone"
    | "test-broke"
    | "retired"
    | "removed"
    | "no-longer-in-place"
    | "document-not-approved"
    | "discharges-less"
    | "shows-less"
    | "window-open"
    | "planned"
    | "documents-approved"
    | "implemented"
    | "evidence-received"
    | "test-passed"
    | "failure-gone"
    | "operated"
    | "discharges-more"
    | "shows-more"
    | "loosened"
    | "concluded"
    | "concluded-not-effective"
    | "conclusion-gone";
  on: {
    [k: string]: unknown;
  } & (
    | ({
        [k: string]: unknown;
      } & string)
    | ({
        [k: string]: unknown;
      } & null)
  );
  detail: string[];
}
export interface RequirementChange {
  requirement: string;
  title: string;
  direction: "worse" | "better" | "other";
  before: Verdict;
  after: Verdict;
  obligations: {
    obligation: string;
    before: "covered" | "possible" | "missing" | "failed";
    after: "covered" | "possible" | "missing" | "failed";
  }[];
  /**
   * empty where it follows from other changes
   */
  causes: Cause[];
}
export interface Verdict {
  coverage: "full" | "partial" | "none" | "not-assessed" | "not-applicable";
  disproved: boolean;
  proven: number;
}
export interface Due {
  /**
   * the same for the same thing each time
   */
  key: string;
  kind:
    | "occurrence"
    | "population"
    | "evidence"
    | "control"
    | "document-approval"
    | "document-review"
    | "exception"
    | "report"
    | "risk-review"
    | "risk-treatment"
    | "corrective-action"
    | "window-end";
  status: "done" | "done-late" | "open" | "overdue";
  about: string;
  title: string;
  controls: string[];
  /**
   * empty where nobody is named
   */
  owner: string;
  /**
   * ids of the persons whom the owner means: the one who is named, or those who hold the role
   */
  persons: string[];
  day: string;
  /**
   * the last day on which it is not late
   */
  lastDay: string;
  times: number;
  detail: string;
  doneOn: string | null;
  /**
   * what there is to do, or that it was not done
   */
  say: string;
}
