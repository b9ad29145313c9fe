import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/shared/parts/Icon";
import { intake as words } from "@/shared/words/intake";
import { pictureOf, placeQuery, type Intake } from "./api";
import { pageOf, type Listed } from "./search";

const percent = (of: number) => `${(of * 100).toFixed(2)}%`;

/** The page of the report on which a control stands, to be read beside what was read of it. */
export function PagePicture({ organisation, intake, control: { id, at } }: { organisation: string; intake: Intake; control: Listed }) {
  const stands = pageOf(at) ?? 1;
  // Which page one turned to, of the control that stands on another.
  const [turned, setTurned] = useState<{ of: number; page: number }>();
  const page = turned?.of === stands ? turned.page : stands;
  const address = pictureOf(organisation, intake.id, page);
  const [isThere, setThere] = useState<{ address: string; ok: boolean }>();
  const { data: place } = useQuery({ ...placeQuery(organisation, intake.id, page, id), enabled: page === stands });
  const top = page === stands ? (place?.top ?? null) : null;
  const mark = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const isWaited = isThere?.address !== address;
  useEffect(() => {
    // The page beside it stays where it is.
    if (top !== null && !isWaited && box.current && mark.current) box.current.scrollTop = Math.max(0, mark.current.offsetTop - box.current.clientHeight / 3);
  }, [top, isWaited, id]);
  const turn = (to: number) => setTurned({ of: stands, page: Math.min(intake.pages, Math.max(1, to)) });
  return (
    <section className="card pg">
      <header>
        <h2>{words.page(page, intake.pages)}</h2>
        <span className="sp" />
        <button type="button" className="btn sm" aria-label={words.before} disabled={page <= 1} onClick={() => turn(page - 1)}>
          <span className="flip">
            <Icon name="right" small />
          </span>
        </button>
        <button type="button" className="btn sm" aria-label={words.after} disabled={page >= intake.pages} onClick={() => turn(page + 1)}>
          <Icon name="right" small />
        </button>
        <a className="btn sm" href={address} target="_blank" rel="noreferrer">
          {words.large}
        </a>
      </header>
      <div ref={box} className="im" tabIndex={0} role="group" aria-label={words.page(page, intake.pages)} aria-busy={isWaited || undefined}>
        <div className="sheet">
        {isThere?.address === address && !isThere.ok ? (
          <p className="pad sub">{words.noPicture}</p>
        ) : (
          <>
          <img
            src={address}
            alt={words.picture(page, intake.name)}
            className={isWaited ? "waits" : undefined}
            onLoad={() => setThere({ address, ok: true })}
            onError={() => setThere({ address, ok: false })}
          />
          {top !== null && !isWaited && <i ref={mark} className="here" style={{ top: percent(top), height: percent(place?.height ?? 0) }} />}
          </>
        )}
        </div>
      </div>
    </section>
  );
}
