import { useState } from "react";
import { Icon } from "@/shared/parts/Icon";
import { intake as words } from "@/shared/words/intake";
import { pictureOf, type Intake } from "./api";
import { pageOf } from "./search";

/** The page of the report on which a control stands, to be read beside what was read of it. */
export function PagePicture({ organisation, intake, at }: { organisation: string; intake: Intake; at: string }) {
  const stands = pageOf(at) ?? 1;
  // Which page one turned to, of the control that stands on another.
  const [turned, setTurned] = useState<{ of: number; page: number }>();
  const page = turned?.of === stands ? turned.page : stands;
  const address = pictureOf(organisation, intake.id, page);
  const [isThere, setThere] = useState<{ address: string; ok: boolean }>();
  const turn = (to: number) => setTurned({ of: stands, page: Math.min(intake.pages, Math.max(1, to)) });
  const isWaited = isThere?.address !== address;
  return (
    <section className="card pg" aria-label={words.page(page, intake.pages)}>
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
      <div className="im" aria-busy={isWaited || undefined}>
        {isThere?.address === address && !isThere.ok ? (
          <p className="pad sub">{words.noPicture}</p>
        ) : (
          <img
            src={address}
            alt={words.picture(page, intake.name)}
            className={isWaited ? "waits" : undefined}
            onLoad={() => setThere({ address, ok: true })}
            onError={() => setThere({ address, ok: false })}
          />
        )}
      </div>
    </section>
  );
}
