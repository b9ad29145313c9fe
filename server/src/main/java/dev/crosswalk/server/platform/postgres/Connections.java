package dev.crosswalk.server.platform.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// Where the server's database is, and as whom it is asked.
///
/// @param url for JDBC, without user and password
public record Connections(String url, @Nullable String user, @Nullable String password) {
    private static final String OWNER = "crosswalk";

    @Override
    public String toString() {
        return "Connections[" + url + "]";
    }

    /// The server's own database in its own PostgreSQL, made where it is not there yet. Its owner
    /// is no superuser, so row security holds for it.
    public static Connections of(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.url("postgres"), postgres.superuser(), postgres.secret());
                Statement statement = connection.createStatement()) {
            if (!isThere(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute(
                        "create role %s login createrole password '%s'"
                                .formatted(OWNER, postgres.secret()));
            }
            if (!isThere(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database %s owner %s".formatted(OWNER, OWNER));
            }
        }
        return new Connections(postgres.url(OWNER), OWNER, postgres.secret());
    }

    private static boolean isThere(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, OWNER);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /// @param url `postgresql://user:password@host:5432/database`, or one for JDBC
    public static Connections of(String url) throws DatabaseUnavailable {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            URI uri = new URI(plain.replaceFirst("^postgres:", "postgresql:"));
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
                throw new URISyntaxException(plain, "no PostgreSQL");
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String address =
                    "jdbc:postgresql://%s%s%s%s"
                            .formatted(
                                    uri.getHost(),
                                    uri.getPort() < 0 ? "" : ":" + uri.getPort(),
                                    uri.getRawPath(),
                                    query);
            String who = uri.getRawUserInfo();
            if (who == null) {
                return new Connections(address, null, null);
            }
            int colon = who.indexOf(':');
            return new Connections(
                    address,
                    decoded(colon < 0 ? who : who.substring(0, colon)),
                    colon < 0 ? null : decoded(who.substring(colon + 1)));
        } catch (URISyntaxException e) {
            throw new DatabaseUnavailable(
                    "CROSSWALK_DATABASE_URL is no address of a PostgreSQL. Write it like postgresql://user:password@host:5432/database",
                    e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
