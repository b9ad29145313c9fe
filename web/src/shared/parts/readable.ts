/** `every {{interval}}` as "every [interval]", as the other answers write it. */
export function readable(text: string): string {
  return text.replace(/\{\{\s*([^}]+?)\s*\}\}/g, "[$1]");
}

/** `identity_and_access_management` as words. */
export function spaced(value: string): string {
  return value.replaceAll("_", " ");
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
