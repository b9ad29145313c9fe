import type { ReactNode } from "react";
import type { Requirement } from "@/shared/api/documents/gap";
import { Icon } from "@/shared/parts/Icon";
import { Mark } from "@/shared/strip/Cell";
import { words } from "@/shared/words/en";
import { isShown, shows, type GapSearch, type Show } from "./search";

/** Which requirements are listed, how long each list is, and the keys that go through it. */
export function Filters({
  requirements,
  show,
  theme,
  onChange,
  children,
}: {
  requirements: readonly Requirement[];
  show: Show;
  theme: string | undefined;
  onChange: (change: GapSearch) => void;
  children: ReactNode;
}) {
  const counted = theme === undefined ? requirements : requirements.filter((one) => one.theme === theme);
  const counts = new Map(shows.map((each) => [each, counted.filter((one) => isShown(one, each)).length]));
  return (
    <div className="row wrap flt">
      <span className="seg" role="group" aria-label={words.gap.filter}>
        {shows.filter((each) => each !== "out" || each === show || counts.get(each) !== 0).map((each) => (
          <button
            key={each}
            type="button"
            title={words.gap.showsSay[each]}
            aria-pressed={each === show}
            onClick={() => onChange({ show: each === "open" ? undefined : each })}
          >
            {each === "failed" && <Mark state="failed" />}
            {words.gap.shows[each]} <span className="n">{counts.get(each)}</span>
          </button>
        ))}
      </span>
      {theme && (
        <button
          type="button"
          className="chip acc one"
          onClick={() => onChange({ theme: undefined })}
          title={words.gap.allThemes}
          aria-label={`${theme}: ${words.gap.allThemes}`}
        >
          {theme}
          <Icon name="close" small />
        </button>
      )}
      <span className="sp" />
      <span className="keys sm muted only-d">
        <kbd>J</kbd> <kbd>K</kbd> {words.gap.keyMove} <kbd>↵</kbd> {words.gap.keyOpen} <kbd>W</kbd> {words.gap.keyWhy}
      </span>
      {children}
    </div>
  );
}
