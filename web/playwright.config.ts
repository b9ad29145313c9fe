import { defineConfig } from "@playwright/test";

/**
 * The journeys go over a real server with the sample company, which runs already (build/journeys starts one):
 * CROSSWALK_API is where, CROSSWALK_EMAIL and CROSSWALK_PASSWORD are whose account.
 */
export default defineConfig({
  testDir: "journeys",
  outputDir: "target/journeys",
  workers: 1,
  // A machine that builds for others may stall for longer than any of the waits.
  retries: process.env.CI ? 1 : 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: "list",
  use: {
    baseURL: process.env.CROSSWALK_API ?? "http://localhost:8080",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      // No sandbox: root may have none. The rest keeps Chromium from asking for what is no page of ours.
      args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
    permissions: ["clipboard-read", "clipboard-write"],
    trace: "off",
  },
});
