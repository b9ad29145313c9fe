import { addressOf } from "@/shared/api/address";
import { sendJson, sendZip } from "@/shared/api/client";

/** What is known of an organisation that begins; scopes and reports as `crosswalk init` takes them. */
export interface Beginning {
  organisation?: string;
  scope?: string;
  timeZone?: string;
  wants?: string[];
  auditOn?: string;
  reports?: string[];
  adopt?: string;
  sample?: boolean;
}

export interface Begun {
  id: string;
  name: string;
}

export async function beginOrganisation(from: Beginning | File): Promise<Begun> {
  const address = addressOf("organisations");
  const response = await (from instanceof File ? sendZip(address, from) : sendJson("POST", address, from));
  return (await response.json()) as Begun;
}

/** `soc2-2017:CC,A=2025-12-05,type-2,2024-10-01..2025-09-30` */
export function coverOf(scope: string, said: { type: string; from: string; to: string; issued: string }): string {
  return `${scope}=${said.issued},${said.type},${said.type === "type-1" ? said.from : `${said.from}..${said.to}`}`;
}

/** `iso27001-2022=2025-05-01,certificate` */
export function certificateOf(edition: string, issued: string): string {
  return `${edition}=${issued},certificate`;
}
