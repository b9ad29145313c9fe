import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { ownControlQuery } from "@/shared/api/queries";
import { triedOf, type FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { Problem } from "@/shared/parts/Problem";
import { RequirementLink } from "@/shared/parts/Reference";
import { Mark } from "@/shared/strip/Cell";
import { isProven, squaresOfControl } from "@/shared/strip/squares";
import { labelOf, LargeStrip } from "@/shared/strip/Strip";
import { words } from "@/shared/words/en";
import { Top, Waiting } from "./Top";
import { Said } from "@/shared/parts/Said";

/** Why a control shows what it shows: its state, its evidence, what deviated; and what would fall without it. */
export function OfControl({ control, organisation }: { control: string; organisation: string | undefined }) {
  const search: FrameSearch = useSearch({ strict: false });
  const { data, error, isError, refetch } = useQuery(ownControlQuery(organisation, control, triedOf(search)));
  const own = data?.kind === "control-in-programme" ? data : undefined;
  const squares = own && squaresOfControl(own.strip);
  return (
    <>
      <Top id={control} of={own?.owner} title={own?.title ?? (data?.kind === "control" ? data.control.title : undefined)}>
        {squares && (
          <>
            <LargeStrip squares={squares} />
            <p className="sm sub sum">{labelOf(squares)}</p>
          </>
        )}
      </Top>
      {isError ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : !own ? (
        <section>
          <p className="sub">{words.because.notYours}</p>
        </section>
      ) : (
        <>
          <section>
            <h3>{words.because.because}</h3>
            <p><Said text={own.sentence ?? own.say} /></p>
            {own.deviations.length > 0 && (
              <ul className="brk">
                {own.deviations.map(({ id, from, to, became }) => (
                  <li key={id}>
                    <Icon name="clock" />
                    <div>
                      {from === to ? day(to) : `${day(from)} - ${day(to)}`}: <span className="sub"><Said text={became} /></span>
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section>
            <h3>
              {words.because.evidence} <span className="muted">{own.evidenceInAll}</span>
            </h3>
            {own.evidence.length === 0 && <p className="sub">{words.because.noEvidence}</p>}
            <ul className="brk">
              {own.evidence.slice(0, 6).map(({ id, kind, to }) => (
                <li key={id}>
                  <Icon name="evidence" />
                  <div>
                    {id} <span className="sub">{`${kind.replaceAll("-", " ")}, ${day(to)}`}</span>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{words.control.without}</h3>
            {own.without.length === 0 && <p className="sub">{words.control.withoutNone(squaresOfControl(own.strip).some(isProven))}</p>}
            <ul className="brk">
              {own.without.map(({ requirement, title, before, after, demanded }) => (
                <li key={requirement}>
                  <span className="mk">
                    <Mark state={after === 0 ? "missing" : "possible"} />
                  </span>
                  <div title={title}>
                    <RequirementLink of={requirement} /> <span className="sub">{words.control.falls(before, after, demanded)}</span>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <div className="df">
        <Link to="/{-$organisation}/controls/$control" params={{ organisation, control }} className="btn">
          {words.because.openControl}
        </Link>
      </div>
    </>
  );
}
