import { day, dayOf, fromToday, shortDay } from "../days";

/** A day as pages write it, and on hover how far it is from today. */
export function Day({ on, short = false, className }: { on: string; /** Without its year. */ short?: boolean; className?: string }) {
  return (
    <time dateTime={dayOf(on)} title={fromToday(on)} className={className}>
      {short ? shortDay(dayOf(on)) : day(on)}
    </time>
  );
}
