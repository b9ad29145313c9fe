import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { permitsQuery } from "@/shared/api/queries";
import type { ControlInProgramme } from "@/shared/api/documents/show";
import { day, shortDay } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { capital } from "@/shared/parts/readable";
import { Said } from "@/shared/parts/Said";
import { AddEvidence } from "@/shared/evidence/AddEvidence";
import { Look } from "@/shared/evidence/Look";
import { Named, Withdraw } from "@/shared/evidence/Withdraw";
import { words } from "@/shared/words/en";
import { ownControls } from "@/shared/words/ownControls";
import { Wanted } from "./ControlPage";

/** What it is to be shown by, first what is due. */
function kindsOf({ definition, evidenceDue }: ControlInProgramme) {
  const due = evidenceDue.map(({ kind }) => kind);
  return [...due, ...definition.evidence.map(({ kind }) => kind).filter((kind) => !due.includes(kind))];
}

/** What is on file of it, the last first; files can be dropped here. */
export function Evidence({ shown, organisation }: { shown: ControlInProgramme; organisation: string }) {
  const { evidence, evidenceInAll } = shown;
  const hasUntil = evidence.some(({ freshUntil }) => freshUntil !== null);
  const { data: permits } = useQuery(permitsQuery(organisation, shown.control));
  const mayAdd = permits?.edits.includes("add-evidence") ?? false;
  const mayWithdraw = permits?.edits.includes("withdraw-evidence") ?? false;
  const [look, setLook] = useState<string>();
  return (
    <>
      <Look organisation={organisation} id={look} onClose={() => setLook(undefined)} />
      <section className="card">
        <header>
          <h2>{words.control.evidence}</h2>
          <span className="muted">{words.control.evidenceCount(evidenceInAll, evidence.length)}</span>
        </header>
        {mayAdd && <AddEvidence control={shown.control} kinds={kindsOf(shown)} due={shown.evidenceDue.map(({ kind }) => kind)} organisation={organisation} />}
        {mayAdd &&
          shown.repeated.map((say) => (
            <p key={say} className="pad c-late sm">
              <Said text={capital(say)} />
            </p>
          ))}
        {evidence.length === 0 ? (
          <p className="pad sub">{words.control.noEvidence}</p>
        ) : (
          <div className="scroll" tabIndex={0} role="region" aria-label={words.control.evidence}>
            <table className="tbl evs">
              <thead>
                <tr>
                  <th scope="col">{words.control.item}</th>
                  <th scope="col">{words.control.kind}</th>
                  <th scope="col" className="num">
                    {words.control.dated}
                  </th>
                  <th scope="col" className="num">
                    {words.control.received}
                  </th>
                  <th scope="col">{words.control.by}</th>
                  {hasUntil && (
                    <th scope="col" className="num">
                      {words.control.until}
                    </th>
                  )}
                  <th scope="col">{words.control.digest}</th>
                  {mayWithdraw && (
                    <th scope="col">
                      <span className="sr">{ownControls.withdraw.withdraw}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {evidence.map(({ id, kind, from, to, receivedOn, freshUntil, by, file, sha256, result, note }) => (
                  <tr key={id}>
                    <td className="nm">
                      <Named id={id} file={file} note={note} onLook={file ? () => setLook(id) : undefined} />{" "}
                      {result && result !== "pass" && <span className="chip failed">{result}</span>}
                    </td>
                    <td className="sub kd">{kind.replaceAll("-", " ")}</td>
                    <td className="num">{from !== to && `${shortDay(from)} - `}
                      <Day on={to} /></td>
                    <td className="num muted rc">{receivedOn === to ? words.control.sameDay : day(receivedOn)}</td>
                    <td>{by}</td>
                    {hasUntil && (
                      <td className={freshUntil && freshUntil < shown.asOf ? "num un c-failed" : "num un"}>
                        <span className="only-m">{freshUntil && words.control.until} </span>
                        {freshUntil ? day(freshUntil) : ""}
                      </td>
                    )}
                    <td className="mono" title={sha256 ?? undefined}>
                      {sha256?.slice(0, 12)}
                    </td>
                    {mayWithdraw && (
                      <td className="num wd">
                        <Withdraw organisation={organisation} id={id} />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <Wanted control={shown.definition} due={shown.evidenceDue} />
    </>
  );
}
