import type { DocumentParameters } from "@/shared/api/documents/parameters";

type Parameter = DocumentParameters["parameters"][number];

/** Each value once, under the first document that shows it, in the order of their titles. */
export function byDocument(parameters: readonly Parameter[], titleOf: (document: string) => string): { document: string; title: string; parameters: Parameter[] }[] {
  const groups = new Map<string, Parameter[]>();
  for (const each of parameters) {
    const [first = ""] = [...each.documents].sort((a, b) => titleOf(a).localeCompare(titleOf(b)));
    groups.set(first, [...(groups.get(first) ?? []), each]);
  }
  return [...groups].map(([document, all]) => ({ document, title: titleOf(document), parameters: all })).sort((a, b) => a.title.localeCompare(b.title));
}

/** What is typed, is not what stands there, and says something. */
export function changedOf(typed: Readonly<Record<string, string>>, parameters: readonly Pick<Parameter, "name" | "value">[]): [string, string][] {
  return Object.entries(typed).filter(([name, value]) => value.trim() !== "" && value.trim() !== (parameters.find((each) => each.name === name)?.value ?? ""));
}
