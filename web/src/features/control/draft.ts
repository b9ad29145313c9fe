import type { ControlInProgramme } from "@/shared/api/documents/show";
import { readable } from "@/shared/parts/readable";

export interface Obligation {
  id: string;
  text: string;
}

/** A control as somebody types it. */
export interface Draft {
  id: string;
  title: string;
  objective: string;
  owner: string;
  cadence: string;
  /** Empty for as many days as controls of the library usually have. */
  tolerance: string;
  evidence: string;
  effort: string;
  note: string;
  isInPlace: boolean;
  /** Since when it is in place, or by when it is to be; empty where nobody says. */
  on: string;
  chosen: Obligation[];
}

export const blank: Draft = {
  id: "",
  title: "",
  objective: "",
  owner: "",
  cadence: "quarterly",
  tolerance: "",
  evidence: "",
  effort: "",
  note: "",
  isInPlace: false,
  on: "",
  chosen: [],
};

const kindsOf = (text: string) =>
  text
    .split(/[,\n]/)
    .map((kind) => kind.trim())
    .filter(Boolean);

const spaced = (kind: string) => kind.replaceAll("-", " ");

function dayOf({ isInPlace, on }: Draft) {
  return on === "" ? {} : isInPlace ? { implementedOn: on } : { plannedFor: on };
}

/** @param today since when it is in place where nobody says it */
export function addingOf(draft: Draft, unnamed: string, today: string) {
  const { id, title, objective, owner, cadence, tolerance, evidence, effort, note, chosen } = draft;
  return {
    ...(id.trim() && { id: id.trim() }),
    title: title.trim() || unnamed,
    objective: objective.trim(),
    owner: owner.trim(),
    cadence,
    ...(tolerance !== "" && { toleranceDays: Number(tolerance) }),
    evidence: kindsOf(evidence),
    effort: effort.trim(),
    note: note.trim(),
    discharges: chosen.map((each) => each.id),
    ...dayOf(draft.isInPlace && draft.on === "" ? { ...draft, on: today } : draft),
  };
}

/** A control of the programme as it is. */
export function draftOf(shown: ControlInProgramme): Draft {
  const { definition, state, inPlaceSince, plannedFor } = shown;
  const isInPlace = state === "implemented";
  return {
    id: shown.control,
    title: definition.title,
    objective: definition.objective,
    owner: shown.owner,
    cadence: definition.cadence.every,
    tolerance: String(definition.cadence.toleranceDays),
    evidence: definition.evidence.map(({ kind }) => spaced(kind)).join(", "),
    effort: String(definition.effort.adopt),
    note: shown.note,
    isInPlace,
    on: (isInPlace ? inPlaceSince : plannedFor)?.slice(0, 10) ?? "",
    chosen: shown.strip.map(({ obligation, text }) => ({ id: obligation, text: readable(text) })),
  };
}

/** What was changed in it, and nothing else; undefined where nothing was. */
export function changeOf(before: Draft, after: Draft, isOwn: boolean): object | undefined {
  const ids = (draft: Draft) => draft.chosen.map(({ id }) => id).sort();
  const differs = (field: "title" | "objective" | "owner" | "evidence") => after[field].trim() !== before[field].trim() && after[field].trim() !== "";
  const change = {
    ...(differs("owner") && { owner: after.owner.trim() }),
    ...(after.cadence !== before.cadence && { cadence: after.cadence }),
    // With another cadence the days that the form shows are meant, and not those that are usual with it.
    ...((after.tolerance !== before.tolerance || after.cadence !== before.cadence) && after.tolerance !== "" && { toleranceDays: Number(after.tolerance) }),
    ...(after.effort.trim() !== before.effort && after.effort.trim() !== "" && { effort: after.effort.trim() }),
    ...(after.note.trim() !== before.note && { note: after.note.trim() }),
    ...((after.on !== before.on || after.isInPlace !== before.isInPlace) && dayOf(after)),
    ...(isOwn && {
      ...(differs("title") && { title: after.title.trim() }),
      ...(differs("objective") && { objective: after.objective.trim() }),
      ...(differs("evidence") && { evidence: kindsOf(after.evidence) }),
      ...(ids(after).join() !== ids(before).join() && after.chosen.length > 0 && { discharges: after.chosen.map(({ id }) => id) }),
    }),
  };
  return Object.keys(change).length === 0 ? undefined : { control: before.id, ...change };
}
