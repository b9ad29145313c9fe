import { defineConfig } from "@playwright/test";

/**
 * The journeys go over a real server, which runs already with the sample company:
 * CROSSWALK_API is where, CROSSWALK_EMAIL and CROSSWALK_PASSWORD are whose account.
 */
const port = 4188;

export default defineConfig({
  testDir: "journeys",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
    permissions: ["clipboard-read", "clipboard-write"],
    trace: "off",
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
