import { useEffect, useId, useRef, type ReactNode } from "react";
import type { Lacking } from "@/shared/api/registers";
import { withDays } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import type { Names } from "@/shared/parts/useNames";
import { registers } from "@/shared/words/registers";

export type Choices = readonly (readonly [value: string, text: string])[];

/** How a field is filled in. */
export type FieldKind =
  | { is: "text" | "story" | "day"; hint?: string | undefined }
  | { is: "number"; most: number; hint?: string | undefined }
  | { is: "person"; hint?: string | undefined }
  | { is: "choice"; choices: Choices; nothing?: string | undefined; hint?: string | undefined }
  | { is: "several"; choices: Choices; hint?: string | undefined };

/** A field of an entry, with what lacks of it under it; the one that somebody came for has the focus. */
export function EntryField({
  name,
  label,
  kind,
  value,
  names,
  lacks,
  isRequired,
  isReadOnly,
  hasFocus,
  onChange,
}: {
  name: string;
  label: string;
  kind: FieldKind;
  value: string | string[];
  names: Names;
  lacks: readonly Lacking[];
  isRequired: boolean;
  isReadOnly: boolean;
  hasFocus: boolean;
  onChange: (value: string | string[]) => void;
}) {
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasFocus) return;
    const input = field.current?.querySelector<HTMLElement>("input, select, textarea");
    input?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: "center" });
  }, [hasFocus]);
  const says = [kind.hint !== undefined && `${id}-hint`, lacks.length > 0 && `${id}-lacks`].filter(Boolean).join(" ") || undefined;
  const input = { id, name, required: isRequired, disabled: isReadOnly, className: "input", "aria-describedby": says };
  const text = typeof value === "string" ? value : "";
  const type = (event: { target: { value: string } }) => onChange(event.target.value);
  return (
    <div ref={field} className={kind.is === "story" || kind.is === "several" ? "field wide" : "field"}>
      <label htmlFor={id}>{label}</label>
      {kind.is === "story" ? (
        <textarea {...input} className="input area" rows={2} maxLength={4000} value={text} onChange={type} />
      ) : kind.is === "person" ? (
        <select {...input} value={text} onChange={type}>
          <option value="">{registers.choose}</option>
          <Persons names={names} also={text} />
        </select>
      ) : kind.is === "choice" ? (
        <select {...input} value={text} onChange={type}>
          {kind.nothing !== undefined && <option value="">{kind.nothing}</option>}
          {kind.choices.map(([each, called]) => (
            <option key={each} value={each}>
              {called}
            </option>
          ))}
        </select>
      ) : kind.is === "several" ? (
        <Several input={input} label={label} choices={kind.choices} value={typeof value === "string" ? [] : value} onChange={onChange} />
      ) : kind.is === "number" ? (
        <input {...input} type="number" min={1} max={kind.most} step={1} value={text} onChange={type} />
      ) : (
        <input {...input} type={kind.is === "day" ? "date" : "text"} maxLength={kind.is === "text" ? 400 : undefined} value={text} onChange={type} />
      )}
      {kind.hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {kind.hint}
        </span>
      )}
      {lacks.length > 0 && (
        <ul id={`${id}-lacks`} className="lacking">
          {lacks.map((lack) => (
            <li key={lack.say}>
              <Lack lack={lack} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What lacks, in a sentence, with the audits that ask for it. */
export function Lack({ lack, children }: { lack: Lacking; children?: ReactNode }) {
  return (
    <>
      {children ?? withDays(lack.say)} {lack.before.length > 0 && <span className="muted">{registers.asked(lack.before.map(withDays))}</span>}
    </>
  );
}

function Persons({ names, also }: { names: Names; also: string }) {
  const isKnown = also === "" || names.roles.includes(also) || names.people.some(({ id, name }) => name === also || id === also);
  return (
    <>
      {!isKnown && <option value={also}>{also}</option>}
      <optgroup label={registers.roles}>
        {names.roles.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </optgroup>
      <optgroup label={registers.people}>
        {names.people.map(({ id, name }) => (
          <option key={id} value={id === also ? id : name}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  );
}

/** Several of what there is, each of which can be taken away again. */
function Several({ input, label, choices, value, onChange }: { input: { id: string; disabled: boolean; "aria-describedby": string | undefined }; label: string; choices: Choices; value: readonly string[]; onChange: (value: string[]) => void }) {
  const textOf = (each: string) => choices.find(([known]) => known === each)?.[1] ?? each;
  const left = choices.filter(([each]) => !value.includes(each));
  return (
    <div className="several">
      {value.length > 0 && (
        <ul className="chosen-ones">
          {value.map((each) => (
            <li key={each} className="chip">
              <span className="clip">{textOf(each)}</span>
              {!input.disabled && (
                <button type="button" className="x" aria-label={registers.remove(textOf(each))} title={registers.remove(textOf(each))} onClick={() => onChange(value.filter((other) => other !== each))}>
                  <Icon name="close" small />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <select {...input} className="input" value="" onChange={(event) => event.target.value && onChange([...value, event.target.value])}>
        <option value="">{input.disabled ? (value.length > 0 ? "" : registers.none) : registers.add(label)}</option>
        {left.map(([each, called]) => (
          <option key={each} value={each}>
            {called}
          </option>
        ))}
      </select>
    </div>
  );
}
