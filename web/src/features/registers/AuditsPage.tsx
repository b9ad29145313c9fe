import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { evidenceQuery } from "@/shared/api/records";
import type { FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { AddEvidence } from "@/shared/evidence/AddEvidence";
import { Icon } from "@/shared/parts/Icon";
import { ControlLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { registers } from "@/shared/words/registers";
import { Gates, Lacks, Register, type Shown } from "./Register";
import { newEntry } from "./search";
import { Said } from "@/shared/parts/Said";

const route = getRouteApi("/frame/{-$organisation}/audits");
const words = registers.audits;

/** Internal audits and management reviews: what was looked at, by whom, and what came of it. */
export function AuditsPage() {
  const { organisation } = route.useParams();
  const { asOf }: FrameSearch = route.useSearch();
  return (
    <Register organisation={organisation} asOf={asOf} title={registers.nav.audits}>
      {(shown) => <Audits {...shown} />}
    </Register>
  );
}

function Audits({ organisation, data: { audits, reviews, gates, keptBy }, may }: Shown) {
  const plan = may("add-audit") && (
    <Link to="/{-$organisation}/audits/$entry" params={{ organisation, entry: newEntry }} className="btn pri">
      <Icon name="plus" small />
      {words.new}
    </Link>
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lede">
        {words.lede(audits.filter(({ isHeld }) => isHeld).length, audits.filter(({ isHeld }) => !isHeld).length, reviews.length)}
      </p>
      <section className="card sec" aria-labelledby="internal-audits">
        <header>
          <h2 id="internal-audits">{words.internal}</h2>
          <span className="muted">{audits.length}</span>
          <span className="grow" />
          {audits.length > 0 && plan}
        </header>
        {audits.length === 0 ? (
          <Status icon="flag" title={words.none} action={plan}>
            {words.noneSay}
          </Status>
        ) : (
          <ul className="entries">
            {audits.map((audit) => (
              <li key={audit.id} className="li">
                <div className="en">
                  <Link to="/{-$organisation}/audits/$entry" params={{ organisation, entry: audit.id }} className="name">
                    <span className="id">{audit.id}</span> {audit.title}
                  </Link>
                  <p className="sub sm">
                    <Said text={audit.stands} /> <span className="muted">{words.by(audit.auditorsCalled.join(", "))}</span>
                  </p>
                </div>
                <p className="sm sub">{audit.isHeld && words.findings(audit.findings.length)}</p>
                <Lacks organisation={organisation} register="audits" entry={audit.id} title={audit.title} lacks={audit.lacks} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card sec" aria-labelledby="reviews">
        <header>
          <h2 id="reviews">{words.reviews}</h2>
          <span className="muted">{reviews.length}</span>
        </header>
        {reviews.length === 0 ? (
          <Status icon="person" title={words.reviewsNone}>
            {words.reviewsSay}
          </Status>
        ) : (
          <ul className="entries">
            {reviews.map(({ evidence, on, file, controls }) => (
              <li key={evidence} className="li">
                <p className="en">
                  <b className="b">{day(on)}</b> <span className="sub sm">{words.minutes(file)}</span>
                </p>
                <p>
                  {controls.map((id) => (
                    <ControlLink key={id} id={id} />
                  ))}
                </p>
              </li>
            ))}
          </ul>
        )}
        <div className="pad">
          <PutOnFile organisation={organisation} keepers={keptBy.reviews} kinds={["management-review-minutes", "management-review-inputs"]} may={may("add-evidence")} />
        </div>
      </section>
      <Gates gates={gates} register="audits" />
    </>
  );
}

/** Where a file is put that shows what a register says: under the control of the programme that keeps it. */
export function PutOnFile({ organisation, keepers, kinds, may }: { organisation: string; keepers: readonly string[]; kinds: readonly string[]; may: boolean }) {
  const { data } = useQuery(evidenceQuery(organisation, {}));
  const keeper = keepers.find((id) => data?.controls.some(({ control, condition }) => control === id && condition !== "retired"));
  const [first] = keepers;
  if (!data || !may) return null;
  if (keeper !== undefined) return <AddEvidence control={keeper} kinds={kinds} organisation={organisation} />;
  return first === undefined ? null : (
    <p className="sub sm">
      {registers.adoptFirst} <ControlLink id={first}>{registers.toControls}</ControlLink>
    </p>
  );
}
