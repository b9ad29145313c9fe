import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addressOf } from "@/shared/api/address";
import { askTextTagged } from "@/shared/api/client";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Problem } from "@/shared/parts/Problem";
import { useEdit } from "@/shared/parts/useEdit";
import { words as all } from "@/shared/words/en";
import { records } from "@/shared/words/records";

const words = records.document;

/** The text on file, to be written by hand. */
export function EditText({ organisation, document, onDone }: { organisation: string; document: string; onDone: () => void }) {
  const text = useQuery({
    queryKey: ["text", organisation, document],
    queryFn: ({ signal }) => askTextTagged(addressOf(`organisations/${organisation}/files/documents/${document}.md`), signal),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnReconnect: false,
  });
  // What is written is held against the text that somebody began with, whatever comes while they write.
  const [begun, setBegun] = useState<{ text: string; tag: string }>();
  const [typed, setTyped] = useState<string>();
  const [theirs, setTheirs] = useState<string>();
  const save = useEdit(organisation, "edit-document");
  if (text.error) return <Problem error={text.error} retry={() => void text.refetch()} />;
  const data = begun ?? text.data;
  const shown = typed ?? data?.text ?? "";
  const keep = (tag: string) => {
    const file = new File([shown], `${document}.md`, { type: "text/markdown" });
    save.mutate({ request: { document }, file, read: { tag, isOf }, done: words.saved }, { onSuccess: onDone });
  };
  function isOf({ kind, key }: { kind: string; key: string }) {
    return kind === "file" && key === `documents/${document}.md`;
  }
  const theirsNow = async () => (await text.refetch()).data;
  return (
    <form
      className="pad"
      onSubmit={(event) => {
        event.preventDefault();
        if (data) keep(data.tag);
      }}
    >
      <textarea
        className="input text"
        aria-label={words.editLabel}
        rows={28}
        spellCheck
        value={shown}
        disabled={data === undefined}
        onChange={(event) => {
          if (!begun) setBegun(data);
          setTyped(event.target.value);
        }}
      />
      <Meanwhile
        error={save.error}
        isOf={isOf}
        onMine={keep}
        onTheirs={() =>
          void theirsNow().then((now) => {
            setBegun(now);
            setTyped(undefined);
            setTheirs(undefined);
            save.reset();
          })
        }
      >
        {theirs === undefined ? (
          <button type="button" className="btn sm" onClick={() => void theirsNow().then((now) => setTheirs(now?.text ?? ""))}>
            {all.meanwhile.show}
          </button>
        ) : (
          <textarea className="input text theirs" aria-label={all.meanwhile.theirText} rows={12} readOnly value={theirs} />
        )}
      </Meanwhile>
      <div className="row">
        <button type="submit" className="btn pri" disabled={save.isPending || typed === undefined || typed.trim() === "" || typed === data?.text}>
          {words.save}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {records.add.cancel}
        </button>
      </div>
    </form>
  );
}
