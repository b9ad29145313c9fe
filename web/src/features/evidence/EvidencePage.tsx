import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { evidenceQuery } from "@/shared/api/records";
import { permitsQuery } from "@/shared/api/queries";
import { whenOf, type FrameSearch, type When } from "@/shared/api/terms";
import { day, nearDay, shortDay } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { AddEvidence, useDrop } from "@/shared/evidence/AddEvidence";
import type { Dropped } from "@/shared/evidence/dropped";
import { Look } from "@/shared/evidence/Look";
import { Named, Withdraw } from "@/shared/evidence/Withdraw";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { spaced } from "@/shared/parts/readable";
import { ControlLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { SearchField } from "@/shared/parts/SearchField";
import { useTitle } from "@/shared/parts/useTitle";
import { Mark } from "@/shared/strip/Cell";
import { records } from "@/shared/words/records";
import { Pieces } from "./Pieces";
import { isListed, lists, markOf, type EvidenceSearch, type Item, type Row } from "./search";
import { Said } from "@/shared/parts/Said";
import "./evidence.css";

const route = getRouteApi("/frame/{-$organisation}/evidence");
const words = records.evidence;

/** What is on file of each control, kind by kind; files and links are dropped on the control that they show. */
export function EvidencePage() {
  const { organisation } = route.useParams();
  useTitle(records.nav.evidence);
  return organisation === undefined ? <NeedsOrganisation /> : <Evidence organisation={organisation} />;
}

function Evidence({ organisation }: { organisation: string }) {
  const search: EvidenceSearch & FrameSearch = route.useSearch();
  const { list = "all", q, control: opened, look: lookedAt, view } = search;
  const navigate = route.useNavigate();
  const { data, error, isError, isFetching, refetch } = useQuery({ ...evidenceQuery(organisation, whenOf(search)), placeholderData: keepPreviousData });
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [dropped, setDropped] = useState<{ control: string; thing: Dropped }>();
  const set = (change: EvidenceSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const wanted = (q ?? "").toLowerCase();
  const mayAdd = permits?.edits.includes("add-evidence") ?? false;
  const shown = data?.controls.filter(
    (each) =>
      isListed(each, list) &&
      [each.control, each.title, each.owner, ...each.kinds.map(({ title }) => title)].join(" ").toLowerCase().includes(wanted),
  );

  return (
    <div className="main p-evidence" aria-busy={isFetching || undefined}>
      <Look organisation={organisation} id={lookedAt} onClose={() => set({ look: undefined })} />
      <h1>{words.title}</h1>
      <p className="lede">
        {data && words.lede(data.summary.items, data.summary.controls, data.controls.filter((each) => isListed(each, "none")).length)} {mayAdd && words.dropHere}
      </p>
      <span className="seg views" role="group" aria-label={words.view}>
        {([undefined, "pieces"] as const).map((each) => (
          <button key={each ?? "controls"} type="button" aria-pressed={each === view} onClick={() => set({ view: each })}>
            {words.views[each ?? "controls"]}
          </button>
        ))}
      </span>
      {view === "pieces" ? (
        <Pieces organisation={organisation} when={whenOf(search)} search={search} onChange={set} onLook={(id) => set({ look: id })} />
      ) : isError ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !data ? (
        <div className="card sec" aria-hidden>
          {Array.from({ length: 12 }, (_, index) => (
            <div key={index} className="li">
              <i className="sk" style={{ width: `${34 + ((index * 19) % 40)}%`, height: 12, margin: "5px 0" }} />
            </div>
          ))}
        </div>
      ) : data.controls.length === 0 ? (
        <Status icon="evidence" title={words.none}>
          {words.noneSay}
        </Status>
      ) : (
        <>
          <div className="row wrap bar">
            <span className="seg" role="group" aria-label={words.which}>
              {lists.map((each) => (
                <button key={each} type="button" aria-pressed={each === list} onClick={() => set({ list: each === "all" ? undefined : each })}>
                  {words.lists[each]} <span className="n">{data.controls.filter((one) => isListed(one, each)).length}</span>
                </button>
              ))}
            </span>
            <span className="sp" />
            <SearchField label={words.search} value={q} onSearch={(text) => set({ q: text })} />
          </div>
          {shown?.length === 0 ? (
            <Status
              icon="check"
              title={words.nothing}
              action={
                <button
                  type="button"
                  className="btn sm"
                  onClick={() => set({ list: undefined, q: undefined })}
                >
                  {records.documents.all}
                </button>
              }
            />
          ) : (
            <ul className="card evs">
              {shown?.map((row) => (
                <ControlRow
                  key={row.control}
                  row={row}
                  asOf={data.asOf}
                  organisation={organisation}
                  when={whenOf(search)}
                  isOpen={opened === row.control}
                  mayAdd={mayAdd}
                  given={dropped?.control === row.control ? dropped.thing : undefined}
                  onOpen={(isOpen) => {
                    if (!isOpen) setDropped(undefined);
                    set({ control: isOpen ? row.control : undefined });
                  }}
                  onDrop={(thing) => {
                    setDropped({ control: row.control, thing });
                    set({ control: row.control });
                  }}
                  onDone={() => setDropped(undefined)}
                  onLook={(id) => set({ look: id })}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

function ControlRow({
  row,
  asOf,
  organisation,
  when,
  isOpen,
  mayAdd,
  given,
  onOpen,
  onDrop,
  onDone,
  onLook,
}: {
  row: Row;
  asOf: string;
  organisation: string;
  when: When;
  isOpen: boolean;
  mayAdd: boolean;
  given: Dropped | undefined;
  onOpen: (isOpen: boolean) => void;
  onDrop: (thing: Dropped) => void;
  onDone: () => void;
  onLook: (id: string) => void;
}) {
  const { isOver, handlers } = useDrop(onDrop);
  return (
    <li className={isOver ? "ev over" : "ev"} {...(mayAdd && !isOpen && handlers)}>
      <div className="head">
        <button type="button" className="fold" aria-expanded={isOpen} aria-label={words.itemsOf(row.control)} onClick={() => onOpen(!isOpen)}>
          <Icon name={isOpen ? "down" : "right"} small />
        </button>
        <span className="ti">
          <ControlLink id={row.control} /> <span>{row.title}</span>
          <span className="muted sm ow">{row.owner}</span>
        </span>
        <ul className="kinds">
          {row.kinds.map(({ kind, title, state, freshUntil, last }) => (
            <li key={kind} title={words.kindState(title, words.states[state])}>
              <Mark state={markOf[state]} label={words.states[state]} />
              <span className="sub">{title}</span>
              <span className="muted sm nowrap">{state === "fresh" && freshUntil ? words.until(nearDay(freshUntil, asOf)) : last ? words.last(nearDay(last, asOf)) : words.states[state]}</span>
            </li>
          ))}
        </ul>
        <span className="num muted nowrap">{words.onFile(row.onFile)}</span>
      </div>
      {isOpen && (
        <div className="open">
          <p className="sub sm say"><Said text={row.say} /></p>
          <Items organisation={organisation} when={when} control={row.control} onLook={onLook} />
          {mayAdd && row.kinds.length > 0 && (
            <AddEvidence control={row.control} kinds={row.kinds.map(({ kind }) => kind)} organisation={organisation} given={given} onDone={onDone} />
          )}
        </div>
      )}
    </li>
  );
}

function Items({ organisation, when, control, onLook }: { organisation: string; when: When; control: string; onLook: (id: string) => void }) {
  const { data, error, isError, refetch } = useQuery(evidenceQuery(organisation, when, control));
  const { data: permits } = useQuery(permitsQuery(organisation, control));
  const mayWithdraw = permits?.edits.includes("withdraw-evidence") ?? false;
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <i className="sk" style={{ height: 60, margin: "0 16px 12px" }} aria-busy />;
  const { items = [], itemsInAll = 0 } = data;
  if (items.length === 0) return null;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.itemsOf(control)}>
        <table className="tbl items">
          <tbody>
            {items.map((item) => (
              <ItemRow key={item.id} item={item} organisation={organisation} mayWithdraw={mayWithdraw} onLook={onLook} />
            ))}
          </tbody>
        </table>
      </div>
      {itemsInAll > items.length && <p className="muted sm say">{words.shownOf(items.length, itemsInAll)}</p>}
    </>
  );
}

function ItemRow({ item, organisation, mayWithdraw, onLook }: { item: Item; organisation: string; mayWithdraw: boolean; onLook: (id: string) => void }) {
  const { id, kind, from, to, by, bytes, kept, result, counts, rows, sha256, file, note, freshUntil } = item;
  return (
    <tr className={counts ? undefined : "past"}>
      <td className="nm">
        <Named id={id} file={file} note={note} onLook={kept === "here" || kept === "changed" ? () => onLook(id) : undefined} />
      </td>
      <td className="sub">{kind.replaceAll("-", " ")}</td>
      <td className="nowrap">{from !== to && `${shortDay(from)} - `}
        <Day on={to} /></td>
      <td className="sub fi">
        {kept !== "here" && <span className={kept === "changed" ? "c-failed" : undefined}>{words.kept[kept]}</span>} <span className="muted">{bytes === null ? "" : records.megabytes(bytes)}</span>
        {rows !== null && <span className="muted"> {words.rows(rows)}</span>}
      </td>
      <td className="sub">{by}</td>
      <td>
        {result && result !== "pass" && <span className="chip failed">{spaced(result)}</span>}
        {!counts && <span className="chip">{words.no}</span>}
        {counts && freshUntil && <span className="muted nowrap">{words.until(day(freshUntil))}</span>}
      </td>
      <td className="mono" title={sha256 ?? undefined}>
        {sha256?.slice(0, 12)}
      </td>
      {mayWithdraw && (
        <td className="num wd">
          <Withdraw organisation={organisation} id={id} />
        </td>
      )}
    </tr>
  );
}
