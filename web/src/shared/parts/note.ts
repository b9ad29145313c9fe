import { notifications } from "@mantine/notifications";
import { words } from "../words/en";

/** Says for a moment that something was done. */
export const note = (message: string) => notifications.show({ message, closeButtonProps: { "aria-label": words.edits.close } });
