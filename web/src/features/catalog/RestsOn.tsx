import { useState } from "react";
import type { Why } from "@/shared/api/documents/why";
import { Look } from "@/shared/evidence/Look";
import { words } from "@/shared/words/en";
import { evidenceOf } from "./evidence";
import { Said } from "@/shared/parts/Said";

const say = words.catalog.rests;

/** The pieces of evidence on which what is proved of a requirement rests, each to be looked at. */
export function RestsOn({ organisation, why }: { organisation: string; why: Why }) {
  const [look, setLook] = useState<string>();
  const [isWhole, setWhole] = useState(false);
  const all = evidenceOf(why);
  const pieces = [...new Set(all.flatMap(({ evidence }) => evidence))];
  return (
    <section className="card" aria-labelledby="rests-on">
      <Look organisation={organisation} id={look} onClose={() => setLook(undefined)} />
      <header>
        <h2 id="rests-on">{say.title}</h2>
        <span className="muted">{pieces.length > 0 && say.count(pieces.length)}</span>
      </header>
      {all.length === 0 ? (
        <p className="pad sub sm">{say.none}</p>
      ) : (
        <ul>
          {(isWhole ? all : all.slice(0, few)).map(({ text, evidence }) => (
            <li key={text} className="li">
              <p className="row between">
                <span className="sm grow"><Said text={text} /></span>
                {evidence.slice(0, most).map((id) => (
                  <button key={id} type="button" className="btn sm" aria-label={say.look(id)} title={id} onClick={() => setLook(id)}>
                    {say.lookAt}
                  </button>
                ))}
                {evidence.length > most && <span className="muted sm">{say.more(evidence.length - most)}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {all.length > few && (
        <button type="button" className="link sm more pad" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.overview.fewer : words.overview.all(all.length)}
        </button>
      )}
    </section>
  );
}

const few = 4;
const most = 3;
