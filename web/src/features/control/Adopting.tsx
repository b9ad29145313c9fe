import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Control } from "@/shared/api/documents/show";
import { permitsQuery } from "@/shared/api/queries";
import { Icon } from "@/shared/parts/Icon";
import { useEdit } from "@/shared/parts/useEdit";
import { words } from "@/shared/words/en";
import { LiveEffect } from "@/shared/effect/Effect";

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
  const adopt = useEdit(organisation, "adopt");
  if (!permits) return null;
  if (!permits.edits.includes("adopt")) return <p className="sub sm gap">{words.control.librarySay}</p>;

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
        <button type="submit" className="btn pri" disabled={adopt.isPending}>
          <Icon name="plus" small />
          {words.control.adopt(control.id)}
        </button>
      </div>
      <LiveEffect organisation={organisation} kind="adopt" request={asked} empty={words.control.librarySay} />
    </form>
  );
}
