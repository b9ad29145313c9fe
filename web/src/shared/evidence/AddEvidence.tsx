import { useQuery } from "@tanstack/react-query";
import { useState, type DragEvent } from "react";
import { meQuery } from "@/shared/api/queries";
import { today } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { capital } from "@/shared/parts/readable";
import { useEdit } from "@/shared/parts/useEdit";
import { ownControls } from "@/shared/words/ownControls";
import { records } from "@/shared/words/records";
import { droppedOf, filesOf, isLink, mostBytes, nameOf, type Dropped } from "./dropped";
import "./evidence.css";

/** What is done with what is dragged over something. */
export function useDrop(onDrop: (dropped: Dropped) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const dropped = droppedOf(event.dataTransfer);
        if (dropped) onDrop(dropped);
      },
    },
  };
}

/** A place to drop a file or a link on: then it is said what it shows and covers, and it goes on file. */
export function AddEvidence({
  control,
  kinds,
  due = [],
  organisation,
  given,
  onDone,
}: {
  control: string;
  /** What the control wants to be shown by. */
  kinds: readonly string[];
  /** Those of them of which nothing counts. */
  due?: readonly string[];
  organisation: string;
  /** What was dropped somewhere else. */
  given?: Dropped | undefined;
  onDone?: (() => void) | undefined;
}) {
  const [own, setOwn] = useState<Dropped>();
  const [refused, setRefused] = useState<string>();
  const dropped = own ?? given;
  const take = (thing: Dropped) => {
    const tooLarge = filesOf(thing).find(({ size }) => size > mostBytes);
    setRefused(tooLarge && records.add.tooLarge(records.megabytes(tooLarge.size), records.megabytes(mostBytes)));
    setOwn(tooLarge ? undefined : thing);
  };
  const { isOver, handlers } = useDrop(take);
  const leave = () => {
    setOwn(undefined);
    onDone?.();
  };

  if (dropped) {
    return <Saying key={nameOf(dropped)} dropped={dropped} control={control} kinds={kinds} due={due} organisation={organisation} onLeft={take} onDone={leave} />;
  }
  return (
    <div className={isOver ? "drop over" : "drop"} {...handlers}>
      <Icon name="drop" />
      <span className="grow">
        {records.add.drop}{" "}
        <label className="choose">
          {records.add.choose}
          <input
            type="file"
            multiple
            onChange={(event) => {
              const [file, ...others] = event.target.files ?? [];
              if (file) take({ file, others });
            }}
          />
        </label>
        . <span className="muted sm">{records.add.say}</span>
      </span>
      <GiveLink onLink={(link) => take({ link })} />
      {refused && (
        <p className="msg c-failed sm" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

function GiveLink({ onLink }: { onLink: (link: string) => void }) {
  const [link, setLink] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  if (link === undefined) {
    return (
      <button type="button" className="btn ghost sm" onClick={() => setLink("")}>
        <Icon name="link" small />
        {records.add.orLink}
      </button>
    );
  }
  return (
    <form
      className="row wrap giving"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLink(link.trim())) onLink(link.trim());
        else setWrong(true);
      }}
    >
      <input
        className="input"
        inputMode="url"
        autoFocus
        aria-label={records.add.link}
        aria-invalid={isWrong || undefined}
        placeholder="https://"
        value={link}
        onChange={(event) => {
          setLink(event.target.value);
          setWrong(false);
        }}
      />
      <button type="submit" className="btn sm">
        {records.add.linkUse}
      </button>
      {isWrong && (
        <span className="msg c-failed sm" role="alert">
          {records.add.noLink}
        </span>
      )}
    </form>
  );
}

function Saying({
  dropped,
  control,
  kinds,
  due,
  organisation,
  onLeft,
  onDone,
}: {
  dropped: Dropped;
  control: string;
  kinds: readonly string[];
  due: readonly string[];
  organisation: string;
  /** What was not taken of several. */
  onLeft: (left: Dropped) => void;
  onDone: () => void;
}) {
  const { data: me } = useQuery(meQuery);
  const add = useEdit(organisation, "add-evidence");
  const files = filesOf(dropped);
  const [isAdding, setAdding] = useState(false);
  const field = (name: string) => `${name}-${control}`;
  /** One after the other: each is a piece of its own, and can be taken back by itself. What was refused stays to be looked at. */
  async function addAll(request: object) {
    setAdding(true);
    const left: File[] = [];
    for (const file of files) {
      await add.mutateAsync({ request, file, done: records.add.added(file.name) }).catch(() => left.push(file));
    }
    setAdding(false);
    const [first, ...others] = left;
    if (first) onLeft({ file: first, others });
    else onDone();
  }

  return (
    <form
      className="adding"
      onSubmit={(event) => {
        event.preventDefault();
        const { from, on, findings, ...said } = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== ""));
        const request = {
          controls: [control],
          ...said,
          ...(from ? { covers: `${String(from)}..${String(on)}` } : { on }),
          ...(findings && { findings: Number(findings) }),
          ...(dropped.link && { link: dropped.link }),
        };
        if (files.length < 2) add.mutate({ request, file: dropped.file, done: records.add.added(nameOf(dropped)) }, { onSuccess: onDone });
        else void addAll(request);
      }}
    >
      <p className="wide name">
        <Icon name={dropped.file ? "document" : "link"} small /> <b className="b">{nameOf(dropped)}</b>{" "}
        <span className="muted sm">
          {files.length > 1
            ? ownControls.several(files.length, records.megabytes(files.reduce((sum, { size }) => sum + size, 0)))
            : dropped.file
              ? records.megabytes(dropped.file.size)
              : records.add.linkSay}
        </span>
      </p>
      <div className="field">
        <label htmlFor={field("kind")}>{records.add.kind}</label>
        <select id={field("kind")} name="kind" className="input">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {records.add.kindOf(capital(kind.replaceAll("-", " ")), due.includes(kind))}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={field("from")}>{records.add.from}</label>
        <input id={field("from")} name="from" type="date" className="input" max={today()} title={records.add.fromSay} />
      </div>
      <div className="field">
        <label htmlFor={field("on")}>{records.add.on}</label>
        <input id={field("on")} name="on" type="date" className="input" defaultValue={today()} max={today()} required />
      </div>
      <div className="field">
        <label htmlFor={field("findings")}>{records.add.findings}</label>
        <input id={field("findings")} name="findings" type="number" min={0} step={1} className="input" aria-describedby={field("findings-say")} />
        <span id={field("findings-say")} className="hint">
          {records.add.findingsSay}
        </span>
      </div>
      <div className="field">
        <label htmlFor={field("by")}>{records.add.by}</label>
        <input id={field("by")} name="by" className="input" defaultValue={me?.name} required />
      </div>
      <div className="field">
        <label htmlFor={field("note")}>{records.add.note}</label>
        <input id={field("note")} name="note" className="input" />
      </div>
      <div className="row wide">
        <button type="submit" className="btn pri" disabled={add.isPending || isAdding}>
          {records.add.add}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {records.add.cancel}
        </button>
      </div>
    </form>
  );
}
