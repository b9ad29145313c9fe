import type { Framework } from "@/shared/api/documents/frameworks";
import type { Gap } from "@/shared/api/documents/gap";
import { assurances, editionOf, type FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { AsOf } from "@/shared/parts/AsOf";
import { Selector } from "@/shared/parts/Selector";
import { words } from "@/shared/words/en";
import { ScopePicker } from "@/shared/scope/ScopePicker";
import { wantedOf, type GapSearch } from "./search";

/** What is had, what is wanted, how well it has to be shown: all of it stands in the address. */
export function Choices({
  isProgramme,
  search,
  gap,
  frameworks,
  onChange,
}: {
  isProgramme: boolean;
  search: GapSearch & FrameSearch;
  gap: Gap | undefined;
  frameworks: Framework[];
  onChange: (change: GapSearch & FrameSearch) => void;
}) {
  const { have = [] } = search;
  const want = wantedOf(search.want, gap);
  const assurance = search.assurance ?? gap?.assurance;
  const titleOf = (scope: string) => frameworks.find(({ id }) => id === editionOf(scope))?.title ?? editionOf(scope);
  const had = [...(isProgramme ? [words.gap.programme] : []), ...have.map(titleOf)];

  return (
    <div className="row wrap sels">
      <Selector label={words.gap.have} value={had.length > 0 ? had.join(", ") : words.gap.choose}>
        {() => (
          <div className="pick">
            {isProgramme && <p className="sub sm">{words.gap.haveProgramme}</p>}
            <ScopePicker
              legend={isProgramme ? words.gap.haveBeside : words.gap.haveWhat}
              frameworks={frameworks}
              chosen={have}
              several
              onChange={(next) => onChange({ have: next.length > 0 ? next : undefined })}
            />
          </div>
        )}
      </Selector>
      <Selector label={words.gap.want} value={want ? titleOf(want) : words.gap.choose}>
        {() => (
          <div className="pick">
            <ScopePicker
              legend={words.gap.wantWhat}
              frameworks={frameworks}
              chosen={want ? [want] : []}
              named={isProgramme}
              onChange={([next]) => onChange({ want: next, theme: undefined, row: undefined })}
            />
          </div>
        )}
      </Selector>
      <Selector label={words.gap.assurance} value={assurance ? words.assurances[assurance] : "..."}>
        {(close) => (
          <div className="pick">
            <fieldset className="scopes">
              <legend>{words.gap.assuranceWhat}</legend>
              {assurances.map((each) => (
                <div key={each} className="scope">
                  <label>
                    <input
                      type="radio"
                      name="assurance"
                      checked={assurance === each}
                      onChange={() => {
                        onChange({ assurance: each });
                        close();
                      }}
                    />
                    <span>
                      <b className="b">{words.assurances[each]}</b>
                      <span className="muted sm">{words.assurancesSay[each]}</span>
                    </span>
                  </label>
                </div>
              ))}
            </fieldset>
          </div>
        )}
      </Selector>
      <span className="only-m">
        <AsOf />
      </span>
      {gap?.window && <span className="chip">{words.gap.window(day(gap.window.from), day(gap.window.to))}</span>}
      {gap?.asOf && <span className="sm muted">{words.gap.asOf(day(gap.asOf))}</span>}
    </div>
  );
}
