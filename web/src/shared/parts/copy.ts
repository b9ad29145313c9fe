import { notifications } from "@mantine/notifications";
import { words } from "../words/en";

const say = (message: string) => notifications.show({ message, closeButtonProps: { "aria-label": words.edits.close } });

export function copyText(text: string) {
  void navigator.clipboard.writeText(text).then(
    () => say(words.copy.done),
    () => say(words.copy.refused),
  );
}

export const copyAddress = () => copyText(window.location.href);
