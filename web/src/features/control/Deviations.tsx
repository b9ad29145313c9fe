import type { ControlInProgramme } from "@/shared/api/documents/show";
import { day, withDays } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { capital } from "@/shared/parts/readable";
import { concluding } from "@/shared/words/concluding";
import { words } from "@/shared/words/en";
import { Concluding } from "./Concluding";
import { isAwaited, isOver } from "./conclusion";
import { Said } from "@/shared/parts/Said";

const chips = { late: "chip late", failed: "chip failed", missing: "chip failed" } as Record<string, string>;

/** How it operated over the window that is asked about, what deviates, and what persons concluded. */
export function Deviations({
  shown,
  organisation,
  mayConclude,
  isConcluding,
  onConclude,
}: {
  shown: ControlInProgramme;
  organisation: string;
  mayConclude: boolean;
  isConcluding: boolean;
  onConclude: (isConcluding: boolean) => void;
}) {
  const { window, sentence, deviations, conclusionsInFull, foundByAuditors = [] } = shown;
  if (!window || !sentence) return null;
  const awaits = isAwaited(shown);
  const canConclude = awaits && isOver(shown) && mayConclude;
  return (
    <section className="card">
      <header>
        <h2>{words.control.over(day(window.from), day(window.to))}</h2>
      </header>
      <p className="pad sub">{capital(withDays(sentence))}.</p>
      {deviations.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.control.deviations}>
          <table className="tbl dvs">
            <thead>
              <tr>
                <th scope="col">{words.control.deviation}</th>
                <th scope="col">{words.control.what}</th>
                <th scope="col">{words.control.days}</th>
                <th scope="col">{words.control.known}</th>
                <th scope="col">{words.control.became}</th>
                {canConclude && (
                  <th scope="col">
                    <span className="sr">{concluding.conclude}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {deviations.map(({ id, what, from, to, knownSince, became }) => (
                <tr key={id + from}>
                  <td className="dv">{id}</td>
                  <td>
                    <span className={chips[what] ?? "chip"}>{what}</span>
                  </td>
                  <td className="nowrap">{from === to ? day(from) : `${day(from)} - ${day(to)}`}</td>
                  <td className="nowrap kn">
                    <Day on={knownSince} />
                  </td>
                  <td className="sub bc"><Said text={became} /></td>
                  {canConclude && (
                    <td className="ac">
                      <button type="button" className="btn sm" aria-expanded={isConcluding} aria-label={concluding.concludeOn(id)} onClick={() => onConclude(!isConcluding)}>
                        {concluding.conclude}
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {awaits && !isConcluding && <p className="cn sub sm">{isOver(shown) ? concluding.awaits(deviations.length) : concluding.notOver(day(window.to))}</p>}
      {canConclude && isConcluding && <Concluding key={window.from + window.to} shown={shown} organisation={organisation} onDone={() => onConclude(false)} />}
      {conclusionsInFull.length > 0 && (
        <div className="cn">
          <h3>{words.control.conclusions}</h3>
          {conclusionsInFull.map((each) => (
            <Conclusion key={each.id} said={each} />
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

/** What a person concluded, by whom and on what it rests; faint where it changes nothing, with why. */
function Conclusion({ said: { as, on, by, deviations, cause, extent, harm, harmShownBy, correction, compensating, why } }: { said: ControlInProgramme["conclusionsInFull"][number] }) {
  const rests = [
    [concluding.of, deviations.join(", ")],
    [concluding.fields.cause, cause],
    [concluding.fields.extent, extent],
    [concluding.fields.harm, harm],
    [concluding.fields.shownBy, harmShownBy],
    [concluding.fields.correction, correction],
    [concluding.fields.compensating, compensating.join(", ")],
  ].filter(([, text]) => text !== "");
  return (
    <div className={why === "" ? "cnc" : "cnc past"}>
      <p className="row wrap">
        <b className="b">{capital(as.replaceAll("-", " "))}</b>
        <span className="sub sm">{concluding.byOn(by, day(on))}</span>
      </p>
      {why !== "" && <p className="c-late sm">{concluding.changesNothing(withDays(why))}</p>}
      <dl>
        {rests.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
