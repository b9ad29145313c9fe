import { words } from "../words/en";
import type { Moved } from "./useTrial";

/** What is proven of a requirement without what is tried. */
export function WasBefore({ moved }: { moved: Moved | undefined }) {
  return moved ? <span className={`chip tried ${moved.moved}`}>{words.trial.was(moved.before, moved.demanded)}</span> : null;
}
