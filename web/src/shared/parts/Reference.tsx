import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { partsOf } from "../api/terms";
import { Icon } from "./Icon";

const control = "control:";

/** A fact that something rests on: a requirement that is met, or a control. */
export function Reference({ of }: { of: string }) {
  const isControl = of.startsWith(control);
  return (
    <span className="leaf">
      <Icon name={isControl ? "control" : "document"} small />
      {isControl ? (
        <ControlLink id={of.slice(control.length)} />
      ) : of.includes("/") ? (
        <RequirementLink of={of} />
      ) : (
        <span>{of}</span>
      )}
    </span>
  );
}

/** A control's page, where there is an organisation whose control it is; else what the library says. */
export function ControlLink({ id, children }: { id: string; children?: ReactNode }) {
  const { organisation } = useParams({ strict: false });
  return (
    <Link to="/{-$organisation}/controls/$control" params={{ organisation, control: id }} className="ref">
      {children ?? id}
    </Link>
  );
}

export function RequirementLink({ of, children }: { of: string; children?: string }) {
  const { organisation } = useParams({ strict: false });
  const { edition, id } = partsOf(of);
  return (
    <Link
      to="/{-$organisation}/frameworks/$edition/$requirement"
      params={{ organisation, edition, requirement: id }}
      title={of}
      className="ref"
    >
      {children ?? id}
    </Link>
  );
}

export function ObligationLink({ id, children }: { id: string; children: ReactNode }) {
  const { organisation } = useParams({ strict: false });
  return (
    <Link to="/{-$organisation}/obligations/$obligation" params={{ organisation, obligation: id }} className="ref">
      {children}
    </Link>
  );
}
