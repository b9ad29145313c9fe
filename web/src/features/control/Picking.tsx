import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Icon } from "@/shared/parts/Icon";
import { readable } from "@/shared/parts/readable";
import { ownControls } from "@/shared/words/ownControls";
import { obligationsQuery } from "./api";
import type { Obligation } from "./draft";

const words = ownControls.pick;

/** Chooses what a control does: suggested for what is written of it, or looked for in plain words. */
export function Picking({
  organisation,
  about,
  chosen,
  onChosen,
}: {
  organisation: string;
  /** What is written of the control. */
  about: string;
  chosen: readonly Obligation[];
  onChosen: (chosen: Obligation[]) => void;
}) {
  const [looked, setLooked] = useState("");
  const search = useId();
  const [asked] = useDebouncedValue((looked.trim() || about.trim()).slice(0, 600), 300);
  const { data, isFetching } = useQuery({ ...obligationsQuery(organisation, asked), placeholderData: keepPreviousData });
  const isChosen = (id: string) => chosen.some((each) => each.id === id);
  const toggle = (obligation: Obligation) =>
    onChosen(isChosen(obligation.id) ? chosen.filter(({ id }) => id !== obligation.id) : [...chosen, obligation]);
  const offered = asked.length > 2 ? data?.groups : undefined;

  return (
    <fieldset className="picking">
      <legend>
        {words.legend} {chosen.length > 0 && <span className="muted">{words.count(chosen.length)}</span>}
      </legend>
      <p className="sub sm">{words.say}</p>
      {chosen.length > 0 && (
        <ul className="chosen" aria-label={words.chosen}>
          {chosen.map((each) => (
            <li key={each.id}>
              <span>{each.text}</span>
              <button type="button" className="btn ghost sm" aria-label={words.remove(each.text)} title={words.remove(each.text)} onClick={() => toggle(each)}>
                <Icon name="close" small />
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="search" htmlFor={search}>
        <Icon name="find" small />
        <input
          id={search}
          type="search"
          className="input"
          aria-label={words.search}
          placeholder={words.search}
          value={looked}
          onChange={(event) => setLooked(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </label>
      <div className="pickable" aria-live="polite" aria-busy={isFetching || undefined}>
        {offered === undefined ? (
          <p className="sub sm">{words.type}</p>
        ) : offered.length === 0 ? (
          <p className="sub sm">{words.nothing}</p>
        ) : (
          <>
            <p className="muted sm">{looked.trim() ? words.found(looked.trim()) : words.suggested}</p>
            {offered.map(({ domain, title, obligations }) => (
              <div key={domain} role="group" aria-label={title}>
                <h3>{title}</h3>
                {obligations.map(({ id, text }) => (
                  <label key={id} className="pick-one">
                    <input type="checkbox" checked={isChosen(id)} onChange={() => toggle({ id, text: readable(text) })} />
                    <span>{readable(text)}</span>
                  </label>
                ))}
              </div>
            ))}
          </>
        )}
      </div>
    </fieldset>
  );
}
