import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { ownPath, signInSearch } from "@/features/identity/search";
import { QrCode } from "@/features/settings/QrCode";
import { browserOf } from "@/features/settings/when";

test("after signing in one comes to a page of this host alone, however an address is written", () => {
  for (const foreign of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/./\\evil.example",
    "javascript:alert(1)",
    "evil",
    "",
  ]) {
    expect(ownPath(foreign), JSON.stringify(foreign)).toBeUndefined();
  }
  expect(ownPath("/a/gap?want=iso27001-2022#x")).toBe("/a/gap?want=iso27001-2022#x");
  expect(signInSearch({ to: "//evil.example" })).toEqual({});
});

test("a session is told by what people call their browser", () => {
  expect(browserOf("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0")).toBe("Firefox, Linux");
  expect(browserOf("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1")).toBe("Safari, iOS");
  expect(browserOf("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0")).toBe("Edge, Windows");
  expect(browserOf("curl/8.5.0")).toBe("curl/8.5.0");
  expect(browserOf("")).toBeUndefined();
});

test("what an authenticator is told is a picture that says what it is", () => {
  const { getByRole } = render(
    <QrCode text="otpauth://totp/Crosswalk:ada%40example.com?secret=GEZDGNBVGY3TQOJQ&issuer=Crosswalk" label="A picture" />,
  );
  const picture = getByRole("img", { name: "A picture" });
  expect(picture.querySelector("path")?.getAttribute("d")).toMatch(/^(M\d+ \d+h1v1h-1z){200,}$/);
});
