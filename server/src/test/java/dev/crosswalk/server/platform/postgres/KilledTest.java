package dev.crosswalk.server.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledTest {
    private static final int ROWS = 200;

    @TempDir Path folder;

    /// The last row that a process said it had committed, before it and what `also` says were
    /// killed.
    private int killed(int first, boolean databaseToo) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Committing.class.getName(),
                                folder.toString(),
                                String.valueOf(first))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int last = first - 1;
            for (int i = 0; i < ROWS; i++) {
                String line = said.readLine();
                assertThat(line).as("a row that was committed").isNotNull();
                last = Integer.parseInt(line);
            }
            List<ProcessHandle> children = process.descendants().toList();
            // By its handle: the process itself would close what it said before it was read.
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            if (databaseToo) {
                children.forEach(ProcessHandle::destroyForcibly);
                for (ProcessHandle child : children) {
                    child.onExit().get(10, TimeUnit.MINUTES);
                }
            }
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
            }
            return last;
        }
    }

    private int rows() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                Connection connection =
                        DriverManager.getConnection(
                                postgres.url("postgres"), postgres.superuser(), postgres.secret());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*), min(n), max(n) from committed")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(row.getInt(3) - row.getInt(2) + 1);
            return row.getInt(3);
        }
    }

    @Test
    void nothingCommittedIsLostWhereTheServerOrEverythingIsKilled() throws Exception {
        int said = killed(1, false);
        int kept = rows();
        assertThat(kept).isBetween(said, said + 1);

        int saidLater = killed(kept + 1, true);
        assertThat(rows()).isBetween(saidLater, saidLater + 1);
    }
}
