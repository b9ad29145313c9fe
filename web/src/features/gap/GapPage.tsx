import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { editionQuery, frameworksQuery, gapQuery, headlineQuery } from "@/shared/api/queries";
import { oneOf } from "@/shared/api/address";
import { assurances, editionOf, termsOf, type FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { AsOf } from "@/shared/parts/AsOf";
import { Icon } from "@/shared/parts/Icon";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Next } from "@/shared/parts/Next";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { Selector } from "@/shared/parts/Selector";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import type { Figure } from "@/shared/api/headline";
import { Refused } from "@/shared/api/client";
import { Beside } from "./Beside";
import { Export } from "./Export";
import { groupsOf } from "./groups";
import { RequirementList } from "./RequirementList";
import { ScopePicker } from "./ScopePicker";
import { isShown, shows, type GapSearch } from "./search";
import { ThemeRail } from "./ThemeRail";
import { GapSkeleton } from "./GapSkeleton";
import { Mark } from "@/shared/strip/Cell";
import "./gap.css";

const route = getRouteApi("/frame/{-$organisation}/gap");

/** What is missing for a framework, and where. */
export function GapPage() {
  const { organisation } = route.useParams();
  const search: GapSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { want, show = "open", theme, row = [] } = search;
  const terms = { ...termsOf(search), ...(want !== undefined && { want }) };
  const isAsked = organisation !== undefined || (want !== undefined && search.have !== undefined);

  const { data: frameworks } = useQuery(frameworksQuery);
  const gap = useQuery({ ...gapQuery(organisation, terms), enabled: isAsked, placeholderData: keepPreviousData });
  const headline = useQuery({ ...headlineQuery(organisation, terms), enabled: isAsked && !gap.isError, placeholderData: keepPreviousData });
  const edition = editionOf(gap.data?.want ?? want ?? "");
  const tree = useQuery({ ...editionQuery(edition), enabled: edition !== "" && !gap.isError });

  const set = (change: Partial<GapSearch & FrameSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  const titleOf = (id: string) => frameworks?.frameworks.find((each) => each.id === id)?.title ?? id;
  const wanted = edition ? titleOf(edition) : undefined;
  useTitle(wanted ? words.gap.title(wanted) : words.nav.gap);

  const all = gap.data?.requirements;
  const shown = useMemo(() => all?.filter((each) => isShown(each, show)) ?? [], [all, show]);
  const groups = useMemo(
    () => groupsOf(shown, headline.data?.themes ?? [], tree.data?.nodes ?? []),
    [shown, headline.data, tree.data],
  );
  const totals = useMemo(
    () => new Map(groupsOf(all ?? [], headline.data?.themes ?? [], tree.data?.nodes ?? []).map(({ id, requirements }) => [id, requirements.length])),
    [all, headline.data, tree.data],
  );
  const isWaiting = gap.isPending || headline.isPending || tree.isPending;
  const figures = gap.data?.summary;
  const assurance = search.assurance ?? gap.data?.assurance;
  // A programme that wants several frameworks has to be asked for one of them.
  const problem = gap.error instanceof Refused ? gap.error.problem : undefined;
  const choices = problem?.parameter === "want" ? problem.nearest : undefined;

  return (
    <div className={gap.isPlaceholderData ? "p-gap stale" : "p-gap"} aria-busy={gap.isFetching || undefined}>
      <div className="gh">
        <h1>{wanted ? words.gap.title(wanted) : words.gap.titleOpen}</h1>
        {isAsked && !gap.isError && (
          <div className="lede said">
            {headline.data ? (
              <>
                {gap.data?.unprovable && <p>{gap.data.unprovable}</p>}
                {headline.data.notes.filter((note) => note !== gap.data?.unprovable).map((note) => <p key={note}>{note}</p>)}
                <p>{headline.data.sentence}</p>
              </>
            ) : headline.isError ? null : (
              <>
                <i className="sk line" style={{ width: "96%" }} />
                <i className="sk line" style={{ width: "62%" }} />
              </>
            )}
          </div>
        )}
        <div className="row wrap sels">
          <Selector
            label={words.gap.have}
            value={haveLabel(organisation !== undefined, search.have, titleOf)}
          >
            {() => (
              <div className="pick">
                {organisation !== undefined && <p className="sub sm">{words.gap.haveProgramme}</p>}
                <ScopePicker
                  legend={organisation === undefined ? words.gap.haveWhat : words.gap.haveBeside}
                  frameworks={frameworks?.frameworks ?? []}
                  chosen={search.have ?? []}
                  several
                  onChange={(have) => set({ have: have.length > 0 ? have : undefined })}
                />
              </div>
            )}
          </Selector>
          <Selector label={words.gap.want} value={wanted ?? words.gap.choose}>
            {() => (
              <div className="pick">
                <ScopePicker
                  legend={words.gap.wantWhat}
                  frameworks={frameworks?.frameworks ?? []}
                  chosen={gap.data ? [want ?? gap.data.want] : want ? [want] : []}
                  onChange={([next]) => set({ want: next, theme: undefined, row: undefined })}
                />
              </div>
            )}
          </Selector>
          <Selector label={words.gap.assurance} value={assurance ? words.assurances[assurance] : "..."}>
            {(close) => (
              <div className="pick">
                <fieldset className="scopes">
                  <legend>{words.gap.assuranceWhat}</legend>
                  {assurances.map((each) => (
                    <div key={each} className="scope">
                      <label>
                        <input
                          type="radio"
                          name="assurance"
                          checked={assurance === each}
                          onChange={() => {
                            set({ assurance: each });
                            close();
                          }}
                        />
                        <span>
                          <b className="b">{words.assurances[each]}</b>
                          <span className="muted sm">{words.assurancesSay[each]}</span>
                        </span>
                      </label>
                    </div>
                  ))}
                </fieldset>
              </div>
            )}
          </Selector>
          <span className="only-m">
            <AsOf />
          </span>
          {gap.data?.window && (
            <span className="chip">{words.gap.window(day(gap.data.window.from), day(gap.data.window.to))}</span>
          )}
          {gap.data?.asOf && <span className="sm muted">{words.gap.asOf(day(gap.data.asOf))}</span>}
        </div>
        {isAsked && !gap.isError && (
          <div className="sumr">
            <div className="ibw">
              {figures ? (
                <IntervalBar
                  size="xl"
                  proven={figures.proven}
                  possible={figures.possible}
                  label={words.gap.bar(headline.data?.proven?.text ?? "", headline.data?.possible?.text ?? "")}
                />
              ) : (
                <i className="sk" style={{ height: 18, borderRadius: 4 }} />
              )}
            </div>
            <div className="row between sm wrap">
              <span>
                <Counted figure={headline.data?.proven} word={words.gap.proven} />
                {figures && figures.obligations.onWord > 0 && (
                  <span className="muted"> {words.gap.onWord(figures.obligations.onWord)}</span>
                )}
              </span>
              {headline.data?.possible && (
                <span className="sub">{words.gap.counted(headline.data.possible, words.gap.possible)}</span>
              )}
            </div>
          </div>
        )}
        {all && (
          <div className="row wrap flt">
            <span className="seg" role="group" aria-label={words.gap.filter}>
              {shows.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === show}
                  onClick={() => set({ show: each === "open" ? undefined : each })}
                >
                  {each === "failed" && <Mark state="failed" />}
                  {words.gap.shows[each]} <span className="n">{all.filter((one) => isShown(one, each)).length}</span>
                </button>
              ))}
            </span>
            {theme && (
              <button type="button" className="chip acc one" onClick={() => set({ theme: undefined })} title={words.gap.allThemes} aria-label={`${theme}: ${words.gap.allThemes}`}>
                {theme}
                <Icon name="close" small />
              </button>
            )}
            <span className="sp" />
            <span className="keys sm muted only-d">
              <kbd>J</kbd> <kbd>K</kbd> {words.gap.keyMove} <kbd>↵</kbd> {words.gap.keyOpen} <kbd>W</kbd> {words.gap.keyWhy}
            </span>
            <Export organisation={organisation} terms={terms} />
          </div>
        )}
      </div>

      {!isAsked ? (
        <Status
          icon="gap"
          title={words.gap.sayWhat}
          action={
            <Link to="/start" className="btn sm pri">
              {words.nav.start}
            </Link>
          }
        >
          {words.gap.sayWhatSay}
        </Status>
      ) : choices && want === undefined ? (
        <Status
          icon="gap"
          title={words.gap.wantWhat}
          action={choices.map((each, index) => (
            <button key={each} type="button" className={index === 0 ? "btn pri" : "btn"} onClick={() => set({ want: each })}>
              {titleOf(each)}
            </button>
          ))}
        >
          {words.gap.wantSay}
        </Status>
      ) : gap.isError ? (
        <Problem
          error={gap.error}
          retry={() => void gap.refetch()}
          onNearest={(parameter, value, refused) => {
            if (parameter === "want") set({ want: value });
            if (parameter === "assurance") set({ assurance: oneOf(value, assurances) });
            if (parameter === "have") set({ have: (search.have ?? []).map((each) => (refused && each.startsWith(refused) ? value : each)) });
          }}
        />
      ) : isWaiting ? (
        <GapSkeleton />
      ) : (
        <div className="gb">
          <ThemeRail
            themes={headline.data?.themes ?? []}
            nodes={tree.data?.nodes ?? []}
            current={theme}
            onPick={(next) => set({ theme: next })}
          />
          <div className="lst">
            {shown.length === 0 ? (
              <Status
                icon="check"
                title={words.gap.noneShown(words.gap.shows[show])}
                action={
                  <button type="button" className="btn sm" onClick={() => set({ show: "all" })}>
                    {words.gap.showAll}
                  </button>
                }
              />
            ) : (
              <RequirementList
                edition={edition}
                groups={theme ? groups.filter(({ id }) => id === theme) : groups}
                totals={totals}
                open={row}
                onOpen={(rows) => set({ row: rows.length > 0 ? rows : undefined })}
                onShowAll={() => set({ theme: undefined, show: "all" })}
              />
            )}
            {gap.data && <Beside gap={gap.data} />}
            {gap.data && gap.data.next.length > 0 && (
              <section className="after">
                <h2>{words.gap.next}</h2>
                <Next steps={gap.data.next} />
              </section>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function Counted({ figure, word }: { figure: Figure | undefined; word: string }) {
  if (!figure) return <i className="sk" style={{ width: 160, height: 12, display: "inline-block" }} />;
  return (
    <>
      <b className="b">{figure.text}</b> <span className="muted">{`${word}, ${figure.share}`}</span>
    </>
  );
}

function haveLabel(isProgramme: boolean, have: string[] | undefined, titleOf: (id: string) => string): string {
  const named = (have ?? []).map((scope) => titleOf(editionOf(scope)));
  if (isProgramme) named.unshift(words.gap.programme);
  return named.length > 0 ? named.join(", ") : words.gap.choose;
}
