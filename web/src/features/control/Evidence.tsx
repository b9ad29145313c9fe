import type { ControlInProgramme } from "@/shared/api/documents/show";
import { day, shortDay } from "@/shared/days";
import { words } from "@/shared/words/en";
import { Wanted } from "./ControlPage";

/** What is on file of it, the last first; files can be dropped here. */
export function Evidence({ shown }: { shown: ControlInProgramme; organisation: string }) {
  const { evidence, evidenceInAll } = shown;
  return (
    <>
      <section className="card">
        <header>
          <h2>{words.control.evidence}</h2>
          <span className="muted">{words.control.evidenceCount(evidenceInAll, evidence.length)}</span>
        </header>
        {evidence.length === 0 ? (
          <p className="pad sub">{words.control.noEvidence}</p>
        ) : (
          <div className="scroll" tabIndex={0} role="region" aria-label={words.control.evidence}>
            <table className="tbl">
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
                  <th scope="col" className="num">
                    {words.control.until}
                  </th>
                  <th scope="col">{words.control.digest}</th>
                </tr>
              </thead>
              <tbody>
                {evidence.map(({ id, kind, from, to, receivedOn, freshUntil, by, sha256, result, note }) => (
                  <tr key={id}>
                    <td title={note || undefined}>
                      <span className="b">{id}</span> {result && result !== "pass" && <span className="chip failed">{result}</span>}
                    </td>
                    <td className="sub">{kind.replaceAll("-", " ")}</td>
                    <td className="num">{from === to ? day(to) : `${shortDay(from)} - ${day(to)}`}</td>
                    <td className="num muted">{receivedOn === to ? words.control.sameDay : day(receivedOn)}</td>
                    <td>{by}</td>
                    <td className="num">{freshUntil ? day(freshUntil) : ""}</td>
                    <td className="mono" title={sha256 ?? undefined}>
                      {sha256?.slice(0, 12)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <Wanted control={shown.definition} />
    </>
  );
}
