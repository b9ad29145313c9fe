import { withDays } from "../days";
import { copyText } from "./copy";
import { Icon } from "./Icon";
import { words } from "../words/en";

/** What somebody can do next. The commands are for the command line until steps are typed (MISSING.md, 4). */
export function Next({ steps }: { steps: readonly { say: string; command: string | null }[] }) {
  if (steps.length === 0) return null;
  return (
    <ul className="brk next">
      {steps.map(({ say, command }) => (
        <li key={say}>
          <Icon name="plus" />
          <div>
            {withDays(say)}
            {command && (
              <button type="button" className="cmd mono" onClick={() => copyText(command)} title={words.copy.command}>
                {command}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
