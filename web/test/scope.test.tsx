import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Framework } from "@/shared/api/documents/frameworks";
import { ScopePicker } from "@/shared/scope/ScopePicker";

afterEach(cleanup);

const framework = (id: string, usual: string, decomposed: number): Framework => ({
  id,
  title: `The ${id}`,
  name: id,
  publisher: "Somebody",
  edition: "1",
  licence: "none",
  successorOf: null,
  usual,
  requirements: 3,
  assessable: 3,
  decomposed,
  obligations: decomposed,
});

function shown(onChange: (scopes: string[]) => void) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ScopePicker legend="What you have" frameworks={[framework("soc2", "soc2:CC", 3), framework("csf", "csf", 0)]} chosen={["other"]} several onChange={onChange} />
    </QueryClientProvider>,
  );
}

test("what is taken by categories begins with the one that everybody has, beside what was chosen", () => {
  const onChange = vi.fn();
  shown(onChange);

  fireEvent.click(screen.getByRole("checkbox", { name: /The soc2/ }));

  expect(onChange).toHaveBeenCalledWith(["other", "soc2:CC"]);
});

test("a framework whose demands are not worked out says so where it is chosen", () => {
  shown(() => {});

  expect(screen.getByRole("checkbox", { name: /The csf.*not worked out/ })).toBeDefined();
  expect(screen.queryByRole("checkbox", { name: /The soc2.*not worked out/ })).toBeNull();
});
