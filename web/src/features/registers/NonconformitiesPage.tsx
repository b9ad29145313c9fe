import { getRouteApi, Link } from "@tanstack/react-router";
import type { Nonconformity } from "@/shared/api/registers";
import type { FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { ControlLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { registers } from "@/shared/words/registers";
import { Gates, Lacks, Register, Which, type Shown } from "./Register";
import { newEntry, nonconformityLists, type List, type RegisterSearch } from "./search";
import { Said } from "@/shared/parts/Said";

const route = getRouteApi("/frame/{-$organisation}/nonconformities");
const words = registers.nonconformities;

/** What was not as it had to be, and how far each is. */
export function NonconformitiesPage() {
  const { organisation } = route.useParams();
  const { asOf }: FrameSearch = route.useSearch();
  return (
    <Register organisation={organisation} asOf={asOf} title={registers.nav.nonconformities}>
      {(shown) => <Nonconformities {...shown} />}
    </Register>
  );
}

function isListed({ closedOn, lacks }: Nonconformity, list: List): boolean {
  switch (list) {
    case "open":
      return closedOn === null;
    case "closed":
      return closedOn !== null;
    case "lacking":
      return lacks.length > 0;
    case "all":
      return true;
  }
}

function Nonconformities({ organisation, data: { nonconformities, gates }, may }: Shown) {
  const { list = "all" }: RegisterSearch = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: RegisterSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const shown = nonconformities.filter((each) => isListed(each, list));
  const isOpen = ({ closedOn }: Nonconformity) => closedOn === null;
  const enter = may("add-nonconformity") && (
    <Link to="/{-$organisation}/nonconformities/$entry" params={{ organisation, entry: newEntry }} className="btn pri">
      <Icon name="plus" small />
      {words.new}
    </Link>
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lede">
        {words.lede(nonconformities.filter(isOpen).length, nonconformities.filter(({ isLate }) => isLate).length, nonconformities.filter((each) => !isOpen(each)).length)}
      </p>
      {nonconformities.length === 0 ? (
        <Status icon="break" title={words.none} action={enter}>
          {words.noneSay}
        </Status>
      ) : (
        <>
          <div className="row wrap bar">
            <Which lists={nonconformityLists} list={list} countOf={(each) => nonconformities.filter((one) => isListed(one, each)).length} onList={(each) => set({ list: each === "all" ? undefined : each })} />
            <span className="grow" />
            {enter}
          </div>
          {shown.length === 0 ? (
            <Status
              icon="check"
              title={registers.nothing}
              action={
                <button type="button" className="btn sm" onClick={() => set({ list: undefined })}>
                  {registers.showAll}
                </button>
              }
            />
          ) : (
            <ul className="card sec entries">
              {shown.map((each) => (
                <li key={each.id} className="li">
                  <div className="en">
                    <Link to="/{-$organisation}/nonconformities/$entry" params={{ organisation, entry: each.id }} className="name">
                      <span className="id">{each.id}</span> {each.title}
                    </Link>
                    <p className="sub sm">
                      {each.ownerCalled} <span className={each.isLate ? "c-failed" : "muted"}><Said text={each.stands} /></span>
                    </p>
                  </div>
                  <p className="sm nowrap muted">{words.found(day(each.foundOn))}</p>
                  <p>{each.grade && <span className={each.grade === "major" ? "chip failed" : "chip"}>{words.grades[each.grade]}</span>}</p>
                  <p className="sm">
                    {each.controls.map((id) => (
                      <ControlLink key={id} id={id} />
                    ))}
                  </p>
                  <Lacks organisation={organisation} register="nonconformities" entry={each.id} title={each.title} lacks={each.lacks} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Gates gates={gates} register="nonconformities" />
    </>
  );
}
