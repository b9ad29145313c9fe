import { useId, type InputHTMLAttributes } from "react";

/** A labelled input, with what is wrong with it under it. */
export function Field({
  label,
  hint,
  wrong,
  ...input
}: { label: string; hint?: string; wrong?: string | undefined } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || hint ? `${id}-say` : undefined}
        {...input}
      />
      {(wrong || hint) && (
        <span id={`${id}-say`} className={wrong ? "msg" : "hint"}>
          {wrong ?? hint}
        </span>
      )}
    </div>
  );
}
