import { Refused, type ChangeMeanwhile } from "@/shared/api/client";
import { timeOf } from "@/shared/days";
import { words as all } from "@/shared/words/en";
import { Said } from "@/shared/parts/Said";

const words = all.statement.approval;

/** What somebody else changed after what an edit was made on; undefined where it was not refused for that. */
export function sinceOf(...errors: (Error | null)[]): ChangeMeanwhile[] | undefined {
  return errors.flatMap((error) => (error instanceof Refused ? [error.problem.changes] : [])).find((changes) => changes !== undefined);
}

/** What somebody else changed, by whom and when, and the button that says that it was looked at. */
export function Since({ title, changes, onSeen }: { title: string; changes: ChangeMeanwhile[]; onSeen: () => void }) {
  return (
    <div className="refusal since" role="group" aria-label={title}>
      <p className="b">{title}</p>
      <ul className="sm">
        {changes.map(({ change, what, items, recordedBy, recordedAt }) => (
          <li key={change}>
            <Said text={what} />
            {items.map(({ kind, key, after }) => {
              const reason = typeof after === "object" && after !== null && "justification" in after ? String(after.justification) : undefined;
              return reason && !what.includes(reason.replace(/\.$/, "")) && <q key={kind + key}>{reason}</q>;
            })}{" "}
            <span className="muted">{words.changedBy(recordedBy, timeOf(recordedAt))}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="btn sm" onClick={onSeen}>
        {words.seen}
      </button>
    </div>
  );
}
