import { Link } from "@tanstack/react-router";
import { day, shortDay, withDays } from "@/shared/days";
import { Mark } from "@/shared/strip/Cell";
import { Strip } from "@/shared/strip/Strip";
import { useTrial } from "@/shared/parts/useTrial";
import { words } from "@/shared/words/en";
import type { Row } from "./search";
import { squareOf, squaresOfControl } from "./states";

/** A row for each control: what it shows of what it discharges, whose it is, what comes next. */
export function OwnTable({ organisation, controls, nameOf, wanted, lastOf }: { organisation: string; controls: readonly Row[]; nameOf: (edition: string) => string; wanted: ReadonlySet<string>; /** The last day that any evidence of it is of; undefined while nobody knows. */ lastOf: (control: string) => string | null | undefined }) {
  const { supposed } = useTrial();
  return (
    <table className="tbl own-controls">
      <thead>
        <tr>
          <th scope="col">{words.controls.control}</th>
          <th scope="col">{words.controls.discharges}</th>
          <th scope="col">{words.controls.state}</th>
          <th scope="col">{words.controls.owner}</th>
          <th scope="col">{words.controls.cadence}</th>
          <th scope="col">{words.controls.serves}</th>
          <th scope="col" className="num ls">
            {words.controls.last}
          </th>
          <th scope="col" className="num">
            {words.controls.next}
          </th>
        </tr>
      </thead>
      <tbody>
        {controls.map((control) => (
          <tr key={control.id} className={control.condition === "retired" ? "past" : undefined}>
            <td className="ti">
              <Link to="/{-$organisation}/controls/$control" params={{ organisation, control: control.id }} data-row>
                <span className="id">{control.id}</span> <span>{control.title}</span>
              </Link>
              {supposed(control.id) && <span className="chip acc">{supposed(control.id) === "on" ? words.trial.triedOn : words.trial.triedOff}</span>}
            </td>
            <td className="st">
              <Strip squares={squaresOfControl(control.strip)} />
            </td>
            <td className="sy">
              <span className="row tight">
                <Mark state={squareOf[control.condition]} label={words.controls.conditions[control.condition]} />
                <span className="two-lines" title={withDays(control.say)}>
                  {withDays(control.say)}
                </span>
              </span>
            </td>
            <td className="ow">{control.owner || <span className="muted">{words.controls.nobody}</span>}</td>
            <td className="cd muted">{control.cadence}</td>
            <td className="sv">
              {control.serves.filter(({ edition }) => wanted.has(edition)).map(({ edition, requirements }) => (
                <span key={edition} className="fwk" title={words.controls.servesOf(requirements, nameOf(edition))}>
                  {nameOf(edition)} <b>{requirements}</b>
                </span>
              ))}
            </td>
            <td className="num ls">
              <LastDay day={lastOf(control.id)} />
            </td>
            <td className="num nx">
              {control.next && (
                <span className={control.next.status === "overdue" ? "c-failed" : undefined} title={`${control.next.say}, ${words.controls.lastDay(day(control.next.lastDay))}`}>
                  {shortDay(control.next.day)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LastDay({ day: on }: { day: string | null | undefined }) {
  if (on === undefined) return null;
  return on === null ? <span className="muted">{words.controls.noneOnFile}</span> : <span className="nowrap">{day(on)}</span>;
}

export function TableSkeleton() {
  return (
    <div aria-hidden>
      {Array.from({ length: 14 }, (_, index) => (
        <div key={index} className="skr">
          <i className="sk" style={{ width: `${18 + ((index * 7) % 14)}%`, height: 11 }} />
          <i className="sk" style={{ width: `${6 + ((index * 5) % 9)}%`, height: 10 }} />
          <i className="sk" style={{ width: "12%", height: 11 }} />
          <i className="sk" style={{ width: "10%", height: 11 }} />
        </div>
      ))}
    </div>
  );
}
