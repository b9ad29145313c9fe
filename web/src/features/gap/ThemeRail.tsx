import { Fragment } from "react";
import type { Node } from "@/shared/api/documents/show";
import type { Theme } from "@/shared/api/headline";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { words } from "@/shared/words/en";

/** The themes with how far each is, as the answer counts it; one of them narrows the list. */
export function ThemeRail({
  themes,
  nodes,
  current,
  onPick,
}: {
  themes: readonly Theme[];
  nodes: readonly Node[];
  current: string | undefined;
  onPick: (theme: string | undefined) => void;
}) {
  const parentOf = (id: string) => nodes.find((node) => node.id === id)?.parent ?? undefined;
  const titleOf = (id: string) => nodes.find((node) => node.id === id)?.title ?? id;
  return (
    <nav className="rail" aria-label={words.gap.themes}>
      {themes.map((theme, index) => {
        const parent = parentOf(theme.id);
        const before = index > 0 ? parentOf(themes[index - 1]?.id ?? "") : undefined;
        return (
          <Fragment key={theme.id}>
            {parent && parent !== before && <h3>{titleOf(parent)}</h3>}
            <button
              type="button"
              aria-current={theme.id === current ? "true" : undefined}
              onClick={() => onPick(theme.id === current ? undefined : theme.id)}
              title={theme.title}
            >
              <span className="row">
                <b>{theme.id}</b>
                <span className="clip">{theme.title}</span>
                <span className="num muted">{theme.proven.text.replace(" of ", "/")}</span>
              </span>
              <IntervalBar
                size="sm"
                proven={theme.proven.percent / 100}
                possible={theme.possible.percent / 100}
                label={words.gap.bar(theme.proven.text, theme.possible.text)}
              />
            </button>
          </Fragment>
        );
      })}
    </nav>
  );
}
