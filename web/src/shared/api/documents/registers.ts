/* Written by `npm run types` from docs/schemas/registers.schema.json. */

export interface Registers {
  organisation: string;
  asOf: string;
  criteria: {
    scale: number | null;
    /**
     * the highest rating: five where nobody says another
     */
    highest: number;
    /**
     * up to which score nobody has to accept one; null where nobody says
     */
    acceptable: number | null;
  };
  risks: {
    id: string;
    title: string;
    tags: string[];
    owner: string;
    /**
     * the names of those whom that means today
     */
    ownerCalled: string;
    likelihood: number;
    impact: number;
    /**
     * likelihood times impact, without any control
     */
    inherent: number;
    /**
     * the same with the controls of today
     */
    current: number | null;
    /**
     * the same once it is treated
     */
    residual: number;
    isRated: boolean;
    /**
     * whether somebody has to accept what remains
     */
    isAbove: boolean;
    treatment: "modify" | "avoid" | "share" | "retain";
    isBeingTreated: boolean;
    reason: string;
    controls: string[];
    dueOn: string | null;
    checkedOn: string | null;
    reviewBy: string | null;
    acceptedBy: string;
    acceptedByCalled: string;
    acceptedOn: string | null;
    acceptedUntil: string | null;
    /**
     * until when its owner is asked to accept it
     */
    askedUntil: string | null;
    stands: string;
    lacks: {
      /**
       * what is to be said, by its name in the register
       */
      field: string;
      say: string;
      /**
       * the audits before which it is asked for; none where it lacks all the same
       */
      before: string[];
    }[];
  }[];
  /**
   * the last first
   */
  audits: {
    id: string;
    title: string;
    from: string;
    to: string;
    isHeld: boolean;
    scope: string[];
    controls: string[];
    auditors: string[];
    auditorsCalled: string[];
    /**
     * ids of nonconformities
     */
    findings: string[];
    /**
     * id of evidence; empty while there is none
     */
    report: string;
    reportedTo: string;
    reportedOn: string | null;
    stands: string;
    lacks: {
      /**
       * what is to be said, by its name in the register
       */
      field: string;
      say: string;
      /**
       * the audits before which it is asked for; none where it lacks all the same
       */
      before: string[];
    }[];
  }[];
  nonconformities: {
    id: string;
    title: string;
    foundOn: string;
    source: string;
    grade: "major" | "minor" | "observation" | null;
    controls: string[];
    deviations: string[];
    owner: string;
    ownerCalled: string;
    correction: string;
    correctedOn: string | null;
    cause: string;
    similar: string;
    evaluatedOn: string | null;
    action: string;
    dueOn: string | null;
    doneOn: string | null;
    effect: string;
    verifiedBy: string;
    verifiedOn: string | null;
    closedOn: string | null;
    evidence: string[];
    /**
     * ids of the internal audits that name it
     */
    audits: string[];
    isLate: boolean;
    stands: string;
    lacks: {
      /**
       * what is to be said, by its name in the register
       */
      field: string;
      say: string;
      /**
       * the audits before which it is asked for; none where it lacks all the same
       */
      before: string[];
    }[];
  }[];
  /**
   * management reviews that left minutes, the last first
   */
  reviews: {
    evidence: string;
    on: string;
    file: string;
    controls: string[];
  }[];
  /**
   * the gates that ask about a register
   */
  gates: {
    scope: string;
    name: string;
    before: string;
    gate: string;
    title: string;
    state: "open" | "not-known" | "met";
    register: "risks" | "audits" | "nonconformities";
    /**
     * what it lacks of the register, and what nobody can see
     */
    open: string[];
  }[];
  /**
   * ids of the controls that do what each is about: those of the programme, then others of the library
   */
  keptBy: {
    risks: string[];
    audits: string[];
    nonconformities: string[];
    reviews: string[];
  };
}
