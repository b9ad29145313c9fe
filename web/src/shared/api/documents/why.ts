/* Written by `npm run types` from docs/schemas/why.schema.json. */

export type Coverage = "full" | "partial" | "none" | "not-assessed" | "not-applicable";
export type Statement =
  | {
      kind: "met";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      requirement: string;
    }
  | {
      kind: "unmet";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      requirement: string;
    }
  | {
      kind: "satisfied";
      /**
       * the same for readers
       */
      text: string;
      obligation: string;
    }
  | {
      kind: "failed";
      /**
       * the same for readers
       */
      text: string;
      obligation: string;
    }
  | {
      kind: "operated";
      /**
       * the same for readers
       */
      text: string;
      control: string;
      obligation: string;
      /**
       * for which the control counts; one day where it is in place on it
       */
      days: {
        from: string;
        to: string;
      }[];
    }
  | {
      kind: "related";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      from: string;
      /**
       * edition/id
       */
      to: string;
      relations: ("equal" | "subset" | "superset" | "intersects" | "disjoint")[];
    }
  | {
      kind: "covered";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      requirement: string;
      coverage: "full" | "partial" | "none" | "not-assessed" | "not-applicable";
      disproved: boolean;
    };
export type Leaf =
  | {
      kind: "fact";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      requirement: string;
      met: boolean;
      assurance: "designed" | "implemented" | "operating" | null;
      source: string;
      /**
       * the obligations that the word leaves out
       */
      except: string[];
      /**
       * the other organisation that does it and whose own report is not here; empty where there is none
       */
      by: string;
      /**
       * whether it speaks of what guidance names too
       */
      guidance: boolean;
    }
  | {
      kind: "answer";
      /**
       * the same for readers
       */
      text: string;
      obligation: string;
      done: boolean;
      assurance: "designed" | "implemented";
      source: string;
    }
  | {
      kind: "control";
      /**
       * the same for readers
       */
      text: string;
      control: string;
    }
  | {
      kind: "performance";
      /**
       * the same for readers
       */
      text: string;
      /**
       * occurrences, or days of the subjects of a check or of a setting
       */
      due: number;
      deviating: number;
      /**
       * on so many a person may conclude
       */
      mayDeviate: number;
      /**
       * whether only on what was late
       */
      lateOnly: boolean;
      /**
       * what the window owns
       */
      occurrences: Occurrence[];
      /**
       * what was due next to the window, as far as it could make a run with what deviates in it
       */
      beside: Occurrence[];
    }
  | {
      kind: "setting";
      /**
       * the same for readers
       */
      text: string;
      /**
       * occurrences, or days of the subjects of a check or of a setting
       */
      due: number;
      deviating: number;
      /**
       * on so many a person may conclude
       */
      mayDeviate: number;
      /**
       * whether only on what was late
       */
      lateOnly: boolean;
      evidence: string[];
    }
  | {
      kind: "check";
      /**
       * the same for readers
       */
      text: string;
      /**
       * occurrences, or days of the subjects of a check or of a setting
       */
      due: number;
      deviating: number;
      /**
       * on so many a person may conclude
       */
      mayDeviate: number;
      /**
       * whether only on what was late
       */
      lateOnly: boolean;
      /**
       * the kind of evidence; absent where the control's check has no name
       */
      check?: string;
      subjects: number;
    }
  | {
      kind: "evidence" | "follow-up" | "no-finding" | "word";
      /**
       * the same for readers
       */
      text: string;
      evidence: string[];
    }
  | {
      kind: "occurrence";
      /**
       * the same for readers
       */
      text: string;
      /**
       * the one that was to be done last
       */
      occurrences: Occurrence[];
    }
  | {
      kind: "events";
      /**
       * the same for readers
       */
      text: string;
      /**
       * occurrences, or days of the subjects of a check or of a setting
       */
      due: number;
      deviating: number;
      /**
       * on so many a person may conclude
       */
      mayDeviate: number;
      /**
       * whether only on what was late
       */
      lateOnly: boolean;
    }
  | {
      kind: "subjects";
      /**
       * the same for readers
       */
      text: string;
      /**
       * the kind of evidence that it is; empty where it has no name
       */
      check: string;
      /**
       * occurrences, or days of the subjects of a check or of a setting
       */
      due: number;
      deviating: number;
      /**
       * on so many a person may conclude
       */
      mayDeviate: number;
      /**
       * whether only on what was late
       */
      lateOnly: boolean;
    }
  | {
      kind: "failure";
      /**
       * the same for readers
       */
      text: string;
      why: "occurrences";
      /**
       * so many in a row, more than a person may conclude on, or more than a share of what was due
       */
      limit: "run" | "number" | "share";
      /**
       * what the limit is; of a share in percent
       */
      at: number;
      /**
       * occurrences, or days of the subjects of a check or of a setting
       */
      due: number;
      deviating: number;
      /**
       * on so many a person may conclude
       */
      mayDeviate: number;
      /**
       * whether only on what was late
       */
      lateOnly: boolean;
      /**
       * what was late or failed; of a run also what lies next to the window
       */
      occurrences: Occurrence[];
    }
  | {
      kind: "failure";
      /**
       * the same for readers
       */
      text: string;
      why: "days";
      /**
       * so many in a row, more than a person may conclude on, or more than a share of what was due
       */
      limit: "run" | "number" | "share";
      /**
       * what the limit is; of a share in percent
       */
      at: number;
      /**
       * occurrences, or days of the subjects of a check or of a setting
       */
      due: number;
      deviating: number;
      /**
       * on so many a person may conclude
       */
      mayDeviate: number;
      /**
       * whether only on what was late
       */
      lateOnly: boolean;
      /**
       * the kind of evidence that it is; empty where it has no name
       */
      check: string;
      /**
       * of the check; 0 for a setting
       */
      subjects: number;
      failed: {
        /**
         * empty for a setting
         */
        subject: string;
        from: string;
        to: string;
      }[];
    }
  | {
      kind: "failure";
      /**
       * the same for readers
       */
      text: string;
      why: "falsified";
      evidence: string[];
    }
  | {
      kind: "failure";
      /**
       * the same for readers
       */
      text: string;
      why: "conclusion";
      /**
       * its id; empty where it has none
       */
      conclusion: string;
      on: string;
    }
  | {
      kind: "population" | "no-event";
      /**
       * the same for readers
       */
      text: string;
      populations: string[];
    }
  | {
      kind: "test";
      /**
       * the same for readers
       */
      text: string;
      /**
       * id of the auditor's report in which it was tested without exception
       */
      report: string;
      /**
       * for which the test stands where the own log says nothing
       */
      days: {
        from: string;
        to: string;
      };
    }
  | {
      kind: "document";
      /**
       * the same for readers
       */
      text: string;
      documents: string[];
    }
  | {
      kind: "conclusion";
      /**
       * the same for readers
       */
      text: string;
      /**
       * its id
       */
      conclusion: string;
      on: string;
    }
  | {
      kind: "excluded";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      requirement: string;
      justification: string;
    }
  | {
      kind: "claim";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      requirement: string;
      obligations: string[];
      /**
       * those on which readings differ
       */
      contested: string[];
    }
  | {
      kind: "guidance";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id
       */
      requirement: string;
      obligations: string[];
    }
  | {
      kind: "optional";
      /**
       * the same for readers
       */
      text: string;
      /**
       * edition/id of what it is guidance on
       */
      requirement: string;
      /**
       * edition/id
       */
      optional: string;
    }
  | {
      kind: "mapping";
      /**
       * the same for readers
       */
      text: string;
      row: string;
      /**
       * edition/id
       */
      from: string;
      /**
       * edition/id
       */
      to: string;
    }
  | {
      kind: "union";
      /**
       * the same for readers
       */
      text: string;
      row: string;
      /**
       * Items: edition/id
       */
      parts: string[];
      /**
       * edition/id
       */
      whole: string;
    }
  | {
      kind: "implication";
      /**
       * the same for readers
       */
      text: string;
      obligation: string;
      /**
       * the obligation that nobody can leave undone who does the other one
       */
      implied: string;
    };

