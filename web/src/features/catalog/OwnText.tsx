import { useQuery } from "@tanstack/react-query";
import { licensedTextQuery, licensedTextsQuery } from "@/shared/api/licensed";
import { day } from "@/shared/days";
import { licensed } from "@/shared/words/licensed";

/** The text of a requirement that the organisation is licensed to have; nothing where it has none. */
export function OwnText({ organisation, edition, id }: { organisation: string; edition: string; id: string }) {
  const { data: all } = useQuery(licensedTextsQuery(organisation));
  const hasAny = all?.items.some(({ framework, over }) => framework === edition && !over) === true;
  const { data } = useQuery({ ...licensedTextQuery(organisation, `${edition}/${id}`), enabled: hasAny });
  if (!hasAny || !data || data.text === "") return null;
  return (
    <section className="card sec" aria-labelledby="own-text">
      <header>
        <h2 id="own-text">{licensed.own}</h2>
        <span className="muted">{licensed.ownSay(data.licence, data.until === null ? undefined : day(data.until))}</span>
      </header>
      <div className="pad">
        <p className="owntext">{data.text}</p>
      </div>
    </section>
  );
}
