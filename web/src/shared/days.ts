const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const isDay = /^(\d{4})-(\d\d)-(\d\d)/;

/** `2026-10-15` as "15 Oct 2026"; anything else as it is. */
export function day(date: string): string {
  return isDay.test(date) ? `${shortDay(date)} ${date.slice(0, 4)}` : date;
}

/** `2026-10-15` as "15 Oct". */
export function shortDay(date: string): string {
  const [, , month, of] = isDay.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(of)} ${name}`;
}

/** `2026-10-01` as "Oct", and the first month of a year as "2026". */
export function month(date: string): string {
  return date.slice(5, 7) === "01" ? date.slice(0, 4) : (months[Number(date.slice(5, 7)) - 1] ?? date);
}

/** An answer's sentence, with its days as the pages write them. */
export function withDays(sentence: string): string {
  return sentence.replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, day);
}

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** An instant as the reader's clock shows it: "14:02". */
export function timeOf(instant: string): string {
  return time.format(new Date(instant));
}
