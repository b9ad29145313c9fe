import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { oneOf } from "@/shared/api/address";
import { frameworksQuery, gapQuery, statusQuery } from "@/shared/api/queries";
import { assurances, editionOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { Next } from "@/shared/parts/Next";
import { NothingWanted } from "@/shared/parts/NothingWanted";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useAdvised } from "@/shared/parts/useAdvised";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { Beside } from "./Beside";
import { Choices } from "./Choices";
import { Export } from "./Export";
import { Filters } from "./Filters";
import { Figures, Said } from "./Figures";
import { GapSkeleton } from "./GapSkeleton";
import { groupsOf } from "./groups";
import { RequirementList } from "./RequirementList";
import { OfOwner } from "./OfOwner";
import { demandsAny, firstWanted, gapTermsOf, isGapAsked, isShown, type GapSearch } from "./search";
import { ThemeRail } from "./ThemeRail";
import { useOwned } from "./useOwned";
import "./gap.css";

const route = getRouteApi("/frame/{-$organisation}/gap");

/** What is missing for a framework, and where. */
export function GapPage() {
  const { organisation } = route.useParams();
  const search: GapSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { want, show = "open", theme, owner, row = [] } = search;
  const terms = gapTermsOf(search);
  const isAsked = isGapAsked(organisation, terms);
  const isAdvised = useAdvised(organisation);

  const { data: frameworks } = useQuery(frameworksQuery);
  const gap = useQuery({ ...gapQuery(organisation, terms), enabled: isAsked, placeholderData: keepPreviousData });
  const edition = editionOf(gap.data?.want ?? want ?? "");

  const set = (change: Partial<GapSearch & FrameSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  const titleOf = (id: string) => frameworks?.frameworks.find((each) => each.id === id)?.name ?? id;
  const wanted = edition ? titleOf(edition) : undefined;
  useTitle(wanted ? words.gap.title(wanted) : words.nav.gap);

  const { owners, isKnown, obligations } = useOwned(organisation, search, gap.data !== undefined);
  const every = gap.data?.requirements;
  const all = useMemo(() => (obligations ? every?.filter((each) => demandsAny(each, obligations)) : every), [every, obligations]);
  const shown = useMemo(() => all?.filter((each) => isShown(each, show)) ?? [], [all, show]);
  const themes = gap.data?.themes;
  const groups = useMemo(() => groupsOf(shown, themes ?? []), [shown, themes]);
  const totals = useMemo(
    () => new Map(groupsOf(every ?? [], themes ?? []).map(({ theme: { id }, requirements }) => [id, requirements.length])),
    [every, themes],
  );
  // A programme that wants several frameworks has to be asked for one of them; the selector leads to the others.
  const isOpen = organisation !== undefined && want === undefined;
  const status = useQuery({ ...statusQuery(organisation ?? "", triedOf(search)), enabled: isOpen });
  const first = isOpen && status.data ? firstWanted(status.data) : undefined;
  useEffect(() => {
    if (first !== undefined) void navigate({ search: (before) => ({ ...before, want: first }), replace: true });
  }, [first, navigate]);

  return (
    <div className={gap.isPlaceholderData ? "p-gap stale" : "p-gap"} aria-busy={gap.isFetching || undefined}>
      <div className="gh">
        <h1>{wanted ? words.gap.title(wanted) : words.gap.titleOpen}</h1>
        {isAsked && !gap.isError && <Said gap={gap.data} />}
        <Choices
          isProgramme={organisation !== undefined}
          search={search}
          gap={gap.data}
          frameworks={frameworks?.frameworks ?? []}
          onChange={set}
        />
        {isAsked && !gap.isError && <Figures gap={gap.data} />}
        {all && (
          <Filters requirements={all} show={show} theme={theme} onChange={set}>
            <OfOwner owners={owners} isKnown={isKnown} owner={owner} onPick={(next) => set({ owner: next })} />
            <Export organisation={organisation} terms={terms} />
          </Filters>
        )}
      </div>

      {isOpen ? (
        status.isError ? (
          <Problem error={status.error} retry={() => void status.refetch()} />
        ) : status.data?.frameworks.length === 0 ? (
          <NothingWanted organisation={organisation} />
        ) : (
          <GapSkeleton />
        )
      ) : !isAsked ? (
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
      ) : gap.isPending ? (
        <GapSkeleton />
      ) : (
        <div className="gb">
          <ThemeRail
            themes={gap.data.themes}
            current={theme}
            onPick={(next) => set({ theme: next })}
          />
          <div className="lst">
            {shown.length === 0 ? (
              <Status
                icon="check"
                title={words.gap.noneShown(words.gap.shows[show])}
                action={
                  <button type="button" className="btn sm" onClick={() => set({ show: "all", owner: undefined })}>
                    {words.gap.showAll}
                  </button>
                }
              />
            ) : (
              <RequirementList
                organisation={organisation}
                edition={edition}
                scope={gap.data?.want ?? edition}
                groups={theme ? groups.filter((group) => group.theme.id === theme) : groups}
                totals={totals}
                open={row}
                onOpen={(rows) => set({ row: rows.length > 0 ? rows : undefined })}
                onShowAll={() => set({ theme: undefined, owner: undefined, show: "all" })}
              />
            )}
            {gap.data && <Beside gap={gap.data} />}
            {isAdvised && gap.data.next.length > 0 && (
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
