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
