import { queryOptions } from "@tanstack/react-query";
import { askTagged } from "./client";
import type { Registers } from "./documents/registers";

export type Risk = Registers["risks"][number];
export type InternalAudit = Registers["audits"][number];
export type Nonconformity = Registers["nonconformities"][number];
export type Lacking = Risk["lacks"][number];

/** Risks, internal audits and nonconformities, with the tag of what was seen. */
export const registersQuery = (organisation: string, asOf?: string) =>
  queryOptions({
    queryKey: ["registers", organisation, asOf],
    queryFn: ({ signal }) => askTagged<Registers>(`organisations/${organisation}/registers`, { asOf }, signal),
  });
