import { useQuery } from "@tanstack/react-query";
import { permitsQuery, type Organisation } from "../api/queries";

/** Whether somebody is told what to do next, and what would be better: not one who may change nothing, as an auditor. */
export function useAdvised(organisation: Organisation): boolean {
  const { data: permits } = useQuery({ ...permitsQuery(organisation ?? ""), enabled: organisation !== undefined });
  return organisation === undefined || (permits !== undefined && permits.edits.length > 0);
}
