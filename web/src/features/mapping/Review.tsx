import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { tell as send } from "@/shared/api/client";
import type { Compare } from "@/shared/api/documents/compare";
import { refusalOf } from "@/shared/api/edits";
import { mappingRuleQuery, mappingsQuery, mappingStates, relations, type MappingRow, type Relation } from "@/shared/api/mappings";
import { tryQuery } from "@/shared/api/queries";
import { editionOf, partsOf } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { Problem } from "@/shared/parts/Problem";
import { RequirementLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { tell, useEdit } from "@/shared/parts/useEdit";
import { useWhen } from "@/shared/parts/useWhen";
import { mappings as words } from "@/shared/words/mappings";
import type { MappingSearch } from "./search";

const chips = { suggested: "chip acc", published: "chip", accepted: "chip proven", rejected: "chip failed" } as const;

/** The review of one pair, below what its obligations say. */
export function PairReview({ organisation, left, right }: { organisation: string; left: string; right: string }) {
  const { knownAt } = useWhen();
  const { data, isPending, isError, error } = useInfiniteQuery(mappingsQuery(organisation, { left, right, knownAt }));
  const { data: rule } = useQuery(mappingRuleQuery(organisation));
  const row = data?.pages[0]?.items[0];
  return (
    <section className="rv" aria-label={words.title} aria-busy={isPending || undefined}>
      <header className="row wrap">
        <h3>{words.title}</h3>
        {row && <span className={chips[row.state]}>{words.states[row.state]}</span>}
      </header>
      {isError ? (
        <p className="sub sm">{refusalOf(error)}</p>
      ) : isPending ? (
        <i className="sk" style={{ width: "50%", height: 12 }} />
      ) : row ? (
        <Said organisation={organisation} row={row} needsTwo={rule?.rule.twoPeople ?? false} isBesidePair />
      ) : (
        <>
          <p className="sub sm">{words.nothing}</p>
          {rule?.maySuggest && <Suggest organisation={organisation} left={left} right={right} label={words.suggest} />}
        </>
      )}
    </section>
  );
}

/** What is said of a pair, and what may be done with it. */
function Said({ organisation, row, needsTwo, isBesidePair }: { organisation: string; row: MappingRow; needsTwo: boolean; isBesidePair?: boolean }) {
  const { left, right, state, relation, permits } = row;
  const [doing, setDoing] = useState<"accept" | "reject" | null>(null);
  const decide = useEdit(organisation, "decide-mapping");
  // What counts of it stands with the pair already.
  const published = isBesidePair && state !== "accepted" && state !== "rejected" ? [] : row.published;
  const on = (date: string | null) => (date ? day(date) : "");
  const idOf = (of: string) => partsOf(of).id;
  return (
    <div className="sd">
      {published.map(({ id, publisher, relation: says, rationale, status }) => (
        <p key={id} className={state === "rejected" || state === "accepted" ? "sub sm past" : "sub sm"}>
          {words.publishes(publisher, words.says(idOf(left), words.relations[says], idOf(right)), rationale, words.status[status] ?? "")}
        </p>
      ))}
      {relation && (
        <p>
          <b className="b">{words.says(idOf(left), words.relations[relation], idOf(right))}</b>
        </p>
      )}
      {row.suggestedBy && (
        <p className="sm">
          <span className="muted">{words.suggested(row.suggestedBy, on(row.suggestedOn))}</span> {row.why}
        </p>
      )}
      {row.decidedBy && (
        <p className="sm">
          <span className="muted">{words.decided(words.states[state].toLowerCase(), row.decidedBy, on(row.decidedOn))}</span> {row.reason}
        </p>
      )}
      {state === "suggested" && needsTwo && permits.includes("reject") && !permits.includes("accept") && <p className="sm sub">{words.yours}</p>}
      {doing ? (
        <Decide organisation={organisation} row={row} doing={doing} close={() => setDoing(null)} />
      ) : (
        <div className="row wrap acts">
          {permits.includes("accept") && (
            <button type="button" className="btn sm pri" onClick={() => setDoing("accept")}>
              <Icon name="check" small />
              {words.accept}
            </button>
          )}
          {permits.includes("reject") && (
            <button type="button" className="btn sm" onClick={() => setDoing("reject")}>
              {words.reject}
            </button>
          )}
          {permits.includes("withdraw") && (
            <button
              type="button"
              className="btn ghost sm"
              disabled={decide.isPending}
              onClick={() => decide.mutate({ request: { left, right, decision: "withdraw" }, done: words.done.withdraw })}
            >
              {words.withdraw}
            </button>
          )}
          {permits.includes("suggest") && <Suggest organisation={organisation} left={left} right={right} label={words.suggestOther} />}
        </div>
      )}
    </div>
  );
}

/** Accepts or rejects with a reason, once it was seen what that changes. */
function Decide({ organisation, row, doing, close }: { organisation: string; row: MappingRow; doing: "accept" | "reject"; close: () => void }) {
  const published = [...new Set(row.published.map(({ relation }) => relation))];
  const [relation, setRelation] = useState<Relation | undefined>(row.relation ?? published[0]);
  const [reason, setReason] = useState("");
  const decide = useEdit(organisation, "decide-mapping");
  const id = useId();
  const request = { left: row.left, right: row.right, decision: doing, ...(row.relation === null && relation && { relation }) };
  const effect = useQuery(tryQuery(organisation, "decide-mapping", { ...request, reason: "?" }));
  return (
    <form
      className="dec"
      onKeyDown={(event) => event.key === "Escape" && close()}
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate({ request: { ...request, reason }, done: words.done[doing] }, { onSuccess: close });
      }}
    >
      {row.relation === null && published.length > 1 && <Relations value={relation} of={published} onChange={setRelation} />}
      <div className="field">
        <label htmlFor={id}>{words.reasonFor[doing]}</label>
        <input id={id} className="input" required maxLength={1000} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <div className="fx2" aria-live="polite" aria-busy={effect.isFetching || undefined}>
        <h4>{words.effect}</h4>
        {effect.isError ? (
          <p className="c-failed sm">{refusalOf(effect.error)}</p>
        ) : effect.data ? (
          effect.data.requirements.length === 0 ? (
            <p className="sub sm">{words.noEffect}</p>
          ) : (
            <ul className="sm">
              {effect.data.requirements.slice(0, 8).map(({ requirement, title, before, after }) => (
                <li key={requirement}>
                  <RequirementLink of={requirement} /> {title}: {words.change(before, after)}
                </li>
              ))}
            </ul>
          )
        ) : (
          <i className="sk" style={{ height: 12, width: "60%" }} />
        )}
      </div>
      <div className="row wrap">
        <button type="submit" className="btn sm pri" disabled={decide.isPending || effect.isError}>
          {words[doing]}
        </button>
        <button type="button" className="btn sm ghost" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Relations({ value, of, onChange }: { value: Relation | undefined; of: readonly Relation[]; onChange: (relation: Relation) => void }) {
  const id = useId();
  return (
    <div className="field rel">
      <label htmlFor={id}>{words.relation}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value as Relation)}>
        {of.map((each) => (
          <option key={each} value={each}>
            {words.relations[each]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Suggests how two requirements relate. */
function Suggest({ organisation, left, right, label }: { organisation: string; left: string; right: string; label: string }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <button type="button" className="btn sm" onClick={() => setOpen(true)}>
        <Icon name="plus" small />
        {label}
      </button>
    );
  }
  return <SuggestForm organisation={organisation} ends={{ left, right }} close={() => setOpen(false)} />;
}

function SuggestForm({ organisation, ends, choices, close }: { organisation: string; ends: { left: string; right: string }; choices?: Compare["sides"]; close: () => void }) {
  const [{ left, right }, setEnds] = useState(ends);
  const [relation, setRelation] = useState<Relation>("intersects");
  const [why, setWhy] = useState("");
  const suggest = useEdit(organisation, "suggest-mapping");
  const id = useId();
  return (
    <form
      className="dec"
      onKeyDown={(event) => event.key === "Escape" && close()}
      onSubmit={(event) => {
        event.preventDefault();
        suggest.mutate({ request: { left, right, relation, why }, done: words.done.suggest }, { onSuccess: close });
      }}
    >
      {choices && <End label={words.left} side={choices.left} edition={editionOf(ends.left)} value={left} onChange={(next) => setEnds({ left: next, right })} />}
      <Relations value={relation} of={relations} onChange={setRelation} />
      {choices && <End label={words.right} side={choices.right} edition={editionOf(ends.right)} value={right} onChange={(next) => setEnds({ left, right: next })} />}
      <div className="field">
        <label htmlFor={id}>{words.why}</label>
        <input id={id} className="input" required maxLength={1000} autoFocus value={why} onChange={(event) => setWhy(event.target.value)} />
      </div>
      <div className="row wrap">
        <button type="submit" className="btn sm pri" disabled={suggest.isPending}>
          {words.send}
        </button>
        <button type="button" className="btn sm ghost" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function End({ label, side, edition, value, onChange }: { label: string; side: Compare["sides"]["left"]; edition: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {side.requirements.map((each) => (
          <option key={each.id} value={`${edition}/${each.id}`}>
            {`${each.id} ${each.title}`}
          </option>
        ))}
      </select>
    </div>
  );
}

/** All rows between two editions: those that wait for somebody first. */
export function Review({ organisation, compare, search, set }: { organisation: string; compare: Compare; search: MappingSearch; set: (change: MappingSearch) => void }) {
  const left = editionOf(compare.left);
  const right = editionOf(compare.right);
  const { state } = search;
  const { knownAt } = useWhen();
  const rows = useInfiniteQuery(mappingsQuery(organisation, { left, right, state, knownAt }));
  const { data: rule } = useQuery(mappingRuleQuery(organisation));
  const [isSuggesting, setSuggesting] = useState(false);
  const [open, setOpen] = useState<string>();
  const shown = rows.data?.pages.flatMap(({ items }) => items) ?? [];
  const first = { left: `${left}/${compare.sides.left.requirements[0]?.id}`, right: `${right}/${compare.sides.right.requirements[0]?.id}` };
  return (
    <div className="review sec" aria-busy={rows.isFetching || undefined}>
      <p className="sub">{words.lede}</p>
      {rule && <Rule organisation={organisation} rule={rule} />}
      <div className="row wrap tools">
        <span className="seg" role="group" aria-label={words.filter}>
          {([undefined, ...mappingStates] as const).map((each) => (
            <button key={each ?? ""} type="button" aria-pressed={each === state} onClick={() => set({ state: each })}>
              {each ? words.states[each] : words.all}
            </button>
          ))}
        </span>
        <span className="sp" />
        {rule?.maySuggest && !isSuggesting && (
          <button type="button" className="btn sm pri" onClick={() => setSuggesting(true)}>
            <Icon name="plus" small />
            {words.suggest}
          </button>
        )}
      </div>
      {isSuggesting && (
        <div className="card pad0">
          <SuggestForm organisation={organisation} ends={first} choices={compare.sides} close={() => setSuggesting(false)} />
        </div>
      )}
      {rows.isError ? (
        <Problem error={rows.error} retry={() => void rows.refetch()} />
      ) : rows.isPending ? (
        <div className="card" style={{ height: 220 }} aria-hidden />
      ) : shown.length === 0 ? (
        <Status icon="crosswalk" title={state ? words.noneOf : words.none}>
          {!state && words.noneSay}
        </Status>
      ) : (
        <ul className="card">
          {shown.map((row) => {
            const key = `${row.left} ${row.right}`;
            const isOpen = open === key;
            return (
              <li key={key} className="rr">
                <div className="ln">
                  <button type="button" className="tg" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : key)}>
                    <Icon name={isOpen ? "down" : "right"} small />
                    <span className="id">{partsOf(row.left).id}</span>
                    <span className="sub sm">{relationOf(row)}</span>
                    <span className="id">{partsOf(row.right).id}</span>
                    <span className="muted sm clip ts">{`${titleOf(compare.sides.left, row.left)} / ${titleOf(compare.sides.right, row.right)}`}</span>
                  </button>
                  <span className="muted sm clip who">{row.suggestedBy || row.published.map(({ publisher }) => publisher).join(", ")}</span>
                  <span className={chips[row.state]}>{words.states[row.state]}</span>
                </div>
                {isOpen && (
                  <div className="rv in">
                    <p className="sm sub">
                      <RequirementLink of={row.left} /> {titleOf(compare.sides.left, row.left)} <span className="muted">/</span> <RequirementLink of={row.right} /> {titleOf(compare.sides.right, row.right)}
                    </p>
                    <Said organisation={organisation} row={row} needsTwo={rule?.rule.twoPeople ?? false} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {rows.hasNextPage && (
        <button type="button" className="btn sec" disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </div>
  );
}

function relationOf({ relation, published }: MappingRow): string {
  return relation ? words.relations[relation] : [...new Set(published.map((each) => words.relations[each.relation]))].join(", ");
}

function titleOf(side: Compare["sides"]["left"], ref: string): string {
  const { id } = partsOf(ref);
  return side.requirements.find((each) => each.id === id)?.title ?? "";
}

/** Whether it takes two people; an owner says so. */
function Rule({ organisation, rule: { rule, maySet } }: { organisation: string; rule: { rule: { twoPeople: boolean; recordedAt: string | null; recordedBy: string | null }; maySet: boolean } }) {
  const client = useQueryClient();
  const put = useMutation({
    mutationFn: (twoPeople: boolean) => send("PUT", `organisations/${organisation}/mapping-rule`, { twoPeople }),
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ["mapping-rule", organisation] }), client.invalidateQueries({ queryKey: ["mappings", organisation] })]);
    },
    onError: (error) => tell(refusalOf(error)),
  });
  return (
    <p className="row wrap sm rule">
      <Icon name={rule.twoPeople ? "locked" : "check"} small />
      <span>{rule.twoPeople ? words.two : words.one}</span>
      {rule.recordedBy && rule.recordedAt && <span className="muted">{words.ruleBy(rule.recordedBy, day(rule.recordedAt))}</span>}
      {maySet && (
        <button type="button" className="btn sm" disabled={put.isPending} onClick={() => put.mutate(!rule.twoPeople)}>
          {rule.twoPeople ? words.setOne : words.setTwo}
        </button>
      )}
    </p>
  );
}
