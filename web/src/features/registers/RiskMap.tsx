import type { Registers } from "@/shared/api/documents/registers";
import { registers } from "@/shared/words/registers";

const words = registers.risks;
/** So many steps has the ramp. */
const steps = 5;

/** How many risks there are of each likelihood and impact: the deeper a cell, the higher its score; what is above the acceptable one is marked. */
export function RiskMap({ risks, criteria: { highest, acceptable }, cell, onCell }: { risks: Registers["risks"]; criteria: Registers["criteria"]; cell: string | undefined; onCell: (cell: string | undefined) => void }) {
  const scale = Array.from({ length: highest }, (_, index) => index + 1);
  const depth = (score: number) => Math.max(1, Math.ceil((score / (highest * highest)) * steps));
  return (
    <section className="card sec" aria-labelledby="risk-map">
      <header>
        <h2 id="risk-map">{words.map}</h2>
        <span className="muted">{words.mapSay}</span>
      </header>
      <div className="pad">
        <table className="risk-map" aria-label={words.mapLabel}>
          <tbody>
            {[...scale].reverse().map((impact) => (
              <tr key={impact}>
                <th scope="row">
                  {impact === highest && <span className="axis-name">{words.impact}</span>} {impact}
                </th>
                {scale.map((likelihood) => {
                  const of = risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length;
                  const isAbove = acceptable !== null && likelihood * impact > acceptable;
                  const name = `${likelihood}x${impact}`;
                  const label = words.cell(of, likelihood, impact, isAbove);
                  const className = `d${depth(likelihood * impact)}${isAbove ? " above" : ""}`;
                  return (
                    <td key={likelihood}>
                      {of === 0 ? (
                        <i className={className} title={label} />
                      ) : (
                        <button type="button" className={className} aria-label={label} title={label} aria-pressed={cell === name} onClick={() => onCell(cell === name ? undefined : name)}>
                          {of}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">
                <span className="axis-name">{words.likelihood}</span>
              </th>
              {scale.map((likelihood) => (
                <th key={likelihood} scope="col">
                  {likelihood}
                </th>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
