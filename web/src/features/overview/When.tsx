import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Milestone } from "@/shared/api/documents/status";
import { permitsQuery } from "@/shared/api/queries";
import { day } from "@/shared/days";
import { words } from "@/shared/words/en";

/** Those whose day is the one that a programme keeps, or is counted from it; the others are of a period. */
const kept: readonly Milestone["what"][] = ["stage-1", "stage-2", "surveillance", "type-1"];

/** On which day it is and how far that is; where none is set, whoever may is led to where it is set. */
export function When({ organisation, milestone: { what, name, on, away } }: { organisation: string; milestone: Milestone }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const maySet = kept.includes(what) && (permits?.edits.includes("change-items") ?? false);
  return (
    <p className="sm when">
      {on && away ? <b className="b">{words.overview.on(name.includes(on) ? "" : day(on), away)}</b> : <span className="muted">{words.overview.noDay}</span>}
      {maySet && (
        <Link to="/{-$organisation}/settings/organisation" params={{ organisation }} className="link sm">
          {on ? words.overview.changeDay : what === "stage-1" ? words.overview.setStageTwo : words.overview.setDay}
        </Link>
      )}
    </p>
  );
}
