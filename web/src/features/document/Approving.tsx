import { useState } from "react";
import { inAYear, today } from "@/shared/days";
import { ApprovedBy } from "@/shared/parts/ApprovedBy";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { nextVersion } from "@/shared/versions";
import { records } from "@/shared/words/records";
import { isElsewhere, lackingIn, namedIn, type Row } from "./search";

const words = records.document;
/** Records that the person who is named approved a version of the text that is on file. */
export function Approving({ organisation, row, title, approver, isLead }: { organisation: string; row: Row; title: string; approver: string; isLead: boolean }) {
  const named = namedIn(row);
  const names = useNames(organisation, [approver, named, row.approvedBy]);
  const [isOpen, setOpen] = useState(false);
  const [version, setVersion] = useState(nextVersion(row.version));
  const [elsewhere, setElsewhere] = useState(isElsewhere(row));
  const approve = useEdit(organisation, "approve-document");
  const isUnwritten = row.state === "not-written" && !elsewhere;
  const lacking = lackingIn(row);
  // Whoever does not look after the programme approves what names them for it.
  if (!isLead && !names.mine.includes(approver || row.approvedBy)) return null;
  return (
    <section className="card" aria-labelledby="approve">
      <header>
        <h2 id="approve">{words.approve}</h2>
        <span className="sp" />
        {!isOpen && (
          <button type="button" className="btn sm" onClick={() => setOpen(true)}>
            {words.approveIt(nextVersion(row.version))}
          </button>
        )}
      </header>
      {!isOpen ? (
        <p className="pad sub sm">{words.approveSay(approver, named)}</p>
      ) : (
        <form
          className="pad approving"
          onSubmit={(event) => {
            event.preventDefault();
            const said = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== ""));
            approve.mutate(
              { request: { document: row.id, ...said, elsewhere: row.state === "not-written" && elsewhere }, done: words.approvedIt(title, version) },
              {
                onSuccess: () => {
                  setOpen(false);
                  setVersion(nextVersion(version));
                },
              },
            );
          }}
        >
          <p className="sub sm">{words.approveSay(approver, named)}</p>
          <ApprovedBy names={names} chosen={approver || named || row.approvedBy || names.own} />
          <div className="field">
            <label htmlFor="version">{words.versionLabel}</label>
            <input id="version" name="version" className="input" value={version} required onChange={(event) => setVersion(event.target.value)} />
          </div>
          <div className="field">
            <label htmlFor="approved-on">{words.on}</label>
            <input id="approved-on" name="on" type="date" className="input" defaultValue={today()} max={today()} required />
          </div>
          <div className="field">
            <label htmlFor="review-by">{words.reviewBy}</label>
            <input id="review-by" name="reviewBy" type="date" className="input" defaultValue={inAYear()} />
          </div>
          {row.state === "not-written" && (
            <label className="row sm">
              <input type="checkbox" checked={elsewhere} onChange={(event) => setElsewhere(event.target.checked)} /> {words.elsewhere}
            </label>
          )}
          <p className="muted sm" id="unwritten">
            {isUnwritten ? words.unwritten : lacking.length > 0 ? words.fillInFirst(lacking) : words.inName}
          </p>
          <div className="row">
            <button type="submit" className="btn pri" aria-describedby="unwritten" disabled={approve.isPending || isUnwritten || lacking.length > 0 || version.trim() === ""}>
              {words.approveIt(version)}
            </button>
            <button type="button" className="btn" onClick={() => setOpen(false)}>
              {records.add.cancel}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
