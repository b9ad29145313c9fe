import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { refusalOf, type EditKind } from "@/shared/api/edits";
import type { Edited } from "@/shared/api/documents/edit";
import { frameworksQuery, tryQuery } from "@/shared/api/queries";
import { editionOf } from "@/shared/api/terms";
import { withDays } from "@/shared/days";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { capital } from "@/shared/parts/readable";
import { RequirementLink } from "@/shared/parts/Reference";
import { ownControls } from "@/shared/words/ownControls";
import { registers } from "@/shared/words/registers";
import { Said } from "@/shared/parts/Said";
import "./effect.css";

const words = ownControls.effect;
const most = 8;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** What an edit would change, asked a moment after the last key; nothing is stored by it. */
export function LiveEffect({
  organisation,
  kind,
  request,
  title = words.title,
  empty,
  none = words.nothing,
}: {
  organisation: string;
  kind: Extract<EditKind, "adopt" | "add-control" | "change-control" | "retire" | "add-exception" | "change-report" | "change-items" | "add-risk" | "change-risk" | "add-audit" | "change-audit" | "add-nonconformity" | "change-nonconformity">;
  /** Undefined where there is nothing to try yet. */
  request: object | undefined;
  title?: string;
  /** What stands there then. */
  empty: string;
  /** What it says where nothing is proved more by it. */
  none?: string;
}) {
  const { data, error, isError, isFetching, isPlaceholderData } = useQuery({
    ...tryQuery(organisation, kind, request ?? {}),
    placeholderData: keepPreviousData,
    enabled: request !== undefined,
    retry: false,
  });
  return (
    <div className={isPlaceholderData && request ? "effect stale" : "effect"} role="region" aria-label={title} aria-live="polite" aria-busy={(isFetching && request !== undefined) || undefined}>
      <h3>{title}</h3>
      {request === undefined ? (
        <p className="sub sm">{empty}</p>
      ) : isError ? (
        <p className="c-failed">{refusalOf(error)}</p>
      ) : data ? (
        <Effect edited={data} isLoss={kind === "retire"} none={none} />
      ) : (
        <i className="sk" style={{ height: 60 }} />
      )}
    </div>
  );
}

/** The frameworks before and after, the requirements that move, what it works for. */
function Effect({ edited, isLoss, none }: { edited: Edited; isLoss: boolean; none: string }) {
  const { data } = useQuery(frameworksQuery);
  const nameOf = (scope: string) => data?.frameworks.find(({ id }) => id === editionOf(scope))?.name ?? scope;
  const { frameworks, requirements, onceShown, findings, gates } = edited;
  const isLater = requirements.length === 0 && onceShown.length > 0;
  const full = onceShown.filter(({ coveredAfter, demanded }) => coveredAfter === demanded).length;
  return (
    <>
      {gates.length > 0 && (
        <ul className="sm moving">
          {gates.map(({ scope, before, gate, name, was, is, open }) => (
            <li key={scope + before + gate}>
              <b className="b">{capital(name)}</b> <span className="nowrap">{registers.gateMoves(registers.states[was], registers.states[is])}</span>{" "}
              <span className="muted">{`${nameOf(scope)}, ${registers.before(withDays(before))}`}</span>
              {open.slice(0, 2).map((each) => (
                <p key={each} className="sub">
                  <Said text={each} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <ul className="fws">
        {frameworks.map(({ scope, provenBefore, provenAfter, possibleBefore, possibleAfter, provenOnceShown }) => {
          const then = isLoss ? provenAfter : Math.max(provenAfter, provenOnceShown);
          const bars = [
            [words.now, provenBefore, possibleBefore],
            [words.then, then, Math.max(then, possibleAfter)],
          ] as const;
          return (
            <li key={scope} className="fw">
              <span className="row between sm">
                <span className="clip">{nameOf(scope)}</span>
                <b className="nowrap">{percent(then) === percent(provenBefore) ? percent(then) : words.shares(percent(provenBefore), percent(then))}</b>
              </span>
              {bars.map(([when, proven, possible]) => (
                <span key={when} className="fx">
                  <span className="muted xs">{when}</span>
                  <IntervalBar proven={proven} possible={possible} label={words.bar(nameOf(scope), when, percent(proven), percent(possible))} />
                </span>
              ))}
            </li>
          );
        })}
      </ul>
      {requirements.length > 0 && (
        <>
          <p className="b sm">{words.moves(requirements.length)}</p>
          <ul className="sm moving">
            {requirements.slice(0, most).map(({ requirement, title, before, after }) => (
              <li key={requirement}>
                <RequirementLink of={requirement} /> {title}: {before} <span className="muted">-&gt;</span> {after}
              </li>
            ))}
            {requirements.length > most && <li className="muted">{words.more(requirements.length - most)}</li>}
          </ul>
        </>
      )}
      {isLater && (
        <>
          <p className="b sm">
            {words.gains(onceShown.length, full)} {words.onceShown}
          </p>
          <ul className="sm moving">
            {onceShown.slice(0, most).map(({ requirement, title, coveredBefore, coveredAfter, demanded }) => (
              <li key={requirement}>
                <RequirementLink of={requirement} /> {title}: <span className="nowrap">{words.from(coveredBefore, coveredAfter, demanded)}</span>
              </li>
            ))}
            {onceShown.length > most && <li className="muted">{words.more(onceShown.length - most)}</li>}
          </ul>
        </>
      )}
      {requirements.length === 0 && onceShown.length === 0 && gates.length === 0 && <p className="sub sm">{isLoss ? words.nothingLost : none}</p>}
      {findings.slice(0, 4).map((each) => (
        <p key={each} className="sm sub">
          <Said text={each} />
        </p>
      ))}
    </>
  );
}
