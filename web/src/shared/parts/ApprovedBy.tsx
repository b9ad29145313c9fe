import { useState } from "react";
import { words } from "../words/en";
import { NameSelect } from "./NameSelect";
import type { Names } from "./useNames";

const say = words.approvedBy;

/** Who approved: oneself, or somebody else, of whom it is said how they did. */
export function ApprovedBy({ names, chosen }: { names: Names; chosen: string | undefined }) {
  const [picked, setPicked] = useState<string>();
  const by = picked ?? chosen ?? names.roles[0] ?? names.people[0]?.name;
  const isOwn = by !== undefined && names.mine.includes(by);
  return (
    <>
      <div className="field">
        <label htmlFor="approved-by">{say.label}</label>
        <NameSelect key={names.people.length} id="approved-by" name="approvedBy" names={names} chosen={by} onPick={setPicked} />
        <span className="hint">{names.own === undefined ? say.nobody : isOwn ? say.own : say.another}</span>
      </div>
      {!isOwn && (
        <div className="field">
          <label htmlFor="approval-note">{say.note}</label>
          <input id="approval-note" name="note" className="input" required maxLength={500} placeholder={say.noteLike} />
        </div>
      )}
    </>
  );
}
