import { act, cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ask, Refused, Unreachable } from "@/shared/api/client";
import { isConnectionLost, look, timesFound } from "@/shared/api/connection";
import { hasNothing } from "@/shared/api/errors";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";

const signal = new AbortController().signal;
const answered = () => Promise.resolve(new Response("{}", { status: 200, headers: { "content-type": "application/json" } }));

async function loseIt(): Promise<unknown> {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
  return await ask("me", {}, signal).catch((error: unknown) => error);
}

afterEach(async () => {
  cleanup();
  vi.stubGlobal("fetch", answered);
  await look();
  vi.unstubAllGlobals();
});

test("the connection is lost with a request that finds no server, and back with the first that is answered", async () => {
  expect(await loseIt()).toBeInstanceOf(Unreachable);
  expect(isConnectionLost()).toBe(true);
  const before = timesFound();

  vi.stubGlobal("fetch", answered);
  await ask("me", {}, signal);

  expect(isConnectionLost()).toBe(false);
  expect(timesFound()).toBe(before + 1);
});

test("a gateway whose server is down is no server", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("bad gateway", { status: 502 })));

  await expect(ask("me", {}, signal)).rejects.toBeInstanceOf(Unreachable);
  expect(isConnectionLost()).toBe(true);
});

test("what could not be asked is asked again by itself once the server is there", async () => {
  const error = await loseIt();
  const retry = vi.fn();
  render(<Problem error={error} retry={retry} />);
  expect(retry).not.toHaveBeenCalled();

  vi.stubGlobal("fetch", answered);
  await act(look);

  expect(retry).toHaveBeenCalledOnce();
});

test("a form says that it was not sent, and once the connection is back that it can be", async () => {
  const error = await loseIt();
  const { getByRole, queryByRole } = render(<Refusal error={error} />);
  expect(getByRole("alert").textContent).toContain("No connection");

  vi.stubGlobal("fetch", answered);
  await act(look);

  expect(queryByRole("alert")).toBeNull();
  expect(getByRole("status").textContent).toContain("The connection is back");
});

test("what was there stays while there is no connection, and gives way to what the server refuses", async () => {
  const offline = await loseIt();
  const refused = new Refused({ title: "gone", status: 404 });

  expect(hasNothing({ isError: true, data: undefined, error: offline })).toBe(true);
  expect(hasNothing({ isError: true, data: {}, error: offline })).toBe(false);
  expect(hasNothing({ isError: true, data: {}, error: refused })).toBe(true);
  expect(hasNothing({ isError: false, data: undefined, error: null })).toBe(false);
});
