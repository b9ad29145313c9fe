import { useSearch } from "@tanstack/react-router";
import { whenOf, type FrameSearch, type When } from "../api/terms";

/** The day that a page speaks of, and by which day what it says was known: both stand in the address. */
export const useWhen = (): When => whenOf(useSearch({ strict: false }) as FrameSearch);
