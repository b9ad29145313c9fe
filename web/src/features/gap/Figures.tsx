import type { Gap } from "@/shared/api/documents/gap";
import type { Headline } from "@/shared/api/headline";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { words } from "@/shared/words/en";

interface Standing {
  gap: Gap | undefined;
  headline: Headline | undefined;
  isWaiting: boolean;
}

/** What is missing, as the answer says it. */
export function Said({ gap, headline, isWaiting }: Standing) {
  const said = [gap?.unprovable, ...(headline?.notes ?? []), headline?.sentence];
  return (
    <div className="lede said">
      {isWaiting ? (
        <>
          <i className="sk line" style={{ width: "96%" }} />
          <i className="sk line" style={{ width: "62%" }} />
        </>
      ) : (
        [...new Set(said)].filter(Boolean).map((each) => <p key={each}>{each}</p>)
      )}
    </div>
  );
}

/** The interval, and its figures under it. */
export function Figures({ gap, headline, isWaiting }: Standing) {
  const { proven, possible } = headline ?? {};
  const onWord = gap?.summary.obligations.onWord ?? 0;
  return (
    <div className="sumr">
      <div className="ibw">
        {gap ? (
          <IntervalBar
            size="xl"
            proven={gap.summary.proven}
            possible={gap.summary.possible}
            label={words.gap.bar(proven?.text ?? "", possible?.text ?? "")}
          />
        ) : (
          <i className="sk" style={{ height: 18, borderRadius: 4 }} />
        )}
      </div>
      <div className="row between sm wrap">
        <span>
          {proven && (
            <>
              <b className="b">{proven.text}</b> <span className="muted">{`${words.gap.proven}, ${proven.share}`}</span>
            </>
          )}
          {isWaiting && <i className="sk" style={{ width: 160, height: 12, display: "inline-block" }} />}
          {onWord > 0 && <span className="muted">{words.gap.onWord(onWord)}</span>}
        </span>
        {possible && <span className="sub">{words.gap.counted(possible, words.gap.possible)}</span>}
      </div>
    </div>
  );
}
