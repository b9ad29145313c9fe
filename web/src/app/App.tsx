import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Unreachable } from "@/shared/api/client";
import { nonce } from "@/shared/theme/nonce";
import { theme, variables } from "@/shared/theme/theme";
import { routerFor, warmPages } from "./router";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the server refused it will refuse again; what did not get through may.
      retry: (tries, error) => error instanceof Unreachable && tries < 1,
      retryDelay: 400,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

const router = routerFor(client);

/** Puts the application on the page. */
export function begin() {
  // What hides a scrollbar makes a style element of its own, and looks here.
  Object.assign(window, { __webpack_nonce__: nonce() });
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App />);
  void warmPages(client);
}

function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={nonce}>
          {/* While one slides in or out it lies over the others. */}
          <Notifications position="bottom-center" autoClose={8000} transitionDuration={0} />
          <RouterProvider router={router} />
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
