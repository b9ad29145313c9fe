import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StatementDifference } from "@/shared/api/documents/statement-difference";
import { versionsQuery } from "@/shared/api/statement";
import { inAYear } from "@/shared/days";
import { ApprovedBy } from "@/shared/parts/ApprovedBy";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { useWhen } from "@/shared/parts/useWhen";
import { nextVersion } from "@/shared/versions";
import { words as all } from "@/shared/words/en";
import { Since, sinceOf } from "./Since";
import { Said } from "@/shared/parts/Said";

const words = all.statement.approval;

/** Who approved the statement and whether it still says so, and the form that approves it as it stands. */
export function Approval({
  organisation,
  difference,
  want,
  tag,
  may,
  isLead,
}: {
  organisation: string;
  difference: StatementDifference | undefined;
  want: string | undefined;
  /** Of the statement that is on the page. */
  tag: string;
  may: boolean;
  /** Whether they look after the programme, and record what others approved, too. */
  isLead: boolean;
}) {
  const { mine } = useNames(organisation, []);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card approval" aria-labelledby="approval">
      <header>
        <h2 id="approval">{words.title}</h2>
        {difference?.version && <span className={difference.rows.length > 0 ? "chip late" : "chip proven"}>{words.version(difference.version)}</span>}
        <span className="sp" />
        {may && difference && !isOpen && (isLead || mine.includes(difference.approver)) && (
          <button type="button" className="btn sm" onClick={() => setOpen(true)}>
            {words.open}
          </button>
        )}
      </header>
      <div className="pad">
        {difference ? <p className="sm"><Said text={difference.say} /></p> : <i className="sk line" />}
        {difference && isOpen && <Form organisation={organisation} approver={difference.approver} want={want} tag={tag} onDone={() => setOpen(false)} />}
      </div>
    </section>
  );
}

function Form({ organisation, approver, want, tag, onDone }: { organisation: string; approver: string; want: string | undefined; tag: string; onDone: () => void }) {
  // What is approved is what stood there when somebody began: whatever came since is told first.
  const [seen, setSeen] = useState(tag);
  const { data } = useQuery(versionsQuery(organisation, useWhen(), want));
  const names = useNames(organisation, [approver]);
  const [typed, setTyped] = useState<string>();
  const approve = useEdit(organisation, "approve-statement");
  const since = sinceOf(approve.error);
  const version = typed ?? nextVersion(data?.items[0]?.version ?? "");
  return (
    <form
      className="approving"
      onSubmit={(event) => {
        event.preventDefault();
        const said = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== ""));
        approve.mutate({ request: said, read: seen, done: words.done(version) }, { onSuccess: onDone });
      }}
    >
      <p className="sub sm">{words.say(approver)}</p>
      <div className="row wrap fields">
        <ApprovedBy names={names} chosen={approver || names.own} />
        <div className="field">
          <label htmlFor="version">{words.name}</label>
          <input id="version" name="version" className="input" value={version} required onChange={(event) => setTyped(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="review-by">{words.reviewBy}</label>
          <input id="review-by" name="reviewBy" type="date" className="input" defaultValue={inAYear()} />
        </div>
        <button type="submit" className="btn pri" disabled={approve.isPending || version.trim() === ""}>
          {approve.isPending ? words.doing : words.approve(version)}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {all.control.cancel}
        </button>
      </div>
      {since && (
        <Since
          title={words.changed}
          changes={since}
          onSeen={() => {
            setSeen(tag);
            approve.reset();
          }}
        />
      )}
      <p className="muted sm">{words.trail}</p>
    </form>
  );
}
