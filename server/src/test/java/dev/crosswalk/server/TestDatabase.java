package dev.crosswalk.server;

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

/// One PostgreSQL for all tests of a JVM, in which each test class has a database of its own.
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();

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
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        DataSource all =
                new DriverManagerDataSource(
                        POSTGRES.url("postgres"), POSTGRES.superuser(), POSTGRES.secret());
        JdbcClient client = JdbcClient.create(all);
        client.sql("create database %s owner test_owner".formatted(name)).update();
        DataSource source = new DriverManagerDataSource(POSTGRES.url(name), "test_owner", "owner");
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    public static Database database() {
        return new Database(source());
    }
}
