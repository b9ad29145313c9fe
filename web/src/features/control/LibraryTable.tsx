import { groupBy } from "@/shared/groupBy";
import { Link } from "@tanstack/react-router";
import type { Controls } from "@/shared/api/documents/controls";
import { words } from "@/shared/words/en";

/** The controls of the library that nobody adopted yet. */
export function LibraryTable({
  organisation,
  controls,
  nameOf,
}: {
  organisation: string;
  controls: Controls["controls"];
  nameOf: (edition: string) => string;
}) {
  return (
    <table className="tbl own-controls">
      <thead>
        <tr>
          <th scope="col">{words.controls.control}</th>
          <th scope="col">{words.controls.why}</th>
          <th scope="col" className="num">
            {words.controls.obligations}
          </th>
          <th scope="col">{words.controls.serves}</th>
          <th scope="col" className="num">
            {words.controls.days}
          </th>
        </tr>
      </thead>
      <tbody>
        {controls.map(({ id, title, objective, discharges, requirements, effort }) => (
          <tr key={id}>
            <td className="ti">
              <Link to="/{-$organisation}/controls/$control" params={{ organisation, control: id }} data-row>
                <span className="id">{id}</span> <span>{title}</span>
              </Link>
            </td>
            <td className="ob">
              <span className="two-lines sub sm" title={objective}>
                {objective}
              </span>
            </td>
            <td className="num">{discharges.length}</td>
            <td className="sv">
              {[...groupBy(requirements.filter(({ demands }) => demands.discharged.length > 0), (each) => String(each.requirement).split("/")[0] ?? "")].map(
                ([edition, of]) => (
                  <span key={edition} className="fwk" title={words.controls.servesOf(of.length, nameOf(edition))}>
                    {nameOf(edition)} <b>{of.length}</b>
                  </span>
                ),
              )}
            </td>
            <td className="num nx">{effort.adopt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
