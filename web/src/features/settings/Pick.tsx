import { useId, type SelectHTMLAttributes } from "react";

/** A labelled choice of one. */
export function Pick({
  label,
  choices,
  hint,
  ...select
}: { label: string; choices: [value: string, text: string][]; hint?: string | undefined } & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" aria-describedby={hint ? `${id}-say` : undefined} {...select}>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <span id={`${id}-say`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
