import { useInfiniteQuery } from "@tanstack/react-query";
import { eventsQuery } from "../api/events";
import { day, timeOf } from "../days";
import { settings } from "../words/settings";
import { Problem } from "./Problem";

/** What people did as people, the latest first. */
export function Events({ path }: { path: string }) {
  const { data, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(eventsQuery(path));
  const events = data?.pages.flatMap((each) => each.events);
  return (
    <>
      {isError && <Problem error={error} retry={() => void refetch()} />}
      <ul>
        {events?.map((event) => (
          <li key={event.number} className="li">
            <span>
              {event.by && <b className="b">{event.by} </b>}
              {settings.events.what[event.what] ?? event.what}
              {event.whom && event.whom !== event.by && `: ${event.whom}`}
              {event.about && ` (${event.about})`}
            </span>
            <span className="muted xs">
              {`${day(event.at)}, ${timeOf(event.at)}`}
              {event.address && `, ${event.address}`}
            </span>
          </li>
        ))}
      </ul>
      {events?.length === 0 && <p className="pad muted">{settings.events.none}</p>}
      {hasNextPage && (
        <p className="pad">
          <button type="button" className="btn sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {settings.events.more}
          </button>
        </p>
      )}
    </>
  );
}
