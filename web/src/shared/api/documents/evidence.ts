/* Written by `npm run types` from docs/schemas/evidence.schema.json. */

export interface EvidenceOnFile {
  organisation: string;
  asOf: string;
  summary: {
    controls: number;
    items: number;
    /**
     * controls with a kind of evidence that stands so
     */
    fresh: number;
    /**
     * controls with a kind of evidence that stands so
     */
    "on-word": number;
    /**
     * controls with a kind of evidence that stands so
     */
    stale: number;
    /**
     * controls with a kind of evidence that stands so
     */
    "not-done": number;
    /**
     * controls with a kind of evidence that stands so
     */
    failed: number;
    /**
     * controls with a kind of evidence that stands so
     */
    "shows-nothing": number;
    /**
     * controls with a kind of evidence that stands so
     */
    none: number;
  };
  /**
   * those that are adopted
   */
  controls: {
    control: string;
    title: string;
    owner: string;
    condition: "proved" | "unproved" | "failed" | "planned" | "retired" | "undecided";
    say: string;
    /**
     * pieces of evidence that name it
     */
    onFile: number;
    /**
     * that it wants
     */
    kinds: {
      kind: string;
      /**
       * what people call the kind, without an article
       */
      title: string;
      role: "performance" | "setting" | "follow-up" | "population";
      state: "fresh" | "on-word" | "stale" | "not-done" | "failed" | "shows-nothing" | "none";
      onFile: number;
      /**
       * the last day that any of it is of
       */
      last: string | null;
      /**
       * the last day on which any of it counts; null where no day ends that
       */
      freshUntil: string | null;
    }[];
  }[];
  /**
   * everybody who brought a piece of the control that was asked for, or of any; only where pieces are listed
   */
  by?: string[];
  /**
   * pieces of the control that was asked for, or of all as far as they are of the kind, the person and the days
   */
  itemsInAll?: number;
  /**
   * of the control that was asked for, or of all, what was seen last first
   */
  items?: {
    id: string;
    controls: string[];
    kind: string;
    from: string;
    to: string;
    receivedOn: string;
    freshUntil: string | null;
    /**
     * whether it shows anything today
     */
    counts: boolean;
    by: string;
    /**
     * below the folder of evidence
     */
    file: string | null;
    kept: "here" | "changed" | "elsewhere" | "missing";
    bytes: number | null;
    sha256: string | null;
    result: "pass" | "fail" | "inconclusive" | null;
    occurrence: string;
    findings: number | null;
    /**
     * that its table lists; null where it is one record
     */
    rows: number | null;
    note: string;
  }[];
}
