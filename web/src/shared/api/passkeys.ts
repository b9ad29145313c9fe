import { tell } from "./client";

interface Asked {
  challenge: string;
  relyingParty: string;
  seconds: number;
}

interface AskedAnew extends Asked {
  user: string;
  email: string;
  name: string;
  algorithms: number[];
  known: { id: string; transports: string[] }[];
}

/** Why the browser gave no passkey: `already` is there, `left` by its owner or not unlocked, or it `cannot`. */
export class NoPasskey extends Error {
  constructor(readonly why: "already" | "left" | "cannot", cause: unknown) {
    super(why, { cause });
    this.name = "NoPasskey";
  }
}

/** Of a browser; whether there is a device to keep one is found out when one is asked for. */
export const hasPasskeys = () => typeof window.PublicKeyCredential === "function";

export async function signInWithPasskey(): Promise<void> {
  const asked = await tell<Asked>("POST", "session/passkey/challenge");
  const passkey = await answer(() =>
    navigator.credentials.get({
      publicKey: { challenge: bytesOf(asked.challenge), rpId: asked.relyingParty, timeout: asked.seconds * 1000, userVerification: "required" },
    }),
  );
  const said = passkey.response as AuthenticatorAssertionResponse;
  await tell("POST", "session/passkey", {
    id: textOf(passkey.rawId),
    client: textOf(said.clientDataJSON),
    authenticator: textOf(said.authenticatorData),
    signature: textOf(said.signature),
    user: said.userHandle ? textOf(said.userHandle) : "",
  });
}

/** @param password of the account; undefined where it has none */
export async function makePasskey({ name, password }: { name: string; password: string | undefined }): Promise<void> {
  const asked = await tell<AskedAnew>("POST", "me/passkeys/challenge", { password });
  const passkey = await answer(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytesOf(asked.challenge),
        rp: { id: asked.relyingParty, name: "Crosswalk" },
        user: { id: bytesOf(asked.user), name: asked.email, displayName: asked.name },
        pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: asked.known.map(({ id, transports }) => ({ type: "public-key", id: bytesOf(id), transports: transports as AuthenticatorTransport[] })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
        timeout: asked.seconds * 1000,
      },
    }),
  );
  const said = passkey.response as AuthenticatorAttestationResponse;
  await tell("POST", "me/passkeys", {
    name,
    client: textOf(said.clientDataJSON),
    attestation: textOf(said.attestationObject),
    transports: said.getTransports?.() ?? [],
  });
}

async function answer(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const given = await ask();
    if (given) return given as PublicKeyCredential;
  } catch (cause) {
    const name = cause instanceof DOMException ? cause.name : "";
    throw new NoPasskey(name === "InvalidStateError" ? "already" : name === "NotAllowedError" || name === "AbortError" ? "left" : "cannot", cause);
  }
  throw new NoPasskey("left", undefined);
}

/** Of base64url. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
}

export function textOf(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
