package dev.crosswalk.server;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.postgres.Connections;
import dev.crosswalk.server.platform.postgres.DatabaseUnavailable;
import dev.crosswalk.server.platform.postgres.EmbeddedPostgres;
import dev.crosswalk.server.programme.Programmes;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// `crosswalk serve`: the database, then the server, until somebody stops it.
public final class Serve {
    private static final int BAD_INPUT = 2;

    private Serve() {}

    public static void main(String[] args) {
        List<String> typed = List.of(args);
        if (typed.contains("--help") || typed.contains("-h")) {
            System.out.print(ServeOptions.HELP);
            return;
        }
        try {
            boolean root = "root".equals(System.getProperty("user.name"));
            start(ServeOptions.of(typed, System.getenv(), root), System.out);
        } catch (Refusal | DatabaseUnavailable e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException e) {
            refuse("The server's data cannot be read or written: " + e.getMessage());
        } catch (InterruptedException e) {
            refuse("Stopped before it had started.");
        }
    }

    private static void refuse(String why) {
        System.err.println("crosswalk: " + why);
        System.exit(BAD_INPUT);
    }

    /// @return the running server; closing it stops its database too
    static ConfigurableApplicationContext start(ServeOptions options, PrintStream out)
            throws Refusal, IOException, SQLException, DatabaseUnavailable, InterruptedException {
        @Nullable EmbeddedPostgres postgres =
                options.database() == null ? EmbeddedPostgres.start(options.data()) : null;
        boolean isStarted = false;
        try {
            Connections connections =
                    postgres == null
                            ? Connections.of(options.database())
                            : Connections.of(postgres);
            ConfigurableApplicationContext server = server(options, connections, postgres);
            isStarted = true;
            greet(server, options, out);
            return server;
        } catch (PortInUseException e) {
            throw Refusal.of(
                    Refusal.Code.TAKEN,
                    "port",
                    String.valueOf(options.port()),
                    "something else listens on port {value}: stop it, or say another one with --port");
        } finally {
            if (!isStarted && postgres != null) {
                postgres.close();
            }
        }
    }

    private static ConfigurableApplicationContext server(
            ServeOptions options, Connections connections, @Nullable EmbeddedPostgres postgres) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", options.port());
        properties.put("spring.datasource.url", connections.url());
        if (connections.user() != null) {
            properties.put("spring.datasource.username", connections.user());
        }
        if (connections.password() != null) {
            properties.put("spring.datasource.password", connections.password());
        }
        return new SpringApplicationBuilder(ServerApplication.class)
                .initializers(context -> {
                    if (postgres != null) {
                        stopWith((GenericApplicationContext) context, postgres);
                    }
                })
                .properties(properties)
                .run();
    }

    /// Stops the database when the server has stopped, after everything that asks it.
    private static void stopWith(GenericApplicationContext context, EmbeddedPostgres postgres) {
        context.registerBean(
                "postgres",
                EmbeddedPostgres.class,
                () -> postgres,
                definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName("close"));
        context.addBeanFactoryPostProcessor(
                beans -> beans.getBeanDefinition("dataSource").setDependsOn("postgres"));
    }

    private static void greet(
            ConfigurableApplicationContext server, ServeOptions options, PrintStream out)
            throws Refusal {
        Accounts accounts = server.getBean(Accounts.class);
        String port = server.getEnvironment().getProperty("local.server.port");
        String address = "http://localhost:" + port;
        Optional<UUID> first = Optional.empty();
        if (options.admin() != null) {
            first =
                    accounts.first(
                            new NewAccount(
                                    options.admin().email(),
                                    options.admin().email().replaceFirst("@.*", ""),
                                    options.admin().password()));
        }
        if (first.isPresent() && options.demo()) {
            UUID organisation = demo(server).organisation();
            accounts.join(organisation, first.get(), Role.OWNER);
            if (options.token() != null) {
                accounts.firstToken(organisation, first.get(), options.token());
            }
        }
        out.println("Crosswalk listens on " + address);
        accounts.setupLink()
                .ifPresent(secret ->
                        out.println(
                                "Nobody has an account yet. This link lets one person make the first, once:\n  "
                                        + address
                                        + "/setup#"
                                        + secret));
    }

    private static Tenant demo(ConfigurableApplicationContext server) {
        try {
            return server.getBean(Programmes.class)
                    .begin(new MemoryTree(Sample.files()), "Demonstration");
        } catch (InvalidContent | IOException e) {
            throw new IllegalStateException("the sample is sound", e);
        }
    }
}
