import type { Control } from "@/shared/api/documents/show";

/** Adopts a control of the library. */
export function Adopting(_: { organisation: string; control: Control }) {
  return null;
}
