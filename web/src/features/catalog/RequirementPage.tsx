import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { frameworksQuery, meQuery, requirementQuery, statusQuery, whyQuery } from "@/shared/api/queries";
import { termsOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { Notes } from "@/shared/notes/Notes";
import { Breaks } from "@/shared/parts/Breaks";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink, ObligationLink, RequirementLink } from "@/shared/parts/Reference";
import { readable, spaced } from "@/shared/parts/readable";
import { TryWithout } from "@/shared/parts/TryOut";
import { useTitle } from "@/shared/parts/useTitle";
import { Why } from "@/shared/parts/Why";
import { useWhy } from "@/shared/parts/useWhy";
import { Mark } from "@/shared/strip/Cell";
import { byFacet, squaresOf, squaresUnjudged } from "@/shared/strip/squares";
import { labelOf, LargeStrip } from "@/shared/strip/Strip";
import { TasksAbout } from "@/shared/tasks/TasksAbout";
import { words } from "@/shared/words/en";
import { tasks } from "@/shared/words/tasks";
import { History } from "./History";
import { OwnText } from "./OwnText";
import { RestsOn } from "./RestsOn";
import { Counterparts, EditionSteps } from "./Counterparts";
import "./catalog.css";

const route = getRouteApi("/frame/{-$organisation}/frameworks/$edition/$requirement");

