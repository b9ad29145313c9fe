import { notifications } from "@mantine/notifications";
import { words } from "../words/en";

export function copyText(text: string) {
  void navigator.clipboard.writeText(text).then(
    () => notifications.show({ message: words.copy.done }),
    () => notifications.show({ message: words.copy.refused }),
  );
}

export const copyAddress = () => copyText(window.location.href);
