import { useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import type { Requirement } from "@/shared/api/documents/gap";
import { editionQuery, findInQuery, frameworksQuery, gapQuery } from "@/shared/api/queries";
import { termsOf, type FrameSearch } from "@/shared/api/terms";
import { Problem } from "@/shared/parts/Problem";
import { ObligationLink } from "@/shared/parts/Reference";
import { Icon } from "@/shared/parts/Icon";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Status } from "@/shared/parts/Status";
import { readable } from "@/shared/parts/readable";
import { SearchField } from "@/shared/parts/SearchField";
import { TryWanting } from "@/shared/parts/TryOut";
import { useTitle } from "@/shared/parts/useTitle";
import { useWhy } from "@/shared/parts/useWhy";
import { scopeWhy, Why } from "@/shared/parts/Why";
import { squaresOf, type State } from "@/shared/strip/squares";
import { Mark } from "@/shared/strip/Cell";
import { labelOf, Strip } from "@/shared/strip/Strip";
import { words } from "@/shared/words/en";
import type { TreeSearch } from "./search";
import { byRequirement, visibleNodes } from "./tree";
import "./catalog.css";

const route = getRouteApi("/frame/{-$organisation}/frameworks/$edition");

/** An edition as a tree, with what is proved of it where somebody says what is met. */
export function EditionPage() {
  const { organisation, edition } = route.useParams();
  const search: TreeSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isError, refetch } = useQuery(editionQuery(edition));
  const { data: frameworks } = useQuery(frameworksQuery);
  const { show } = useWhy();
  const isAsked = organisation !== undefined || search.have !== undefined;
  const gap = useQuery({
    ...gapQuery(organisation, { ...termsOf(search), want: edition }),
    enabled: isAsked && data !== undefined,
  });
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useTitle(data?.framework.title);

  const look = (q: string | undefined) => void navigate({ search: (before) => ({ ...before, q }), replace: true, resetScroll: false });
  const unfolded = search.at ?? [];
  const toggle = (id: string) =>
    void navigate({
      search: (before) => {
        const at = unfolded.includes(id) ? unfolded.filter((each) => each !== id) : [...unfolded, id];
        return { ...before, at: at.length > 0 ? at : undefined };
      },
      replace: true,
      resetScroll: false,
    });
  const looked = search.q?.trim() ?? "";
  const found = useQuery({ ...findInQuery(edition, looked), enabled: looked.length > 1, placeholderData: keepPreviousData });
  const demanded = useMemo(() => byRequirement(looked.length > 1 ? found.data : undefined), [found.data, looked.length > 1]);
  const shown = useMemo(() => (data ? visibleNodes(data.nodes, search.q, unfolded, demanded) : []), [data, search.q, search.at, demanded]);
  const themes = useMemo(() => new Map(gap.data?.themes.map((each) => [each.id, each])), [gap.data]);
  const verdicts = useMemo(() => new Map(gap.data?.requirements.map((each) => [each.id, each])), [gap.data]);

  const most = Math.max(0, ...shown.filter(({ node }) => verdicts.has(node.id)).map(({ node }) => node.demands));

  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a.ti") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
    ["mod+F", () => input.current?.focus(), { preventDefault: false }],
  ]);

  if (isError) {
    return (
      <div className="main">
        <Problem
          error={error}
          retry={() => void refetch()}
          onNearest={(_, value) =>
            void navigate({ to: "/{-$organisation}/frameworks/$edition", params: { organisation, edition: value } })
          }
        />
      </div>
    );
  }
  return (
    <div className="main" aria-busy={found.isFetching || undefined}>
      <div className="row between wrap">
        <h1>{data?.framework.title ?? frameworks?.frameworks.find(({ id }) => id === edition)?.title ?? edition}</h1>
        {organisation !== undefined && data && data.framework.obligations > 0 && (
          <span className="row">
            <TryWanting edition={edition} />
          </span>
        )}
      </div>
      {data ? (
        <p className="lede">
          {words.catalog.edition(data.framework.publisher, data.framework.assessable, data.framework.obligations)}{" "}
          <span className="muted">{data.framework.licence}</span>
        </p>
      ) : (
        <i className="sk" style={{ width: "50%", height: 14, marginTop: 8 }} />
      )}
      <div className="treebar">
        <SearchField ref={input} label={words.catalog.search} value={search.q} onSearch={look} />
        <span className="sm muted" role="status">
          {data && search.q && words.catalog.found(shown.filter(({ isHit }) => isHit).length)}
        </span>
        <span className="sp" />
        <Link
          to="/{-$organisation}/gap"
          params={{ organisation }}
          search={(before: object) => ({ ...before, want: edition, q: undefined, at: undefined })}
          className="btn sm"
        >
          {words.catalog.openGap}
        </Link>
      </div>
      {gap.isError && <p className="sm muted">{gap.error.message}</p>}
      {data && shown.length === 0 && !found.isFetching ? (
        <Status
          icon="find"
          title={words.catalog.nothing(search.q ?? "")}
          action={
            <button
              type="button"
              className="btn sm"
              onClick={() => look(undefined)}
            >
              {words.catalog.clear}
            </button>
          }
        />
      ) : (
        <ul className="tree card" ref={list} style={{ "--sw": `${most * 13 + 20}px` } as React.CSSProperties}>
          {shown.map(({ node, isUnfolded, hidden, demanded: speaking }) => {
            const verdict = verdicts.get(node.id);
            const theme = verdict ? undefined : themes.get(node.id);
            return (
              <li key={node.id} className={node.assessable ? (node.optional ? "nd opt" : "nd") : "nd hd"} style={{ "--depth": node.depth } as React.CSSProperties}>
                {hidden > 0 || isUnfolded ? (
                  <button
                    type="button"
                    className="tw"
                    aria-expanded={isUnfolded}
                    aria-label={words.catalog.fold(node.id, isUnfolded)}
                    onClick={() => toggle(node.id)}
                  >
                    <Icon name={isUnfolded ? "down" : "right"} small />
                  </button>
                ) : (
                  <span className="tw" />
                )}
                <Link
                  className="ti"
                  to="/{-$organisation}/frameworks/$edition/$requirement"
                  params={{ organisation, edition, requirement: node.id }}
                >
                  <span className="id">{node.id}</span> {node.title}
                </Link>
                <span className="st">
                  {verdict && (
                    <button type="button" className="why" title={words.because.drawer(node.id)} aria-label={`${words.because.drawer(node.id)}: ${labelOf(squaresOf(verdict))}`} onClick={() => show(`${edition}/${node.id}`)}>
                      <Strip squares={squaresOf(verdict)} />
                    </button>
                  )}
                  {theme && (
                    <Why of={scopeWhy(edition, theme.id)} name={theme.id} says={words.gap.bar(theme.proven.count, theme.possible.count)}>
                      <IntervalBar size="sm" proven={theme.proven.value} possible={theme.possible.value} label={words.gap.bar(theme.proven.count, theme.possible.count)} />
                    </Why>
                  )}
                </span>
                <span className="no sm muted nowrap">
                  {!isUnfolded && hidden > 0
                    ? words.catalog.below(hidden)
                    : theme
                      ? (theme.proven.share ?? "")
                    : node.assessable && node.decomposed
                      ? words.catalog.demands(node.demands)
                      : ""}
                </span>
                {speaking.length > 0 && (
                  <ul className="dm sm" aria-label={words.catalog.speaking(node.id)}>
                    {speaking.map(({ id, text }) => (
                      <li key={id}>
                        <Mark state={stateIn(verdict, id)} />
                        <span>
                          <ObligationLink id={id}>{readable(text)}</ObligationLink>
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
          {!data &&
            Array.from({ length: 16 }, (_, index) => (
              <li key={index} className="nd" aria-hidden>
                <span className="tw" />
                <i className="sk" style={{ width: `${28 + ((index * 19) % 40)}%`, height: 11 }} />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

/** How an obligation of a requirement stands; unknown where nobody judged it. */
function stateIn(verdict: Requirement | undefined, obligation: string): State {
  return (verdict && squaresOf(verdict).find(({ id }) => id === obligation)?.state) ?? "unknown";
}