/** A requirement: what it demands and how that stands, and what corresponds to it elsewhere. */
export function RequirementPage() {
  const { organisation, edition, requirement: id } = route.useParams();
  const search: FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const full = `${edition}/${id}`;
  const { show } = useWhy();
  const shown = useQuery(requirementQuery(full));
  const { data: frameworks } = useQuery(frameworksQuery);
  const framework = frameworks?.frameworks.find((each) => each.id === edition);
  const titleOf = (each: string) => frameworks?.frameworks.find((one) => one.id === each)?.title ?? each;
  const isAsked = organisation !== undefined || search.have !== undefined;
  const isJudged = shown.data?.requirement.assessable === true;
  const why = useQuery({ ...whyQuery(organisation, termsOf(search), full), enabled: isAsked && isJudged });
  const { data: me } = useQuery(meQuery);
  // Whoever is here for an audit reads no tasks, and not how the whole programme stands.
  const isOwn = isJudged && me?.organisations.some((each) => each.id === organisation && each.engagement === null) === true;
  const { data: status } = useQuery({ ...statusQuery(organisation ?? "", triedOf(search)), enabled: isOwn });
  useTitle(shown.data ? `${id} ${shown.data.requirement.title}` : id);

  if (shown.isError) {
    return (
      <div className="main">
        <Problem
          error={shown.error}
          retry={() => void shown.refetch()}
          onNearest={(_, value) =>
            void navigate({
              to: "/{-$organisation}/frameworks/$edition/$requirement",
              params: { organisation, edition, requirement: value },
            })
          }
        />
      </div>
    );
  }
  if (!shown.data) return <RequirementSkeleton id={id} />;

  const { requirement, demands, suggests, guidance, controls } = shown.data;
  const squares = why.data ? squaresOf(why.data.verdict) : squaresUnjudged(shown.data);
  const controlsOf = (obligation: string) => demands.find((each) => each.id === obligation)?.controls ?? [];
  const demanded = new Set(demands.map((each) => each.id));
  const serving = [...controls.map((each) => each.id), ...(status?.controls ?? []).filter(({ strip }) => strip.some((each) => demanded.has(each.obligation))).map((each) => each.id)];
  const contestedOf = (obligation: string) => demands.find((each) => each.id === obligation)?.contested;

  return (
    <div className="main req">
      <div className="row muted sm wrap">
        <span className="id">{id}</span>
        {titleOf(edition)}
        {requirement.optional && <span className="chip">{words.catalog.optional}</span>}
        {requirement.appliesWith.length > 0 && <span className="chip">{words.catalog.appliesWith(requirement.appliesWith)}</span>}
      </div>
      <div className="row between wrap">
        <h1>{requirement.title}</h1>
        {isAsked && isJudged && (
          <span className="row">
            {organisation !== undefined && requirement.mayExclude && <TryWithout requirement={full} />}
            <button type="button" className="btn" onClick={() => show(full)}>
              {words.because.because}
            </button>
          </span>
        )}
      </div>
      <p className="lede">{requirement.summary}</p>
      {organisation && <OwnText organisation={organisation} edition={edition} id={id} />}

      {squares.length > 0 && (
        <section className="card sec">
          <header>
            <h2>{words.catalog.demandsTitle}</h2>
            <span className="muted">
              {why.data ? (
                <>
                  <b className="b">{words.coverage[why.data.verdict.coverage]}:</b> {labelOf(squares)}
                </>
              ) : isAsked ? (
                why.isError ? why.error.message : words.catalog.judging
              ) : (
                words.catalog.nobodySaid
              )}
            </span>
          </header>
          <div className="pad">
            <LargeStrip squares={squares} onPick={isAsked ? () => show(full) : undefined} />
            <ul className="obs">
              {byFacet(squares).map(({ facet, squares: group }) => (
                <Fragment key={facet}>
                  <li className="fh">{words.facets[facet]}</li>
                  {group.map(({ id: obligation, text, state }) => (
                    <li key={obligation} title={obligation}>
                      <Mark state={state} size={14} label={words.states[state]} />
                      <div className="grow">
                        <ObligationLink id={obligation}>{readable(text)}</ObligationLink>
                        {contestedOf(obligation) && <p className="sm muted">{words.catalog.contested(contestedOf(obligation) ?? "")}</p>}
                      </div>
                      <span className="row wrap ctl">
                        {controlsOf(obligation).map((control) => (
                          <span key={control} className="chip" title={controls.find(({ id: each }) => each === control)?.title ?? words.catalog.discharges}>
                            <ControlLink id={control} />
                          </span>
                        ))}
                      </span>
                    </li>
                  ))}
                </Fragment>
              ))}
            </ul>
          </div>
        </section>
      )}

      {!requirement.assessable && requirement.children.length > 0 && (
        <section className="card sec">
          <header>
            <h2>{words.catalog.parts}</h2>
          </header>
          <div className="pad row wrap">
            {requirement.children.map((child) => (
              <RequirementLink key={child} of={`${edition}/${child}`} />
            ))}
          </div>
        </section>
      )}

      {organisation && isJudged && !requirement.optional && why.data && (
        <History organisation={organisation} edition={edition} id={id} asOf={search.asOf} squares={squares} />
      )}

      {organisation && isJudged && (
        <div className="two">
          <div className="col">
            {why.data && <RestsOn organisation={organisation} why={why.data} />}
            {why.data && why.data.breaks.length > 0 && (
              <section className="card" aria-labelledby="breaks">
                <header>
                  <h2 id="breaks">{words.because.breaks}</h2>
                </header>
                <div className="pad">
                  <Breaks why={why.data} texts={new Map(squares.map(({ id: each, text }) => [each, text]))} />
                </div>
              </section>
            )}
          </div>
          <div className="col">
            <TasksAbout organisation={organisation} about={{ kind: "requirement", id: full }} title={tasks.gapTitle(id, requirement.title)} controls={serving} />
          </div>
        </div>
      )}

      <div className="two">
        <Counterparts shown={shown.data} titleOf={titleOf} />
        <div className="col">
          {guidance.length > 0 && (
            <section className="card">
              <header>
                <h2>{words.catalog.guidance}</h2>
                <span className="muted">{words.catalog.guidanceSay}</span>
              </header>
              <ul>
                {guidance.map(({ id: each, title, summary, elsewhere }) => (
                  <li key={each} className="li">
                    <div>
                      <RequirementLink of={`${edition}/${each}`} /> <b className="b">{title}</b>
                    </div>
                    <p className="sub sm">{summary}</p>
                    {elsewhere.map(({ edition: other, proven, coverage, counterparts }) => (
                      <div key={other} className="row wrap sm else">
                        <span className="muted">{titleOf(other)}</span>
                        <span className="wee">
                          {isAsked ? (
                            <Why of={`${edition}/${each}`} name={each} says={`${titleOf(other)}: ${words.coverage[coverage]}`}>
                              <IntervalBar size="sm" proven={proven} possible={proven} label={`${titleOf(other)}: ${words.coverage[coverage]}`} />
                            </Why>
                          ) : (
                            <IntervalBar size="sm" proven={proven} possible={proven} label={`${titleOf(other)}: ${words.coverage[coverage]}`} />
                          )}
                        </span>
                        {counterparts.map((one) => (
                          <RequirementLink key={one} of={`${other}/${one}`} />
                        ))}
                      </div>
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {suggests.length > 0 && (
            <section className="card">
              <header>
                <h2>{words.catalog.suggests}</h2>
                <span className="muted">{words.catalog.suggestsSay}</span>
              </header>
              <ul>
                {suggests.map(({ id: each, text, controls }) => (
                  <li key={each} className="li flat" title={each}>
                    <span>{readable(text)}</span>
                    <span className="muted sm">{controls.join(", ")}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {(requirement.note || requirement.attributes) && <section className="card">
            <header>
              <h2>{words.catalog.reading}</h2>
            </header>
            <div className="pad sub">
              <p>{requirement.note}</p>
              {requirement.attributes && (
                <p className="row wrap attrs">
                  {Object.entries(requirement.attributes).map(([name, values]) => (
                    <span key={name} className="chip" title={spaced(name)}>
                      {values.map(spaced).join(", ")}
                    </span>
                  ))}
                </p>
              )}
            </div>
          </section>}
          <EditionSteps shown={shown.data} titleOf={titleOf} />
        </div>
      </div>
      {organisation && isJudged && <Notes organisation={organisation} about={{ kind: "requirement", id: full }} />}
      <p className="sm muted">
          {framework && `${framework.title}: ${framework.licence}. `}
          <Link to="/{-$organisation}/frameworks/$edition" params={{ organisation, edition }} className="link">
            {words.catalog.back(titleOf(edition))}
          </Link>
      </p>
    </div>
  );
}

function RequirementSkeleton({ id }: { id: string }) {
  return (
    <div className="main req" aria-busy="true">
      <span className="id">{id}</span>
      <i className="sk" style={{ width: 260, height: 22 }} />
      <i className="sk" style={{ width: "80%", height: 13, margin: "10px 0 18px" }} />
      <div className="card" style={{ padding: 16 }}>
        <i className="sk" style={{ width: 180, height: 20, marginBottom: 14 }} />
        {[80, 64, 90, 72, 58].map((width) => (
          <i key={width} className="sk" style={{ width: `${width}%`, height: 11, margin: "12px 0" }} />
        ))}
      </div>
    </div>
  );
}
