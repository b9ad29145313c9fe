import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { piecesQuery } from "@/shared/api/records";
import type { EvidenceOnFile } from "@/shared/api/documents/evidence";
import type { When } from "@/shared/api/terms";
import { shortDay } from "@/shared/days";
import { Named } from "@/shared/evidence/Withdraw";
import { Day } from "@/shared/parts/Day";
import { Field } from "@/shared/parts/Field";
import { Problem } from "@/shared/parts/Problem";
import { spaced } from "@/shared/parts/readable";
import { ControlLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { Table, type Column } from "@/shared/table/Table";
import { records } from "@/shared/words/records";
import type { EvidenceSearch, Item } from "./search";

const words = records.evidence;

/** How many are drawn unless somebody wants more. */
const few = 100;

/** Every piece of evidence of all controls, by kind, by whom and by day, in a table whose columns can be chosen. */
export function Pieces({ organisation, when, search, onChange, onLook }: {
  organisation: string;
  when: When;
  search: EvidenceSearch;
  onChange: (change: EvidenceSearch) => void;
  onLook: (id: string) => void;
}) {
  const { kind, by, from, until } = search;
  const [isWhole, setWhole] = useState(false);
  const { data, error, isError, isFetching, refetch } = useQuery({ ...piecesQuery(organisation, when, { kind, by, from, until }), placeholderData: keepPreviousData });
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <div className="card sec" style={{ height: 320 }} aria-busy />;
  const { items = [], itemsInAll = 0 } = data;
  const shown = isWhole ? items : items.slice(0, few);
  return (
    <div aria-busy={isFetching || undefined}>
      <form className="options bar" aria-label={words.narrow} onSubmit={(event) => event.preventDefault()}>
        <Choice id="kind" label={words.kind} all={words.anyKind} value={kind} of={kindsOf(data)} onChange={(value) => onChange({ kind: value })} />
        <Choice id="by" label={words.by} all={words.anybody} value={by} of={(data.by ?? []).map((each) => [each, each || words.nobody] as const)} onChange={(value) => onChange({ by: value })} />
        <Field label={words.fromDay} type="date" value={from ?? ""} onChange={(event) => onChange({ from: event.target.value || undefined })} />
        <Field label={words.untilDay} type="date" value={until ?? ""} onChange={(event) => onChange({ until: event.target.value || undefined })} />
        <span className="muted sm" role="status">
          {words.shownOf(shown.length, itemsInAll)}
        </span>
      </form>
      {items.length === 0 ? (
        <Status
          icon="evidence"
          title={words.nothing}
          action={
            <button type="button" className="btn sm" onClick={() => onChange({ kind: undefined, by: undefined, from: undefined, until: undefined })}>
              {records.documents.all}
            </button>
          }
        />
      ) : (
        <section className="card" aria-label={words.pieces}>
          <Table name="evidence" label={words.pieces} className="pieces" columns={columnsOf(onLook)} rows={shown} idOf={({ id }) => id} rowClass={({ counts }) => (counts ? undefined : "past")} />
          {shown.length < items.length && (
            <p className="pad">
              <button type="button" className="btn sm" onClick={() => setWhole(true)}>
                {words.more(items.length - shown.length)}
              </button>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function columnsOf(onLook: (id: string) => void): Column<Item>[] {
  return [
    {
      key: "name",
      title: words.columns.name,
      className: "nm",
      isKept: true,
      cell: ({ id, file, note, kept }) => <Named id={id} file={file} note={note} onLook={kept === "here" || kept === "changed" ? () => onLook(id) : undefined} />,
    },
    {
      key: "controls",
      title: words.columns.controls,
      className: "ct",
      cell: ({ controls }) => (
        <span className="row wrap">
          {controls.map((each) => (
            <ControlLink key={each} id={each} />
          ))}
        </span>
      ),
    },
    { key: "kind", title: words.columns.kind, className: "kd", cell: ({ kind }) => <span className="sub">{kind.replaceAll("-", " ")}</span> },
    {
      key: "day",
      title: words.columns.day,
      className: "num dy",
      cell: ({ from, to }) => (
        <span className="nowrap">
          {from !== to && `${shortDay(from)} - `}
          <Day on={to} />
        </span>
      ),
    },
    { key: "by", title: words.columns.by, className: "by", cell: ({ by }) => <span className="sub">{by}</span> },
    {
      key: "counts",
      title: words.columns.counts,
      className: "st",
      cell: ({ counts, result, freshUntil }) => (
        <span className="row wrap">
          {result && result !== "pass" && <span className="chip failed">{spaced(result)}</span>}
          {!counts ? <span className="chip">{words.no}</span> : freshUntil && <Day on={freshUntil} className="muted nowrap" />}
        </span>
      ),
    },
    { key: "digest", title: words.columns.digest, className: "mono dg", cell: ({ sha256 }) => <span title={sha256 ?? undefined}>{sha256?.slice(0, 12)}</span> },
  ];
}

function Choice({ id, label, all, value, of, onChange }: { id: string; label: string; all: string; value: string | undefined; of: readonly (readonly [string, string])[]; onChange: (value: string | undefined) => void }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value ?? ""} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{all}</option>
        {of.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The kinds that the controls want, by name. */
export function kindsOf({ controls }: Pick<EvidenceOnFile, "controls">): [string, string][] {
  const all = new Set(controls.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)));
  return [...all].sort().map((each) => [each, each.replaceAll("-", " ")]);
}
