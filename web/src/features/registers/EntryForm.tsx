import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { EditKind } from "@/shared/api/edits";
import type { Lacking } from "@/shared/api/registers";
import { LiveEffect } from "@/shared/effect/Effect";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { registers, type RegisterName } from "@/shared/words/registers";
import { changeOf, type Draft } from "./draft";
import { EntryField, type FieldKind } from "./Fields";

type Entering = Extract<EditKind, "add-risk" | "change-risk" | "add-audit" | "change-audit" | "add-nonconformity" | "change-nonconformity">;

export interface FieldOf {
  name: string;
  label: string;
  kind: FieldKind;
  isRequired?: boolean;
}

/** An entry of a register as a form: what lacks stands at its field, what follows from what is typed beside it. */
export function EntryForm({
  organisation,
  register,
  id,
  tag,
  before: stored,
  begun,
  sections,
  lacks,
  field,
  kind,
  may,
  asSent = (request) => request,
  onEntered,
}: {
  organisation: string;
  register: RegisterName;
  /** Undefined for a new one. */
  id: string | undefined;
  /** Of what is shown. */
  tag: string;
  before: Draft;
  /** What is filled in of a new one already. */
  begun?: Draft;
  sections: readonly { title: string; fields: readonly FieldOf[] }[];
  lacks: readonly Lacking[];
  /** The field that somebody came for. */
  field: string | undefined;
  kind: Entering;
  may: boolean;
  /** The request where a field is called otherwise there. */
  asSent?: (request: Record<string, unknown>) => Record<string, unknown>;
  onEntered: () => void;
}) {
  // What somebody types is held against what it was when they began.
  const [seen, setSeen] = useState({ before: stored, tag });
  const [draft, setDraft] = useState<Draft>({ ...stored, ...begun });
  const names = useNames(organisation, []);
  const edit = useEdit(organisation, kind);
  const all = sections.flatMap(({ fields }) => fields);
  const required = all.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const numbers = all.filter((each) => each.kind.is === "number").map(({ name }) => name);
  const change = changeOf(seen.before, draft, numbers, required);
  const isWhole = required.every((name) => (draft[name] ?? "").length > 0);
  const request = change && isWhole ? asSent({ ...change, ...(id !== undefined && { id }) }) : undefined;
  const [tried] = useDebouncedValue(request, 400);
  const isOf = (item: { kind: string; key: string }) => item.kind === register && item.key === id;
  const title = typeof draft.title === "string" ? draft.title.trim() : "";

  // What is there now is the beginning of what is typed next, once nothing is typed that was not kept.
  const isUntouched = change === undefined;
  if (isUntouched && seen.tag !== tag && JSON.stringify(seen.before) !== JSON.stringify(stored)) {
    setSeen({ before: stored, tag });
    setDraft(stored);
  } else if (isUntouched && seen.tag !== tag) {
    setSeen({ before: seen.before, tag });
  }

  const keep = (read: string) =>
    request &&
    edit.mutate(
      { request, ...(id !== undefined && { read: { tag: read, isOf } }), done: id === undefined ? registers.entered(title) : registers.saved(title) },
      {
        onSuccess: () => {
          setSeen({ before: draft, tag: read });
          onEntered();
        },
      },
    );

  return (
    <form
      className="entry"
      aria-label={id === undefined ? registers.enter : title}
      onSubmit={(event) => {
        event.preventDefault();
        keep(seen.tag);
      }}
    >
      <div className="entry-fields">
        {sections.map(({ title: called, fields }) => (
          <fieldset key={called} className="card pad">
            <legend>{called}</legend>
            {fields.map((each) => (
              <EntryField
                key={each.name}
                name={each.name}
                label={each.label}
                kind={each.kind}
                value={draft[each.name] ?? ""}
                names={names}
                lacks={lacks.filter((lack) => lack.field === each.name)}
                isRequired={each.isRequired ?? false}
                isReadOnly={!may}
                hasFocus={field === each.name}
                onChange={(value) => setDraft((had) => ({ ...had, [each.name]: value }))}
              />
            ))}
          </fieldset>
        ))}
        {may ? (
          <div className="keepbar">
            <Meanwhile
              error={edit.error}
              isOf={isOf}
              onMine={keep}
              onTheirs={() => {
                setSeen({ before: stored, tag });
                setDraft(stored);
                edit.reset();
              }}
            />
            <Refusal error={edit.error} />
            <div className="row wrap">
              <button type="submit" className="btn pri" disabled={request === undefined || edit.isPending}>
                {id === undefined ? registers.enter : registers.keep}
              </button>
            </div>
          </div>
        ) : (
          <p className="sub sm">{registers.mayNot}</p>
        )}
      </div>
      {may && (
        <aside className="card pad beside-entry">
          <LiveEffect organisation={organisation} kind={kind} request={tried} title={registers.follows} empty={registers.followsEmpty} />
        </aside>
      )}
    </form>
  );
}
