import { useEffect } from "react";
import { words } from "../words/en";

export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} - ${words.product}` : words.product;
  }, [title]);
}
