import { useHotkeys } from "@mantine/hooks";
import { memo, startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Requirement } from "@/shared/api/documents/gap";
import { copyText } from "@/shared/parts/copy";
import { Icon } from "@/shared/parts/Icon";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Status } from "@/shared/parts/Status";
import { useMoved, type Moved } from "@/shared/parts/useTrial";
import { WasBefore } from "@/shared/parts/WasBefore";
import { useWhy } from "@/shared/parts/useWhy";
import { scopeWhy, Why } from "@/shared/parts/Why";
import { squaresOf } from "@/shared/strip/squares";
import { Strip } from "@/shared/strip/Strip";
import { MakeTasks } from "@/shared/tasks/MakeTasks";
import { readable } from "@/shared/parts/readable";
import { words } from "@/shared/words/en";
import { tasks } from "@/shared/words/tasks";
import type { Group } from "./groups";
import { AdoptClosers, Deciding, ExcludeAll, type Doing } from "./Bulk";
import { Unfolded } from "./Unfolded";

/** So many rows come with the page, more than a screen shows; the rest follow once they are there. */
const atOnce = 40;

/** The requirements by theme. J and K move, Enter unfolds, W asks why, X selects, Esc lets go. */
export function RequirementList({
  organisation,
  edition,
  scope,
  groups,
  totals,
  open,
  onOpen,
  onShowAll,
}: {
  organisation: string | undefined;
  edition: string;
  /** As it is asked for. */
  scope: string;
  groups: readonly Group[];
  totals: ReadonlyMap<string, number>;
  open: readonly string[];
  onOpen: (rows: string[]) => void;
  onShowAll: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { why, show } = useWhy();
  const moved = useMoved();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<Doing>();
  const rows = groups.flatMap((group) => group.requirements);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const letGo = () => {
    setSelected(new Set());
    setDoing(undefined);
  };

  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const focused = () => document.activeElement?.closest("[data-of]")?.getAttribute("data-of") ?? undefined;
  const move = (by: 1 | -1) => {
    const all = buttons();
    const at = all.findIndex((each) => each.dataset.row === focused());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const select = (id: string) => setSelected((before) => withOrWithout(before, id));

  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
    ["x", () => {
      const id = focused();
      if (id) select(id);
    }],
    ["w", () => {
      const id = focused();
      if (id) show(`${edition}/${id}`);
    }],
    ["Escape", () => why === undefined && letGo(), { preventDefault: false }],
  ]);

  const latest = useRef({ open, onOpen, show });
  useEffect(() => {
    latest.current = { open, onOpen, show };
  });
  const toggle = useCallback((id: string) => {
    const { open: before, onOpen: tell } = latest.current;
    tell(before.includes(id) ? before.filter((each) => each !== id) : [...before, id]);
  }, []);
  const pick = useCallback((id: string) => setSelected((before) => withOrWithout(before, id)), []);
  const ask = useCallback((id: string) => latest.current.show(`${edition}/${id}`), [edition]);

  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => startTransition(() => setIsWhole(true)), []);
  const there = new Set(isWhole ? rows : rows.slice(0, atOnce));

  const longest = Math.max(...rows.map(({ id }) => id.length), 5);
  const most = Math.max(...rows.map((each) => each.covered.length + each.possiblyCovered.length + each.missing.length), 6);
  return (
    <div ref={list} style={{ "--id": `${longest * 0.6}em`, "--sw": `${Math.min(most * 13 + 20, 220)}px` } as React.CSSProperties}>
      {groups.length === 0 && (
        <Status
          icon="check"
          title={words.gap.noneInTheme}
          action={
            <button type="button" className="btn sm" onClick={onShowAll}>
              {words.gap.showAll}
            </button>
          }
        />
      )}
      {groups.map(({ theme, requirements }) => (
        <section key={theme.id} aria-labelledby={`theme-${theme.id}`}>
          <header className="gph">
            <h2 id={`theme-${theme.id}`} className="clip">
              {`${theme.id} ${theme.title}`}
            </h2>
            <span className="muted sm nowrap">{words.gap.listed(requirements.length, totals.get(theme.id) ?? requirements.length)}</span>
            <span className="sp" />
                <span className="muted sm nowrap only-d">{words.gap.themeFigures(theme.proven.count, theme.possible.count)}</span>
            <span className="only-d wee">
              <Why of={scopeWhy(scope, theme.id)} name={theme.id} says={words.gap.bar(theme.proven.count, theme.possible.count)}>
                <IntervalBar size="sm" proven={theme.proven.value} possible={theme.possible.value} label={words.gap.bar(theme.proven.count, theme.possible.count)} />
              </Why>
            </span>
          </header>
          {requirements.filter((each) => there.has(each)).map((requirement) => (
            <Row
              key={requirement.id}
              edition={edition}
              requirement={requirement}
              isOpen={open.includes(requirement.id)}
              isSelected={selected.has(requirement.id)}
              isTold={why === `${edition}/${requirement.id}`}
              moved={moved.get(`${edition}/${requirement.id}`)}
              toggle={toggle}
              pick={pick}
              ask={ask}
            />
          ))}
        </section>
      ))}
      {selected.size > 0 && (
        <div className="bulk" role="region" aria-label={words.gap.selection}>
          {organisation !== undefined && doing === "adopt" && <AdoptClosers organisation={organisation} edition={edition} requirements={chosen} done={letGo} />}
          {organisation !== undefined && doing === "exclude" && <ExcludeAll organisation={organisation} edition={edition} requirements={chosen} done={letGo} />}
          <b>{words.gap.selected(selected.size)}</b>
          <button
            type="button"
            className="btn sm"
            onClick={() =>
              copyText(rows.filter(({ id }) => selected.has(id)).map(({ id, title }) => `${edition}/${id} ${title}`).join("\n"))
            }
          >
            {words.gap.copyList}
          </button>
          {organisation !== undefined && (
            <>
              <Deciding organisation={organisation} doing={doing} set={setDoing} />
              <MakeTasks
                organisation={organisation}
                of={chosen.map(({ id, title, missing }) => ({
                  about: { kind: "requirement", id: `${edition}/${id}` },
                  title: tasks.gapTitle(id, title).slice(0, 200),
                  note: tasks.gapNote(missing.map(({ text }) => readable(text))).slice(0, 5000),
                }))}
                done={letGo}
              />
            </>
          )}
          <span className="sp" />
          <button type="button" className="btn ghost sm" onClick={letGo}>
            {words.gap.clear} <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </div>
  );
}

function withOrWithout(all: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(id)) next.add(id);
  return next;
}

