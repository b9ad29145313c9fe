package dev.crosswalk.server.control;

import dev.crosswalk.server.platform.Tenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was answered under a key, within a transaction.
record AnsweredRequests(JdbcClient client, Tenant tenant) {

    /// @param digest of all that was sent
    record Answered(String digest, long change, String body) {}

    Optional<Answered> of(UUID account, String key) {
        return client.sql(
                        """
                        select request_sha256, change, body from answered_request
                        where organisation = ? and account = ? and key = ?
                        """)
                .param(tenant.organisation())
                .param(account)
                .param(key)
                .query((row, _) ->
                        new Answered(
                                row.getString("request_sha256"),
                                row.getLong("change"),
                                row.getString("body")))
                .optional();
    }

    void put(UUID account, String key, Answered answered) {
        client.sql(
                        """
                        insert into answered_request (organisation, account, key, request_sha256, change, body)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(tenant.organisation())
                .param(account)
                .param(key)
                .param(answered.digest())
                .param(answered.change())
                .param(answered.body())
                .update();
    }
}
