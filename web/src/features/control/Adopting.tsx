import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "@/shared/api/edits";
import type { Edited } from "@/shared/api/documents/edit";
import type { Control } from "@/shared/api/documents/show";
import { frameworksQuery, permitsQuery, tryQuery } from "@/shared/api/queries";
import { editionOf } from "@/shared/api/terms";
import { withDays } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { RequirementLink } from "@/shared/parts/Reference";
import { useEdit } from "@/shared/parts/useEdit";
import { words } from "@/shared/words/en";

/** Adopts a control of the library: whose it will be and by when, with what that changes beside it. */
export function Adopting({ organisation, control }: { organisation: string; control: Control }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [owner, setOwner] = useState(control.owner);
  const [isInPlace, setInPlace] = useState(false);
  const [on, setOn] = useState("");
  const request = {
    controls: [control.id],
    owner: owner.trim(),
    ...(on && (isInPlace ? { implementedOn: on } : { plannedFor: on })),
  };
  const [asked] = useDebouncedValue(request, 300);
  const effect = useQuery({ ...tryQuery(organisation, "adopt", asked), placeholderData: keepPreviousData, enabled: permits?.edits.includes("adopt") ?? false });
  const adopt = useEdit(organisation, "adopt");
  if (permits && !permits.edits.includes("adopt")) return <p className="sub sm gap">{words.control.librarySay}</p>;

  return (
    <form
      className="card adopt"
      onSubmit={(event) => {
        event.preventDefault();
        adopt.mutate({ request, done: words.control.adopted(control.id) });
      }}
    >
      <div className="fields">
        <h2>{words.control.adopt(control.id)}</h2>
        <div className="field">
          <label htmlFor="owner">{words.controls.owner}</label>
          <input id="owner" className="input" value={owner} onChange={(event) => setOwner(event.target.value)} />
        </div>
        <div className="row wrap">
          <span className="seg" role="group" aria-label={words.control.whenLabel}>
            <button type="button" aria-pressed={!isInPlace} onClick={() => setInPlace(false)}>
              {words.control.planned}
            </button>
            <button type="button" aria-pressed={isInPlace} onClick={() => setInPlace(true)}>
              {words.control.inPlace}
            </button>
          </span>
          <input
            type="date"
            className="input day"
            aria-label={isInPlace ? words.control.inPlaceSince : words.control.plannedFor}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </div>
        <button type="submit" className="btn pri" disabled={adopt.isPending || effect.isError}>
          <Icon name="plus" small />
          {words.control.adopt(control.id)}
        </button>
      </div>
      <div className={effect.isPlaceholderData ? "effect stale" : "effect"} aria-live="polite" aria-busy={effect.isFetching || undefined}>
        {effect.isError ? <p className="c-failed">{refusalOf(effect.error)}</p> : effect.data ? <Effect edited={effect.data} /> : <i className="sk" style={{ height: 60 }} />}
      </div>
    </form>
  );
}

/** What an edit changes: the frameworks before and after, the requirements that move, what it works for. */
export function Effect({ edited }: { edited: Edited }) {
  const { data } = useQuery(frameworksQuery);
  const nameOf = (scope: string) => data?.frameworks.find(({ id }) => id === editionOf(scope))?.name ?? scope;
  const { frameworks, requirements, towards, findings } = edited;
  return (
    <>
      <h3>{words.control.effect}</h3>
      {frameworks.map(({ scope, provenBefore, provenAfter }) => (
        <div key={scope} className="row fx">
          <span className="sm sub clip">{nameOf(scope)}</span>
          <IntervalBar
            proven={provenBefore}
            possible={provenAfter}
            label={`${nameOf(scope)}: ${words.control.change(requirements.filter(({ requirement }) => requirement.startsWith(`${editionOf(scope)}/`)).length)}`}
          />
          <span className="sm nowrap">{words.control.change(requirements.filter(({ requirement }) => requirement.startsWith(`${editionOf(scope)}/`)).length)}</span>
        </div>
      ))}
      {requirements.length > 0 && (
        <ul className="sm">
          {requirements.slice(0, 6).map(({ requirement, title, before, after }) => (
            <li key={requirement}>
              <RequirementLink of={requirement} /> {title}: {before} <span className="muted">-&gt;</span> {after}
            </li>
          ))}
        </ul>
      )}
      {[...towards, ...findings].slice(0, 5).map((each) => (
        <p key={each} className="sm sub">
          {withDays(each)}
        </p>
      ))}
    </>
  );
}
