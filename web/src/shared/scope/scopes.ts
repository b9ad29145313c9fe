/** What a scope says: `soc2-2017:CC,A+guidance`. */
export interface Scope {
  edition: string;
  /** Parts of it; none for the whole. */
  nodes: string[];
  /** Whether its optional requirements are met too. */
  guidance: boolean;
}

export function scopeOf(text: string): Scope {
  const guidance = text.endsWith("+guidance");
  const [edition = "", nodes = ""] = text.replace(/\+guidance$/, "").split(":");
  return { edition, nodes: nodes ? nodes.split(",") : [], guidance };
}

export function textOf({ edition, nodes, guidance }: Scope): string {
  return edition + (nodes.length > 0 ? `:${nodes.join(",")}` : "") + (guidance ? "+guidance" : "");
}
