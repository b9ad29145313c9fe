import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addressOf } from "@/shared/api/address";
import { previewQuery, type Preview } from "@/shared/api/records";
import { Icon } from "@/shared/parts/Icon";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useWhen } from "@/shared/parts/useWhen";
import { records } from "@/shared/words/records";
import "./evidence.css";

/**
 * A look at a piece of evidence. Nothing of it runs: the server says what it is by its bytes; text comes
 * as text and stands in `pre`, pictures stand in `img`, and of a PDF the server draws the pages.
 */
export function Look({ organisation, id, onClose }: { organisation: string; id: string | undefined; onClose: () => void }) {
  return (
    <Modal
      opened={id !== undefined}
      onClose={onClose}
      size="xl"
      title={<span className="b">{id}</span>}
      closeButtonProps={{ "aria-label": records.look.close }}
      classNames={{ content: "look" }}
    >
      {id !== undefined && <Looking key={id} organisation={organisation} id={id} />}
    </Modal>
  );
}

function Looking({ organisation, id }: { organisation: string; id: string }) {
  const { knownAt } = useWhen();
  const { data, error, isError, refetch } = useQuery(previewQuery(organisation, id, knownAt));
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <i className="sk" style={{ height: 320 }} aria-busy />;
  return (
    <>
      <Body organisation={organisation} preview={data} />
      <footer className="row wrap look-foot">
        <span className="sub sm grow">
          {data.file}, {records.megabytes(data.bytes)}. {data.say}
        </span>
        <a className="btn sm" href={addressOf(`organisations/${organisation}/evidence/file`, { id, knownAt })} download={data.file.split("/").at(-1)}>
          <Icon name="export" small />
          {records.look.download}
        </a>
        <span className={data.unchanged ? "muted sm wide" : "c-failed sm wide"}>
          {data.unchanged ? records.look.unchanged : records.look.changed} <span className="mono brk">{data.sha256}</span>
        </span>
      </footer>
    </>
  );
}

function Body({ organisation, preview }: { organisation: string; preview: Preview }) {
  const { knownAt } = useWhen();
  const { as, id, text, cut, pages, link, say } = preview;
  const file = preview.file.split("/").at(-1) ?? preview.file;
  switch (as) {
    case "text":
      return (
        <>
          <pre className="look-text" tabIndex={0} role="region" aria-label={records.look.text}>
            {text}
          </pre>
          {cut && <p className="muted sm">{records.look.cut}</p>}
        </>
      );
    case "picture":
      return <img className="look-picture" src={addressOf(`organisations/${organisation}/evidence/picture`, { id, knownAt })} alt={file} />;
    case "pages":
      return <Pages organisation={organisation} id={id} file={file} pages={pages} />;
    case "link":
      return (
        <p className="look-link">
          <Icon name="link" />{" "}
          <a className="link" href={link ?? undefined} target="_blank" rel="noopener noreferrer nofollow" title={records.look.open}>
            {link}
          </a>
        </p>
      );
    case "nothing":
      return <Status icon="document" title={say} />;
  }
}

function Pages({ organisation, id, file, pages }: { organisation: string; id: string; file: string; pages: number }) {
  const { knownAt } = useWhen();
  const [page, setPage] = useState(1);
  return (
    <>
      {pages > 1 && (
        <div className="row look-pages">
          <button type="button" className="btn sm" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {records.look.previous}
          </button>
          <span className="muted sm" aria-live="polite">
            {records.look.page(page, pages)}
          </span>
          <button type="button" className="btn sm" disabled={page === pages} onClick={() => setPage(page + 1)}>
            {records.look.next}
          </button>
        </div>
      )}
      <img
        key={page}
        className="look-picture page"
        src={addressOf(`organisations/${organisation}/evidence/picture`, { id, page: String(page), knownAt })}
        alt={records.look.pageOf(page, file)}
      />
    </>
  );
}
