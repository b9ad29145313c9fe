import { Link, useParams } from "@tanstack/react-router";
import type { Milestone, Status } from "@/shared/api/documents/status";
import { day, withDays } from "@/shared/days";
import { Day } from "@/shared/parts/Day";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { capital } from "@/shared/parts/readable";
import { Said } from "@/shared/parts/Said";
import { scopeWhy, Why } from "@/shared/parts/Why";
import { useTried } from "@/shared/parts/useTrial";
import { Mark } from "@/shared/strip/Cell";
import { words } from "@/shared/words/en";

type Framework = Status["frameworks"][number];

/** How far each framework is, as the answer counts it. */
export function Frameworks({ status: { frameworks, since, gates } }: { status: Status }) {
  return (
    <section className="sec">
      <header>
        <h2>{words.overview.frameworks}</h2>
        <span className="muted">
          <Mark state="proven" /> {words.gap.proven}
          <i className="ib lgk" aria-hidden>
            <i className="h" style={{ width: "100%" }} />
          </i>{" "}
          {words.gap.possible}
          {since.begun && <span className="only-d tk">{words.overview.tick(day(since.label))}</span>}
        </span>
      </header>
      <div className="card fws">
        {frameworks.map((each) => (
          <Row key={each.scope} framework={each} since={since} audit={auditOf(gates, each.scope)} />
        ))}
      </div>
    </section>
  );
}

const isAudit: readonly string[] = ["stage-1", "stage-2", "surveillance", "type-1", "type-2-end"] satisfies Milestone["what"][];

/** The next audit of a framework, one whose day is set before others. */
function auditOf(gates: Status["gates"], scope: string): Milestone | undefined {
  const ahead = gates.find((each) => each.scope === scope);
  const audits = ahead?.before.filter(({ what }) => isAudit.includes(what)) ?? [];
  return audits.find(({ on, past }) => on !== null && !past) ?? audits.find(({ past }) => !past);
}

function Row({ framework, since, audit }: { framework: Framework; since: Status["since"]; audit: Milestone | undefined }) {
  const { organisation } = useParams({ strict: false });
  const tried = useTried().data?.frameworks.find((each) => each.scope === framework.scope);
  const { name, title, scope, toShow, summary, themes, before } = framework;
  const { proven, possible } = summary.figures;
  const { obligations, requirements } = summary;
  const leaning = words.overview.leaning(obligations.onWord, obligations.onConclusions);
  const [figure, ...of] = proven.count.split(" of ");
  return (
    <div className="fwr">
      <div className="nm">
        <Link to="/{-$organisation}/gap" params={{ organisation }} search={(search: object) => ({ ...search, want: scope })} className="b" title={title}>
          {name}
        </Link>
        <p className="muted sm">{capital(withDays(toShow))}</p>
        {tried?.moved && (
          <p className="chip acc">
            {words.trial.share(tried.before.figures.proven.share ?? "", tried.after.figures.proven.share ?? "")}
          </p>
        )}
      </div>
      <div className="iv">
        <div className="row base">
          <span className="fig">
            <b>{figure}</b> <span className="muted">{[of.length > 0 && `of ${of.join(" of ")}`, words.gap.proven].filter(Boolean).join(" ")}</span>
          </span>
          <span className="sp" />
          <span className="sub sm num">{words.gap.bar("", possible.count).replace(/^.*, /, "")}</span>
        </div>
        <div className="ibw">
          <Why of={scopeWhy(scope)} name={name} says={words.gap.bar(proven.count, possible.count)}>
            <IntervalBar size="lg" proven={proven.value} possible={possible.value} label={words.gap.bar(proven.count, possible.count)} />
          </Why>
          {before && since.begun && <span className="tick" style={{ left: `${before.proven * 100}%` }} title={`${day(since.label)}: ${before.figures.proven.count}`} />}
        </div>
        <p className="muted sm">
          {words.overview.counted(obligations.covered, obligations.total, obligations.possible, obligations.missing)}
          {leaning && `; ${leaning}`}
        </p>
      </div>
      <div className="dl">
        {before ? (
          <>
            <b className={before.moved.startsWith("-") ? "c-failed" : Number.parseFloat(before.moved) > 0 ? "c-proven" : "muted"}>{before.moved.replace("-", "−")}</b>
            <p className="muted sm">{words.overview.since(day(since.label).replace(/ \d{4}$/, ""))}</p>
          </>
        ) : (
          <span className="muted sm">{words.overview.newly}</span>
        )}
      </div>
      <div className="th">
        <div className="vb">
          {themes.map((theme) => (
            <Link
              key={theme.id}
              to="/{-$organisation}/gap"
              params={{ organisation }}
              search={(search: object) => ({ ...search, want: scope, theme: theme.id })}
              title={`${theme.id} ${theme.title}: ${words.gap.bar(theme.proven.count, theme.possible.count)}`}
              aria-label={`${theme.id} ${theme.title}: ${words.gap.bar(theme.proven.count, theme.possible.count)}`}
            >
              <i>
                <b style={{ height: `${theme.proven.value * 100}%` }} />
                <em style={{ height: `${Math.max(0, theme.possible.value - theme.proven.value) * 100}%` }} />
              </i>
              {theme.id}
            </Link>
          ))}
        </div>
      </div>
      <div className="nx">
        <b className="b">{words.overview.full(requirements.full, requirements.total - requirements.notApplicable)}</b>
        <p className="muted sm">{words.overview.fullSay}</p>
        {audit && (
          <p className="sm au">
            {!audit.on ? (
              <span className="muted">{words.overview.auditWithoutDay(capital(audit.name))}</span>
            ) : audit.name.includes(audit.on) ? <Said text={capital(audit.name)} /> : <>{capital(audit.name)}: <Day on={audit.on} className="nowrap" /></>}
          </p>
        )}
      </div>
    </div>
  );
}
