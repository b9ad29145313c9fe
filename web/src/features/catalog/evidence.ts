import type { Proof, Why } from "@/shared/api/documents/why";

/** The sentences of a proof that name pieces of evidence, each once, with the pieces. */
export function evidenceOf(why: Pick<Why, "proof">): { text: string; evidence: string[] }[] {
  const found = new Map<string, string[]>();
  const walk = ({ premises, leaves }: Proof) => {
    for (const leaf of leaves) if ("evidence" in leaf && leaf.evidence.length > 0) found.set(leaf.text, leaf.evidence);
    premises.forEach(walk);
  };
  walk(why.proof);
  return [...found].map(([text, evidence]) => ({ text, evidence }));
}
