import { useSyncExternalStore } from "react";

/** So long is waited before the server is looked for again. */
const pause = 2_000;

/** Whether the server answers, as the last request found it. While it does not, it is looked for, so that pages go on by themselves. */
let isLost = false;
/** How often it came back. */
let times = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const tell = () => listeners.forEach((each) => each());

/** A request found no server. */
export function lost(): void {
  if (isLost) return;
  isLost = true;
  timer = setTimeout(() => void look(), pause);
  tell();
}

/** A request was answered. */
export function found(): void {
  if (!isLost) return;
  isLost = false;
  times++;
  clearTimeout(timer);
  tell();
}

/** Looks whether the server answers. */
export async function look(): Promise<void> {
  clearTimeout(timer);
  if (await answers()) found();
  else if (isLost) timer = setTimeout(() => void look(), pause);
  else lost();
}

async function answers(): Promise<boolean> {
  try {
    const response = await fetch("/api/v1/me", { credentials: "same-origin" });
    // An answer that nobody reads keeps its line open.
    await response.text();
    return response.status < 500 || (response.headers.get("content-type") ?? "").includes("json");
  } catch {
    return false;
  }
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const isConnectionLost = () => isLost;
export const timesFound = () => times;

export const useConnectionLost = () => useSyncExternalStore(subscribe, isConnectionLost);
/** Changes each time that the server is there again. */
export const useTimesFound = () => useSyncExternalStore(subscribe, timesFound);

if (typeof window !== "undefined") window.addEventListener("online", () => void look());
