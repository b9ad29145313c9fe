import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { permitsQuery } from "../api/queries";
import { words } from "../words/en";
import { Status } from "./Status";

/** Where an organisation wants no framework yet, so that nothing can be said of how far it is: what to do about it. */
export function NothingWanted({ organisation }: { organisation: string }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const may = permits?.edits.includes("change-items") ?? false;
  return (
    <Status
      icon="frameworks"
      title={words.overview.none}
      action={
        may && (
          <Link to="/{-$organisation}/settings/organisation" params={{ organisation }} className="btn sm pri">
            {words.overview.wantOne}
          </Link>
        )
      }
    >
      {may ? words.overview.noneSay : words.overview.noneMayNot}
    </Status>
  );
}
