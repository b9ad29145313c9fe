import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Permits, Read } from "@/shared/api/edits";
import type { ControlInProgramme } from "@/shared/api/documents/show";
import { today } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { words as all } from "@/shared/words/en";
import { ownControls } from "@/shared/words/ownControls";
import { changeOf, draftOf, type Draft } from "./draft";
import { LiveEffect } from "@/shared/effect/Effect";
import { EvidenceField, MoreFields, OwnerAndCadence, SaidFields, WhenFields } from "./Fields";
import { Picking } from "./Picking";

const words = ownControls.edit;

/** Changes a control, with what that would change beside it; or gives it up, with what would be lost. */
export function EditControl({ shown, tag, organisation, permits, onDone }: { shown: ControlInProgramme; /** Of what is shown. */ tag: string; organisation: string; permits: Permits; onDone: () => void }) {
  // What somebody types is held against what it was when they began.
  const [{ before, read }, setBegun] = useState(() => ({ before: draftOf(shown), read: tag }));
  const [draft, setDraft] = useState<Draft>(before);
  const [isRetiring, setRetiring] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((had) => ({ ...had, ...change }));
  const change = useEdit(organisation, "change-control");
  const mayDecide = permits.edits.includes("add-control");
  const request = changeOf(before, draft, shown.own && mayDecide);
  const [tried] = useDebouncedValue(request, 400);

  const isOf = ({ kind, key }: { kind: string; key: string }) => kind === "controls" && key === shown.control;
  const keep = (seen: string) => request && change.mutate({ request, read: { tag: seen, isOf }, done: words.saved(shown.control) }, { onSuccess: onDone });

  if (isRetiring) return <Retiring shown={shown} tag={read} isOf={isOf} organisation={organisation} onKeep={() => setRetiring(false)} onDone={onDone} />;
  return (
    <form
      className="making"
      aria-label={words.title(shown.control)}
      onSubmit={(event) => {
        event.preventDefault();
        keep(read);
      }}
    >
      <div className="card pad fields">
        <h2>{words.title(shown.control)}</h2>
        {shown.own && mayDecide ? <SaidFields draft={draft} set={set} /> : <p className="sub sm">{mayDecide ? words.ofLibrary : words.ownerNot}</p>}
        <OwnerAndCadence organisation={organisation} draft={draft} set={set} mayOwn={mayDecide} />
        <WhenFields draft={draft} set={set} isOver={before.isInPlace} />
        {shown.own && mayDecide && (
          <>
            <EvidenceField organisation={organisation} draft={draft} set={set} />
            <Picking organisation={organisation} about={`${draft.title}. ${draft.objective}`} chosen={draft.chosen} onChosen={(chosen) => set({ chosen })} />
          </>
        )}
        <MoreFields draft={draft} set={set} isNew={false} />
        <Meanwhile
          error={change.error}
          isOf={isOf}
          onMine={keep}
          onTheirs={() => {
            setBegun({ before: draftOf(shown), read: tag });
            setDraft(draftOf(shown));
            change.reset();
          }}
        />
        <Refusal error={change.error} />
        <div className="row wrap">
          <button type="submit" className="btn pri" disabled={change.isPending || request === undefined}>
            {words.save}
          </button>
          <button type="button" className="btn" onClick={onDone}>
            {all.control.cancel}
          </button>
          <span className="sp" />
          {permits.edits.includes("retire") && (
            <button type="button" className="btn danger" onClick={() => setRetiring(true)}>
              {words.retire}
            </button>
          )}
        </div>
      </div>
      <aside className="card pad beside">
        <LiveEffect organisation={organisation} kind="change-control" request={tried} empty={words.nothing} />
      </aside>
    </form>
  );
}

function Retiring({ shown, tag, isOf, organisation, onKeep, onDone }: { shown: ControlInProgramme; tag: string; isOf: Read["isOf"]; organisation: string; onKeep: () => void; onDone: () => void }) {
  const [on, setOn] = useState(today());
  const retire = useEdit(organisation, "retire");
  const request = { controls: [shown.control], on };
  return (
    <form
      className="making"
      aria-label={words.retireIt(shown.control)}
      onSubmit={(event) => {
        event.preventDefault();
        retire.mutate({ request, read: { tag, isOf }, done: words.retired(shown.control) }, { onSuccess: onDone });
      }}
    >
      <div className="card pad fields">
        <h2>{words.retireIt(shown.control)}</h2>
        <p className="sub">{words.retireSay}</p>
        <div className="f2">
          <Field label={words.retireOn} type="date" value={on} required onChange={(event) => setOn(event.target.value)} />
        </div>
        <Refusal error={retire.error} />
        <div className="row wrap">
          <button type="submit" className="btn danger" disabled={retire.isPending || on === ""}>
            {words.retireIt(shown.control)}
          </button>
          <button type="button" className="btn" autoFocus onClick={onKeep}>
            {words.keep}
          </button>
        </div>
      </div>
      <aside className="card pad beside">
        <LiveEffect organisation={organisation} kind="retire" request={on === "" ? undefined : request} title={words.lost} empty={words.nothing} />
      </aside>
    </form>
  );
}
