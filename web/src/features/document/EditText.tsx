import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addressOf, askText } from "@/shared/api/client";
import { Problem } from "@/shared/parts/Problem";
import { useEdit } from "@/shared/parts/useEdit";
import { records } from "@/shared/words/records";

const words = records.document;

/** The text on file, to be written by hand. */
export function EditText({ organisation, document, onDone }: { organisation: string; document: string; onDone: () => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["text", organisation, document],
    queryFn: ({ signal }) => askText(addressOf(`organisations/${organisation}/files/documents/${document}.md`), signal),
    gcTime: 0,
    staleTime: Infinity,
  });
  const [typed, setTyped] = useState<string>();
  const save = useEdit(organisation, "edit-document");
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  const text = typed ?? data ?? "";
  return (
    <form
      className="pad"
      onSubmit={(event) => {
        event.preventDefault();
        const file = new File([text], `${document}.md`, { type: "text/markdown" });
        save.mutate({ request: { document }, file, done: words.saved }, { onSuccess: onDone });
      }}
    >
      <textarea
        className="input text"
        aria-label={words.editLabel}
        rows={28}
        spellCheck
        value={text}
        disabled={data === undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="row">
        <button type="submit" className="btn pri" disabled={save.isPending || typed === undefined || typed.trim() === "" || typed === data}>
          {words.save}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {records.add.cancel}
        </button>
      </div>
    </form>
  );
}
