import { readable } from "./parts/readable";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const isDay = /^(\d{4})-(\d\d)-(\d\d)/;

/** The day of an instant by the reader's clock, as dates are written for the server; a day is itself. */
export function dayOf(instant: string): string {
  return instant.includes("T") ? written(new Date(instant)) : instant;
}

const written = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const two = (number: number) => String(number).padStart(2, "0");

/** `2026-10-15` as "15 Oct 2026", and an instant as its day by the reader's clock; anything else as it is. */
export function day(date: string): string {
  if (!isDay.test(date)) return date;
  const on = dayOf(date);
  return `${shortDay(on)} ${on.slice(0, 4)}`;
}

/** `2026-10-15` as "15 Oct". */
export function shortDay(date: string): string {
  const [, , month, of] = isDay.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(of)} ${name}`;
}

/** The same, with its year where that is another than that of a day. */
export function nearDay(date: string, of: string): string {
  return date.slice(0, 4) === of.slice(0, 4) ? shortDay(date) : day(date);
}

/** `2026-10-01` as "Oct", and the first month of a year as "2026". */
export function month(date: string): string {
  return date.slice(5, 7) === "01" ? date.slice(0, 4) : (months[Number(date.slice(5, 7)) - 1] ?? date);
}

/** The days in a sentence that are no part of an id. */
export const isoDays = /(?<![\w-])(\d{4}-\d\d-\d\d)(?![\w-])/g;

/** An answer's sentence, with its days as the pages write them, and in words what an organisation defines itself. */
export function withDays(sentence: string): string {
  return readable(sentence).replace(isoDays, day);
}

/** Today by the reader's clock, as dates are written for the server. */
export const today = () => written(new Date());

const fromNow = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const spans = [
  ["year", 365],
  ["month", 30],
  ["week", 7],
] as const;

/** How far a day is from today: "in 3 weeks", "yesterday"; of what is no day nothing. */
export function fromToday(date: string, from = today()): string | undefined {
  if (!isDay.test(date)) return undefined;
  const days = Math.round((Date.parse(dayOf(date).slice(0, 10)) - Date.parse(from)) / 86_400_000);
  // Two of a span and more are told in it: 13 days are 13 days, and 14 are two weeks.
  const [unit, length] = spans.find((span) => Math.abs(days) >= 2 * span[1]) ?? (["day", 1] as const);
  return fromNow.format(Math.trunc(days / length), unit);
}

export function inAYear(): string {
  const later = new Date();
  later.setFullYear(later.getFullYear() + 1);
  return written(later);
}

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** An instant as the reader's clock shows it: "14:02". */
export function timeOf(instant: string): string {
  return time.format(new Date(instant));
}

/** Whether calendars know a time zone of that name. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text.trim() });
    return text.trim() !== "";
  } catch {
    return false;
  }
}
