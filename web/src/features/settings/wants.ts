import type { Scope } from "@/shared/scope/scopes";

/** What is wanted of an edition, as its file says it. */
export interface Wanted {
  edition: string;
  nodes?: string[];
  assurance?: "designed" | "implemented" | "operating";
  window?: { from: string; to: string };
  auditOn?: string;
  capacity?: number | string;
}

/** The same as somebody fills it in. */
export interface Draft {
  edition: string;
  nodes: string[];
  assurance: "designed" | "implemented" | "operating";
  from: string;
  to: string;
  auditOn: string;
  /** Person-days a week, as a plan kept them: nobody fills it in. */
  capacity?: number | string;
}

export const draftOf = ({ edition, nodes = [], assurance = "implemented", window, auditOn = "", capacity }: Wanted): Draft => ({
  edition,
  nodes,
  assurance,
  from: window?.from ?? "",
  to: window?.to ?? "",
  auditOn,
  ...(capacity !== undefined && { capacity }),
});

export const scopeOf = ({ edition, nodes }: Draft): Scope => ({ edition, nodes, guidance: false });

function contentOf({ edition, nodes, assurance, from, to, auditOn, capacity }: Draft): Wanted {
  return {
    edition,
    ...(nodes.length > 0 && { nodes }),
    assurance,
    ...(assurance === "operating" && (from || to) && { window: { from, to } }),
    ...(auditOn && { auditOn }),
    ...(capacity !== undefined && { capacity }),
  };
}

/** What is changed, as the edit takes it; none where all is as it was. @param wanted those that stay or come */
export function changesOf(before: readonly Draft[], wanted: readonly Draft[]): { kind: "frameworks"; key?: string; content: Wanted | null }[] {
  const had = new Map(before.map((each) => [each.edition, each]));
  const stay = new Set(wanted.map(({ edition }) => edition));
  return [
    ...before.filter(({ edition }) => !stay.has(edition)).map(({ edition }) => ({ kind: "frameworks" as const, key: edition, content: null })),
    ...wanted
      .filter((each) => JSON.stringify(contentOf(each)) !== JSON.stringify(had.has(each.edition) ? contentOf(had.get(each.edition) ?? each) : undefined))
      .map((each) => ({ kind: "frameworks" as const, ...(had.has(each.edition) && { key: each.edition }), content: contentOf(each) })),
  ];
}

/** Whether all that is said can be kept: of a window both days, or none. */
export const isWhole = (all: readonly Draft[]): boolean => all.every(({ from, to, assurance }) => (from === "") === (to === "") && (assurance !== "operating" || from !== ""));
