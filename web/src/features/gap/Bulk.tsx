import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Requirement } from "@/shared/api/documents/gap";
import { permitsQuery, planQuery } from "@/shared/api/queries";
import { today } from "@/shared/days";
import { LiveEffect } from "@/shared/effect/Effect";
import { NameSelect } from "@/shared/parts/NameSelect";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink } from "@/shared/parts/Reference";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { words } from "@/shared/words/en";
import { closersOf, exclusionsOf, scopeOfAll } from "./bulk";

const say = words.gap.bulk;
export type Doing = "adopt" | "exclude";

interface Selected {
  organisation: string;
  edition: string;
  requirements: readonly Requirement[];
  done: () => void;
}

/** What can be decided of all requirements that are selected. */
export function Deciding({ organisation, doing, set }: { organisation: string; doing: Doing | undefined; set: (doing: Doing | undefined) => void }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const may = (kind: string) => permits?.edits.includes(kind) ?? false;
  const button = (each: Doing, label: string) => (
    <button type="button" className="btn sm" aria-expanded={doing === each} onClick={() => set(doing === each ? undefined : each)}>
      {label}
    </button>
  );
  return (
    <>
      {may("retire") && button("adopt", say.adopt)}
      {may("change-items") && button("exclude", say.exclude)}
    </>
  );
}

/** The cheapest controls that close what is selected, and what adopting them would change. */
export function AdoptClosers({ organisation, edition, requirements, done }: Selected) {
  const plan = useQuery({ ...planQuery(organisation, { want: [scopeOfAll(edition, requirements)] }), retry: false });
  const adopt = useEdit(organisation, "adopt");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const closers = closersOf(plan.data?.steps ?? []);
  const controls = closers.map(({ control }) => control).filter((each) => !left.has(each));
  const request = controls.length > 0 ? { controls } : undefined;
  const [tried] = useDebouncedValue(request, 300);
  const days = closers.filter(({ control }) => !left.has(control)).reduce((sum, { effort }) => sum + effort, 0);
  return (
    <div className="deciding" role="group" aria-label={say.adopt}>
      <div>
        {plan.isError ? (
          <Problem error={plan.error} retry={() => void plan.refetch()} />
        ) : !plan.data ? (
          <i className="sk" style={{ height: 80 }} />
        ) : closers.length === 0 ? (
          <p className="sub">{say.noClosers}</p>
        ) : (
          <>
            <h3>{plan.data.optimal ? say.cheapest : say.found}</h3>
            <ul>
              {closers.map(({ control, title, effort, closes }) => (
                <li key={control}>
                  <label>
                    <input
                      type="checkbox"
                      checked={!left.has(control)}
                      onChange={() => setLeft((before) => new Set(before.has(control) ? [...before].filter((each) => each !== control) : [...before, control]))}
                    />
                    <span>
                      <ControlLink id={control} /> {title}
                      <span className="muted sm">, {say.closes(words.gap.days(effort), closes.map(({ requirement }) => requirement.slice(requirement.indexOf("/") + 1)))}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <Refusal error={adopt.error} />
            <button type="button" className="btn pri" disabled={request === undefined || adopt.isPending} onClick={() => request && adopt.mutate({ request, done: say.adopted(controls.length) }, { onSuccess: done })}>
              {say.adoptAll(controls.length, words.gap.days(Math.round(days * 10) / 10))}
            </button>
          </>
        )}
      </div>
      <LiveEffect organisation={organisation} kind="adopt" request={tried} empty={say.nothingYet} />
    </div>
  );
}

/** Says of all that is selected that it does not apply, with one reason. */
export function ExcludeAll({ organisation, edition, requirements, done }: Selected) {
  const [reason, setReason] = useState("");
  const [approvedBy, setApprovedBy] = useState("");
  const names = useNames(organisation, []);
  const exclude = useEdit(organisation, "change-items");
  const ids = useId();
  const request = reason.trim() === "" ? undefined : { items: exclusionsOf(edition, requirements, reason, approvedBy, today()) };
  const [tried] = useDebouncedValue(request, 400);
  return (
    <form
      className="deciding"
      aria-label={say.exclude}
      onSubmit={(event) => {
        event.preventDefault();
        if (request) exclude.mutate({ request, done: say.excluded(requirements.length) }, { onSuccess: done });
      }}
    >
      <div>
        <h3>{say.excludeTitle(requirements.map(({ id }) => id))}</h3>
        <div className="field">
          <label htmlFor={`${ids}-why`}>{say.reason}</label>
          <textarea id={`${ids}-why`} className="input area" rows={2} required autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        <div className="field" onChange={(event) => setApprovedBy((event.target as unknown as HTMLSelectElement).value)}>
          <label htmlFor={`${ids}-by`}>{words.statement.approver}</label>
          <NameSelect id={`${ids}-by`} name="approvedBy" names={names} chosen="" nobody={words.statement.later} />
        </div>
        <Refusal error={exclude.error} />
        <button type="submit" className="btn pri" disabled={request === undefined || exclude.isPending}>
          {say.excludeAll(requirements.length)}
        </button>
      </div>
      <LiveEffect organisation={organisation} kind="change-items" request={tried} empty={say.sayWhy} />
    </form>
  );
}
