import { addressOf, byPage, type Parameters } from "./address";

/** So long after a page was opened what was asked early may still be taken, in milliseconds. */
const fresh = 10_000;

const asked = new Map<string, Promise<Response | undefined>>();

/** Asks while the scripts come that will want the answer. This module and what it imports are small, so that they need not wait themselves. */
export function askEarly(path: string, parameters: Parameters = {}): void {
  const address = byPage(addressOf(path, parameters));
  asked.set(address, answered(address));
}

/** What is refused is asked again by whoever wants it, and told then. Read to its end, or a connection would wait for somebody to do so. */
async function answered(address: string): Promise<Response | undefined> {
  try {
    const response = await fetch(address, { credentials: "same-origin" });
    const body = await response.arrayBuffer();
    return response.ok ? new Response(body, response) : undefined;
  } catch {
    return undefined;
  }
}

/** The answer, once; undefined where there is none that is good. */
export async function askedEarly(address: string): Promise<Response | undefined> {
  const answer = asked.get(address);
  asked.delete(address);
  return performance.now() < fresh ? await answer : undefined;
}
