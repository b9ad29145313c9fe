import { useQuery } from "@tanstack/react-query";
import type { Requirement } from "@/shared/api/documents/gap";
import type { RequirementShown } from "@/shared/api/documents/show";
import { requirementQuery } from "@/shared/api/queries";
import { Icon } from "@/shared/parts/Icon";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { ControlLink, Reference, RequirementLink } from "@/shared/parts/Reference";
import { capital, readable } from "@/shared/parts/readable";
import { Mark } from "@/shared/strip/Cell";
import { squaresOf } from "@/shared/strip/squares";
import { words } from "@/shared/words/en";

/** A requirement's obligations in sentences: missing, possible, proved, and what each rests on. */
export function Unfolded({ requirement, full, ask }: { requirement: Requirement; full: string; ask: (id: string) => void }) {
  const { id, covered, possiblyCovered, missing, justification, guidance = [], candidates = [], onContested } = requirement;
  const { data: shown } = useQuery(requirementQuery(full));
  const states = new Map(squaresOf(requirement).map((square) => [square.id, square.state]));
  // Any one of them would do it: the cheapest first.
  const closers = (obligation: string) =>
    (shown?.demands.find((each) => each.id === obligation)?.controls ?? [])
      .flatMap((control) => shown?.controls.find(({ id: each }) => each === control) ?? [])
      .sort((one, other) => one.adopt - other.adopt);

  return (
    <div className="unf">
      {justification && <p className="sub">{justification}</p>}
      {missing.length > 0 && (
        <>
          <h3>
            {words.gap.missing} <span className="muted">{missing.length}</span>
          </h3>
          <ul>
            {missing.map(({ obligation, text, failed }) => (
              <li key={obligation}>
                <Mark state={failed ? "failed" : "missing"} label={failed ? words.states.failed : words.states.missing} />
                <div className="grow">
                  {readable(text)}
                  <div className="bc">
                    {closers(obligation).length > 1 && <span className="muted sm">{words.gap.anyOf(closers(obligation).length)}</span>}
                    {closers(obligation).map((control) => (
                      <Closer key={control.id} control={control} />
                    ))}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {possiblyCovered.length > 0 && (
        <>
          <h3>
            {words.gap.possibleGroup} <span className="muted">{possiblyCovered.length}</span>
          </h3>
          <ul>
            {possiblyCovered.map(({ obligation, text, because, say }) => (
              <li key={obligation}>
                <Mark state="possible" label={words.states.possible} />
                <div className="grow">
                  {readable(text)}
                  <div className="sub">{capital(say)}</div>
                  <Because of={because} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {covered.length > 0 && (
        <>
          <h3>
            {words.gap.proved} <span className="muted">{covered.length}</span>
          </h3>
          <ul>
            {covered.map(({ obligation, text, because, contested }) => (
              <li key={obligation}>
                <Mark state={states.get(obligation) ?? "proven"} label={words.states[states.get(obligation) ?? "proven"]} />
                <div className="grow">
                  {readable(text)}
                  <Because of={because} />
                  {(contested || onContested.includes(obligation)) && <span className="sm muted">{words.gap.contested}</span>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {candidates.length > 0 && (
        <>
          <h3>
            {words.gap.candidates} <span className="muted">{requirement.candidatesInAll ?? candidates.length}</span>
          </h3>
          <ul>
            {candidates.map(({ requirement: candidate, publishers }) => (
              <li key={candidate}>
                <Icon name="link" small />
                <div className="grow">
                  <RequirementLink of={candidate} /> <span className="sub sm">{publishers.join(", ")}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {guidance.length > 0 && (
        <>
          <h3>
            {words.gap.guidance} <span className="muted">{words.gap.guidanceSay}</span>
          </h3>
          <ul className="gd">
            {guidance.map(({ id: each, title, proven, possible, missing: open }) => (
              <li key={each}>
                <span className="id">{each}</span>
                <span className="grow">{title}</span>
                <span className="wee">
                  <IntervalBar size="sm" proven={proven} possible={possible} label={words.gap.guidanceOpen(open.length)} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row wrap acts">
        <button type="button" className="btn sm" onClick={() => ask(id)}>
          {words.because.because}
        </button>
        <RequirementLink of={full}>{words.because.openRequirement}</RequirementLink>
      </div>
    </div>
  );
}

function Because({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <div className="bc">
      {of.map((each) => (
        <Reference key={each} of={each} />
      ))}
    </div>
  );
}

/** A control of the library that would discharge it. */
function Closer({ control }: { control: RequirementShown["controls"][number] }) {
  return (
    <span className="leaf">
      <Icon name="plus" small />
      <span>
        <ControlLink id={control.id} /> {control.title}
        <span className="muted">, {words.gap.days(control.adopt)}</span>
      </span>
    </span>
  );
}
