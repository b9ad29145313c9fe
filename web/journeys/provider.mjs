/**
 * As much of an OpenID provider as a browser needs to sign in at one: it asks who one is, and gives tokens that are signed (RS256).
 * Codes work once, and for whoever can answer their challenge (PKCE). `node journeys/provider.mjs` prints where it is.
 */
import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";

const client = { id: "crosswalk-client", secret: "crosswalk-secret" };
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const asked = new Map();

const base64 = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

function token(claims) {
  const text = `${base64({ alg: "RS256", kid: "k" })}.${base64(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
}

function json(response, status, body) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

function back(response, { redirect_uri, state }, said) {
  response.writeHead(302, { Location: `${redirect_uri}?${new URLSearchParams({ ...said, state })}` }).end();
}

const escaped = (text) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, issuer());
  const said = Object.fromEntries(searchParams);
  switch (pathname) {
    case "/.well-known/openid-configuration":
      return json(response, 200, {
        issuer: issuer(),
        authorization_endpoint: `${issuer()}/authorize`,
        token_endpoint: `${issuer()}/token`,
        jwks_uri: `${issuer()}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["client_secret_basic"],
        code_challenge_methods_supported: ["S256"],
      });
    case "/jwks":
      return json(response, 200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", use: "sig", alg: "RS256" }] });
    case "/authorize": {
      const hidden = Object.entries(said)
        .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
        .join("");
      return response.writeHead(200, { "Content-Type": "text/html" }).end(`<!doctype html><html lang="en"><title>Example SSO</title>
        <form action="/signed-in">${hidden}<label>Name <input name="name"></label><label>Group <input name="group"></label>
        <button>Sign in</button><button name="error" value="access_denied">Cancel</button></form>`);
    }
    case "/signed-in": {
      if (said.error) return back(response, said, { error: said.error });
      const code = randomUUID();
      asked.set(code, said);
      return back(response, said, { code });
    }
    case "/token": {
      let body = "";
      for await (const some of request) body += some;
      const { code, code_verifier, redirect_uri } = Object.fromEntries(new URLSearchParams(body));
      const one = asked.get(code);
      asked.delete(code);
      const isClient = request.headers.authorization === `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString("base64")}`;
      const challenge = createHash("sha256").update(code_verifier ?? "").digest("base64url");
      if (!one || !isClient || challenge !== one.code_challenge || redirect_uri !== one.redirect_uri) {
        return json(response, 400, { error: "invalid_grant" });
      }
      const now = Math.floor(Date.now() / 1000);
      const email = `${one.name.toLowerCase().replace(/\W+/g, ".")}@example.com`;
      return json(response, 200, {
        access_token: "a",
        token_type: "Bearer",
        expires_in: 60,
        id_token: token({
          iss: issuer(),
          sub: email,
          aud: client.id,
          iat: now,
          exp: now + 60,
          nonce: one.nonce,
          email,
          email_verified: true,
          name: one.name,
          groups: one.group ? [one.group] : [],
        }),
      });
    }
    default:
      return json(response, 404, {});
  }
});

const issuer = () => `http://localhost:${server.address().port}`;
server.listen(0, "127.0.0.1", () => console.log(issuer()));
