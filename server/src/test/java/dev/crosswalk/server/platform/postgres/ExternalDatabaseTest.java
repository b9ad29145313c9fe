package dev.crosswalk.server.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.server.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of one's own is looked at before anything is started over it.
final class ExternalDatabaseTest {
    private static void refused(String url, String... words) {
        assertThatThrownBy(() -> Connections.of(url).tried())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void itIsTakenByItsAddress() throws Exception {
        String url = TestDatabase.address("test_owner:owner");

        assertThat(Connections.of(url).tried().user()).isEqualTo("test_owner");
    }

    @Test
    void aWrongPasswordAndAnAddressWhereNobodyListensAreSaidInWords() {
        refused(
                TestDatabase.address("test_owner:wrong"),
                "The database of CROSSWALK_DATABASE_URL lets the server not in",
                "password authentication failed for user \"test_owner\"");
        refused("postgresql://me:secret@localhost:1/crosswalk", "localhost:1", "refused");
        refused("mysql://localhost/crosswalk", "Write it like postgresql://");
    }

    @Test
    void whoeverMayNotMakeRolesIsToldWhatToAskFor() throws Exception {
        String url = TestDatabase.address("test_owner:owner");
        JdbcClient.create(
                        new DriverManagerDataSource(
                                Connections.of(url).url(), "test_owner", "owner"))
                .sql("create role without_roles login password 'x'")
                .update();

        refused(
                url.replace("test_owner:owner", "without_roles:x"),
                "The user without_roles of CROSSWALK_DATABASE_URL may make no roles",
                "alter role without_roles createrole");
    }
}
