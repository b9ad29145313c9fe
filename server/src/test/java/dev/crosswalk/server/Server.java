package dev.crosswalk.server;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.Content;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.platform.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A server that tests ask over HTTP, with a database of its own. Most classes share one, and keep
/// apart by organisations of their own.
final class Server implements AutoCloseable {
    static final Clock NOW = Clock.fixed(Instant.parse("2026-10-15T09:00:00Z"), ZoneOffset.UTC);

    static final String PASSWORD = "a long pass phrase";

    private static final String ADA = "ada@example.com";

    private static @Nullable Server shared;

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    Server() {
        this(Content.bundled(), TestDatabase.source());
    }

    Server(Content content, DataSource source) {
        this(content, source, NOW);
    }

    /// @param clock what time it is there
    Server(Content content, DataSource source, Clock clock) {
        context =
                new SpringApplicationBuilder(ServerApplication.class)
                        .initializers(c -> {
                            GenericApplicationContext all = (GenericApplicationContext) c;
                            all.registerBean("dataSource", DataSource.class, () -> source);
                            all.registerBean("content", Content.class, () -> content);
                            all.registerBean("clock", Clock.class, () -> clock);
                            all.registerBean("passwords", PasswordEncoder.class, Server::quick);
                        })
                        .properties(Map.of("server.port", "0"))
                        .run();
    }

    /// The one of a JVM, which ends with it.
    static synchronized Server shared() {
        if (shared == null) {
            shared = new Server();
        }
        return shared;
    }

    /// Ada's account, which is the first one.
    UUID ada() {
        Accounts accounts = bean(Accounts.class);
        return accounts.setupLink().map(link -> first(accounts, link)).orElseGet(() -> idOf(ADA));
    }

    private static UUID first(Accounts accounts, String link) {
        try {
            return accounts.setUp(link, new NewAccount(ADA, "Ada", PASSWORD));
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /// Somebody with Ada's password, of no organisation yet.
    UUID account(String email, String name) {
        ada();
        return bean(Database.class)
                .people(client -> {
                    client.sql(
                                    """
                                    insert into account (id, email, name, password_hash, created_at)
                                    select gen_random_uuid(), ?, ?, password_hash, created_at from account where email = ?
                                    """)
                            .params(email, name, ADA)
                            .update();
                    return idOf(client, email);
                });
    }

    private UUID idOf(String email) {
        return bean(Database.class).people(client -> idOf(client, email));
    }

    private static UUID idOf(JdbcClient client, String email) {
        return client.sql("select id from account where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    /// What takes real passwords as long as it should would take most of the time of the tests.
    private static PasswordEncoder quick() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// The status alone, also of what never ends.
    int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    /// What comes line by line, as long as it is read.
    HttpResponse<java.io.InputStream> open(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    HttpRequest.Builder at(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(at(path));
    }

    @Override
    public void close() {
        context.close();
    }
}
