import { useId, useState } from "react";
import { useEdit } from "../parts/useEdit";
import { ownControls } from "../words/ownControls";
import { records } from "../words/records";

const words = ownControls.withdraw;

/** Takes a piece of evidence off that should not be there, with the reason that the trail keeps. */
export function Withdraw({ organisation, id }: { organisation: string; id: string }) {
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState("");
  const field = useId();
  const withdraw = useEdit(organisation, "withdraw-evidence");
  if (!isOpen) {
    return (
      <button type="button" className="btn ghost sm" aria-label={words.withdrawOf(id)} title={words.withdrawOf(id)} onClick={() => setOpen(true)}>
        {words.withdraw}
      </button>
    );
  }
  return (
    <form
      className="withdrawing"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate({ request: { evidence: [id], why: why.trim() }, done: words.done(id) });
      }}
    >
      <label htmlFor={field} className="sm b">
        {words.why}
      </label>
      <input id={field} className="input" autoFocus required maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />
      <span className="muted sm">{words.whySay}</span>
      <span className="row wrap">
        <button type="submit" className="btn danger sm" disabled={withdraw.isPending || why.trim() === ""}>
          {words.withdrawOf(id)}
        </button>
        <button type="button" className="btn sm" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}

/** What a piece is called: by its file, or where it has none, by its id. */
export function Named({ id, file, note, onLook }: { id: string; file: string | null; note: string; onLook: (() => void) | undefined }) {
  const name = file?.split("/").at(-1) ?? id;
  return (
    <span className="named">
      {onLook ? (
        <button type="button" className="because b" title={records.evidence.lookAt(id)} onClick={onLook}>
          {name}
        </button>
      ) : (
        <span className="b">{name}</span>
      )}
      {file !== null && <span className="muted sm nowrap"> {id}</span>}
      {note && <span className="sub sm note">{note}</span>}
    </span>
  );
}