const Row = memo(function Row({
  edition,
  requirement,
  isOpen,
  isSelected,
  isTold,
  moved,
  toggle,
  pick,
  ask,
}: {
  edition: string;
  requirement: Requirement;
  isOpen: boolean;
  isSelected: boolean;
  isTold: boolean;
  moved: Moved | undefined;
  toggle: (id: string) => void;
  pick: (id: string) => void;
  ask: (id: string) => void;
}) {
  const { id, title, covered, possiblyCovered, missing, coverage } = requirement;
  const full = `${edition}/${id}`;
  const all = covered.length + possiblyCovered.length + missing.length;
  const failed = missing.filter((each) => each.failed).length;
  return (
    <article data-of={id} className={["rqw", isOpen && "open", isSelected && "selected", isTold && "told"].filter(Boolean).join(" ")}>
      <div className="rq">
        <input type="checkbox" className="pk" checked={isSelected} aria-label={words.gap.pick(id)} onChange={() => pick(id)} />
        <button type="button" className="tg" data-row={id} aria-expanded={isOpen} aria-label={`${id} ${title}`} onClick={() => toggle(id)}>
          <span className="tw">
            <Icon name={isOpen ? "down" : "right"} small />
          </span>
          <span className="id">{id}</span>
          <span className="ti clip" title={title}>
            {title}
          </span>
        </button>
        <button type="button" className="st" onClick={() => ask(id)} aria-label={words.gap.askWhy(id)}>
          <Strip squares={squaresOf(requirement)} />
        </button>
        <span className="pv nowrap">
          {all > 0 ? (
            <>
              <b>{covered.length}</b> <span className="muted">{words.gap.of(all)}</span>
            </>
          ) : (
            <span className="muted">{words.coverage[coverage]}</span>
          )}
        </span>
        <span className="no clip">
          <WasBefore moved={moved} /> {words.gap.openParts(possiblyCovered.length, missing.length - failed, failed)}
        </span>
      </div>
      {isOpen && <Unfolded requirement={requirement} full={full} ask={ask} />}
    </article>
  );
});
