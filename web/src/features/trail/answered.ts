import type { ChangedItem } from "@/shared/api/queries";
import { words } from "@/shared/words/en";

/** An answer that was changed, without the id that stands over it, and with what was said in words. */
export function inWords(item: ChangedItem): ChangedItem {
  return { ...item, before: told(item.before), after: told(item.after) };
}

function told(answer: unknown): unknown {
  if (answer === null || typeof answer !== "object") return answer;
  const { obligation: _, met, ...rest } = answer as { obligation?: unknown; met?: unknown };
  return { [words.trail.answer]: words.questions.saids[String(met)] ?? String(met), ...rest };
}
