import { words } from "@/shared/words/en";
import { mine } from "./search";

/** Whose controls have to do with what is listed. */
export function OfOwner({ owners, isKnown, owner, onPick }: { owners: readonly string[]; /** Whether it is known who looks. */ isKnown: boolean; owner: string | undefined; onPick: (owner: string | undefined) => void }) {
  if (owners.length === 0) return null;
  return (
    <select className="input own" aria-label={words.gap.owner} value={owner ?? ""} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{words.controls.everybody}</option>
      {isKnown && <option value={mine}>{words.gap.mine}</option>}
      {owners.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
}
