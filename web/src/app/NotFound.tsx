import { Link } from "@tanstack/react-router";
import { Status } from "@/shared/parts/Status";
import { words } from "@/shared/words/en";

export function NotFound() {
  return (
    <main className="alone" id="main">
      <Status
        icon="find"
        title={words.trouble.noPage}
        action={
          <Link to="/" className="btn sm">
            {words.trouble.home}
          </Link>
        }
      >
        {words.trouble.noPageSay}
      </Status>
    </main>
  );
}
