import { useState, type FormEvent } from "react";
import { today } from "@/shared/days";
import { NameSelect } from "@/shared/parts/NameSelect";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { words as all } from "@/shared/words/en";
import type { Line } from "./search";
import { Since, sinceOf } from "./Since";

const words = all.statement;

interface Editing {
  line: Line;
  edition: string;
  organisation: string;
  /** Of the statement that is on the page. */
  tag: string;
  onDone: () => void;
}

/** Says that a control does not apply and why, and who approves that; or that it applies after all. */
export function EditLine({ line, edition, organisation, tag, onDone }: Editing) {
  // What is edited is what stood there when somebody began: whatever came since is told first.
  const [seen, setSeen] = useState(tag);
  const [reason, setReason] = useState(line.exclusion ?? "");
  const names = useNames(organisation, []);
  const exclude = useEdit(organisation, "exclude");
  const change = useEdit(organisation, "change-items");
  const requirement = `${edition}/${line.id}`;
  const isPending = exclude.isPending || change.isPending;
  const since = sinceOf(exclude.error, change.error);
  // What somebody approved is said anew as a whole: their approval was of other words.
  const isApproved = line.excluded && !line.applicable;

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const by = new FormData(event.currentTarget).get("approvedBy");
    const approvedBy = typeof by === "string" ? by : "";
    const done = words.excluded(line.id, approvedBy);
    if (isApproved) {
      const content = { requirement, justification: reason.trim(), ...(approvedBy && { approvedBy, approvedOn: today() }) };
      change.mutate({ request: { items: [{ kind: "exclusions", key: requirement, content }] }, read: seen, done }, { onSuccess: onDone });
    } else {
      exclude.mutate({ request: { requirement, reason: reason.trim(), approvedBy }, read: seen, done }, { onSuccess: onDone });
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
            change.mutate(
              { request: { items: [{ kind: "exclusions", key: requirement, content: null }] }, read: seen, done: words.included(line.id) },
              { onSuccess: onDone },
            )
          }
        >
          {words.include}
        </button>
      )}
      {since && (
        <Since
          title={words.meanwhile}
          changes={since}
          onSeen={() => {
            setSeen(tag);
            exclude.reset();
            change.reset();
          }}
        />
      )}
    </form>
  );
}

/** Says why a control applies, in the organisation's own words, and by whom; or takes that back. */
export function SayWhy({ line, edition, organisation, tag, onDone }: Editing) {
  const [seen, setSeen] = useState(tag);
  const [reason, setReason] = useState(line.said ?? "");
  const names = useNames(organisation, []);
  const include = useEdit(organisation, "include");
  const change = useEdit(organisation, "change-items");
  const requirement = `${edition}/${line.id}`;
  const isPending = include.isPending || change.isPending;
  const since = sinceOf(include.error, change.error);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const by = new FormData(event.currentTarget).get("by");
    include.mutate(
      { request: { requirement, reason: reason.trim(), by: typeof by === "string" ? by : "" }, read: seen, done: words.said(line.id) },
      { onSuccess: onDone },
    );
  }

  return (
    <form className="ex" onSubmit={save}>
      <div className="field grow">
        <label htmlFor="why">
          {words.why} <span className="muted">{words.whyHint}</span>
        </label>
        <textarea id="why" className="input" rows={2} value={reason} required onChange={(event) => setReason(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="said-by">{words.saidBy}</label>
        <NameSelect key={names.people.length} id="said-by" name="by" names={names} chosen={names.own ?? ""} nobody={words.nobodySays} />
      </div>
      <button type="submit" className="btn pri" disabled={isPending || reason.trim() === ""}>
        {words.save}
      </button>
      {line.said !== null && (
        <button
          type="button"
          className="btn"
          disabled={isPending}
          onClick={() =>
            change.mutate(
              { request: { items: [{ kind: "inclusions", key: requirement, content: null }] }, read: seen, done: words.unsaid(line.id) },
              { onSuccess: onDone },
            )
          }
        >
          {words.unsay}
        </button>
      )}
      {since && (
        <Since
          title={words.meanwhile}
          changes={since}
          onSeen={() => {
            setSeen(tag);
            include.reset();
            change.reset();
          }}
        />
      )}
    </form>
  );
}
