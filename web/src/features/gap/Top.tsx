import type { ReactNode } from "react";
import { copyAddress } from "@/shared/parts/copy";
import { Icon } from "@/shared/parts/Icon";
import { useWhy } from "@/shared/parts/useWhy";
import { words } from "@/shared/words/en";

/** What stands over all that the drawer tells: of what it is, and how that is drawn. */
export function Top({ id, of, title, children }: { id: string; of: string | undefined; title: string | undefined; children: ReactNode }) {
  const { show } = useWhy();
  return (
    <div className="dh">
      <div className="row between">
        <span className="row muted sm">
          {id && <span className="id">{id}</span>}
          <span className="clip">{of}</span>
        </span>
        <span className="row tight">
          <button type="button" className="btn ghost sm" onClick={copyAddress} title={words.because.copy} aria-label={words.because.copy}>
            <Icon name="link" small />
          </button>
          <button type="button" className="btn ghost sm" onClick={() => show(undefined)} title={words.because.close} aria-label={words.because.close}>
            <Icon name="close" small />
          </button>
        </span>
      </div>
      <h2 className="t" tabIndex={-1} data-autofocus>
        {title ?? <i className="sk" style={{ width: 180, height: 16 }} />}
      </h2>
      {children}
    </div>
  );
}

export function Waiting() {
  return (
    <section aria-busy="true">
      {[70, 90, 60, 84].map((width) => (
        <i key={width} className="sk" style={{ width: `${width}%`, height: 11, marginBottom: 12 }} />
      ))}
    </section>
  );
}
