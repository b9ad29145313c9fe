import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { makeEdit, refusalOf, undoChange, useChanged } from "@/shared/api/edits";
import { libraryQuery, permitsQuery } from "@/shared/api/queries";
import { withDays } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { RequirementLink } from "@/shared/parts/Reference";
import { tell } from "@/shared/parts/useEdit";
import { useTrial, useTried } from "@/shared/parts/useTrial";
import { words } from "@/shared/words/en";

/** Under the header while something is tried: what, what comes of it, and what becomes of the trial. */
export function WhatIfBar({ organisation }: { organisation: string }) {
  const { on, off, isTrying } = useTrial();
  return isTrying ? <Bar key={organisation} organisation={organisation} on={on} off={off} /> : null;
}

function Bar({ organisation, on, off }: { organisation: string; on: readonly string[]; off: readonly string[] }) {
  const { suppose, discard } = useTrial();
  const { data, error, isFetching } = useTried();
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [isOpen, setOpen] = useState(false);
  const said = useId();
  const [isKeeping, setKeeping] = useState(false);
  const changed = useChanged(organisation);
  const titles = new Map([...(data?.with ?? []), ...(data?.without ?? [])].map(({ id, title }) => [id, title]));
  const mayKeep = (on.length === 0 || permits?.edits.includes("adopt")) && (off.length === 0 || permits?.edits.includes("retire"));

  async function keep() {
    setKeeping(true);
    const made: string[] = [];
    try {
      if (on.length > 0) made.push((await makeEdit(organisation, "adopt", { controls: on })).change ?? "");
      if (off.length > 0) made.push((await makeEdit(organisation, "retire", { controls: off })).change ?? "");
      discard();
      tell(words.trial.kept(on.length, off.length), () => void takeBack(made));
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
        <b className="nowrap">{words.trial.trying(on.length + off.length)}</b>
        {[...on.map((id) => [id, words.trial.on] as const), ...off.map((id) => [id, words.trial.off] as const)].map(([id, how]) => (
          <span key={id} className="chip" title={titles.get(id)}>
            {id} {how}
            <button type="button" className="x" aria-label={words.trial.leave(id)} onClick={() => suppose(id, undefined)}>
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
              {withDays(say)}
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
          <button type="button" className="btn sm pri" disabled={isKeeping} aria-describedby={said} onClick={() => void keep()}>
            {words.trial.keep}
          </button>
        )}
        <button type="button" className="btn sm" onClick={discard}>
          {words.trial.discard}
        </button>
      </div>
      {mayKeep && (
        <p id={said} className="sm muted kept">
          {words.trial.keepSay(on, off)}
        </p>
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

/** One more control to try, by its id. */
function Another({ organisation }: { organisation: string }) {
  const { supposed, suppose } = useTrial();
  const { data: library } = useQuery(libraryQuery(organisation));
  const [typed, setTyped] = useState("");
  const known = library?.controls.find(({ id }) => id === typed.trim().toUpperCase());
  return (
    <form
      className="another"
      onSubmit={(event) => {
        event.preventDefault();
        if (known) {
          suppose(known.id, supposed(known.id) === "on" ? undefined : "on");
          setTyped("");
        }
      }}
    >
      <input className="input" list="another" aria-label={words.trial.another} placeholder={words.trial.another} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <datalist id="another">
        {library?.controls.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </datalist>
    </form>
  );
}
