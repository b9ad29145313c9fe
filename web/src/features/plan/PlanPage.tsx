import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Plan } from "@/shared/api/documents/plan";
import { frameworksQuery, planQuery, statusQuery } from "@/shared/api/queries";
import { termsOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { day, withDays } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { Asking } from "./Asking";
import { Stairs } from "./Stairs";
import { Steps } from "./Steps";
import type { PlanSearch } from "./search";
import "./plan.css";

const route = getRouteApi("/frame/{-$organisation}/plan");

/** What to do next, in which order, at what cost, and whether a day can be held. */
export function PlanPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav.plan);
  return organisation === undefined ? <NeedsOrganisation /> : <Planned organisation={organisation} />;
}

function Planned({ organisation }: { organisation: string }) {
  const search: PlanSearch & FrameSearch = route.useSearch();
  const { want, budget, capacity, by } = search;
  const navigate = route.useNavigate();
  const set = (change: PlanSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: true });
  const { data: frameworks } = useQuery(frameworksQuery);
  const status = useQuery(statusQuery(organisation, triedOf(search)));
  const plan = useQuery({
    ...planQuery(organisation, { ...termsOf(search), want, budget, capacity, by }),
    placeholderData: keepPreviousData,
  });
  const nameOf = (scope: string) => frameworks?.frameworks.find(({ id }) => id === scope.replace(/[:+].*/, ""))?.name ?? scope;
  const isOld = plan.isPlaceholderData;

  return (
    <div className={isOld ? "main p-plan stale" : "main p-plan"} aria-busy={plan.isFetching || undefined}>
      <h1>{words.plan.title}</h1>
      {plan.data && !plan.isError && <Said plan={plan.data} />}
      {plan.isPending && !plan.isError && <i className="sk line" style={{ width: "75%", margin: "8px 0" }} />}
      <Asking
        key={JSON.stringify([budget, capacity, by])}
        search={search}
        plan={plan.data}
        wanted={status.data?.frameworks ?? []}
        isComputing={plan.isFetching}
        onChange={set}
      />
      {plan.isError ? (
        <Problem
          error={plan.error}
          retry={() => void plan.refetch()}
          onNearest={(parameter, value) => parameter === "want" && set({ want: [value] })}
        />
      ) : plan.data ? (
        plan.data.steps.length === 0 ? (
          <Status icon="check" title={words.plan.nothing}>
            {plan.data.sentences.map(withDays).join(" ")}
          </Status>
        ) : (
          <div className="dim">
            <div className="cols2">
              <div>
              <section className="card">
                <header>
                  <h2>{words.plan.stairsTitle}</h2>
                  <span className="muted">{plan.data.want.map(nameOf).join(", ")}</span>
                </header>
                <div className="pad">
                  <Stairs plan={plan.data} />
                </div>
              </section>
              {plan.data.marks.length > 0 && <Marks marks={plan.data.marks} />}
              </div>
              <aside>
                <List title={words.plan.waysOut} all={plan.data.waysOut} />
                {plan.data.ways && <Ways ways={plan.data.ways} />}
                <List title={words.plan.comesLate} all={plan.data.comesLate} />
                <List title={words.plan.rests} all={plan.data.sentences} />
              </aside>
            </div>
            <Steps plan={plan.data} organisation={organisation} />
          </div>
        )
      ) : (
        <div className="card" style={{ height: 320, marginTop: 14 }} aria-hidden />
      )}
    </div>
  );
}

/** The verdict first, and what it takes. */
function Said({ plan }: { plan: Plan }) {
  const counted = plan.reach.filter(({ inReach }) => inReach !== undefined);
  const [first, ...rest] = plan.say;
  const kind = counted.length === 0 ? "open" : counted.every(({ inReach }) => inReach) ? "yes" : "no";
  return (
    <>
      {first && kind !== "open" ? (
        <div className={`card alert ${kind}`} role="status">
          <Icon name={kind === "no" ? "flag" : "check"} />
          <p>
            <b className="b">{withDays(first)}</b>
          </p>
        </div>
      ) : (
        first && <p className="lede">{withDays(first)}</p>
      )}
      {rest.length > 0 && <p className="lede">{rest.map(withDays).join(" ")}</p>}
    </>
  );
}

function List({ title, all }: { title: string; all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
        {all.length > 3 && <span className="muted">{all.length}</span>}
      </header>
      <ul className="lt">
        {all.slice(0, 3).map((each) => (
          <li key={each} className="li sm">
            {withDays(each)}
          </li>
        ))}
      </ul>
      {all.length > 3 && (
        <details>
          <summary>{words.plan.more(all.length - 3)}</summary>
          <ul className="lt">
            {all.slice(3).map((each) => (
              <li key={each} className="li sm">
                {withDays(each)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What it costs together, in order, and each alone: bars of one length for the dearest. */
function Ways({ ways }: { ways: NonNullable<Plan["ways"]> }) {
  const all = [
    [words.plan.alone, ways.eachAlone],
    [words.plan.inOrder, ways.oneAfterTheOther],
    [words.plan.together, ways.together],
  ] as const;
  const most = Math.max(...all.map(([, days]) => days), 1);
  return (
    <section className="card">
      <header>
        <h2>{words.plan.ways}</h2>
        <span className="muted">{words.plan.unit}</span>
      </header>
      <dl className="pad tg">
        {all.map(([name, days]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <i>
                <b className={name === words.plan.together ? undefined : "o"} style={{ width: `${(days / most) * 100}%` }} />
              </i>
              <span className="num">{days}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Marks({ marks }: { marks: Plan["marks"] }) {
  return (
    <section className="card sec">
      <header>
        <h2>{words.plan.marks}</h2>
      </header>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.plan.marks}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{words.plan.by}</th>
              <th scope="col">{words.plan.what}</th>
              <th scope="col">{words.plan.here}</th>
            </tr>
          </thead>
          <tbody>
            {marks.map(({ day: on, what, here }) => (
              <tr key={on + what}>
                <td className="nowrap">{day(on)}</td>
                <td>{withDays(what)}</td>
                <td className={/\blate\b/.test(here) ? "c-late" : "sub"}>{withDays(here)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
