import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { meQuery } from "@/shared/api/queries";
import { Icon } from "@/shared/parts/Icon";
import { useTrial } from "@/shared/parts/useTrial";
import { words } from "@/shared/words/en";

/** Switches a control off, or on, to see what comes of it on every page; nothing is stored. */
export function TryControl({ id, isHere }: { id: string; isHere: boolean }) {
  const { supposed, suppose } = useTrial();
  const { organisation } = useParams({ strict: false });
  const { data: me } = useQuery(meQuery);
  // Whoever audits judges what is there, and is answered nothing that is supposed.
  if (me?.organisations.find((each) => each.id === organisation)?.role === "auditor") return null;
  const how = supposed(id);
  if (how !== undefined) {
    return (
      <>
        <span className="chip acc">{how === "on" ? words.trial.triedOn : words.trial.triedOff}</span>
        <button type="button" className="btn sm" onClick={() => suppose(id, undefined)}>
          {words.trial.asItIs}
        </button>
      </>
    );
  }
  return (
    <button type="button" className="btn sm" title={words.trial.say} onClick={() => suppose(id, isHere ? "off" : "on")}>
      <Icon name="swap" small />
      {isHere ? words.trial.without : words.trial.with}
    </button>
  );
}
