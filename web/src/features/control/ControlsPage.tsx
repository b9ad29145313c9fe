import { useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import { frameworksQuery, libraryQuery, meQuery, permitsQuery, statusQuery } from "@/shared/api/queries";
import { evidenceQuery } from "@/shared/api/records";
import { triedOf, whenOf, type FrameSearch } from "@/shared/api/terms";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { SearchField } from "@/shared/parts/SearchField";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { ownControls } from "@/shared/words/ownControls";
import { copyText } from "@/shared/parts/copy";
import { withDays } from "@/shared/days";
import { useSelection } from "@/shared/table/useSelection";
import { MakeTasks } from "@/shared/tasks/MakeTasks";
import { tables } from "@/shared/words/tables";
import { tasks } from "@/shared/words/tasks";
import { LibraryTable } from "./LibraryTable";
import { LookedAt } from "./LookedAt";
import { OwnTable, TableSkeleton } from "./OwnTable";
import { isListed, lastEvidence, lists, speaksOf, type ControlsSearch } from "./search";
import "./control.css";

const route = getRouteApi("/frame/{-$organisation}/controls");

/** The organisation's controls, and those of the library that it may adopt. */
export function ControlsPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav.controls);
  const { data: me, isPending } = useQuery(meQuery);
  if (organisation === undefined) return <NeedsOrganisation />;
  if (isPending) return null;
  return me?.organisations.find(({ id }) => id === organisation)?.engagement ? <LookedAt organisation={organisation} /> : <Controls organisation={organisation} />;
}

function Controls({ organisation }: { organisation: string }) {
  const search: ControlsSearch & FrameSearch = route.useSearch();
  const { list = "all", q, owner } = search;
  const navigate = route.useNavigate();
  const status = useQuery({ ...statusQuery(organisation, triedOf(search)), placeholderData: keepPreviousData });
  const library = useQuery({ ...libraryQuery(organisation), enabled: list === "library" });
  const evidence = useQuery({ ...evidenceQuery(organisation, whenOf(search)), enabled: list !== "library" });
  const { data: frameworks } = useQuery(frameworksQuery);
  const { data: permits } = useQuery(permitsQuery(organisation));
  const input = useRef<HTMLInputElement>(null);

  const set = (change: ControlsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  useHotkeys([["mod+F", () => input.current?.focus(), { preventDefault: false }]]);

  const nameOf = (edition: string) => frameworks?.frameworks.find(({ id }) => id === edition)?.name ?? edition;
  const own = status.data?.controls;
  const adopted = new Set(own?.map(({ id }) => id));
  const offered = library.data?.controls.filter(({ id }) => !adopted.has(id));
  const owners = [...new Set(own?.map((each) => each.owner).filter(Boolean))].sort();
  const error = list === "library" ? (library.error ?? status.error) : status.error;
  const shown = own?.filter((each) => isListed(each, list) && (!owner || each.owner === owner) && speaksOf([each.id, each.title, each.owner], q));
  const selection = useSelection(shown?.map(({ id }) => id) ?? []);
  const marked = shown?.filter(({ id }) => selection.isMarked(id)) ?? [];
  const shownOffered = offered?.filter((each) => speaksOf([each.id, each.title, each.objective, ...each.documents], q));
  const isEmpty = list === "library" ? shownOffered?.length === 0 : shown?.length === 0;

  return (
    <div className="main p-controls">
      <div className="row between wrap">
        <h1>{words.controls.title}</h1>
        {permits?.edits.includes("add-control") && (
          <Link to="/{-$organisation}/controls/new" params={{ organisation }} className="btn">
            <Icon name="plus" small />
            {ownControls.add}
          </Link>
        )}
      </div>
      <p className="lede">{words.controls.lede}</p>
      <div className="bar row wrap">
        <span className="seg" role="group" aria-label={words.controls.which}>
          {lists.map((each) => (
            <button key={each} type="button" aria-pressed={each === list} onClick={() => set({ list: each === "all" ? undefined : each })}>
              {words.controls.lists[each]}{" "}
              {own && each !== "library" && <span className="n">{own.filter((one) => isListed(one, each)).length}</span>}
            </button>
          ))}
        </span>
        {list !== "library" && owners.length > 0 && (
          <select
            className="input own"
            aria-label={words.controls.owner}
            value={owner ?? ""}
            onChange={(event) => set({ owner: event.target.value || undefined })}
          >
            <option value="">{words.controls.everybody}</option>
            {owners.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
        <span className="sp" />
        <SearchField ref={input} label={words.controls.search} value={q} onSearch={(text) => set({ q: text })} />
      </div>
      <div className="card">
        {error ? (
          <Problem error={error} retry={() => void Promise.all([status.refetch(), library.refetch()])} />
        ) : isEmpty ? (
          <Status
            icon="control"
            title={own?.length === 0 && list !== "library" ? words.controls.none : words.controls.nothing}
            action={
              own?.length === 0 && list !== "library" ? (
                <button type="button" className="btn sm pri" onClick={() => set({ list: "library" })}>
                  {words.controls.openLibrary}
                </button>
              ) : (
                <button
                  type="button"
                  className="btn sm"
                  onClick={() => set({ q: undefined, owner: undefined, list: undefined })}
                >
                  {words.controls.all}
                </button>
              )
            }
          >
            {own?.length === 0 && list !== "library" ? words.controls.noneSay : undefined}
          </Status>
        ) : list === "library" ? (
          shownOffered ? <LibraryTable organisation={organisation} controls={shownOffered} nameOf={nameOf} /> : <TableSkeleton />
        ) : shown ? (
          <OwnTable organisation={organisation} controls={shown} nameOf={nameOf} wanted={new Set(status.data?.frameworks.map(({ edition }) => edition))} lastOf={(control) => lastEvidence(evidence.data, control)} selection={selection}>
            <button type="button" className="btn sm" onClick={() => copyText(marked.map(({ id, title }) => `${id} ${title}`).join("\n"))}>
              {tables.copy}
            </button>
            <MakeTasks
              organisation={organisation}
              of={marked.map(({ id, title, say }) => ({ about: { kind: "control", id }, title: tasks.controlTitle(id, title).slice(0, 200), note: withDays(say).slice(0, 5000) }))}
              done={selection.letGo}
            />
          </OwnTable>
        ) : (
          <TableSkeleton />
        )}
      </div>
    </div>
  );
}
