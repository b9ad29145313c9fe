import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Figures, Said } from "@/features/gap/Figures";
import { ScopePicker } from "@/shared/scope/ScopePicker";
import { frameworksQuery, gapQuery, meQuery } from "@/shared/api/queries";
import { editionOf, termsOf, type FrameSearch } from "@/shared/api/terms";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { begin } from "@/shared/words/begin";
import { words } from "@/shared/words/en";
import type { StartSearch } from "./search";
import "./start.css";

const route = getRouteApi("/frame/start");

/** Two questions, and the gap beside them while one answers; it needs no account. */
export function StartPage() {
  const search: StartSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { data: me } = useQuery(meQuery);
  const frameworks = useQuery(frameworksQuery);
  const have = search.have ?? [];
  const want = search.want;
  const terms = { ...termsOf(search), ...(want !== undefined && { want }) };
  const isAsked = have.length > 0 && want !== undefined;
  const gap = useQuery({ ...gapQuery(undefined, terms), enabled: isAsked, placeholderData: keepPreviousData });
  const set = (change: object) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: true });
  const titleOf = (id: string) => frameworks.data?.frameworks.find((each) => each.id === id)?.name ?? id;
  useTitle(words.nav.start);

  return (
    <div className="main start">
      <h1>{words.start.title}</h1>
      <p className="lede">{words.start.lede}</p>
      <div className="halves">
        <div className="ask">
          {frameworks.isError ? (
            <Problem error={frameworks.error} retry={() => void frameworks.refetch()} />
          ) : (
            <>
              <section className="card">
                <ScopePicker
                  legend={words.start.have}
                  frameworks={frameworks.data?.frameworks ?? []}
                  chosen={have}
                  several
                  onChange={(next) => set({ have: next.length > 0 ? next : undefined })}
                />
                {frameworks.isPending && <Waiting />}
              </section>
              <section className="card">
                <ScopePicker
                  legend={words.start.want}
                  frameworks={(frameworks.data?.frameworks ?? []).filter(({ decomposed }) => decomposed > 0)}
                  chosen={want ? [want] : []}
                  onChange={([next]) => set({ want: next })}
                />
                {frameworks.isPending && <Waiting />}
              </section>
            </>
          )}
        </div>
        <section className={gap.isPlaceholderData ? "card preview stale" : "card preview"} aria-live="polite" aria-busy={gap.isFetching || undefined}>
          {!isAsked ? (
            <Status icon="gap" title={have.length === 0 ? words.start.sayHave : words.start.sayWant}>
              {words.start.appears}
            </Status>
          ) : gap.isError ? (
            <Problem error={gap.error} retry={() => void gap.refetch()} />
          ) : (
            <>
              <h2 className="t">{words.gap.title(titleOf(editionOf(want ?? "")))}</h2>
              {gap.data ? <Said gap={gap.data} /> : <Waiting />}
              <Figures gap={gap.data} />
              <ul className="themes">
                {gap.data?.themes.map(({ id, title, proven, possible }) => (
                  <li key={id}>
                    <b>{id}</b>
                    <span className="clip" title={title}>
                      {title}
                    </span>
                    <IntervalBar size="sm" proven={proven.value} possible={possible.value} label={words.gap.bar(proven.count, possible.count)} />
                    <span className="num muted sm">{proven.count}</span>
                  </li>
                ))}
              </ul>
              <div className="row wrap">
                <Link
                  to="/{-$organisation}/gap"
                  params={{ organisation: undefined }}
                  search={{ have, want }}
                  className="btn pri"
                >
                  {words.start.open}
                </Link>
                {me && (
                  <Link to="/new" search={{ have, want }} className="btn">
                    {begin.keep}
                  </Link>
                )}
                {me === null && (
                  <Link to="/sign-in" className="btn">
                    {words.identity.signIn}
                  </Link>
                )}
              </div>
            </>
          )}
        </section>
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <div aria-hidden>
      {[70, 88, 52].map((width) => (
        <i key={width} className="sk" style={{ width: `${width}%`, height: 12, margin: "10px 0" }} />
      ))}
    </div>
  );
}
