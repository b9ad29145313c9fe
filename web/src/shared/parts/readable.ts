import { words } from "../words/en";

const defined = /(every )?(?:\{\{\s*|\[)(interval|time|deadline|period|days|minutes)(?:\s*\}\}|\])( days| minutes)?/g;

/**
 * What an organisation defines itself, in words: `every {{interval}}`, or "every [interval]" as some answers write it, as "at defined
 * intervals". What there are no words for stays in brackets.
 */
export function readable(text: string): string {
  return text
    .replace(defined, (_, every: string | undefined, what: keyof typeof words.defined) => words.defined[every ? "every" : what])
    .replace(/\{\{\s*([^}]+?)\s*\}\}/g, "[$1]");
}

/** `identity_and_access_management` as words. */
export function spaced(value: string): string {
  return value.replaceAll("_", " ");
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
