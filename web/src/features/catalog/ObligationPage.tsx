import { useQueries, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Asking } from "@/shared/api/documents/show";
import { frameworksQuery, gapQuery, meQuery, obligationQuery, statusQuery } from "@/shared/api/queries";
import { editionOf, partsOf, termsOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink, ObligationLink, RequirementLink } from "@/shared/parts/Reference";
import { readable } from "@/shared/parts/readable";
import { useTitle } from "@/shared/parts/useTitle";
import { Why } from "@/shared/parts/Why";
import { Mark } from "@/shared/strip/Cell";
import { squaresOf, type State } from "@/shared/strip/squares";
import { words } from "@/shared/words/en";
import "./catalog.css";

const route = getRouteApi("/frame/{-$organisation}/obligations/$obligation");
const say = words.catalog.obligation;

/** An obligation: who demands it in each framework, what discharges it, and how it stands. */
export function ObligationPage() {
  const { organisation, obligation: id } = route.useParams();
  const search: FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useQuery(obligationQuery(id));
  const { data: frameworks } = useQuery(frameworksQuery);
  const { data: me } = useQuery(meQuery);
  const titleOf = (edition: string) => frameworks?.frameworks.find((each) => each.id === edition)?.title ?? edition;
  const demandedBy = byEdition(shown.data?.demandedBy ?? []);
  const isAsked = organisation !== undefined || search.have !== undefined;
  const sees = me?.organisations.find((each) => each.id === organisation)?.engagement?.frameworks ?? [];
  // Only what demands it is asked about: one answer for each framework.
  const gaps = useQueries({
    queries: demandedBy.map(([edition, asking]) => ({
      ...gapQuery(organisation, { ...termsOf(search), want: `${edition}:${asking.map(({ requirement }) => partsOf(requirement).id).join(",")}` }),
      enabled: isAsked && (sees.length === 0 || sees.some((each) => editionOf(each) === edition)),
    })),
  });
  const states = new Map<string, State>(
    demandedBy.flatMap(([edition], at) =>
      (gaps[at]?.data?.requirements ?? []).flatMap((each) => squaresOf(each).filter((square) => square.id === id).map(({ state }) => [`${edition}/${each.id}`, state] as const)),
    ),
  );
  const state = [...states.values()].find((each) => each !== "not-applicable");
  const status = useQuery({ ...statusQuery(organisation ?? "", triedOf(search)), enabled: organisation !== undefined && me !== undefined && sees.length === 0 });
  const own = (status.data?.controls ?? []).flatMap((each) => each.strip.filter(({ obligation }) => obligation === id).map((square) => ({ ...each, state: square.state })));
  const text = readable(shown.data?.obligation.text ?? "");
  useTitle(text || id);

  if (shown.isError) {
    return (
      <div className="main">
        <Problem
          error={shown.error}
          retry={() => void shown.refetch()}
          onNearest={(_, value) => void navigate({ to: "/{-$organisation}/obligations/$obligation", params: { organisation, obligation: value } })}
        />
      </div>
    );
  }
  if (!shown.data) {
    return (
      <div className="main req" aria-busy="true">
        <i className="sk" style={{ width: "70%", height: 22 }} />
        <i className="sk" style={{ width: "100%", height: 180, marginTop: 18 }} />
      </div>
    );
  }

  const { obligation, implies, impliedBy, suggestedBy, guidance, contested, controls, documents } = shown.data;
  const adopted = new Set(own.map((each) => each.id));
  const library = controls.filter((each) => !adopted.has(each.id));
  const sidesOf = (requirement: string) => contested.find((each) => each.requirement === requirement)?.sides;

  return (
    <div className="main req" aria-busy={gaps.some(({ isFetching }) => isFetching) || undefined}>
      <div className="row muted sm wrap">
        {say.kind}
        <span className="chip">{words.facets[obligation.facet]}</span>
      </div>
      <h1>{text}</h1>
      {isAsked && state && (
        <p className="row">
          <Mark state={state} size={14} />
          {words.states[state]}
        </p>
      )}

      <div className="two">
        <div className="col">
          <section className="card cps">
            <header>
              <h2>{say.demanded}</h2>
              <span className="muted">{say.demandedBy(shown.data.demandedBy.length)}</span>
            </header>
            {demandedBy.length === 0 && <p className="pad sub">{say.nobody}</p>}
            {demandedBy.map(([edition, asking]) => (
              <section key={edition} aria-label={titleOf(edition)}>
                <h3 className="fh">{titleOf(edition)}</h3>
                <ul>
                  {asking.map(({ requirement, title }) => (
                    <li key={requirement} className="ob">
                      <State of={requirement} state={states.get(requirement)} isAsked={isAsked} />
                      <RequirementLink of={requirement} />
                      <span className="grow">
                        {title}
                        {sidesOf(requirement) && <span className="sm muted"> {words.catalog.contested(sidesOf(requirement) ?? "")}</span>}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </section>
          <Asked title={say.guidance} of={guidance} titleOf={titleOf} />
          <Asked title={say.suggested} of={suggestedBy} titleOf={titleOf} />
        </div>
        <div className="col">
          {own.length > 0 && (
            <Listed title={say.own}>
              {own.map((each) => (
                <li key={each.id} className="ob">
                  <Mark state={each.state === "covered" ? "proven" : each.state} size={14} label={words.states[each.state === "covered" ? "proven" : each.state]} />
                  <ControlLink id={each.id} />
                  <span className="grow">{each.title}</span>
                </li>
              ))}
            </Listed>
          )}
          {(own.length === 0 || library.length > 0) && (
            <Listed title={say.library}>
              {library.length === 0 && <li className="pad sub">{say.noControl}</li>}
              {library.map((each) => (
                <li key={each.id} className="ob">
                  <ControlLink id={each.id} />
                  <span className="grow">{each.title}</span>
                </li>
              ))}
            </Listed>
          )}
          {documents.length > 0 && (
            <Listed title={say.documents}>
              {documents.map((each) => (
                <li key={each.id} className="ob">
                  <span className="grow">{each.title}</span>
                </li>
              ))}
            </Listed>
          )}
          <Following title={say.implies} of={implies} />
          <Following title={say.impliedBy} of={impliedBy} />
        </div>
      </div>
    </div>
  );
}

function State({ of, state, isAsked }: { of: string; state: State | undefined; isAsked: boolean }) {
  if (!isAsked || state === undefined) return <Mark state="unknown" size={14} label={words.states.unknown} />;
  return (
    <Why of={of} name={partsOf(of).id} says={words.states[state]}>
      <Mark state={state} size={14} />
    </Why>
  );
}

function Listed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
      </header>
      <ul>{children}</ul>
    </section>
  );
}

function Asked({ title, of, titleOf }: { title: string; of: readonly Asking[]; titleOf: (edition: string) => string }) {
  if (of.length === 0) return null;
  return (
    <Listed title={title}>
      {of.map(({ requirement, title: each }) => (
        <li key={requirement} className="ob">
          <RequirementLink of={requirement} />
          <span className="grow">
            {each} <span className="muted sm">{titleOf(partsOf(requirement).edition)}</span>
          </span>
        </li>
      ))}
    </Listed>
  );
}

function Following({ title, of }: { title: string; of: readonly { id: string; text: string }[] }) {
  if (of.length === 0) return null;
  return (
    <Listed title={title}>
      {of.map(({ id, text }) => (
        <li key={id} className="ob">
          <ObligationLink id={id}>{readable(text)}</ObligationLink>
        </li>
      ))}
    </Listed>
  );
}

/** By framework, as the answer orders them. */
function byEdition(asking: readonly Asking[]): [string, Asking[]][] {
  const all = new Map<string, Asking[]>();
  for (const each of asking) {
    const { edition } = partsOf(each.requirement);
    all.set(edition, [...(all.get(edition) ?? []), each]);
  }
  return [...all];
}
