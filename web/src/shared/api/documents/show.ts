/* Written by `npm run types` from docs/schemas/show.schema.json. */

export type Show =
  EditionShown | RequirementShown | ObligationShown | ControlShown | DocumentShown | ControlInProgramme;
/**
 * edition/id
 */
export type Ref = string;

export interface EditionShown {
  kind: "edition";
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  scope: string;
  /**
   * the condition on attributes that was asked with: names narrow each other, values are alternatives; only where there is one
   */
  where?: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
  /**
   * how many requirements the condition leaves out of all figures and lists; only where there is one
   */
  leftOut?: number;
  /**
   * by what its publisher tags requirements, each with all its values; only where it does
   */
  attributes?: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
  /**
   * how many of the requirements in the scope, and of its condition, have each value of each attribute; only where the edition has any
   */
  attributeCounts?: {
    [k: string]: {
      [k: string]: number;
    };
  };
  framework: {
    id: string;
    title: string;
    publisher: string;
    edition: string;
    licence: string;
    successorOf: string | null;
    /**
     * the scope that most have of it: of an edition that is taken by categories the first of them
     */
    usual: string;
    /**
     * all nodes of the tree
     */
    requirements: number;
    assessable: number;
    decomposed: number;
    /**
     * distinct ones that the edition demands
     */
    obligations: number;
    /**
     * by which people call it, where no other edition is called so
     */
    name: string;
  };
  nodes: Node[];
}
export interface Node {
  id: string;
  kind: string;
  title: string;
  summary: string;
  parent: string | null;
  depth: number;
  assessable: boolean;
  /**
   * guidance on its parent, which is in no figure
   */
  optional: boolean;
  decomposed: boolean;
  demands: number;
  suggests: number;
  /**
   * by what its publisher tags it, such as concepts: [detect]; they prove nothing, and the key is left out where there are none
   */
  attributes?: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
}
export interface RequirementShown {
  kind: "requirement";
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  requirement: {
    edition: string;
    id: string;
    kind: string;
    title: string;
    summary: string;
    note: string;
    parent: string | null;
    children: string[];
    assessable: boolean;
    decomposed: boolean;
    /**
     * guidance on its parent, which is in no figure
     */
    optional: boolean;
    /**
     * whether somebody who claims to meet the framework may leave it out, because it does not apply
     */
    mayExclude: boolean;
    /**
     * of an optional requirement: the nodes in whose presence it applies; empty where it always does
     */
    appliesWith: string[];
    /**
     * by what its publisher tags it, such as concepts: [detect]; they prove nothing, and the key is left out where there are none
     */
    attributes?: {
      /**
       * @minItems 1
       */
      [k: string]: [string, ...string[]];
    };
  };
  demands: DemandedObligation[];
  /**
   * what it suggests that none of its guidance demands
   */
  suggests: ClaimedObligation[];
  /**
   * the optional requirements that are guidance on it, with what other editions have of them
   */
  guidance: {
    id: string;
    title: string;
    summary: string;
    appliesWith: string[];
    demands: string[];
    /**
     * each edition that has something of it: how far it is covered where that edition is met, and by which requirements
     */
    elsewhere: {
      edition: string;
      coverage: "full" | "partial" | "none" | "not-assessed" | "not-applicable";
      proven: number;
      counterparts: string[];
    }[];
  }[];
  counterparts: {
    edition: string;
    id: string;
    title: string;
    basis: "demanded" | "suggested" | "published";
    /**
     * read left to right; null where more than one is possible or none is known
     */
    relation: "equal" | "subset" | "superset" | "intersects" | "disjoint" | null;
    shared: string[];
    /**
     * those of the shared ones that a side gives only by a demand on which careful readings differ
     */
    contested: string[];
    /**
     * demanded here and not given there
     */
    only: number;
    counterpartOnly: number;
    /**
     * how many the counterpart demands, those that are only there among them
     */
    counterpartDemands: number;
  }[];
  editionSteps: {
    kind: "same" | "renamed" | "renumbered" | "merged" | "split" | "new" | "dropped";
    fromEdition: string;
    from: string[];
    toEdition: string;
    to: string[];
    adds: string[];
    drops: string[];
    reason: string;
  }[];
  /**
   * rows that no counterpart shows: with several ends, or set aside as contradictory
   */
  publishedMappings: {
    row: string;
    publisher: string;
    text: string;
    setAside: boolean;
  }[];
  /**
   * pairs with it that others publish and the claims do not bear out
   */
  declined: {
    left: string;
    right: string;
    publishers: string[];
    why: string;
  }[];
  /**
   * requirements of other editions that published mappings set beside it, without proving anything, best first
   */
  candidates: {
    /**
     * with its edition
     */
    requirement: string;
    publishers: string[];
    /**
     * the requirements of other frameworks that join the two; none where a row names both
     */
    hubs: string[];
    /**
     * the mapping rows behind it
     */
    rows: string[];
  }[];
  /**
   * the controls of the library that are named above, once each
   */
  controls: {
    id: string;
    title: string;
    /**
     * person-days to adopt it
     */
    adopt: number;
  }[];
}
export interface DemandedObligation {
  id: string;
  text: string;
  domain: string;
  facet: "govern" | "document" | "operate" | "technical" | "record";
  /**
   * ids of those that discharge it
   */
  controls: string[];
  /**
   * what speaks for it and against, where readings differ; else null
   */
  contested: string | null;
}
export interface ClaimedObligation {
  id: string;
  text: string;
  domain: string;
  facet: "govern" | "document" | "operate" | "technical" | "record";
  /**
   * ids of those that discharge it
   */
  controls: string[];
}
export interface ObligationShown {
  kind: "obligation";
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  obligation: Obligation;
  /**
   * all that follows from it
   */
  implies: {
    id: string;
    text: string;
  }[];
  /**
   * all that it follows from
   */
  impliedBy: {
    id: string;
    text: string;
  }[];
  demandedBy: Asking[];
  suggestedBy: Asking[];
  /**
   * the optional requirements that demand it
   */
  guidance: Asking[];
  /**
   * the requirements that demand it, and of which careful readings contest that
   */
  contested: {
    requirement: Ref;
    /**
     * what speaks for it and what against it, in a line
     */
    sides: string;
  }[];
  /**
   * those that discharge it
   */
  controls: Named[];
  /**
   * the templates that discharge it
   */
  documents: Named[];
}
export interface Obligation {
  id: string;
  text: string;
  domain: string;
  facet: "govern" | "document" | "operate" | "technical" | "record";
}
export interface Asking {
  requirement: Ref;
  title: string;
}
export interface Named {
  id: string;
  title: string;
}
export interface ControlShown {
  kind: "control";
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  control: Control;
  /**
   * those that it discharges
   */
  obligations: Obligation[];
  dependsOn: Named[];
  /**
   * the controls that depend on it
   */
  neededBy: Named[];
  documents: Named[];
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
export interface DocumentShown {
  kind: "document";
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  document: {
    id: string;
    title: string;
    kind: "policy" | "procedure" | "plan" | "register" | "record" | "template";
    summary: string;
    /**
     * in the body, markup left out
     */
    words: number;
    parameters: {
      name: string;
      /**
       * what it means
       */
      text: string;
      /**
       * null where only the organisation can know
       */
      default: string | null;
    }[];
    /**
     * Markdown with {{parameter}}
     */
    body: string;
  };
  /**
   * those that it discharges
   */
  obligations: Obligation[];
  /**
   * the controls that name it
   */
  neededBy: Named[];
}
export interface ControlInProgramme {
  kind: "control-in-programme";
  organisation: string;
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  /**
   * the evidence whose file is not the one that was indexed, so that it proves nothing; only where there is any
   */
  altered?: string[];
  /**
   * the evidence whose file is not there, so that it proves nothing; only where there is any
   */
  missingEvidence?: string[];
  asOf: string;
  knownAt: string;
  control: string;
  title: string;
  owner: string;
  state: "planned" | "implemented" | "retired" | null;
  inPlaceSince: string | null;
  /**
   * the day by which it is to be in place
   */
  plannedFor: string | null;
  /**
   * whether the library knows nothing of it
   */
  own: boolean;
  /**
   * what the organisation notes of it
   */
  note: string;
  window: null | {
    from: string;
    to: string;
  };
  /**
   * 364 of 365, effective with exceptions
   */
  sentence: string | null;
  outcome: "NOT_EFFECTIVE" | "INCOMPLETE" | "DEVIATIONS" | "NOT_EXERCISED" | "EFFECTIVE" | null;
  concluded: boolean;
  soFar: "on course" | "needs a conclusion" | "lost" | null;
  deviations: {
    id: string;
    what: "late" | "missing" | "failed" | "unknown";
    from: string;
    to: string;
    knownSince: string;
    became: string;
  }[];
  /**
   * each in a sentence, also those that change nothing
   */
  conclusions: string[];
  /**
   * the same, field by field
   */
  conclusionsInFull: {
    id: string;
    as: "effective-with-exceptions" | "not-effective";
    on: string;
    by: string;
    /**
     * those that it speaks of
     */
    deviations: string[];
    cause: string;
    extent: string;
    /**
     * where it was looked for
     */
    harm: string;
    /**
     * id of the evidence that shows it; empty where nothing does
     */
    harmShownBy: string;
    correction: string;
    /**
     * ids of the controls that made up for it meanwhile
     */
    compensating: string[];
    /**
     * why it changes nothing; empty where it counts
     */
    why: string;
  }[];
  obligations: {
    obligation: string;
    /**
     * in words, as the page has it: "operated"; "no event in the window; not tested"
     */
    state: string;
    /**
     * the sentence that decided what the control shows of it over the window, by itself: with no-event and no-finding nothing was to be done, so that a capability at most is there; null where no window was judged
     */
    rule:
      | "concluded-not-effective"
      | "falsified-record"
      | "run"
      | "more-than-a-person-may-conclude"
      | "more-than-a-quarter"
      | "window-runs"
      | "nothing-due"
      | "not-in-place"
      | "open"
      | "population-absent"
      | "population-unreconciled"
      | "nothing-shows"
      | "not-acted-on"
      | "too-much-unknown"
      | "deviates"
      | "no-event"
      | "no-finding"
      | "all-done"
      | null;
    /**
     * ids of what shows it
     */
    by: string[];
  }[];
  /**
   * ids of accepted exceptions that hold
   */
  exceptions: string[];
  /**
   * what auditors found wanting of the control, in reports that count or looked into the window; own evidence may show it all the same
   */
  foundByAuditors?: {
    control: string;
    report: string;
    /**
     * those of the control's obligations that it is about
     */
    obligations: string[];
    note: string;
  }[];
  /**
   * how it stands, in words
   */
  say: string;
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
   * what of such a control is not shown, a sentence for each reason: since when, and what would show it
   */
  notShown: string[];
  /**
   * in words
   */
  cadence: string;
  definition: Control1;
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
  /**
   * the requirements that demand something of it, by edition
   */
  served: {
    requirement: string;
    title: string;
    /**
     * 2 of 5
     */
    share: string;
    /**
     * how much of what it is to show of the requirement it shows, in a sentence
     */
    shown: string;
  }[];
  /**
   * controls that have to be there first
   */
  needs: Named[];
  documents: {
    id: string;
    title: string;
    inForce: boolean;
  }[];
  /**
   * how many pieces of evidence there are of it
   */
  evidenceInAll: number;
  /**
   * the last of it first, a hundred at most
   */
  evidence: {
    id: string;
    kind: string;
    from: string;
    to: string;
    receivedOn: string;
    freshUntil: string | null;
    by: string;
    file: string | null;
    sha256: string | null;
    result: "pass" | "fail" | "inconclusive" | null;
    note: string;
  }[];
  /**
   * a sentence for each kind of evidence whose pieces are the same file again and again
   */
  repeated: string[];
  /**
   * the kinds of evidence that are wanted and of which nothing counts, of a control that is in place
   */
  evidenceDue: {
    kind: string;
    /**
     * the last day on which there was one that counted; null where there is none on file
     */
    until: string | null;
  }[];
  /**
   * the requirements of what is wanted of which less would be proved without it, with how many obligations are
   */
  without: {
    requirement: string;
    title: string;
    before: number;
    after: number;
    demanded: number;
  }[];
  /**
   * the twelve months behind and three ahead; left out where it never was in place
   */
  year?: {
    from: string;
    to: string;
    today: string;
    /**
     * each time that it was due, in the order of due days
     */
    occurrences: {
      name: string;
      due: string;
      lastDay: string;
      status: "on-time" | "late" | "missing" | "failed" | "open";
      doneOn: string | null;
      shownBy: string | null;
    }[];
    /**
     * those months in which it was due
     */
    months: {
      month: string;
      "on-time": number;
      late: number;
      missing: number;
      failed: number;
      open: number;
    }[];
  };
}
/**
 * what the library or the organisation says of it
 */
export interface Control1 {
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
