import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Compare } from "@/shared/api/documents/compare";
import type { Framework } from "@/shared/api/documents/frameworks";
import { compareQuery, frameworksQuery } from "@/shared/api/queries";
import { editionOf } from "@/shared/api/terms";
import { Icon } from "@/shared/parts/Icon";
import { Problem } from "@/shared/parts/Problem";
import { capital } from "@/shared/parts/readable";
import { RequirementLink } from "@/shared/parts/Reference";
import { Selector } from "@/shared/parts/Selector";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { Contradictions } from "./Contradictions";
import { Grid } from "./Grid";
import { Heat } from "./Heat";
import { keyOf, meetingsOf, sharedOf } from "./meetings";
import { PairCard } from "./PairCard";
import { Review } from "./Review";
import { endsOf, views, type MappingSearch } from "./search";
import "./mapping.css";

const route = getRouteApi("/frame/{-$organisation}/crosswalk");

/** What a reader begins with. */
const usual = { left: "soc2-2017:CC,A", right: "iso27001-2022" };

/** How two editions correspond: by heading, by requirement, and one pair obligation by obligation. */
export function CrosswalkPage() {
  const { organisation } = route.useParams();
  const search: MappingSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { left = usual.left, right = usual.right, view = "overlap" } = search;
  const set = (change: MappingSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  const { data: frameworks } = useQuery(frameworksQuery);
  const compare = useQuery({ ...compareQuery(organisation, left, right), placeholderData: keepPreviousData });
  const nameOf = (scope: string) => frameworks?.frameworks.find(({ id }) => id === editionOf(scope))?.name ?? scope;
  const { data } = compare;
  useTitle(words.nav.crosswalk);

  return (
    <div className="main p-crosswalk" aria-busy={compare.isFetching || undefined}>
      <h1>{words.crosswalk.title(nameOf(left), nameOf(right))}</h1>
      {data && !compare.isError ? (
        <div className="lede said">
          {data.say.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </div>
      ) : (
        !compare.isError && <i className="sk line" style={{ width: "60%", marginTop: 8 }} />
      )}
      <div className="row wrap sels">
        <Side label={words.crosswalk.rows} scope={left} frameworks={frameworks?.frameworks ?? []} onPick={(next) => set({ left: next, cell: undefined, pair: undefined })} />
        <button
          type="button"
          className="btn"
          title={words.crosswalk.swap}
          aria-label={words.crosswalk.swap}
          onClick={() => set({ left: right, right: left, cell: turned(search.cell), pair: turned(search.pair) })}
        >
          <Icon name="swap" small />
        </button>
        <Side label={words.crosswalk.columns} scope={right} frameworks={frameworks?.frameworks ?? []} onPick={(next) => set({ right: next, cell: undefined, pair: undefined })} />
      </div>
      {compare.isError ? (
        <Problem
          error={compare.error}
          retry={() => void compare.refetch()}
          onNearest={(parameter, value) => set(parameter === "left" ? { left: value } : { right: value })}
        />
      ) : data ? (
        <>
          <nav className="tabs" aria-label={words.crosswalk.views}>
            {views.filter((each) => each !== "review" || organisation !== undefined).map((each) => (
              <a
                key={each}
                href={`?view=${each}`}
                aria-current={each === view ? "page" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  set({ view: each === "overlap" ? undefined : each });
                }}
              >
                {words.crosswalk.view[each]} <span className="muted">{countOf(data, each)}</span>
              </a>
            ))}
          </nav>
          {view === "overlap" ? (
            <Overlap organisation={organisation} compare={data} search={search} set={set} />
          ) : view === "requirements" ? (
            <Whole organisation={organisation} compare={data} search={search} set={set} />
          ) : view === "contradictions" ? (
            <Contradictions compare={data} onPick={(pair) => set({ view: "requirements", pair })} />
          ) : view === "without" ? (
            <Without compare={data} />
          ) : view === "review" && organisation !== undefined ? (
            <Review key={data.left + data.right} organisation={organisation} compare={data} search={search} set={set} />
          ) : (
            <Declined compare={data} />
          )}
        </>
      ) : (
        <div className="zz sec" aria-hidden>
          <div className="card" style={{ height: 340 }} />
          <div className="card" style={{ height: 340 }} />
        </div>
      )}
    </div>
  );
}

function turned(ends: string | undefined): string | undefined {
  const [left, right] = endsOf(ends) ?? [];
  return left && right ? `${right} ${left}` : undefined;
}

function countOf(compare: Compare, view: (typeof views)[number]): string {
  switch (view) {
    case "overlap":
      return String(compare.pairs.filter(({ basis }) => basis === "demanded").length);
    case "requirements":
      return words.crosswalk.across(compare.sides.left.requirements.length, compare.sides.right.requirements.length);
    case "contradictions":
      return String(compare.contradictions.length);
    case "without":
      return words.crosswalk.both(compare.leftWithoutCounterpart.length, compare.rightWithoutCounterpart.length);
    case "declined":
      return String(compare.declined.length);
    case "review":
      return "";
  }
}

function Side({ label, scope, frameworks, onPick }: { label: string; scope: string; frameworks: Framework[]; onPick: (scope: string) => void }) {
  const name = frameworks.find(({ id }) => id === editionOf(scope))?.name ?? scope;
  const parts = scope.split(":")[1];
  return (
    <Selector label={label} value={parts ? `${name} (${parts})` : name}>
      {(close) => (
        <fieldset className="scopes pick">
          <legend>{label}</legend>
          {frameworks.map(({ id, title, publisher }) => (
            <div key={id} className={id === editionOf(scope) ? "scope on" : "scope"}>
              <label>
                <input
                  type="radio"
                  name={label}
                  checked={id === editionOf(scope)}
                  onChange={() => {
                    onPick(id === editionOf(usual.left) ? usual.left : id);
                    close();
                  }}
                />
                <span>
                  <b className="b">{title}</b>
                  <span className="muted sm">{publisher}</span>
                </span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </Selector>
  );
}

function Overlap({ organisation, compare, search, set }: { organisation: string | undefined; compare: Compare; search: MappingSearch; set: (change: MappingSearch) => void }) {
  const { sides, cells } = compare;
  const meetings = useMemo(() => meetingsOf(compare), [compare]);
  if (compare.pairs.length === 0) {
    return (
      <Status icon="crosswalk" title={words.crosswalk.none}>
        {words.crosswalk.noneSay}
      </Status>
    );
  }
  // What shares the most is looked at first, until somebody picks another.
  const best = [...cells].sort((a, b) => b.pairs - a.pairs || b.byGuidance - a.byGuidance)[0];
  const [row = "", column = ""] = endsOf(search.cell) ?? (best ? [best.left, best.right] : []);
  const rows = sides.left.requirements.filter(({ heading }) => heading === row);
  const columns = sides.right.requirements.filter(({ heading }) => heading === column);
  const inRow = new Set(rows.map(({ id }) => id));
  const inColumn = new Set(columns.map(({ id }) => id));
  const pairs = compare.pairs.filter(({ left, right }) => inRow.has(left) && inColumn.has(right));
  const shown = pickedOf(compare, search) ?? [...pairs].sort((a, b) => sharedOf(b) - sharedOf(a))[0];
  return (
    <>
      <div className="zz sec">
        <Heat
          sides={sides}
          cells={cells}
          of={search.of ?? "rows"}
          picked={[row, column]}
          onPick={(cell) => set({ cell, pair: undefined })}
          onTurn={(of) => set({ of: of === "columns" ? "columns" : undefined })}
        />
        <Grid
          key={`${row} ${column}`}
          title={`${row} ${words.crosswalk.and} ${column}`}
          left={sides.left}
          right={sides.right}
          rows={rows}
          columns={columns}
          meetings={meetings}
          picked={shown && [shown.left, shown.right]}
          onPick={(pair) => set({ pair })}
          action={
            <button type="button" className="btn sm" onClick={() => set({ view: "requirements", cell: `${row} ${column}`, pair: undefined })}>
              {words.crosswalk.whole}
            </button>
          }
        />
      </div>
      {shown && <PairCard key={keyOf(shown.left, shown.right)} organisation={organisation} compare={compare} pair={shown} />}
    </>
  );
}

/** The pair that the address names, where there is such a pair. */
function pickedOf(compare: Compare, search: MappingSearch) {
  const picked = endsOf(search.pair);
  return picked && compare.pairs.find(({ left, right }) => left === picked[0] && right === picked[1]);
}

/** All requirements of both against each other. */
function Whole({ organisation, compare, search, set }: { organisation: string | undefined; compare: Compare; search: MappingSearch; set: (change: MappingSearch) => void }) {
  const { left, right } = compare.sides;
  const meetings = useMemo(() => meetingsOf(compare), [compare]);
  const shown = pickedOf(compare, search);
  return (
    <div className="sec">
      <Grid
        key={compare.left + compare.right}
        title={words.crosswalk.requirements(left.name, right.name)}
        left={left}
        right={right}
        rows={left.requirements}
        columns={right.requirements}
        meetings={meetings}
        picked={shown && [shown.left, shown.right]}
        lookAt={endsOf(search.cell)}
        onPick={(pair) => set({ pair })}
        isWhole
      />
      <p className="sm muted hint">{words.crosswalk.keys}</p>
      {shown && <PairCard key={keyOf(shown.left, shown.right)} organisation={organisation} compare={compare} pair={shown} />}
    </div>
  );
}

/** What has nothing on the other side that both demand. */
function Without({ compare }: { compare: Compare }) {
  const sides = [
    { side: compare.sides.left, scope: compare.left, other: compare.sides.right.name, none: compare.leftWithoutCounterpart, guidance: compare.leftByGuidanceOnly },
    { side: compare.sides.right, scope: compare.right, other: compare.sides.left.name, none: compare.rightWithoutCounterpart, guidance: compare.rightByGuidanceOnly },
  ];
  return (
    <div className="grid2 sec start">
      {sides.map(({ side, scope, other, none, guidance }) => {
        const titleOf = (id: string) => side.requirements.find((each) => each.id === id)?.title;
        const list = (title: string, ids: readonly string[]) => (
          <>
            <h3 className="fh">
              {title} <span className="muted">{ids.length}</span>
            </h3>
            <ul>
              {ids.map((id) => (
                <li key={id} className="li cp2">
                  <RequirementLink of={`${editionOf(scope)}/${id}`} />
                  <span>{titleOf(id)}</span>
                </li>
              ))}
            </ul>
          </>
        );
        return (
          <section key={scope} className="card">
            <header>
              <h2>{words.crosswalk.withoutIn(side.name, other)}</h2>
            </header>
            {list(words.crosswalk.nothing, none)}
            {list(capital(words.crosswalk.guidanceOnly), guidance)}
          </section>
        );
      })}
    </div>
  );
}

/** What others publish, and the obligations do not bear out. */
function Declined({ compare }: { compare: Compare }) {
  return (
    <section className="card sec">
      <header>
        <h2>{words.crosswalk.declined}</h2>
        <span className="muted">{words.crosswalk.declinedSay}</span>
      </header>
      <ul>
        {compare.declined.map(({ left, right, publishers, why }) => (
          <li key={left + right} className="li dcl">
            <RequirementLink of={`${editionOf(compare.left)}/${left}`} />
            <RequirementLink of={`${editionOf(compare.right)}/${right}`} />
            <span className="sub">{why}</span>
            <span className="muted sm">{publishers.join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
