/* Written by `npm run types` from docs/schemas/compare.schema.json. */

export interface Compare {
  left: string;
  right: string;
  /**
   * the condition on attributes of the left side; only where there is one
   */
  leftWhere?: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
  /**
   * the same of the right side
   */
  rightWhere?: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  pairs: Pair[];
  leftWithoutCounterpart: string[];
  rightWithoutCounterpart: string[];
  /**
   * pairs that others publish and the claims do not bear out, with the reason
   */
  declined: {
    left: string;
    right: string;
    publishers: string[];
    why: string;
  }[];
  /**
   * pairs that published rows set beside each other and that nothing relates: they prove nothing; most independent publishers first
   */
  candidates: {
    left: string;
    right: string;
    publishers: string[];
    /**
     * requirements of other frameworks to which both are related
     */
    hubs: string[];
    /**
     * ids of the mapping rows behind it
     */
    rows: string[];
  }[];
  /**
   * what it comes to, in sentences
   */
  say: string[];
  leftByGuidanceOnly: string[];
  rightByGuidanceOnly: string[];
  /**
   * published rows that contradict the claims, or each other, and touch what lies between the two: they are set aside
   */
  contradictions: Contradiction[];
  /**
   * what publishers, and the organisation itself, state of the two sides, read from left to right
   */
  published: Published[];
  sides: {
    left: {
      name: string;
      headings: {
        id: string;
        title: string;
      }[];
      /**
       * in document order, each under a heading
       */
      requirements: {
        id: string;
        title: string;
        heading: string;
      }[];
    };
    right: {
      name: string;
      headings: {
        id: string;
        title: string;
      }[];
      /**
       * in document order, each under a heading
       */
      requirements: {
        id: string;
        title: string;
        heading: string;
      }[];
    };
  };
  /**
   * for each two headings that have a pair
   */
  cells: {
    /**
     * id of a heading
     */
    left: string;
    right: string;
    /**
     * pairs that share something that both demand
     */
    pairs: number;
    /**
     * pairs that share only what guidance names
     */
    byGuidance: number;
    /**
     * of what the left heading demands, what the right demands too
     */
    leftShare: {
      value: number;
      say: string;
      /**
       * 3 of 12
       */
      count: string;
    };
    /**
     * the other way round
     */
    rightShare: {
      value: number;
      say: string;
      /**
       * 3 of 12
       */
      count: string;
    };
  }[];
}
export interface Pair {
  /**
   * without the edition
   */
  left: string;
  right: string;
  basis: "demanded" | "suggested" | "published";
  /**
   * read left to right; null where more than one is possible or none is known
   */
  relation: "equal" | "subset" | "superset" | "intersects" | "disjoint" | null;
  /**
   * ids of obligations
   */
  shared: string[];
  /**
   * those of the shared ones that a side gives only by a demand on which careful readings differ
   */
  contested: string[];
  /**
   * demanded on the left and not shared
   */
  leftOnly: number;
  rightOnly: number;
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
export interface Published {
  id: string;
  left: string[];
  /**
   * of all on the left together to all on the right together
   */
  relation: "equal" | "subset" | "superset" | "intersects" | "disjoint" | "related";
  right: string[];
  publisher: string;
  document: string;
  /**
   * rows of hints prove nothing and contradict nothing
   */
  status: "draft" | "accepted" | "hints";
  /**
   * the reason that the publisher gives; may be empty
   */
  rationale: string;
  /**
   * whether it contradicts other rows or the claims
   */
  aside: boolean;
}
