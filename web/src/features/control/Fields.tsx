import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { libraryQuery } from "@/shared/api/queries";
import { today } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { useNames } from "@/shared/parts/useNames";
import { ownControls } from "@/shared/words/ownControls";
import type { Draft } from "./draft";

const words = ownControls.fields;
const cadences = Object.entries(ownControls.cadences);

type Set = (change: Partial<Draft>) => void;

/** What a control is called, and what it does. */
export function SaidFields({ draft, set }: { draft: Draft; set: Set }) {
  const objective = useId();
  return (
    <>
      <Field
        label={ownControls.new.name}
        value={draft.title}
        required
        maxLength={200}
        placeholder={ownControls.new.namePlaceholder}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="field">
        <label htmlFor={objective}>{ownControls.new.objective}</label>
        <textarea
          id={objective}
          className="input area"
          rows={3}
          maxLength={2000}
          placeholder={ownControls.new.objectivePlaceholder}
          value={draft.objective}
          onChange={(event) => set({ objective: event.target.value })}
        />
      </div>
    </>
  );
}

/** Whose it is and how often it is done. */
export function OwnerAndCadence({ organisation, draft, set, mayOwn }: { organisation: string; draft: Draft; set: Set; mayOwn: boolean }) {
  const names = useNames(organisation, []);
  const cadence = useId();
  const list = useId();
  return (
    <div className="f2">
      <Field
        label={words.owner}
        list={list}
        value={draft.owner}
        disabled={!mayOwn}
        placeholder={words.ownerSay}
        maxLength={200}
        onChange={(event) => set({ owner: event.target.value })}
      />
      <datalist id={list}>
        {[...names.roles, ...names.people.map(({ name }) => name)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="field">
        <label htmlFor={cadence}>{words.cadence}</label>
        <select id={cadence} className="input" value={draft.cadence} onChange={(event) => set({ cadence: event.target.value })}>
          {cadences.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Since when it is in place, or by when it is to be. */
export function WhenFields({ draft, set, isOver }: { draft: Draft; set: Set; isOver: boolean }) {
  return (
    <div className="row wrap when">
      {isOver ? (
        <span className="b sm">{words.inPlace}</span>
      ) : (
        <span className="seg" role="group" aria-label={words.when}>
          {([false, true] as const).map((isInPlace) => (
            <button key={String(isInPlace)} type="button" aria-pressed={draft.isInPlace === isInPlace} onClick={() => set({ isInPlace, on: "" })}>
              {isInPlace ? words.inPlace : words.planned}
            </button>
          ))}
        </span>
      )}
      <input
        type="date"
        className="input day"
        aria-label={draft.isInPlace ? words.inPlace : words.planned}
        value={draft.on}
        {...(draft.isInPlace ? { max: today() } : { min: today() })}
        onChange={(event) => set({ on: event.target.value })}
      />
    </div>
  );
}

/** By which kinds of evidence it is shown. */
export function EvidenceField({ organisation, draft, set }: { organisation: string; draft: Draft; set: Set }) {
  const { data } = useQuery(libraryQuery(organisation));
  const list = useId();
  const kinds = [...new Set(data?.controls.flatMap(({ evidence }) => evidence.map(({ kind }) => kind.replaceAll("-", " "))))].sort();
  const before = draft.evidence.includes(",") ? `${draft.evidence.slice(0, draft.evidence.lastIndexOf(","))}, ` : "";
  return (
    <>
      <Field label={words.evidence} hint={words.evidenceSay} list={list} value={draft.evidence} maxLength={500} onChange={(event) => set({ evidence: event.target.value })} />
      <datalist id={list}>
        {kinds.slice(0, 400).map((kind) => (
          <option key={kind} value={before + kind} />
        ))}
      </datalist>
    </>
  );
}

/** What need not be said. */
export function MoreFields({ draft, set, isNew }: { draft: Draft; set: Set; isNew: boolean }) {
  const note = useId();
  return (
    <>
      <div className="f2">
        <Field
          label={words.tolerance}
          hint={words.toleranceSay}
          type="number"
          min={0}
          max={366}
          step={1}
          value={draft.tolerance}
          onChange={(event) => set({ tolerance: event.target.value })}
        />
        <Field label={words.effort} inputMode="decimal" pattern="\d{1,6}(\.\d{1,2})?" value={draft.effort} onChange={(event) => set({ effort: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor={note}>{words.note}</label>
        <textarea id={note} className="input area" rows={2} maxLength={2000} value={draft.note} onChange={(event) => set({ note: event.target.value })} />
      </div>
      {isNew && <Field label={words.id} hint={words.idSay} value={draft.id} maxLength={40} pattern="[A-Za-z0-9]+([.\-][A-Za-z0-9]+)*" onChange={(event) => set({ id: event.target.value })} />}
    </>
  );
}
