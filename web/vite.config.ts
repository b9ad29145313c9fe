import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Where the API is while the pages are served by Vite; in a release one server has both. */
const api = process.env.CROSSWALK_API ?? "http://localhost:8080";
const proxy = { "/api": { target: api } };

/** What pages need begins to come with the script that asks for them, and not once that runs. */
const beside: Plugin = {
  name: "beside",
  transformIndexHtml: (_, { bundle = {} }) =>
    Object.keys(bundle)
      .filter((file) => /\/(App|several|rolldown-runtime)-.*\.js$/.test(file))
      .map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` }, injectTo: "head" })),
};

export default defineConfig({
  plugins: [react(), beside],
  // The server writes another one into each answer: see Pages.java.
  html: { cspNonce: "CROSSWALK-NONCE" },
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { proxy },
  preview: { proxy },
  // light-dark() has to stay as it is: the tokens live by it.
  build: {
    target: ["chrome123", "firefox128", "safari17.5"],
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // Few files: each is a way to the server and back, and a browser goes six at a time. What every page needs is one, what several need another.
      output: {
        codeSplitting: {
          groups: [
            { name: "main", tags: ["$initial"], priority: 2 },
            { name: "several", minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: { include: ["test/**/*.test.{ts,tsx}"], environment: "jsdom" },
});
