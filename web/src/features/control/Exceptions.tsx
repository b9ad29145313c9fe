import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Permits } from "@/shared/api/edits";
import { itemsQuery } from "@/shared/api/records";
import { day, today } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { NameSelect } from "@/shared/parts/NameSelect";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { programme } from "@/shared/words/programme";

const say = programme.exceptions;

/** One that was accepted, as its file says it. */
interface Accepted {
  id: string;
  control: string;
  reason: string;
  compensating?: string[];
  acceptedBy: string;
  acceptedOn: string;
  expiresOn: string;
}

/** What somebody accepted of a control that is not done as it should be, and the form that accepts one. */
export function Exceptions({ organisation, control, permits }: { organisation: string; control: string; permits: Permits | undefined }) {
  const { data } = useQuery(itemsQuery<Accepted>(organisation, "exceptions"));
  const [isAdding, setAdding] = useState(false);
  const take = useEdit(organisation, "change-items");
  const may = permits?.edits.includes("add-exception") ?? false;
  const mayTake = permits?.edits.includes("change-items") ?? false;
  const all = data?.items.map(({ content }) => content).filter((each) => each.control === control) ?? [];
  if (!data || (all.length === 0 && !may)) return null;
  return (
    <section className="card exc" aria-labelledby="exceptions">
      <header>
        <h2 id="exceptions">{say.title}</h2>
        <span className="muted">{all.length > 0 && all.length}</span>
        <span className="sp" />
        {may && !isAdding && (
          <button type="button" className="btn sm" onClick={() => setAdding(true)}>
            {say.add}
          </button>
        )}
      </header>
      {all.length === 0 && !isAdding && <p className="pad sub sm">{say.none}</p>}
      <ul>
        {all.map(({ id, reason, compensating = [], acceptedBy, acceptedOn, expiresOn }) => (
          <li key={id} className="li row between">
            <div>
              <p>
                <span className="id">{id}</span> {reason}
              </p>
              <p className="muted sm">
                {[expiresOn < today() ? say.over(day(expiresOn)) : say.untilDay(day(expiresOn)), say.acceptedBy(acceptedBy, day(acceptedOn)), compensating.length > 0 && `${say.compensating}: ${compensating.join(", ")}`].filter(Boolean).join(". ")}
              </p>
            </div>
            {mayTake && (
              <button
                type="button"
                className="btn sm"
                aria-label={say.endOf(id)}
                disabled={take.isPending}
                onClick={() => take.mutate({ request: { items: [{ kind: "exceptions", key: id, content: null }] }, done: say.ended(id) })}
              >
                {say.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <Accept organisation={organisation} control={control} onDone={() => setAdding(false)} />}
    </section>
  );
}

function Accept({ organisation, control, onDone }: { organisation: string; control: string; onDone: () => void }) {
  const names = useNames(organisation, []);
  const reasonId = useId();
  const byId = useId();
  const [said, setSaid] = useState({ reason: "", until: "", compensating: "" });
  const accept = useEdit(organisation, "add-exception");
  return (
    <form
      className="pad"
      aria-label={say.add}
      onSubmit={(event) => {
        event.preventDefault();
        const by = new FormData(event.currentTarget).get("acceptedBy");
        const compensating = said.compensating.split(",").map((each) => each.trim()).filter(Boolean);
        accept.mutate({ request: { control, reason: said.reason.trim(), until: said.until, acceptedBy: by, on: today(), compensating }, done: say.added(control) }, { onSuccess: onDone });
      }}
    >
      <p className="sub sm">{say.say}</p>
      <div className="field">
        <label htmlFor={reasonId}>{say.reason}</label>
        <textarea id={reasonId} className="input area" rows={2} required autoFocus value={said.reason} onChange={(event) => setSaid({ ...said, reason: event.target.value })} />
      </div>
      <div className="f2">
        <Field label={say.until} type="date" required min={today()} value={said.until} onChange={(event) => setSaid({ ...said, until: event.target.value })} />
        <div className="field">
          <label htmlFor={byId}>{say.by}</label>
          <NameSelect key={names.people.length} id={byId} name="acceptedBy" names={names} chosen={names.own} />
        </div>
      </div>
      <Field label={say.compensating} hint={say.compensatingSay} value={said.compensating} onChange={(event) => setSaid({ ...said, compensating: event.target.value })} />
      <Refusal error={accept.error} />
      <div className="row wrap">
        <button type="submit" className="btn pri" disabled={accept.isPending || said.reason.trim() === ""}>
          {say.keep}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
