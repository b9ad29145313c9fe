import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Refused } from "../api/client";
import { useTimesFound } from "../api/connection";
import { troubleOf } from "../api/errors";
import { words } from "../words/en";
import { Status } from "./Status";

/** An error as a sentence, with what helps: the nearest value, signing in, or another try. */
export function Problem({
  error,
  retry,
  onNearest,
}: {
  error: unknown;
  retry?: () => void;
  /** Takes a value that the server says is near, for the parameter it refused. */
  onNearest?: (parameter: string, value: string, refused: string | undefined) => void;
}) {
  const { reset } = useQueryErrorResetBoundary();
  const times = useTimesFound();
  const [since] = useState(times);
  const isBack = times !== since && troubleOf(error) === "offline";
  // What could not be asked is asked again by itself once the server is there.
  useEffect(() => {
    if (!isBack) return;
    reset();
    retry?.();
  }, [isBack]);
  const again = (
    <button
      type="button"
      className="btn sm"
      onClick={() => {
        reset();
        if (retry) retry();
        else window.location.reload();
      }}
    >
      {words.trouble.again}
    </button>
  );
  switch (troubleOf(error)) {
    case "offline":
      return (
        <Status icon="offline" title={words.trouble.offline} action={again}>
          {words.trouble.offlineSay}
        </Status>
      );
    case "signed-out":
      return (
        <Status
          icon="locked"
          title={words.trouble.signedOut}
          action={
            <Link to="/sign-in" search={{ to: here() }} className="btn sm pri">
              {words.identity.signIn}
            </Link>
          }
        >
          {detailOf(error)}
        </Status>
      );
    case "forbidden":
    case "not-found":
      return (
        <Status
          icon="locked"
          title={troubleOf(error) === "forbidden" ? words.trouble.forbidden : words.trouble.notFound}
          action={
            <Link to="/" className="btn sm">
              {words.trouble.home}
            </Link>
          }
        >
          {detailOf(error)}
        </Status>
      );
    case "refused": {
      const { parameter, value, nearest = [] } = (error as Refused).problem;
      return (
        <Status
          icon="warning"
          title={words.trouble.refused}
          action={
            onNearest && parameter && nearest.length > 0
              ? nearest.slice(0, 4).map((near, index) => (
                  <button
                    key={near}
                    type="button"
                    className={index === 0 ? "btn sm pri" : "btn sm"}
                    onClick={() => onNearest(parameter, near, value)}
                  >
                    {words.trouble.take(near)}
                  </button>
                ))
              : again
          }
        >
          {detailOf(error)}
        </Status>
      );
    }
    case "fault":
      return (
        <Status icon="warning" title={words.trouble.fault} action={again}>
          {detailOf(error)}
          {error instanceof Refused && error.problem.trace && (
            <p className="mono">{error.problem.trace}</p>
          )}
        </Status>
      );
  }
}

function detailOf(error: unknown) {
  if (!(error instanceof Refused)) return words.trouble.unexpected;
  const { detail, title, details = [] } = error.problem;
  return (
    <>
      <p>{sentence(detail ?? title)}</p>
      {details.length > 0 && (
        <ul>
          {details.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The server's words, begun and ended as a sentence. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}

function here(): string {
  return window.location.pathname + window.location.search;
}
