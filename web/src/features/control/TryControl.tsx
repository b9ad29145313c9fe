import { Icon } from "@/shared/parts/Icon";
import { useTrial } from "@/shared/parts/useTrial";
import { words } from "@/shared/words/en";

/** Switches a control off, or on, to see what comes of it on every page; nothing is stored. */
export function TryControl({ id, isHere }: { id: string; isHere: boolean }) {
  const { supposed, suppose } = useTrial();
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
