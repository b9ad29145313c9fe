import { words } from "../words/en";
import { note } from "./note";

export function copyText(text: string) {
  // Over plain HTTP browsers have no clipboard for pages.
  const writes = (navigator.clipboard as Clipboard | undefined)?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
  void writes.then(
    () => note(words.copy.done),
    () => note(words.copy.refused),
  );
}

export const copyAddress = () => copyText(window.location.href);
