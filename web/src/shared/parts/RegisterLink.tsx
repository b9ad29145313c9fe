import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { registersQuery } from "../api/registers";
import { registers, type RegisterName } from "../words/registers";

const names = Object.keys(registers.of) as RegisterName[];

/** The way to a register, to one of its entries, and to the field there that is to be filled in. */
export function RegisterLink({ organisation, register, entry, field, control, children, className = "link" }: { organisation: string; register: RegisterName; entry?: string | undefined; field?: string | undefined; /** Of a new nonconformity: what did not do what it had to. */ control?: string | undefined; children: ReactNode; className?: string }) {
  if (entry === undefined) {
    return (
      <Link to={`/{-$organisation}/${register}`} params={{ organisation }} className={className}>
        {children}
      </Link>
    );
  }
  return (
    <Link to={`/{-$organisation}/${register}/$entry`} params={{ organisation, entry }} search={{ field, control }} className={className}>
      {children}
    </Link>
  );
}

/** The register that a control keeps; nothing for one that keeps none. */
export function KeepsRegister({ control }: { control: string }) {
  const { organisation } = useParams({ strict: false });
  const { data } = useQuery({ ...registersQuery(organisation ?? ""), staleTime: 60_000, enabled: organisation !== undefined });
  const register = names.find((each) => data?.keptBy[each].includes(control));
  return register === undefined || organisation === undefined ? null : (
    <RegisterLink organisation={organisation} register={register} className="link sm">
      {registers.of[register]}
    </RegisterLink>
  );
}
