import { useState, type FormEvent } from "react";
import { today } from "@/shared/days";
import { NameSelect } from "@/shared/parts/NameSelect";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { words as all } from "@/shared/words/en";
import type { Line } from "./search";

const words = all.statement;

/** Says that a control does not apply and why, and who approves that; or that it applies after all. */
export function EditLine({ line, edition, organisation, onDone }: { line: Line; edition: string; organisation: string; onDone: () => void }) {
  const [reason, setReason] = useState(line.exclusion ?? "");
  const names = useNames(organisation, []);
  const exclude = useEdit(organisation, "exclude");
  const change = useEdit(organisation, "change-items");
  const requirement = `${edition}/${line.id}`;
  const isPending = exclude.isPending || change.isPending;
  // What somebody approved is said anew as a whole: their approval was of other words.
  const isApproved = line.excluded && !line.applicable;

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const by = new FormData(event.currentTarget).get("approvedBy");
    const approvedBy = typeof by === "string" ? by : "";
    const done = words.excluded(line.id, approvedBy);
    if (isApproved) {
      const content = { requirement, justification: reason.trim(), ...(approvedBy && { approvedBy, approvedOn: today() }) };
      change.mutate({ request: { items: [{ kind: "exclusions", key: requirement, content }] }, done }, { onSuccess: onDone });
    } else {
      exclude.mutate({ request: { requirement, reason: reason.trim(), approvedBy }, done }, { onSuccess: onDone });
    }
  }

  return (
    <form className="ex" onSubmit={save}>
      <div className="field grow">
        <label htmlFor="reason">
          {words.reason} <span className="muted">{words.needed}</span>
        </label>
        <textarea id="reason" className="input" rows={2} value={reason} required onChange={(event) => setReason(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="approver">{words.approver}</label>
        <NameSelect id="approver" name="approvedBy" names={names} chosen="" nobody={words.later} />
      </div>
      <button type="submit" className="btn pri" disabled={isPending || reason.trim() === ""}>
        {line.excluded ? words.save : words.exclude}
      </button>
      {line.excluded && (
        <button
          type="button"
          className="btn"
          disabled={isPending}
          onClick={() =>
            change.mutate({ request: { items: [{ kind: "exclusions", key: requirement, content: null }] }, done: words.included(line.id) }, { onSuccess: onDone })
          }
        >
          {words.include}
        </button>
      )}
    </form>
  );
}
