import type { ControlInProgramme } from "@/shared/api/documents/show";

export const choices = ["effective-with-exceptions", "not-effective"] as const;
export type Choice = (typeof choices)[number];

/** What somebody types who concludes. */
export interface Concluding {
  as: Choice;
  by: string;
  cause: string;
  extent: string;
  harm: string;
  harmShownBy: string;
  correction: string;
  /** Ids with commas between them. */
  compensating: string;
  /** Ids of deviations and obligations that are left out. */
  without: ReadonlySet<string>;
}

/** Whether what deviates over the period that is shown waits for somebody's conclusion. */
export function isAwaited({ outcome, concluded, soFar, deviations }: Pick<ControlInProgramme, "outcome" | "concluded" | "soFar" | "deviations">): boolean {
  return deviations.length > 0 && !concluded && (outcome === "DEVIATIONS" || soFar === "needs a conclusion");
}

/** Names of what deviated and was concluded on, by conclusions that count. */
export function concludedOf({ conclusionsInFull }: Pick<ControlInProgramme, "conclusionsInFull">): ReadonlySet<string> {
  return new Set(conclusionsInFull.filter(({ why }) => why === "").flatMap(({ deviations }) => deviations));
}

/** Whether it can be concluded on already: the period is over. */
export function isOver({ window, asOf }: Pick<ControlInProgramme, "window" | "asOf">): boolean {
  return window !== null && window.to < asOf.slice(0, 10);
}

/** The request for one of the choices; what nothing is left out of is not said, and then means all. */
export function requestOf(said: Concluding, as: Choice, shown: Pick<ControlInProgramme, "control" | "window" | "deviations" | "strip">) {
  const some = (ids: string[]) => (ids.some((id) => said.without.has(id)) ? ids.filter((id) => !said.without.has(id)) : []);
  const deviations = some([...new Set(shown.deviations.map(({ id }) => id))]);
  const obligations = some(shown.strip.map(({ obligation }) => obligation));
  const compensating = said.compensating
    .split(",")
    .map((id) => id.trim().toUpperCase())
    .filter(Boolean);
  return {
    control: shown.control,
    ...(shown.window && { window: `${shown.window.from}..${shown.window.to}` }),
    as,
    by: said.by,
    cause: said.cause.trim(),
    extent: said.extent.trim(),
    correction: said.correction.trim(),
    harm: said.harm.trim(),
    harmShownBy: said.harmShownBy,
    deviations,
    obligations,
    compensating,
  };
}

/** The same as it would be once all is said that is needed: for looking ahead, never to be kept. */
export function lookedAhead(request: ReturnType<typeof requestOf>, newest: string | undefined) {
  return {
    ...request,
    cause: request.cause || "-",
    ...(request.as === "effective-with-exceptions" && { harm: request.harm || "-", harmShownBy: request.harmShownBy || (newest ?? "") }),
  };
}

const fields = { "harm-evidence": "harmShownBy" } as Record<string, string>;

/** The field that a refusal speaks of. */
export const fieldOf = (parameter: string | undefined) => (parameter === undefined ? undefined : (fields[parameter] ?? parameter));
