/** What the server's policy asks of a style element that a page makes: see vite.config.ts. */
export const nonce = () => document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
