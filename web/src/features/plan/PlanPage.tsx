import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import type { Plan } from "@/shared/api/documents/plan";
import { frameworksQuery, planQuery, statusQuery } from "@/shared/api/queries";
import { termsOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { Day } from "@/shared/parts/Day";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { NothingWanted } from "@/shared/parts/NothingWanted";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { Working } from "@/shared/parts/Working";
import { words } from "@/shared/words/en";
import { Asking } from "./Asking";
import { Brief, Unknown, Verdicts, WorkedOut } from "./Brief";
import { Stairs } from "./Stairs";
import { Steps } from "./Steps";
import type { PlanSearch } from "./search";
import { Said } from "@/shared/parts/Said";
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
  const { want, budget, capacity, by, first, leaveOut } = search;
  const navigate = route.useNavigate();
  const set = (change: PlanSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: true });
  const { data: frameworks } = useQuery(frameworksQuery);
  const status = useQuery(statusQuery(organisation, triedOf(search)));
  const asked = planQuery(organisation, { ...termsOf(search), want, budget, capacity, by, first, leaveOut });
  const plan = useQuery({
    ...asked,
    placeholderData: keepPreviousData,
  });
  // Where no day is asked about, the plan has none: those of its calendar are asked for where they are looked at.
  const [isChoosing, setChoosing] = useState(false);
  const perWeek = capacity ?? (plan.data?.outlook && String(plan.data.outlook.capacityPerWeek));
  const calendar = useQuery({
    ...planQuery(organisation, { ...termsOf(search), want, budget, capacity: perWeek, by, first, leaveOut }),
    enabled: plan.data !== undefined && !plan.isPlaceholderData && !plan.data.schedule && perWeek !== undefined && (isChoosing || search.view !== undefined),
  });
  const dated = plan.data?.schedule || perWeek === undefined ? plan.data : calendar.data;
  const nameOf = (scope: string) => frameworks?.frameworks.find(({ id }) => id === scope.replace(/[:+].*/, ""))?.name ?? scope;
  const isOld = plan.isPlaceholderData;
  if (status.data?.frameworks.length === 0 && want === undefined) {
    return (
      <div className="main p-plan">
        <h1>{words.plan.title}</h1>
        <NothingWanted organisation={organisation} />
      </div>
    );
  }

  return (
    <div className={isOld ? "main p-plan stale" : "main p-plan"} aria-busy={plan.isFetching || undefined}>
      <h1>{words.plan.title}</h1>
      {plan.data && !hasNothing(plan) && (
        <div className="dim">
          <Verdicts brief={plan.data.brief} />
          <Unknown unknown={plan.data.unknown} organisation={organisation} />
        </div>
      )}
      {plan.isPending && !plan.isError && <i className="sk line" style={{ width: "75%", margin: "8px 0" }} />}
      <Asking
        key={JSON.stringify([budget, capacity, by])}
        organisation={organisation}
        search={search}
        plan={plan.data}
        wanted={status.data?.frameworks ?? []}
        isComputing={plan.isFetching}
        onChange={set}
      />
      <Working what={words.working.plan} query={plan} queryKey={asked.queryKey} />
      {hasNothing(plan) ? (
        <Problem
          error={plan.error}
          retry={() => void plan.refetch()}
          onNearest={(parameter, value) => parameter === "want" && set({ want: [value] })}
        />
      ) : plan.data ? (
        plan.data.steps.length === 0 ? (
          <Status icon="check" title={words.plan.nothing}>
            <Said text={plan.data.sentences.join(" ")} />
          </Status>
        ) : (
          <div className="dim">
            <Brief plan={plan.data} />
            <div className={plan.data.ways ? "cols2" : "cols2 one"}>
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
              {plan.data.ways && (
                <aside>
                  <Ways ways={plan.data.ways} />
                </aside>
              )}
            </div>
            <Steps
              plan={plan.data}
              dated={calendar.isError ? plan.data : dated}
              organisation={organisation}
              search={search}
              onChange={set}
              isChoosing={isChoosing}
              onChoosing={setChoosing}
            />
            <WorkedOut plan={plan.data} />
          </div>
        )
      ) : (
        <div className="card" style={{ height: 320, marginTop: 14 }} aria-hidden />
      )}
    </div>
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
                <td className="nowrap">
                  <Day on={on} />
                </td>
                <td><Said text={what} /></td>
                <td className={/\blate\b/.test(here) ? "c-late" : "sub"}><Said text={here} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
