import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { makeEdit, refusalOf, undoChange, useChanged } from "@/shared/api/edits";
import { frameworksQuery, libraryQuery, permitsQuery } from "@/shared/api/queries";
import { itemsQuery } from "@/shared/api/records";
import { day } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { RequirementLink } from "@/shared/parts/Reference";
import { tell } from "@/shared/parts/useEdit";
import { having, supposing, useTrial, useTried } from "@/shared/parts/useTrial";
import { scopeOf } from "@/shared/scope/scopes";
import { words } from "@/shared/words/en";
import { Said } from "@/shared/parts/Said";

/** Under the header while something is tried: what, what comes of it, and what becomes of the trial. */
export function WhatIfBar({ organisation }: { organisation: string }) {
  const { isTrying } = useTrial();
  return isTrying ? <Bar key={organisation} organisation={organisation} /> : null;
}

/** One thing that is tried, and how it is left as it is. */
interface Chip {
  id: string;
  how: string;
  leave: string;
  onLeave: () => void;
}

function Bar({ organisation }: { organisation: string }) {
  const { on, off, excluding, wanting, ahead, count, suppose, exclude, want, move, discard } = useTrial();
  const { data, error, isFetching } = useTried();
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const said = useId();
  const [isKeeping, setKeeping] = useState(false);
  const changed = useChanged(organisation);
  const client = useQueryClient();
  const titles = new Map([...(data?.with ?? []), ...(data?.without ?? []), ...(data?.excluding ?? []), ...(data?.wanting ?? [])].map(({ id, title }) => [id, title]));
  const may = (edit: string, all: readonly string[]) => all.length === 0 || permits?.edits.includes(edit);
  const mayKeep =
    on.length + off.length + excluding.length + wanting.length > 0 && may("adopt", on) && may("retire", off) && may("exclude", excluding) && may("change-items", wanting);
  const chips: Chip[] = [
    ...on.map((id) => ({ id, how: words.trial.on, leave: words.trial.leave(id), onLeave: () => suppose(id, undefined) })),
    ...off.map((id) => ({ id, how: words.trial.off, leave: words.trial.leave(id), onLeave: () => suppose(id, undefined) })),
    ...excluding.map((id) => ({ id, how: words.trial.out, leave: words.trial.leave(id), onLeave: () => exclude(id, false) })),
    ...wanting.map((id) => ({ id, how: words.trial.wanted, leave: words.trial.leave(id), onLeave: () => want(id, false) })),
    ...(ahead === undefined ? [] : [{ id: "", how: words.trial.day(day(ahead)), leave: words.trial.leaveDay, onLeave: () => move(undefined) }]),
  ];

  async function keep() {
    setKeeping(true);
    const made: string[] = [];
    const done = ({ change }: { change: string | undefined }) => made.push(change ?? "");
    try {
      if (on.length > 0) done(await makeEdit(organisation, "adopt", { controls: on }));
      if (off.length > 0) done(await makeEdit(organisation, "retire", { controls: off }));
      for (const requirement of excluding) done(await makeEdit(organisation, "exclude", { requirement, reason }));
      if (wanting.length > 0) done(await makeEdit(organisation, "change-items", { items: wanted((await client.fetchQuery(itemsQuery<Wanted>(organisation, "frameworks"))).items, wanting) }));
      discard();
      tell(words.trial.kept(on.length, off.length, excluding.length, wanting.length), () => void takeBack(made));
    } catch (problem) {
      tell(refusalOf(problem));
      await takeBack(made, false);
    } finally {
      setKeeping(false);
      await changed();
    }
  }

  async function takeBack(made: readonly string[], says = true) {
    try {
      for (const change of [...made].reverse()) if (change !== "") await undoChange(organisation, change);
      await changed();
      if (says) tell(words.edits.undone);
    } catch (problem) {
      tell(refusalOf(problem));
    }
  }

  return (
    <section className="whatif" aria-label={words.trial.bar} aria-busy={isFetching || undefined}>
      <div className="row wrap what">
        <b className="nowrap">{words.trial.trying(count)}</b>
        {chips.map(({ id, how, leave, onLeave }) => (
          <span key={id + how} className="chip" title={titles.get(id)}>
            {id} {how}
            <button type="button" className="x" aria-label={leave} onClick={onLeave}>
              <Icon name="close" small />
            </button>
          </span>
        ))}
        <Another organisation={organisation} />
      </div>
      <div className="says" role="status">
        {error ? (
          <span className="c-failed">{refusalOf(error)}</span>
        ) : data ? (
          data.frameworks.map(({ scope, say, moved }) => (
            <p key={scope} className={moved ? "sm" : "sm muted"}>
              <Said text={say} />
            </p>
          ))
        ) : (
          <i className="sk" style={{ width: 260, height: 12 }} />
        )}
      </div>
      <div className="row acts">
        {data && data.requirements.length > 0 && (
          <button type="button" className="btn sm ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.trial.which}
          </button>
        )}
        {mayKeep && (
          <button type="button" className="btn sm pri" disabled={isKeeping || (excluding.length > 0 && reason.trim() === "")} aria-describedby={said} onClick={() => void keep()}>
            {words.trial.keep(on, off, excluding, wanting)}
          </button>
        )}
        <button type="button" className="btn sm" onClick={discard}>
          {words.trial.discard}
        </button>
      </div>
      {mayKeep && (
        <div className="row wrap kept">
          {excluding.length > 0 && (
            <input className="input reason" aria-label={words.trial.reason} placeholder={words.trial.reason} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
          <p id={said} className="sm muted">
            {words.trial.keepSay(on, off, excluding, wanting, ahead)}
          </p>
        </div>
      )}
      {isOpen && data && (
        <ul className="moved">
          {data.requirements.map(({ requirement, title, moved, before, after, demanded }) => (
            <li key={requirement} className="sm">
              <span className={moved === "lost" ? "c-failed nowrap" : "c-proven nowrap"}>{words.trial.moved[moved]}</span>
              <RequirementLink of={requirement} />
              <span className="clip" title={title}>
                {title}
              </span>
              <span className="muted nowrap">{words.trial.from(before, after, demanded)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is wanted of an edition, as its file says it. */
interface Wanted {
  edition: string;
  assurance?: string;
}

/** What an edit makes of scopes that are wanted: of an edition that is wanted already only its parts become others. */
export function wanted(had: readonly { content: Wanted }[], scopes: readonly string[]) {
  return scopes.map((scope) => {
    const { edition, nodes } = scopeOf(scope);
    const before = had.find(({ content }) => content.edition === edition)?.content;
    return {
      kind: "frameworks",
      ...(before && { key: edition }),
      content: { ...(before ?? { edition, assurance: "implemented" }), ...(nodes.length > 0 && { nodes }) },
    };
  });
}

const kinds = ["control", "requirement", "framework", "day"] as const;
type Kind = (typeof kinds)[number];

/** One more thing to try: a control or a requirement by its id, a framework, a day. */
function Another({ organisation }: { organisation: string }) {
  const { on, off, excluding, wanting, tryOut } = useTrial();
  const { data: library } = useQuery(libraryQuery(organisation));
  const { data: frameworks } = useQuery(frameworksQuery);
  const [kind, setKind] = useState<Kind>("control");
  const [typed, setTyped] = useState("");
  const ids = useId();
  const what = typed.trim();

  async function add() {
    const refusal = await tryOut(
      {
        control: supposing(on, off, what.toUpperCase(), "on"),
        requirement: { excluding: having(excluding, what, true) },
        framework: { wanting: having(wanting, what, true) },
        day: { ahead: what },
      }[kind],
    );
    if (refusal === undefined) setTyped("");
    else tell(refusal);
  }

  return (
    <form
      className="row another"
      onSubmit={(event) => {
        event.preventDefault();
        if (what !== "") void add();
      }}
    >
      <select
        className="input"
        aria-label={words.trial.moreOf}
        value={kind}
        onChange={(event) => {
          setKind(kinds.find((each) => each === event.target.value) ?? "control");
          setTyped("");
        }}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {words.trial.more[each]}
          </option>
        ))}
      </select>
      <input
        className="input"
        type={kind === "day" ? "date" : "text"}
        list={kind === "control" || kind === "framework" ? ids : undefined}
        aria-label={words.trial.moreLabels[kind]}
        placeholder={words.trial.moreLabels[kind]}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id={ids}>
        {(kind === "framework" ? frameworks?.frameworks.filter(({ decomposed }) => decomposed > 0) : library?.controls)?.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </datalist>
      <button type="submit" className="btn sm" disabled={what === ""}>
        {words.trial.add}
      </button>
    </form>
  );
}
