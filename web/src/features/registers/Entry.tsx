import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Status } from "@/shared/parts/Status";
import { registers, type RegisterName } from "@/shared/words/registers";

/** An entry that is not there. */
export function NoEntry({ organisation, register }: { organisation: string; register: RegisterName }) {
  return (
    <Status
      icon="warning"
      title={registers.unknownEntry}
      action={
        <Link to={`/{-$organisation}/${register}`} params={{ organisation }} className="btn sm">
          {registers.all}
        </Link>
      }
    >
      {registers.unknownEntrySay}
    </Status>
  );
}

/** The head of an entry: what it is called, and how it stands. */
export function EntryHead({ id, title, stands, children }: { id: string | undefined; title: string; stands?: string; children?: ReactNode }) {
  return (
    <header className="entry-head">
      <h1>
        {id !== undefined && <span className="id">{id}</span>} {title}
      </h1>
      {stands !== undefined && <p className="lede">{stands}</p>}
      {children}
    </header>
  );
}
