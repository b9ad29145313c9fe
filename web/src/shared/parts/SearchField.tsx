import { useDebouncedCallback } from "@mantine/hooks";
import { type Ref, useState } from "react";
import { Icon } from "./Icon";

interface SearchFieldProps {
  label: string;
  /** What is looked for, as the address has it. */
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Looks while one types, a moment after the last key. What the address says otherwise, as when a filter is taken off, takes the place of what was typed. */
export function SearchField({ label, value, onSearch, ref }: SearchFieldProps) {
  const [typed, setTyped] = useState(value ?? "");
  const [sent, setSent] = useState(value);
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    if (value !== sent) {
      setSent(value);
      setTyped(value ?? "");
    }
  }
  const search = useDebouncedCallback((text: string) => {
    setSent(text || undefined);
    onSearch(text || undefined);
  }, 120);
  return (
    <label className="search">
      <Icon name="find" small />
      <input
        ref={ref}
        type="search"
        className="input"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          search(event.target.value);
        }}
      />
    </label>
  );
}
