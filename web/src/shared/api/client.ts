import { addressOf, byPage, type Parameters } from "./address";
import { found, lost } from "./connection";
import { askedEarly } from "./early";

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
  /** Of what was changed after it was read: which change that was, which is the last one now, and those since, the first of them first. */
  read?: number;
  last?: number;
  changes?: ChangeMeanwhile[];
}

/** What somebody else did after something was read. */
export interface ChangeMeanwhile {
  change: number;
  what: string;
  recordedBy: string;
  recordedAt: string;
  items: { kind: string; key: string; did: "added" | "changed" | "removed" | "moved"; before: unknown; after: unknown }[];
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

/** Under which the same request does nothing again. Over plain HTTP browsers make no UUIDs, but random bytes they do. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function send(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = (init.method === undefined && (await askedEarly(address))) || (await fetch(address, { credentials: "same-origin", ...init }));
    init.signal?.throwIfAborted();
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    lost();
    throw new Unreachable("unreachable", { cause });
  }
  const type = response.headers.get("content-type") ?? "";
  // A gateway that stands before a server which is down, as far as a reader is concerned.
  if (response.status >= 500 && !type.includes("json")) {
    lost();
    throw new Unreachable(response.statusText);
  }
  found();
  if (response.ok) return response;
  if (!type.includes("json")) {
    throw new Refused({ title: response.statusText, status: response.status });
  }
  throw new Refused(problemOf(await response.json().catch(() => null), response));
}

/** What a body says of a problem, whatever it is: something before the server may answer in JSON of its own. */
export function problemOf(body: unknown, response: { status: number; statusText: string }): ProblemDocument {
  const said = typeof body === "object" && body !== null ? (body as Partial<ProblemDocument>) : {};
  const title = [said.title, said.detail, response.statusText].find((each) => typeof each === "string" && each !== "");
  return {
    ...said,
    title: title ?? `HTTP ${response.status}`,
    status: response.status,
    ...(typeof said.detail !== "string" && { detail: undefined }),
    ...(!Array.isArray(said.details) && { details: undefined }),
    ...(!Array.isArray(said.nearest) && { nearest: undefined }),
  } as ProblemDocument;
}

export async function ask<T>(path: string, parameters: Parameters, signal: AbortSignal): Promise<T> {
  return (await (await send(byPage(addressOf(path, parameters)), { signal })).json()) as T;
}

/** The answer, and the entity tag by which it can be said which one was seen. */
export async function askTagged<T>(path: string, parameters: Parameters, signal: AbortSignal): Promise<T & { tag: string }> {
  const response = await send(byPage(addressOf(path, parameters)), { signal });
  return { ...((await response.json()) as T), tag: response.headers.get("etag") ?? "" };
}

/** @param address with the API's root */
export async function askText(address: string, signal?: AbortSignal): Promise<string> {
  return (await askTextTagged(address, signal)).text;
}

/** The same, and the entity tag of what it was read from. */
export async function askTextTagged(address: string, signal?: AbortSignal): Promise<{ text: string; tag: string }> {
  const response = await send(address, signal ? { signal } : {});
  return { text: await response.text(), tag: response.headers.get("etag") ?? "" };
}

/** @param address with the API's root */
export async function sendJson(
  method: "POST" | "DELETE" | "PATCH",
  address: string,
  body?: object,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Response> {
  return await send(byPage(address), {
    method,
    ...(signal && { signal }),
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } }),
  });
}

export async function sendForm(
  address: string,
  parts: Record<string, string | Blob>,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
  method: "POST" | "PUT" = "POST",
): Promise<Response> {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return await send(byPage(address), { method, body: form, headers, ...(signal && { signal }) });
}

export async function sendZip(address: string, zip: File): Promise<Response> {
  return await send(address, { method: "POST", body: zip, headers: { "Content-Type": "application/zip" } });
}

/** What the server says to it; undefined where it says nothing. */
export async function tell<T = void>(method: "POST" | "PUT" | "DELETE", path: string, body?: object): Promise<T> {
  const response = await send(byPage(addressOf(path)), {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
