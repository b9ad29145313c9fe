import { Link } from "@tanstack/react-router";
import { words } from "../words/en";
import { Status } from "./Status";

/** A page that speaks of a programme, asked of nobody's. */
export function NeedsOrganisation() {
  return (
    <div className="main">
      <Status
        icon="locked"
        title={words.overview.nobody}
        action={
          <>
            <Link to="/sign-in" search={{ to: window.location.pathname + window.location.search }} className="btn sm pri">
              {words.identity.signIn}
            </Link>
            <Link to="/start" className="btn sm">
              {words.nav.start}
            </Link>
          </>
        }
      >
        {words.overview.nobodySay}
      </Status>
    </div>
  );
}
