import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { Refused } from "../api/client";
import { makeEdit, refusalOf, undoChange, useChanged, type EditKind, type Read } from "../api/edits";
import { words } from "../words/en";

interface Asked {
  request: object;
  file?: File | undefined;
  /** What somebody looked at, where it has to be what is still there. */
  read?: string | Read | undefined;
  /** What is said when it is done. */
  done: string;
}

/** Makes an edit, says that it is made, and offers to take it back. */
export function useEdit<K extends EditKind>(organisation: string, kind: K) {
  const changed = useChanged(organisation);
  return useMutation({
    mutationFn: ({ request, file, read }: Asked) => makeEdit(organisation, kind, request, file, read),
    onSuccess: async ({ change }, { done }) => {
      tell(done, change === undefined ? undefined : () => void undo(change));
      await changed();
    },
    onError: async (error) => {
      // What somebody else changed meanwhile is shown where it was to be changed, and asked anew at once.
      if (error instanceof Refused && error.problem.changes) await changed();
      else tell(refusalOf(error));
    },
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
