import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { addressOf } from "@/shared/api/address";
import { look, useTimesFound } from "@/shared/api/connection";

/** So long is waited for more of the same before all is asked again. */
const together = 400;

/** What somebody changes elsewhere is asked again here, and so seen by all. */
export function useEvents(organisation: string | undefined) {
  const client = useQueryClient();
  // One that a gateway ended is begun anew once the server is there.
  const times = useTimesFound();
  useEffect(() => {
    if (times > 0) void client.invalidateQueries();
  }, [times, client]);
  useEffect(() => {
    if (organisation === undefined || typeof EventSource === "undefined") return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const events = new EventSource(addressOf(`organisations/${organisation}/events`));
    // What was told while the line was down is told to nobody: all is asked again.
    let wasDown = false;
    events.addEventListener("error", () => {
      wasDown = true;
      void look();
    });
    events.addEventListener("open", () => {
      if (wasDown) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(organisation) });
      wasDown = false;
    });
    events.addEventListener("change", () => {
      clearTimeout(timer);
      timer = setTimeout(() => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(organisation) }), together);
    });
    // Tasks change no answer about the programme.
    let tasks: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener("tasks", () => {
      clearTimeout(tasks);
      tasks = setTimeout(() => void client.invalidateQueries({ queryKey: ["tasks", organisation] }), together);
    });
    return () => {
      clearTimeout(timer);
      clearTimeout(tasks);
      events.close();
    };
  }, [organisation, client, times]);
}
