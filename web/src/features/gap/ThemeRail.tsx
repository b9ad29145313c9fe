import { Fragment } from "react";
import type { Theme } from "./groups";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { words } from "@/shared/words/en";

/** The themes with how far each is, as the answer counts it; one of them narrows the list. */
export function ThemeRail({
  themes,
  current,
  onPick,
}: {
  themes: readonly Theme[];
  current: string | undefined;
  onPick: (theme: string | undefined) => void;
}) {
  return (
    <nav className="rail" aria-label={words.gap.themes}>
      {themes.map((theme, index) => {
        const isNew = theme.under !== (themes[index - 1]?.under ?? null);
        return (
          <Fragment key={theme.id}>
            {theme.under && isNew && <h3>{theme.under}</h3>}
            <button
              type="button"
              aria-current={theme.id === current ? "true" : undefined}
              onClick={() => onPick(theme.id === current ? undefined : theme.id)}
              title={theme.title}
            >
              <span className="row">
                <b>{theme.id}</b>
                <span className="clip">{theme.title}</span>
                <span className="num muted">{theme.proven.count.replace(" of ", "/")}</span>
              </span>
              <IntervalBar
                size="sm"
                proven={theme.proven.value}
                possible={theme.possible.value}
                label={words.gap.bar(theme.proven.count, theme.possible.count)}
              />
            </button>
          </Fragment>
        );
      })}
    </nav>
  );
}
