import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "./shared/theme/base.css";
import "./shared/theme/tokens.css";
import "./shared/theme/parts.css";
import "./app/frame.css";
import { asksFirst } from "./app/first";
import { askEarly } from "./shared/api/early";

for (const { path, parameters } of asksFirst(location.pathname, location.search)) askEarly(path, parameters);

void import("./app/App").then(({ begin }) => begin());
