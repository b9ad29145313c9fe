import type { Gap } from "@/shared/api/documents/gap";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Said as Dated } from "@/shared/parts/Said";
import { scopeWhy, Why } from "@/shared/parts/Why";
import { words } from "@/shared/words/en";

/** What is missing, as the answer says it. */
export function Said({ gap }: { gap: Gap | undefined }) {
  return (
    <div className="lede said">
      {gap ? (
        <>
          {gap.say.map((each) => (
            <p key={each}>
              <Dated text={each} />
            </p>
          ))}
          {gap.reading && (
            <details>
              <summary>{words.gap.reading}</summary>
              <p>{gap.reading}</p>
            </details>
          )}
        </>
      ) : (
        <>
          <i className="sk line" style={{ width: "96%" }} />
          <i className="sk line" style={{ width: "62%" }} />
        </>
      )}
    </div>
  );
}

/** The interval, and its figures under it. */
export function Figures({ gap }: { gap: Gap | undefined }) {
  const { proven, possible } = gap?.summary.figures ?? {};
  const onWord = gap?.summary.obligations.onWord ?? 0;
  return (
    <div className="sumr">
      <div className="ibw">
        {proven && possible ? (
          <Why of={scopeWhy(gap?.want ?? "")} name={gap?.want ?? ""} says={words.gap.bar(proven.count, possible.count)}>
            <IntervalBar size="xl" proven={proven.value} possible={possible.value} label={words.gap.bar(proven.count, possible.count)} />
          </Why>
        ) : (
          <i className="sk" style={{ height: 18, borderRadius: 4 }} />
        )}
      </div>
      <div className="row between sm wrap">
        <span>
          {proven ? (
            <>
              <b className="b">{proven.count}</b> <span className="muted">{words.gap.shared(words.gap.proven, proven.share)}</span>
            </>
          ) : (
            <i className="sk" style={{ width: 160, height: 12, display: "inline-block" }} />
          )}
          {onWord > 0 && <span className="muted">{words.gap.onWord(onWord)}</span>}
        </span>
        {possible && (
          <span className="sub">
            {possible.count} {words.gap.shared(words.gap.possible, possible.share)}
          </span>
        )}
      </div>
    </div>
  );
}
