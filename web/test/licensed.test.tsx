import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OwnText } from "@/features/catalog/OwnText";
import { LicensedTexts } from "@/features/settings/LicensedTexts";

const loaded = { framework: "iso27001-2022", licence: "Example Standards, to Example Ltd", until: null as string | null, over: false, texts: 2, loadedAt: "2026-10-15T09:00:00Z", loadedBy: "Lena Example" };
let items = [loaded];
let asked: { method: string; path: string; body: unknown }[] = [];
let refusal: object | undefined;

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { "content-type": status === 200 ? "application/json" : "application/problem+json" } });

beforeEach(() => {
  items = [loaded];
  asked = [];
  refusal = undefined;
  vi.stubGlobal("fetch", (address: string, init: RequestInit = {}) => {
    const method = init.method ?? "GET";
    asked.push({ method, path: address.split("?")[0] ?? "", body: init.body });
    if (refusal && method !== "GET") return Promise.resolve(json(refusal, 422));
    if (address.includes("/frameworks")) return Promise.resolve(json({ frameworks: [{ id: "iso27001-2022", title: "ISO/IEC 27001:2022" }] }));
    if (address.includes("/licensed-text?")) return Promise.resolve(json({ requirement: "iso27001-2022/A.5.15", text: address.includes("A.5.15") ? "Doors are shut,\nand windows too." : "", licence: loaded.licence, until: "2027-01-31" }));
    if (method === "DELETE") items = [];
    return Promise.resolve(json({ items }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(page: ReactNode) {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  return render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>{page}</QueryClientProvider>
    </MantineProvider>,
  );
}

test("an own text stands as the organisation's copy, with its licence beside it", async () => {
  shown(<OwnText organisation="o" edition="iso27001-2022" id="A.5.15" />);

  const copy = await screen.findByRole("region", { name: "Your organisation's copy of the text" });
  expect(copy.textContent).toContain("Doors are shut,\nand windows too.");
  expect(copy.textContent).toContain("Licence: Example Standards, to Example Ltd, until 31 Jan 2027");
});

test("where there is no own text, or its licence is over, nothing stands there", async () => {
  const { container, unmount } = shown(<OwnText organisation="o" edition="iso27001-2022" id="A.5.16" />);
  await waitFor(() => expect(asked.map(({ path }) => path)).toContain("/api/v1/organisations/o/licensed-text"));
  expect(container.querySelector("section")).toBeNull();
  unmount();

  asked = [];
  items = [{ ...loaded, over: true, until: "2026-10-01" }];
  const late = shown(<OwnText organisation="o" edition="iso27001-2022" id="A.5.15" />);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(late.container.querySelector("section")).toBeNull();
  expect(asked[0]?.path).toBe("/api/v1/organisations/o/licensed-texts");
});

test("texts are removed only once somebody says so twice", async () => {
  shown(<LicensedTexts organisation="o" />);

  fireEvent.click(await screen.findByRole("button", { name: "Remove the texts of ISO/IEC 27001:2022" }));
  expect(asked.some(({ method }) => method === "DELETE")).toBe(false);
  expect(screen.getByText(/for good, and no undo brings them back/)).toBeTruthy();

  fireEvent.click(screen.getAllByRole("button", { name: "Remove the texts of ISO/IEC 27001:2022" }).at(-1)!);
  await waitFor(() => expect(screen.queryByRole("table")).toBeNull());
  expect(asked.find(({ method }) => method === "DELETE")?.path).toBe("/api/v1/organisations/o/licensed-texts/iso27001-2022");
});

test("a file is loaded with its licence, and each line that is wrong is named", async () => {
  refusal = { title: "Invalid", status: 422, detail: '"texts.csv" is not loaded: 2 of its lines are wrong', details: ["line 2: A.5.15 has no text", "line 3: A.5.16 has no text"] };
  shown(<LicensedTexts organisation="o" />);

  await screen.findByRole("option", { name: "ISO/IEC 27001:2022" });
  fireEvent.change(screen.getByLabelText("Framework"), { target: { value: "iso27001-2022" } });
  fireEvent.change(screen.getByLabelText("Licence"), { target: { value: "Example Standards" } });
  fireEvent.change(screen.getByLabelText("File of the texts"), { target: { files: [new File(["A.5.15,x"], "texts.csv")] } });
  fireEvent.submit(screen.getByRole("form", { name: "Texts you are licensed to have" }));

  expect(await screen.findByText("line 3: A.5.16 has no text")).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("2 of its lines are wrong");
  const sent = asked.find(({ method }) => method === "PUT");
  expect(sent?.path).toBe("/api/v1/organisations/o/licensed-texts/iso27001-2022");
  expect((sent?.body as FormData).get("request")).toBe('{"licence":"Example Standards"}');
  expect((screen.getByLabelText("Licence") as HTMLInputElement).value).toBe("Example Standards");
});
