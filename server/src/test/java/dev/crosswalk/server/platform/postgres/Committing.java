package dev.crosswalk.server.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/// A process that commits one row after another, and says which, until it is killed.
final class Committing {
    private Committing() {}

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]));
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.url("postgres"), postgres.superuser(), postgres.secret());
                Statement table = connection.createStatement()) {
            table.execute("create table if not exists committed (n integer primary key)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into committed values (?)")) {
                for (int n = Integer.parseInt(args[1]); ; n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    System.out.println(n);
                }
            }
        }
    }
}
