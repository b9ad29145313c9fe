import { queryOf, type Parameters } from "./address";

/** A problem document (RFC 9457) as the server writes it. */
export interface ProblemDocument {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  parameter?: string;
  value?: string;
  nearest?: string[];
  details?: string[];
  trace?: string;
}

/** What the server refused, in its own words. */
export class Refused extends Error {
  constructor(readonly problem: ProblemDocument) {
    super(problem.detail ?? problem.title);
    this.name = "Refused";
  }
}

/** No answer came at all. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

const root = "/api/v1/";

export function addressOf(path: string, parameters: Parameters = {}): string {
  const query = queryOf(parameters);
  return root + path + (query ? `?${query}` : "");
}

async function send(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: "same-origin", ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable("unreachable", { cause });
  }
  if (response.ok) return response;
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("json")) {
    // A gateway that stands before a server which is down, as far as a reader is concerned.
    if (response.status >= 500) throw new Unreachable(response.statusText);
    throw new Refused({ title: response.statusText, status: response.status });
  }
  throw new Refused((await response.json()) as ProblemDocument);
}

export async function ask<T>(path: string, parameters: Parameters, signal: AbortSignal): Promise<T> {
  return (await (await send(addressOf(path, parameters), { signal })).json()) as T;
}

/** @param address with the API's root */
export async function askText(address: string, signal?: AbortSignal): Promise<string> {
  return await (await send(address, signal ? { signal } : {})).text();
}

/** @param address with the API's root */
export async function sendJson(
  method: "POST" | "DELETE" | "PATCH",
  address: string,
  body?: object,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Response> {
  return await send(address, {
    method,
    ...(signal && { signal }),
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } }),
  });
}

export async function sendForm(address: string, parts: Record<string, string | Blob>): Promise<Response> {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return await send(address, { method: "POST", body: form });
}

/** What the server says to it; undefined where it says nothing. */
export async function tell<T = void>(method: "POST" | "PUT" | "DELETE", path: string, body?: object): Promise<T> {
  const response = await send(addressOf(path), {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
