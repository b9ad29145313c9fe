/** What somebody wants on file: a file, with others that show the same, or the address of something that is kept elsewhere. */
export type Dropped = { file: File; others?: File[]; link?: undefined } | { link: string; file?: undefined; others?: undefined };

/** All files of it. */
export function filesOf({ file, others = [] }: Dropped): File[] {
  return file ? [file, ...others] : [];
}

/** As large as a file of evidence may be: the server refuses more. */
export const mostBytes = 50 * 1024 * 1024;

/** Whether it is an address of the web, without a name or a password in it. */
export function isLink(text: string): boolean {
  try {
    const { protocol, username, password, hostname } = new URL(text);
    return (protocol === "https:" || protocol === "http:") && username === "" && password === "" && hostname !== "" && !/\s/.test(text);
  } catch {
    return false;
  }
}

/** What was let go of: its files, or else the first address in it. */
export function droppedOf(data: Pick<DataTransfer, "files" | "getData">): Dropped | undefined {
  const [file, ...others] = data.files;
  if (file) return others.length > 0 ? { file, others } : { file };
  const lines = [data.getData("text/uri-list"), data.getData("text/plain")].flatMap((text) => text.split(/\r?\n/));
  const link = lines.map((line) => line.trim()).find((line) => !line.startsWith("#") && isLink(line));
  return link === undefined ? undefined : { link };
}

export function nameOf(dropped: Dropped): string {
  return (
    dropped.link ??
    filesOf(dropped)
      .map(({ name }) => name)
      .join(", ")
  );
}
