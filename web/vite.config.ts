import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Where the API is while the pages are served by Vite; in a release one server has both. */
const api = process.env.CROSSWALK_API ?? "http://localhost:8080";
const proxy = { "/api": { target: api } };

export default defineConfig({
  plugins: [react()],
  // The server writes another one into each answer: see Pages.java.
  html: { cspNonce: "CROSSWALK-NONCE" },
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { proxy },
  preview: { proxy },
  // light-dark() has to stay as it is: the tokens live by it.
  build: { target: ["chrome123", "firefox128", "safari17.5"], assetsInlineLimit: 0, manifest: true, chunkSizeWarningLimit: 700 },
  test: { include: ["test/**/*.test.{ts,tsx}"], environment: "jsdom" },
});
