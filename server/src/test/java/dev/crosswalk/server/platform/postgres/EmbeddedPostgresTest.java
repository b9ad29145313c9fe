package dev.crosswalk.server.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresTest {
    @TempDir Path folder;

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url("postgres"), postgres.superuser(), postgres.secret());
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void tell(EmbeddedPostgres postgres, String command) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAnOrderlyStop() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            tell(postgres, "create table kept as select 1 as one");
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres, "select one from kept")).isEqualTo("1");
        }
    }

    @Test
    void itListensOnLoopbackAloneAsksForAPasswordAndWritesThrough() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.resolve("database.secret"))))
                    .isEqualTo("rw-------");

            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    postgres.url("postgres"), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aFolderIsOneServersAtATime() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another server keeps its data in " + folder);
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderOfSomebodyElseIsLeftToThem() throws Exception {
        String owner = Files.getOwner(folder).getName();

        assertThatThrownBy(() -> RunAs.forFolder(folder, "somebody-else"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage(
                        "%s belongs to %s, and the server runs as somebody-else: run it as %s, or name another folder with --data.",
                        folder, owner, owner);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("No data can be kept in " + file.resolve("data"));
    }

    @Test
    void whatALaterVersionWroteIsRefusedAndLeftAlone() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path version = folder.resolve("database/PG_VERSION");
        Files.writeString(version, "19\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("was written by PostgreSQL 19, and this server has 18");
        assertThat(version).hasContent("19");
    }
}
