import { getRouteApi, Link } from "@tanstack/react-router";
import type { FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { Status } from "@/shared/parts/Status";
import { registers } from "@/shared/words/registers";
import { Criteria } from "./Criteria";
import { Gates, Lacks, Register, Which, type Shown } from "./Register";
import { RiskMap } from "./RiskMap";
import { newEntry, risksLists, type RegisterSearch } from "./search";
import { Said } from "@/shared/parts/Said";

const route = getRouteApi("/frame/{-$organisation}/risks");
const words = registers.risks;

/** What could go wrong: rated, treated, accepted. */
export function RisksPage() {
  const { organisation } = route.useParams();
  const { asOf }: FrameSearch = route.useSearch();
  return (
    <Register organisation={organisation} asOf={asOf} title={registers.nav.risks}>
      {(shown) => <Risks {...shown} />}
    </Register>
  );
}

function Risks({ organisation, data: { risks, criteria, gates }, may }: Shown) {
  const { list = "all", cell }: RegisterSearch = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: RegisterSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const isListed = (risk: (typeof risks)[number], of: string) => of !== "lacking" || risk.lacks.length > 0;
  const shown = risks.filter((risk) => isListed(risk, list) && (cell === undefined || cell === `${risk.likelihood}x${risk.impact}`));
  const [likelihood = 0, impact = 0] = cell?.split("x").map(Number) ?? [];
  const enter = may("add-risk") && (
    <Link to="/{-$organisation}/risks/$entry" params={{ organisation, entry: newEntry }} className="btn pri">
      <Icon name="plus" small />
      {words.new}
    </Link>
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lede">
        {words.lede(risks.length, risks.filter(({ isAbove }) => isAbove).length, risks.filter(({ lacks }) => lacks.length > 0).length)}
      </p>
      <Criteria organisation={organisation} criteria={criteria} may={may("change-items")} />
      {risks.length === 0 ? (
        <Status icon="warning" title={words.none} action={enter}>
          {words.noneSay}
        </Status>
      ) : (
        <>
          <RiskMap risks={risks} criteria={criteria} cell={cell} onCell={(next) => set({ cell: next })} />
          <div className="row wrap bar">
            <Which lists={risksLists} list={list === "lacking" ? list : "all"} countOf={(each) => risks.filter((risk) => isListed(risk, each)).length} onList={(each) => set({ list: each === "all" ? undefined : each })} />
            {cell !== undefined && (
              <span className="chip acc">
                {words.onlyCell(likelihood, impact)}
                <button type="button" className="x" aria-label={registers.remove(words.onlyCell(likelihood, impact))} onClick={() => set({ cell: undefined })}>
                  <Icon name="close" small />
                </button>
              </span>
            )}
            <span className="grow" />
            {enter}
          </div>
          {shown.length === 0 ? (
            <Status
              icon="check"
              title={registers.nothing}
              action={
                <button type="button" className="btn sm" onClick={() => set({ list: undefined, cell: undefined })}>
                  {registers.showAll}
                </button>
              }
            />
          ) : (
            <ul className="card sec entries">
              {shown.map((risk) => (
                <li key={risk.id} className="li">
                  <div className="en">
                    <Link to="/{-$organisation}/risks/$entry" params={{ organisation, entry: risk.id }} className="name">
                      <span className="id">{risk.id}</span> {risk.title}
                    </Link>
                    <p className="sub sm">
                      {risk.ownerCalled} <span className="muted"><Said text={risk.stands} /></span>
                    </p>
                  </div>
                  <p className="sm nowrap" title={words.scores.inherent}>
                    {words.score(risk.likelihood, risk.impact)}
                  </p>
                  <p className="sm nowrap">
                    <span className="muted">{words.scores.residual}</span> <b className={risk.isAbove ? "b c-late" : "b"}>{risk.residual}</b>
                  </p>
                  <p className="sm sub">
                    {words.treatments[risk.treatment]} {risk.dueOn && <span className="muted nowrap">{words.due(day(risk.dueOn))}</span>}
                  </p>
                  <Lacks organisation={organisation} register="risks" entry={risk.id} title={risk.title} lacks={risk.lacks} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Gates gates={gates} register="risks" />
    </>
  );
}
