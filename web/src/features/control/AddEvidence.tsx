import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Control } from "@/shared/api/documents/show";
import { meQuery } from "@/shared/api/queries";
import { Icon } from "@/shared/parts/Icon";
import { capital } from "@/shared/parts/readable";
import { useEdit } from "@/shared/parts/useEdit";
import { words } from "@/shared/words/en";

const today = () => new Date().toISOString().slice(0, 10);

/** A place to drop a file on: then it is said what it shows, and it goes on file. */
export function AddEvidence({ control, organisation }: { control: Control; organisation: string }) {
  const { data: me } = useQuery(meQuery);
  const [file, setFile] = useState<File>();
  const [isOver, setOver] = useState(false);
  const add = useEdit(organisation, "add-evidence");

  if (!file) {
    return (
      <div
        className={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          setFile(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="drop" />
        <span>
          {words.control.drop}{" "}
          <label>
            {words.control.choose}
            <input type="file" onChange={(event) => setFile(event.target.files?.[0])} />
          </label>
          . <span className="muted sm">{words.control.dropSay}</span>
        </span>
      </div>
    );
  }
  return (
    <form
      className="adding"
      onSubmit={(event) => {
        event.preventDefault();
        const said = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== ""));
        add.mutate(
          { request: { controls: [control.id], ...said }, file, done: words.control.addedEvidence(file.name) },
          { onSuccess: () => setFile(undefined) },
        );
      }}
    >
      <p className="wide">
        <Icon name="document" small /> <b className="b">{file.name}</b> <span className="muted sm">{Math.ceil(file.size / 1024)} KB</span>
      </p>
      <div className="field">
        <label htmlFor="kind">{words.control.kindOf}</label>
        <select id="kind" name="kind" className="input">
          {control.evidence.map(({ kind }) => (
            <option key={kind} value={kind}>
              {capital(kind.replaceAll("-", " "))}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="on">{words.control.seenOn}</label>
        <input id="on" name="on" type="date" className="input" defaultValue={today()} max={today()} required />
      </div>
      <div className="field">
        <label htmlFor="by">{words.control.gatheredBy}</label>
        <input id="by" name="by" className="input" defaultValue={me?.name} required />
      </div>
      <div className="field">
        <label htmlFor="note">{words.control.note}</label>
        <input id="note" name="note" className="input" />
      </div>
      <div className="row wide">
        <button type="submit" className="btn pri" disabled={add.isPending}>
          {words.control.add}
        </button>
        <button type="button" className="btn" onClick={() => setFile(undefined)}>
          {words.control.cancel}
        </button>
      </div>
    </form>
  );
}
