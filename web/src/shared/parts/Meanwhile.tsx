import { meanwhileOf, tagOf, type Read } from "../api/edits";
import { timeOf, withDays } from "../days";
import { words } from "../words/en";
import { sentence } from "./Problem";

/** What somebody else did meanwhile to what is edited here, and what can be done now; what was typed stays where it is. */
export function Meanwhile({
  error,
  isOf,
  onMine,
  onTheirs,
  children,
}: {
  error: unknown;
  isOf: Read["isOf"];
  /** Edits over theirs: the tag of what is there now. */
  onMine: (tag: string) => void;
  /** Leaves what was typed for what is there now. */
  onTheirs: () => void;
  /** How theirs is looked at. */
  children?: React.ReactNode;
}) {
  const since = meanwhileOf(error, isOf);
  if (!since) return null;
  return (
    <div className="meanwhile" role="alert">
      <p className="b">{words.meanwhile.title}</p>
      <ul className="sm">
        {since.changes.map(({ change, what, recordedBy, recordedAt }) => (
          <li key={change}>
            {sentence(withDays(what))} <span className="muted">{words.meanwhile.by(recordedBy, timeOf(recordedAt))}</span>
          </li>
        ))}
      </ul>
      {children}
      <div className="row wrap">
        <button type="button" className="btn sm" onClick={() => onMine(tagOf(since.last))}>
          {words.meanwhile.mine}
        </button>
        <button type="button" className="btn sm" onClick={onTheirs}>
          {words.meanwhile.theirs}
        </button>
      </div>
    </div>
  );
}
