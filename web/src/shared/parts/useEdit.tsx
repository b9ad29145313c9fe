import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { makeEdit, refusalOf, undoChange, useChanged, type EditKind } from "../api/edits";
import { words } from "../words/en";

interface Asked {
  request: object;
  file?: File | undefined;
  /** What is said when it is done. */
  done: string;
}

/** Makes an edit, says that it is made, and offers to take it back. */
export function useEdit<K extends EditKind>(organisation: string, kind: K) {
  const changed = useChanged(organisation);
  return useMutation({
    mutationFn: ({ request, file }: Asked) => makeEdit(organisation, kind, request, file),
    onSuccess: async ({ change }, { done }) => {
      tell(done, change === undefined ? undefined : () => void undo(change));
      await changed();
    },
    onError: (error) => tell(refusalOf(error)),
  });

  async function undo(change: string) {
    try {
      await undoChange(organisation, change);
      await changed();
      tell(words.edits.undone);
    } catch (error) {
      tell(refusalOf(error));
    }
  }
}

/** A toast, with what takes back what it says. */
export function tell(message: string, undo?: () => void) {
  const id = notifications.show({
    closeButtonProps: { "aria-label": words.edits.close },
    message: (
      <span className="row between">
        <span>{message}</span>
        {undo && (
          <button
            type="button"
            className="undo"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {words.edits.undo}
          </button>
        )}
      </span>
    ),
  });
}
