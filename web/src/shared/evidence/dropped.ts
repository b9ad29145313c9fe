/** What somebody wants on file: a file, or the address of something that is kept elsewhere. */
export type Dropped = { file: File; link?: undefined } | { link: string; file?: undefined };

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

/** What was let go of: its first file, or else the first address in it. */
export function droppedOf(data: Pick<DataTransfer, "files" | "getData">): Dropped | undefined {
  const file = data.files[0];
  if (file) return { file };
  const lines = [data.getData("text/uri-list"), data.getData("text/plain")].flatMap((text) => text.split(/\r?\n/));
  const link = lines.map((line) => line.trim()).find((line) => !line.startsWith("#") && isLink(line));
  return link === undefined ? undefined : { link };
}

export function nameOf({ file, link }: Dropped): string {
  return file ? file.name : (link ?? "");
}
