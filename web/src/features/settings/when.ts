const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** A moment in the reader's own time: "15 Oct 2026, 11:04". */
export function when(moment: string): string {
  return format.format(new Date(moment));
}

/** What a browser calls itself, as people call it. */
export function browserOf(agent: string): string | undefined {
  const browser = [
    [/Edg(e|A|iOS)?\//, "Edge"],
    [/OPR\//, "Opera"],
    [/Firefox\//, "Firefox"],
    [/Chrom(e|ium)\//, "Chrome"],
    [/Safari\//, "Safari"],
  ].find(([sign]) => (sign as RegExp).test(agent))?.[1] as string | undefined;
  const system = [
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "macOS"],
    [/Linux/, "Linux"],
  ].find(([sign]) => (sign as RegExp).test(agent))?.[1] as string | undefined;
  if (browser && system) return `${browser}, ${system}`;
  return browser ?? system ?? (agent.split(/[\s(]/)[0] || undefined);
}
