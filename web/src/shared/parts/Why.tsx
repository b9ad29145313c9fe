import type { ReactNode } from "react";
import { words } from "../words/en";
import { useWhy } from "./useWhy";

/** What the drawer tells of, as the address has it: a requirement by `edition/id`, else one of these. */
export const controlWhy = (control: string) => `control:${control}`;

/** @param scope as it is wanted: `soc2-2017:CC,A` @param theme a heading of it, where it is about that alone */
export const scopeWhy = (scope: string, theme?: string) => (theme === undefined ? scope : `${scope} ${theme}`);

export type Told = { requirement: string } | { control: string } | { scope: string; theme: string | undefined };

export function toldOf(why: string): Told {
  if (why.startsWith("control:")) return { control: why.slice("control:".length) };
  if (why.includes("/")) return { requirement: why };
  const [scope = "", theme] = why.split(" ");
  return { scope, theme };
}

/** A strip or a bar that opens the drawer with why it is so. */
export function Why({ of, name, says, children }: { of: string; name: string; says: string; children: ReactNode }) {
  const { show } = useWhy();
  return (
    <button type="button" className="whyb" title={words.because.drawer(name)} aria-label={`${words.because.drawer(name)}: ${says}`} onClick={() => show(of)}>
      {children}
    </button>
  );
}
