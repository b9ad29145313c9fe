/* Written by `npm run types` from docs/schemas/gap.schema.json. */

export type Coverage = "full" | "partial" | "none" | "not-assessed" | "not-applicable";

export interface Gap {
  /**
   * the scopes given, or the editions attested, sorted
   */
  have: string[];
  want: string;
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
  summary: {
    requirements: {
      total: number;
      full: number;
      partial: number;
      none: number;
      notAssessed: number;
      notApplicable: number;
    };
    /**
     * distinct demanded obligations of applicable requirements; possible excludes the covered
     */
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
    /**
     * mean over the applicable assessable requirements
     */
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
  };
  /**
   * those of facts, and of mapping rows those that touch what is asked
   */
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
   * why nothing can be proved of what is wanted; left out where something can
   */
  unprovable?: string;
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
  /**
   * ids of obligations that people answered, whose answers expired and count no more
   */
  expiredAnswers: string[];
  /**
   * assessable ones, in document order
   */
  requirements: Requirement[];
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
   * how the figures are to be read; null where there are none
   */
  reading: string | null;
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
   * its optional parts, such as points of focus, as far as they apply; they are in no figure, and the key is left out where there are none
   */
  guidance?: Guidance[];
  /**
   * how many requirements that are met published mappings set beside it, without proving anything; left out where there are none, and of what is full
   */
  candidatesInAll?: number;
  /**
   * the best of these, the best first
   */
  candidates?: Candidate[];
  /**
   * id of the heading that it is shown under
   */
  theme: string;
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
export interface Guidance {
  /**
   * without the edition
   */
  id: string;
  title: string;
  coverage: Coverage;
  proven: number;
  possible: number;
  missing: Missing[];
}
export interface Candidate {
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
}
