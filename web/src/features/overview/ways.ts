import type { Due, Gate } from "@/shared/api/documents/status";

/** A place where something is done. */
export type Way =
  | { to: "statement" | "evidence" | "reports-held" | "organisation" }
  | { to: "document" | "control" | "obligation" | "risks" | "nonconformities"; id: string };

const statement = "statement-of-applicability";

const ofDocument = (id: string): Way => (id === statement ? { to: "statement" } : { to: "document", id });

/** Ids of controls, risks and the like are in capitals; those of documents and obligations are not. */
const isDocument = (id: string) => /^[a-z][a-z0-9-]*$/.test(id);

/** Where what a gate lacks is done; undefined where nothing but time does it. */
export function wayOf({ kind, about, obligations }: Pick<Gate["lacks"][number], "kind" | "about" | "obligations">): Way | undefined {
  if (about === "") return kind === "prove" ? { to: "evidence" } : undefined;
  if (about.includes("/")) return undefined;
  if (obligations.includes(about)) return { to: "obligation", id: about };
  return isDocument(about) ? ofDocument(about) : { to: "control", id: about };
}

/** Where what is due is done. */
export function wayOfDue({ kind, about, controls }: Pick<Due, "kind" | "about" | "controls">): Way | undefined {
  const [control] = controls;
  switch (kind) {
    case "document-approval":
    case "document-review":
      return ofDocument(about);
    case "risk-review":
    case "risk-treatment":
      return { to: "risks", id: about };
    case "corrective-action":
      return { to: "nonconformities", id: about };
    case "report":
      return { to: "reports-held" };
    case "window-end":
      return { to: "organisation" };
    default:
      return control === undefined ? undefined : { to: "control", id: controls.includes(about) ? about : control };
  }
}
