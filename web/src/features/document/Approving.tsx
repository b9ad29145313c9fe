import { useState } from "react";
import { inAYear, today } from "@/shared/days";
import { ApprovedBy } from "@/shared/parts/ApprovedBy";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { nextVersion } from "@/shared/versions";
import { records } from "@/shared/words/records";
import type { Row } from "./search";

const words = records.document;
/** Records that the person who is named approved a version of the text that is on file. */
export function Approving({ organisation, row, title, approver, isLead }: { organisation: string; row: Row; title: string; approver: string; isLead: boolean }) {
  const names = useNames(organisation, [approver, row.approvedBy]);
  const [isOpen, setOpen] = useState(false);
  const [version, setVersion] = useState(nextVersion(row.version));
  const approve = useEdit(organisation, "approve-document");
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
        <p className="pad sub sm">{words.approveSay(approver)}</p>
      ) : (
        <form
          className="pad approving"
          onSubmit={(event) => {
            event.preventDefault();
            const { elsewhere, ...said } = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== ""));
            approve.mutate(
              { request: { document: row.id, ...said, elsewhere: elsewhere === "on" }, done: words.approvedIt(title, version) },
              {
                onSuccess: () => {
                  setOpen(false);
                  setVersion(nextVersion(version));
                },
              },
            );
          }}
        >
          <p className="sub sm">{words.approveSay(approver)}</p>
          <ApprovedBy names={names} chosen={approver || row.approvedBy || names.own} />
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
              <input type="checkbox" name="elsewhere" /> {words.elsewhere}
            </label>
          )}
          <p className="muted sm">{words.inName}</p>
          <div className="row">
            <button type="submit" className="btn pri" disabled={approve.isPending || version.trim() === ""}>
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
