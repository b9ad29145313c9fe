/* Written by `npm run types` from docs/schemas/frameworks.schema.json. */

export interface Frameworks {
  /**
   * changes whenever any of the content does
   */
  contentVersion: string;
  frameworks: Framework[];
}
export interface Framework {
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
}
