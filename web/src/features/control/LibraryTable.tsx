import { groupBy } from "@/shared/groupBy";
import { Link } from "@tanstack/react-router";
import type { Controls } from "@/shared/api/documents/controls";
import { Table, type Column } from "@/shared/table/Table";
import { words } from "@/shared/words/en";

type Control = Controls["controls"][number];

/** The controls of the library that nobody adopted yet. */
export function LibraryTable({ organisation, controls, nameOf }: { organisation: string; controls: readonly Control[]; nameOf: (edition: string) => string }) {
  const columns: Column<Control>[] = [
    {
      key: "control",
      title: words.controls.control,
      className: "ti",
      isKept: true,
      cell: ({ id, title }) => (
        <Link to="/{-$organisation}/controls/$control" params={{ organisation, control: id }} data-row>
          <span className="id">{id}</span> <span>{title}</span>
        </Link>
      ),
    },
    {
      key: "why",
      title: words.controls.why,
      className: "ob",
      cell: ({ objective }) => (
        <span className="two-lines sub sm" title={objective}>
          {objective}
        </span>
      ),
    },
    { key: "obligations", title: words.controls.obligations, className: "num", cell: ({ discharges }) => discharges.length },
    {
      key: "serves",
      title: words.controls.serves,
      className: "sv",
      cell: ({ requirements }) =>
        [...groupBy(requirements.filter(({ demands }) => demands.discharged.length > 0), (each) => String(each.requirement).split("/")[0] ?? "")].map(([edition, of]) => (
          <span key={edition} className="fwk" title={words.controls.servesOf(of.length, nameOf(edition))}>
            {nameOf(edition)} <b>{of.length}</b>
          </span>
        )),
    },
    { key: "days", title: words.controls.days, className: "num nx", cell: ({ effort }) => effort.adopt },
  ];
  return <Table name="library" label={words.controls.lists.library} className="own-controls" columns={columns} rows={controls} idOf={({ id }) => id} />;
}
