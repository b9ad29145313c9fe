import type { ControlInProgramme } from "@/shared/api/documents/show";
import { day, withDays } from "@/shared/days";
import { capital } from "@/shared/parts/readable";
import { words } from "@/shared/words/en";

const chips = { late: "chip late", failed: "chip failed", missing: "chip failed" } as Record<string, string>;

/** How it operated over the window that is asked about, what deviates, and what persons concluded. */
export function Deviations({ shown: { window, sentence, deviations, conclusions, foundByAuditors = [] } }: { shown: ControlInProgramme }) {
  if (!window || !sentence) return null;
  return (
    <section className="card">
      <header>
        <h2>{words.control.over(day(window.from), day(window.to))}</h2>
      </header>
      <p className="pad sub">{capital(withDays(sentence))}.</p>
      {deviations.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.control.deviations}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{words.control.deviation}</th>
                <th scope="col">{words.control.what}</th>
                <th scope="col">{words.control.days}</th>
                <th scope="col">{words.control.known}</th>
                <th scope="col">{words.control.became}</th>
              </tr>
            </thead>
            <tbody>
              {deviations.map(({ id, what, from, to, knownSince, became }) => (
                <tr key={id + from}>
                  <td>{id}</td>
                  <td>
                    <span className={chips[what] ?? "chip"}>{what}</span>
                  </td>
                  <td className="nowrap">{from === to ? day(from) : `${day(from)} - ${day(to)}`}</td>
                  <td className="nowrap">{day(knownSince)}</td>
                  <td className="sub">{withDays(became)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {conclusions.length > 0 && (
        <div className="cn">
          <h3>{words.control.conclusions}</h3>
          {conclusions.map((each) => (
            <p key={each} className="sub">
              {withDays(each)}
            </p>
          ))}
          <p className="muted sm">{words.control.conclusionSay}</p>
        </div>
      )}
      {foundByAuditors.length > 0 && (
        <div className="cn">
          <h3>{words.control.found}</h3>
          {foundByAuditors.map(({ report, note }) => (
            <p key={report + note} className="sub">
              {note} <span className="muted sm">{report}</span>
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
