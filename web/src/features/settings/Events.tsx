import { useQuery } from "@tanstack/react-query";
import { Problem } from "@/shared/parts/Problem";
import { settings } from "@/shared/words/settings";
import { eventsQuery } from "./api";
import { Section } from "./Settings";
import { when } from "./when";

/** What people did as people, the latest first. */
export function Events({ path }: { path: string }) {
  const { data, isError, error, refetch } = useQuery(eventsQuery(path));
  return (
    <Section title={settings.events.title}>
      {isError && <Problem error={error} retry={() => void refetch()} />}
      <ul>
        {data?.events.map((event) => (
          <li key={event.number} className="li">
            <span>
              {event.by && <b className="b">{event.by} </b>}
              {settings.events.what[event.what] ?? event.what}
              {event.whom && event.whom !== event.by && `: ${event.whom}`}
              {event.about && ` (${event.about})`}
            </span>
            <span className="muted xs">
              {when(event.at)}
              {event.address && `, ${event.address}`}
            </span>
          </li>
        ))}
      </ul>
      {data?.events.length === 0 && <p className="pad muted">{settings.events.none}</p>}
    </Section>
  );
}
