import { Refused, Unreachable } from "./client";

export type Trouble = "offline" | "signed-out" | "forbidden" | "not-found" | "refused" | "fault";

/** What kind of trouble an error is, for whoever has to do something about it. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Unreachable || isPageLost(error)) return "offline";
  if (!(error instanceof Refused)) return "fault";
  switch (error.problem.status) {
    case 401:
      return "signed-out";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    default:
      return error.problem.status >= 500 ? "fault" : "refused";
  }
}

/** A part of the application that did not arrive. */
function isPageLost(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module/i.test(error.message);
}

/** Whether there is nothing to show but an error: without a connection what was there stays, and with it what somebody types. */
export function hasNothing({ isError, data, error }: { isError: boolean; data: unknown; error: unknown }): boolean {
  return isError && (data === undefined || troubleOf(error) !== "offline");
}
