import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { problemOf, Refused } from "@/shared/api/client";
import { Problem } from "@/shared/parts/Problem";

const away = { status: 503, statusText: "Service Unavailable" };

test("whatever a body is that came with an error, it is told in a sentence", () => {
  for (const body of [null, "text", 7, [], {}, { status: 500, error: "Internal Server Error", path: "/api/v1/me" }, { title: 4, detail: {}, details: "no list" }]) {
    const { container, unmount } = render(<Problem error={new Refused(problemOf(body, away))} />);
    expect(container.textContent, JSON.stringify(body)).toContain("Service Unavailable.");
    unmount();
  }
  expect(problemOf({}, { status: 500, statusText: "" }).title).toBe("HTTP 500");
});

test("a problem document is told as it is", () => {
  const said = { type: "urn:crosswalk:problem:unavailable", title: "Out of reach", status: 503, detail: "The database is away. Ask again." };
  expect(problemOf(said, away)).toMatchObject(said);
  const { container } = render(<Problem error={new Refused(problemOf(said, away))} />);
  expect(container.textContent).toContain("The database is away. Ask again.");
});
