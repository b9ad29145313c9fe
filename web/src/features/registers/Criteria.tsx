import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Registers } from "@/shared/api/documents/registers";
import { itemsQuery } from "@/shared/api/records";
import { Field } from "@/shared/parts/Field";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { words as all } from "@/shared/words/en";
import { registers } from "@/shared/words/registers";

const words = registers.risks;

/** By what risks are rated, and which of them nobody has to accept. */
export function Criteria({ organisation, criteria, may }: { organisation: string; criteria: Registers["criteria"]; may: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="criteria">
      <p className="row wrap">
        <span className={criteria.acceptable === null ? "c-late" : "sub"}>
          {criteria.acceptable === null ? words.criteriaNone : words.criteria(criteria.highest, criteria.acceptable)}
        </span>
        {may && !isOpen && (
          <button type="button" className="btn sm" onClick={() => setOpen(true)}>
            {criteria.acceptable === null ? words.criteriaSay : words.criteriaChange}
          </button>
        )}
      </p>
      {isOpen && <Form organisation={organisation} criteria={criteria} onDone={() => setOpen(false)} />}
    </div>
  );
}

function Form({ organisation, criteria, onDone }: { organisation: string; criteria: Registers["criteria"]; onDone: () => void }) {
  const [scale, setScale] = useState(String(criteria.highest));
  const [acceptable, setAcceptable] = useState(criteria.acceptable === null ? "" : String(criteria.acceptable));
  const { data } = useQuery(itemsQuery<object>(organisation, "settings"));
  const save = useEdit(organisation, "change-items");
  const stored = data?.items[0]?.content;
  return (
    <form
      className="card pad criteria-form"
      aria-label={words.criteriaTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (!data || !stored) return;
        const content = { ...stored, riskCriteria: { scale: Number(scale), acceptable: Number(acceptable) } };
        save.mutate(
          { request: { items: [{ kind: "settings", key: "", content }] }, read: { tag: data.tag, isOf: ({ kind }) => kind === "settings" }, done: words.criteriaSaved },
          { onSuccess: onDone },
        );
      }}
    >
      <Field label={words.scale} type="number" min={2} max={10} required autoFocus value={scale} onChange={(event) => setScale(event.target.value)} />
      <Field label={words.acceptable} type="number" min={1} max={100} required value={acceptable} onChange={(event) => setAcceptable(event.target.value)} />
      <div className="row wrap">
        <button type="submit" className="btn pri" disabled={!stored || save.isPending}>
          {registers.keep}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {all.control.cancel}
        </button>
      </div>
      <Refusal error={save.error} />
    </form>
  );
}
