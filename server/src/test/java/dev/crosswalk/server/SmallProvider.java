package dev.crosswalk.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// As much of an OpenID provider as the code flow needs, with real RS256 tokens. It holds codes to
/// their challenge (PKCE) and to one use, as a real one does; people do not sign in at it, a test
/// says who they are.
final class SmallProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();

    /// What somebody who signs in is known by.
    record Somebody(String subject, String email, boolean verified, List<String> groups) {}

    private record Asked(
            Map<String, String> parameters, Somebody who, RSAKey key, String audience) {}

    SmallProvider() throws IOException, JOSEException {
        key = key();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext(
                "/jwks",
                exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    static RSAKey key() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("k").generate();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What a browser is sent back with, once somebody signed in.
    String code(URI asked, Somebody who) {
        return code(asked, who, key, "crosswalk-client");
    }

    String code(URI asked, Somebody who, RSAKey signedWith, String audience) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(parameters(asked.getRawQuery()), who, signedWith, audience));
        return code;
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String each : query.split("&", -1)) {
            String[] parts = each.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "token_endpoint_auth_methods_supported": ["client_secret_basic"],
                 "code_challenge_methods_supported": ["S256"]}
                """
                        .formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> said =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(String.valueOf(said.get("code")));
        String client =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        "crosswalk-client:crosswalk-secret"
                                                .getBytes(StandardCharsets.UTF_8));
        boolean isClient = client.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asked == null
                || !isClient
                || !challenge(String.valueOf(said.get("code_verifier")))
                        .equals(asked.parameters().get("code_challenge"))
                || !String.valueOf(said.get("redirect_uri"))
                        .equals(asked.parameters().get("redirect_uri"))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """
                        .formatted(idToken(asked)));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(Asked asked) {
        Instant now = Instant.now();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                        new JWTClaimsSet.Builder()
                                .issuer(issuer())
                                .subject(asked.who().subject())
                                .audience(asked.audience())
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plusSeconds(60)))
                                .claim("nonce", asked.parameters().get("nonce"))
                                .claim("email", asked.who().email())
                                .claim("email_verified", asked.who().verified())
                                .claim("name", "Cy Young")
                                .claim("groups", asked.who().groups())
                                .build());
        try {
            token.sign(new RSASSASigner(asked.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
