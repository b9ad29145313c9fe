import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { peopleQuery } from "@/shared/api/records";
import { meQuery } from "@/shared/api/queries";
import { useEdit } from "@/shared/parts/useEdit";
import { records } from "@/shared/words/records";
import { nextVersion, type Row } from "./search";

const words = records.document;
const today = () => new Date().toISOString().slice(0, 10);

function inAYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}

/** Records that the person who is named approved a version of the text that is on file. */
export function Approving({ organisation, row, title, approver }: { organisation: string; row: Row; title: string; approver: string }) {
  const { data: people } = useQuery(peopleQuery(organisation));
  const { data: me } = useQuery(meQuery);
  const [isOpen, setOpen] = useState(false);
  const [version, setVersion] = useState(nextVersion(row.version));
  const approve = useEdit(organisation, "approve-document");
  const mine = me?.organisations.find(({ id }) => id === organisation)?.person;
  const named = people?.items.map(({ content }) => content) ?? [];
  const roles = [...new Set([approver, row.approvedBy, ...named.flatMap(({ roles = [] }) => roles.map((each) => (typeof each === "string" ? each : each.role)))])].filter(Boolean);
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
          <div className="field">
            <label htmlFor="approved-by">{words.approver}</label>
            <select id="approved-by" name="approvedBy" className="input" defaultValue={approver || row.approvedBy || named.find(({ id }) => id === mine)?.name} required>
              {roles.map((each) => (
                <option key={each}>{each}</option>
              ))}
              {named.map(({ id, name }) => (
                <option key={id} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
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
