import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { fromToday, shortDay, withDays } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { Mark } from "@/shared/strip/Cell";
import { squaresOfControl } from "@/shared/strip/squares";
import { labelOf, Strip } from "@/shared/strip/Strip";
import { controlWhy, Why } from "@/shared/parts/Why";
import { useTrial } from "@/shared/parts/useTrial";
import { Table, type Column } from "@/shared/table/Table";
import type { Selection } from "@/shared/table/useSelection";
import { words } from "@/shared/words/en";
import type { Row } from "./search";
import { squareOf } from "./states";
import { Said } from "@/shared/parts/Said";

/** A row for each control: what it shows of what it discharges, whose it is, what comes next. */
export function OwnTable({
  organisation,
  controls,
  nameOf,
  wanted,
  lastOf,
  selection,
  children,
}: {
  organisation: string;
  controls: readonly Row[];
  nameOf: (edition: string) => string;
  wanted: ReadonlySet<string>;
  /** The last day that any evidence of it is of; undefined while nobody knows. */
  lastOf: (control: string) => string | null | undefined;
  selection: Selection;
  /** What can be done with those that are marked. */
  children: ReactNode;
}) {
  const { supposed } = useTrial();
  const columns: Column<Row>[] = [
    {
      key: "control",
      title: words.controls.control,
      className: "ti",
      isKept: true,
      cell: ({ id, title }) => (
        <>
          <Link to="/{-$organisation}/controls/$control" params={{ organisation, control: id }} data-row>
            <span className="id">{id}</span> <span>{title}</span>
          </Link>
          {supposed(id) && <span className="chip acc">{supposed(id) === "on" ? words.trial.triedOn : words.trial.triedOff}</span>}
        </>
      ),
    },
    {
      key: "discharges",
      title: words.controls.discharges, className: "st", cell: ({ id, strip }) => {
        const squares = squaresOfControl(strip);
        return (
          <Why of={controlWhy(id)} name={id} says={labelOf(squares)}>
            <Strip squares={squares} />
          </Why>
        );
      },
    },
    {
      key: "state",
      title: words.controls.state,
      className: "sy",
      cell: ({ condition, inPart, tested, say }) => (
        <span className="row tight">
          <Mark state={squareOf({ condition, inPart, tested })} />
          <span className="two-lines" title={withDays(say)}>
            <Said text={say} />
          </span>
        </span>
      ),
    },
    { key: "owner", title: words.controls.owner, className: "ow", cell: ({ owner }) => owner || <span className="muted">{words.controls.nobody}</span> },
    { key: "cadence", title: words.controls.cadence, className: "cd", cell: ({ cadence }) => <span className="muted">{cadence}</span> },
    {
      key: "serves",
      title: words.controls.serves,
      className: "sv",
      cell: ({ serves }) =>
        serves
          .filter(({ edition }) => wanted.has(edition))
          .map(({ edition, requirements }) => (
            <span key={edition} className="fwk" title={words.controls.servesOf(requirements, nameOf(edition))}>
              {nameOf(edition)} <b>{requirements}</b>
            </span>
          )),
    },
    { key: "last", title: words.controls.last, className: "num ls", cell: ({ id }) => <LastDay day={lastOf(id)} /> },
    {
      key: "next",
      title: words.controls.next,
      className: "num nx",
      cell: ({ next }) =>
        next && (
          <span className={next.status === "overdue" ? "c-failed" : undefined} title={`${fromToday(next.day)}: ${withDays(next.say)}`}>
            {shortDay(next.day)}
          </span>
        ),
    },
  ];
  return (
    <Table
      name="controls"
      label={words.controls.title}
      className="own-controls"
      columns={columns}
      rows={controls}
      idOf={({ id }) => id}
      rowClass={({ condition }) => (condition === "retired" ? "past" : undefined)}
      selection={selection}
    >
      {children}
    </Table>
  );
}

function LastDay({ day: on }: { day: string | null | undefined }) {
  if (on === undefined) return null;
  return on === null ? <span className="muted">{words.controls.noneOnFile}</span> : <Day on={on} className="nowrap" />;
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
