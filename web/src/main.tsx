import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "./shared/theme/base.css";
import "./shared/theme/tokens.css";
import "./shared/theme/parts.css";
import "./app/frame.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { nonce } from "./shared/theme/nonce";

// What hides a scrollbar makes a style element of its own, and looks here.
Object.assign(window, { __webpack_nonce__: nonce() });

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
