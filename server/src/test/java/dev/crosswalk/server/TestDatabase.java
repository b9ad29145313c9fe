package dev.crosswalk.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One PostgreSQL for all tests of a JVM, in which whoever asks has a database of its own.
public final class TestDatabase {
    private static final int MOST_CONNECTIONS = 6;

    private static final EmbeddedPostgres POSTGRES = start();

    /// With all tables, and copied for each: that takes a tenth of making them.
    private static final String TEMPLATE = migrated();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            Path folder = Files.createTempDirectory("crosswalk-test");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
            // All databases have one owner, because roles are of all databases, and whoever made
            // them may grant them.
            JdbcClient.create(
                            new DriverManagerDataSource(
                                    postgres.url("postgres"),
                                    postgres.superuser(),
                                    postgres.secret()))
                    .sql("create role test_owner login createrole password 'owner'")
                    .update();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                try {
                                    postgres.close();
                                    org.springframework.util.FileSystemUtils.deleteRecursively(
                                            folder);
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            }));
            return postgres;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// A database with all tables and nothing in them, as its owner, who is no superuser.
    public static DataSource source() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(POSTGRES.url(created("template " + TEMPLATE)));
        pool.setUsername("test_owner");
        pool.setPassword("owner");
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    /// The address of a database without tables, as whoever runs one of their own writes it.
    ///
    /// @param who `user:password`
    public static String address(String who) {
        return POSTGRES.url(created(""))
                .replaceFirst("^jdbc:postgresql://", "postgresql://" + who + "@");
    }

    private static String migrated() {
        String name = created("");
        Flyway.configure().dataSource(POSTGRES.url(name), "test_owner", "owner").load().migrate();
        return name;
    }

    /// @return the name of a new database
    private static String created(String how) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(
                        new DriverManagerDataSource(
                                POSTGRES.url("postgres"), POSTGRES.superuser(), POSTGRES.secret()))
                .sql("create database %s owner test_owner %s".formatted(name, how))
                .update();
        return name;
    }

    public static Database database() {
        return new Database(source());
    }
}
