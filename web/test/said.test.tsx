import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Said } from "@/shared/parts/Said";
import { Working } from "@/shared/parts/Working";
import { readable } from "@/shared/parts/readable";
import { words } from "@/shared/words/en";

afterEach(cleanup);

test("each day of a sentence is told as pages write it, with how far it is, and ids keep theirs", () => {
  const { container } = render(<Said text="It counts until 2026-12-31, and EV-2026-01-02 until 2027-01-05." />);
  expect(container.textContent).toBe("It counts until 31 Dec 2026, and EV-2026-01-02 until 5 Jan 2027.");
  const days = [...container.querySelectorAll("time")];
  expect(days.map((each) => each.dateTime)).toEqual(["2026-12-31", "2027-01-05"]);
  expect(days.every((each) => each.title !== "")).toBe(true);
});

test("what an organisation defines itself is told in words, whichever way an answer writes it", () => {
  expect(readable("Risks are assessed every {{interval}}, at least yearly.")).toBe("Risks are assessed at defined intervals, at least yearly.");
  expect(readable("Rights end no later than [time] after employment ends.")).toBe("Rights end no later than a defined time after employment ends.");
  expect(readable("Fixed within {{days}} days, in a cycle of [interval]")).toBe("Fixed within a defined number of days, in a cycle of a defined interval");
  expect(readable("Kept by {{ whoever }} for {{period}}.")).toBe("Kept by [whoever] for a defined period.");
  const { container } = render(<Said text="It was reviewed every [interval] until 2026-12-31." />);
  expect(container.textContent).toBe("It was reviewed at defined intervals until 31 Dec 2026.");
});

function Asking({ ask }: { ask: (signal: AbortSignal) => Promise<string> }) {
  const queryKey = ["slow"];
  const query = useQuery({ queryKey, queryFn: ({ signal }) => ask(signal), retry: false });
  return (
    <>
      <p>{query.data}</p>
      <Working what="the plan" query={query} queryKey={queryKey} />
    </>
  );
}

test("what takes long is given up when somebody cancels it, and asked anew when they want it after all", async () => {
  const signals: AbortSignal[] = [];
  const ask = (signal: AbortSignal) => {
    signals.push(signal);
    return signals.length === 1 ? new Promise<string>((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))) : Promise.resolve("It is there");
  };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Asking ask={ask} />
    </QueryClientProvider>,
  );

  fireEvent.click(await screen.findByText(words.working.stop));

  await screen.findByText(words.working.stopped("the plan"));
  expect(signals[0]?.aborted).toBe(true);
  fireEvent.click(screen.getByText(words.working.again));
  await waitFor(() => expect(screen.getByText("It is there")).toBeTruthy());
});
