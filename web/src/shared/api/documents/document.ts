/* Written by `npm run types` from docs/schemas/document.schema.json. */

export interface PrintedDocument {
  organisation: string;
  asOf: string;
  document: string;
  title: string;
  /**
   * of the library; empty for one of the organisation's own
   */
  summary: string;
  /**
   * who approves it by the table of authorities; empty where that names nobody
   */
  approver: string;
  /**
   * whether the text is the one on file, and not what writing it would make
   */
  onFile: boolean;
  /**
   * Markdown
   */
  text: string;
}
