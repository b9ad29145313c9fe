import { Fragment } from "react";
import { isoDays } from "../days";
import { Day } from "./Day";
import { readable } from "./readable";

/** An answer's sentence, with its days as pages write them, each with how far it is on hover. */
export function Said({ text }: { text: string }) {
  return <span>{readable(text).split(isoDays).map((part, index) => (index % 2 === 1 ? <Day key={index} on={part} /> : <Fragment key={index}>{part}</Fragment>))}</span>;
}
