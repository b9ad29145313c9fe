package dev.crosswalk.server.identity;

import static dev.crosswalk.server.identity.IdentityTables.at;

import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Those who are away to sign in elsewhere, until they come back. Each comes back once, in the
/// browser that went, with the state that it went with.
public final class SignOns {
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    public SignOns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param nonce that the provider's token has to repeat
    /// @param verifier of the code, which whoever takes the code on its way does not have (PKCE)
    /// @param destination the page that they come to afterwards
    public record Away(String nonce, String verifier, String destination) {
        @Override
        public String toString() {
            return "Away[" + destination + "]";
        }
    }

    /// @return the secret that the browser keeps
    public String leave(String state, Away away) {
        Secret secret = Secret.random("");
        return database.people(client -> {
            client.sql("delete from sign_on where expires_at < ?")
                    .param(at(clock.instant()))
                    .update();
            client.sql("insert into sign_on values (?, ?, ?, ?, ?)")
                    .param(digest(secret.text(), state))
                    .param(away.nonce())
                    .param(away.verifier())
                    .param(away.destination())
                    .param(at(clock.instant().plus(AWAY)))
                    .update();
            return secret.text();
        });
    }

    public Optional<Away> back(String secret, String state) {
        return database.people(client ->
                client.sql(
                                """
                                delete from sign_on where secret_sha256 = ? and expires_at > ?
                                returning nonce, verifier, destination
                                """)
                        .param(digest(secret, state))
                        .param(at(clock.instant()))
                        .query((row, _) ->
                                new Away(
                                        row.getString("nonce"),
                                        row.getString("verifier"),
                                        row.getString("destination")))
                        .optional());
    }

    private static String digest(String secret, String state) {
        return new Secret(secret + " " + state).digest();
    }
}