export interface Why {
  have: string[];
  /**
   * edition/id
   */
  requirement: string;
  /**
   * changes whenever any of the content does
   */
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
  assurance: "designed" | "implemented" | "operating";
  /**
   * agreed: contested claims give nothing
   */
  claims: "all" | "agreed";
  /**
   * the days over which controls have to operate, of a programme at operating; else null
   */
  window: null | {
    from: string;
    to: string;
  };
  contradictions: Contradiction[];
  /**
   * deviations that somebody accepted from controls that stand for something of it; they prove nothing
   */
  acceptedExceptions: {
    id: string;
    control: string;
    reason: string;
    acceptedBy: string;
    expiresOn: string;
    subjects: string[];
  }[];
  /**
   * what auditors found wanting of controls that stand for something of it, in reports that count or looked into the window; own evidence may show these controls all the same
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
   * what the organisation decided of contested claims, for itself
   */
  decisions: {
    requirement: string;
    obligation: string;
    stands: boolean;
    /**
     * who decided, when and why
     */
    source: string;
  }[];
  verdict: Requirement;
  proof: Proof;
  /**
   * whether the checker of proofs, which shares no code with what found this one, has nothing against it
   */
  checked: boolean;
  /**
   * facts whose loss alone breaks a full verdict
   */
  singlePointsOfFailure: string[];
  /**
   * smallest sets of facts whose loss breaks a full verdict, smallest first
   */
  losses: string[][];
  /**
   * what is lost of what the requirement demands and is covered: the smallest sets of facts whose loss takes an obligation of it, smallest first, and what goes with them
   */
  breaks: {
    facts: string[];
    obligations: string[];
  }[];
  /**
   * the last day on which each of these facts counts if nothing is done until then, the first first; those that no day ends are not there, and none is where operation over a window is asked about
   */
  ends: {
    fact: string;
    until: string;
  }[];
  /**
   * smallest additions that would make another verdict full
   */
  additions: {
    /**
     * Items: edition/id
     */
    attestations: string[];
    obligations: {
      obligation: string;
      text: string;
    }[];
  }[];
  /**
   * smallest sets of what would make another verdict full without any control being changed
   */
  offers: {
    all: {
      kind: "conclusion" | "report";
      /**
       * the control, the report, or the edition of which one speaks
       */
      about: string;
      /**
       * the same for readers
       */
      text: string;
    }[];
  }[];
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
}
export interface Contradiction {
  kind: "mapping" | "fact";
  left: string;
  right: string;
  /**
   * the mapping rows or facts that clash
   */
  because: string[];
  /**
   * what each of them says, a sentence each, and what the claims say against it
   */
  causes: string[];
  /**
   * the other side, where the rows contradict what the claims say of the two; left out where rows or facts contradict each other
   */
  claims?: {
    relation: "equal" | "subset" | "superset" | "intersects" | "disjoint";
    shared: string[];
    leftOnly: string[];
    rightOnly: string[];
  };
}
export interface Requirement {
  /**
   * without the edition
   */
  id: string;
  title: string;
  coverage: Coverage;
  /**
   * known not to be met, whatever else is satisfied
   */
  disproved: boolean;
  proven: number;
  possible: number;
  /**
   * those covered that rest on contested claims alone
   */
  onContested: string[];
  covered: Covered[];
  possiblyCovered: Possible[];
  missing: Missing[];
  because: string[];
  /**
   * ids of the controls in place that failed in what it does not prove
   */
  failing: string[];
  /**
   * of a requirement that does not apply
   */
  justification?: string;
  /**
   * by what its publisher tags it, such as concepts: [detect]; they prove nothing, and the key is left out where there are none
   */
  attributes?: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
  /**
   * all that is demanded, in the order in which it is drawn: by facet, then as the vocabulary has it
   */
  obligations: {
    obligation: string;
    facet: "govern" | "document" | "operate" | "technical" | "record";
    state: "covered" | "possible" | "missing" | "failed";
    /**
     * only where it rests on somebody's word alone
     */
    onWord?: true;
    /**
     * only where it rests on what persons concluded on controls that deviated
     */
    onConclusion?: true;
  }[];
}
export interface Covered {
  obligation: string;
  text: string;
  /**
   * requirements in full, or control:ID
   */
  because: string[];
  /**
   * whether a reason of it is a contested claim
   */
  contested: boolean;
}
export interface Possible {
  obligation: string;
  text: string;
  /**
   * requirements in full, or control:ID
   */
  because: string[];
  /**
   * why it may be satisfied, for readers
   */
  say: string;
}
export interface Missing {
  obligation: string;
  text: string;
  failed: boolean;
}
export interface Proof {
  statement: Statement;
  rule:
    | "attested"
    | "opinion"
    | "answered"
    | "control-holds"
    | "together"
    | "operated"
    | "not-exercised"
    | "concluded"
    | "on-word"
    | "controls-fail"
    | "demanded"
    | "all-demands"
    | "contained"
    | "union"
    | "demand-failed"
    | "last-demand"
    | "demands-within"
    | "within"
    | "last-part"
    | "chain"
    | "chains"
    | "verdict"
    | "excluded"
    | "implied"
    | "implied-failed";
  premises: Proof[];
  leaves: Leaf[];
}
export interface Occurrence {
  /**
   * the period or the event
   */
  occurrence: string;
  due: string;
  lastOnTime: string;
  status: "on-time" | "late" | "missing" | "failed" | "open";
  /**
   * id of what did it
   */
  by: string | null;
  on: string | null;
}
