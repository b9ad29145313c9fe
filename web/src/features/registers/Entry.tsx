import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Status } from "@/shared/parts/Status";
import { useEdit } from "@/shared/parts/useEdit";
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

/** Takes an entry off its register; the register's page then offers to take that back. */
export function Removing({ organisation, register, id, title, tag }: { organisation: string; register: RegisterName; id: string; title: string; tag: string }) {
  const edit = useEdit(organisation, "change-items");
  const navigate = useNavigate();
  const isOf = (item: { kind: string; key: string }) => item.kind === register && item.key === id;
  const remove = (read: string) =>
    edit.mutate(
      { request: { items: [{ kind: register, key: id, content: null }] }, read: { tag: read, isOf }, done: registers.removed(title) },
      { onSuccess: () => void navigate({ to: `/{-$organisation}/${register}`, params: { organisation }, search: {} }) },
    );
  return (
    <section className="sec removing" aria-label={registers.remover}>
      <Meanwhile error={edit.error} isOf={isOf} onMine={remove} onTheirs={() => edit.reset()} />
      <p className="row wrap">
        <button type="button" className="btn sm" disabled={edit.isPending} onClick={() => remove(tag)}>
          {registers.takeOff}
        </button>
        <span className="muted sm">{registers.takeOffSay}</span>
      </p>
    </section>
  );
}
