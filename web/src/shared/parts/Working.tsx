import { useQueryClient, type QueryKey, type UseQueryResult } from "@tanstack/react-query";
import { words } from "../words/en";

/**
 * That an answer is being worked out, once that takes longer than a moment, with what stops it; where it was stopped, what begins again.
 * The page is free at once: the request is given up.
 */
export function Working({ what, query, queryKey }: { what: string; query: Pick<UseQueryResult, "data" | "isError" | "fetchStatus" | "isPlaceholderData" | "refetch">; queryKey: QueryKey }) {
  const client = useQueryClient();
  if (query.fetchStatus === "fetching") return <Busy what={what} onStop={() => void client.cancelQueries({ queryKey, exact: true })} />;
  if (!wasStopped(query)) return null;
  return (
    <p className="working sm" role="status">
      <span>{words.working.stopped(what)}</span>
      <button type="button" className="btn sm" onClick={() => void query.refetch()}>
        {words.working.again}
      </button>
    </p>
  );
}

/** Whether nothing comes any more of what was asked. */
export function wasStopped({ data, isError, fetchStatus, isPlaceholderData }: Pick<UseQueryResult, "data" | "isError" | "fetchStatus" | "isPlaceholderData">): boolean {
  return fetchStatus === "idle" && !isError && (data === undefined || isPlaceholderData);
}

export function Busy({ what, onStop }: { what: string; onStop: () => void }) {
  return (
    <p className="working late sm" role="status">
      <span className="run" aria-hidden />
      <span>{words.working.on(what)}</span>
      <button type="button" className="btn sm" onClick={onStop}>
        {words.working.stop}
      </button>
    </p>
  );
}
