import { Popover } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { Icon } from "./Icon";

/** A button that says what is chosen, and opens what it can be chosen from. */
export function Selector({
  label,
  value,
  title,
  icon,
  children,
}: {
  label: string;
  value: string;
  title?: string;
  icon?: ReactNode;
  children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className="sel" title={title} aria-haspopup="dialog" onClick={() => setOpen(!isOpen)}>
          {icon}
          <span className="k">{label}</span>
          <b className="clip">{value}</b>
          {!icon && <Icon name="down" small />}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={label}>
        {children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
