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
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the server's database is, and as whom it is asked.
///
/// @param url for JDBC, without user and password
public record Connections(String url, @Nullable String user, @Nullable String password) {
    private static final String OWNER = "crosswalk";

    /// Whether whoever asks may do what the tables need: roles of their own, unless they are there.
    private static final String MAY =
            """
            select current_user as who,
                rolsuper or rolcreaterole
                    or (select count(*) = 2 from pg_roles r
                        where r.rolname in ('crosswalk_app', 'crosswalk_identity')
                            and pg_has_role(r.oid, 'member')) as roles,
                has_schema_privilege('public', 'create') as tables
            from pg_roles where rolname = current_user
            """;

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

    /// Looks whether a server can be started over it, before one is.
    ///
    /// @throws DatabaseUnavailable that says what lacks
    public Connections tried() throws DatabaseUnavailable {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY)) {
            if (!row.next() || !row.getBoolean("roles")) {
                throw new DatabaseUnavailable(
                        "The user %s of CROSSWALK_DATABASE_URL may make no roles, and the server needs two: alter role %s createrole, as somebody who may."
                                .formatted(row.getString("who"), row.getString("who")));
            }
            if (!row.getBoolean("tables")) {
                throw new DatabaseUnavailable(
                        "The user %s of CROSSWALK_DATABASE_URL may make no tables in this database: make a database that this user owns."
                                .formatted(row.getString("who")));
            }
            return this;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database of CROSSWALK_DATABASE_URL lets the server not in: %s"
                            .formatted(String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
                    e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
