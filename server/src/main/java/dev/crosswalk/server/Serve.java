package dev.crosswalk.server;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.server.ServeOptions.Admin;
import dev.crosswalk.server.audit.Notes;
import dev.crosswalk.server.control.Edits;
import dev.crosswalk.server.control.KeptIntakes;
import dev.crosswalk.server.gap.web.FirstAnswers;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.mapping.MappingRules;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.postgres.Connections;
import dev.crosswalk.server.platform.postgres.DatabaseUnavailable;
import dev.crosswalk.server.platform.postgres.EmbeddedPostgres;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import dev.crosswalk.server.task.Tasks;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// `crosswalk serve`: the database, then the server, until somebody stops it.
public final class Serve {
    private static final int BAD_INPUT = 2;
    private static final int DEMO_BYTES = 12;

    private Serve() {}

    public static void main(String[] args) {
        try {
            boolean root = "root".equals(System.getProperty("user.name"));
            start(ServeOptions.of(List.of(args), System.getenv(), root), System.out)
                    .getBean(FirstAnswers.class)
                    .inBackground();
        } catch (Refusal e) {
            refuse(e.words(OptionDialect.OPTIONS));
        } catch (DatabaseUnavailable e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (InvalidContent e) {
            refuse(
                    "The content has errors, and nothing is served:\n"
                            + e.getMessage()
                            + "\nMend them; crosswalk lint --content DIR looks again.");
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
            throws Refusal,
                    InvalidContent,
                    IOException,
                    SQLException,
                    DatabaseUnavailable,
                    InterruptedException {
        refuseTakenPort(options.port());
        Content content = Content.bundled();
        for (Path pack : options.content()) {
            content = content.with(pack);
        }
        String database = options.database();
        @Nullable EmbeddedPostgres postgres =
                database == null ? EmbeddedPostgres.start(options.data()) : null;
        boolean isStarted = false;
        try {
            Connections connections =
                    database == null
                            ? Connections.of(java.util.Objects.requireNonNull(postgres))
                            : Connections.of(database).tried();
            ConfigurableApplicationContext server = server(options, content, connections, postgres);
            isStarted = true;
            greet(server, options, out);
            return server;
        } finally {
            if (!isStarted && postgres != null) {
                postgres.close();
            }
        }
    }

    /// Before anything is started, which would take seconds.
    private static void refuseTakenPort(int port) throws Refusal, IOException {
        try {
            new ServerSocket(port).close();
        } catch (BindException e) {
            throw Refusal.of(
                    Refusal.Code.TAKEN,
                    "port",
                    String.valueOf(port),
                    "something else listens on port {value}, or it may not be used: stop that, or say another one with <port N>");
        }
    }

    private static ConfigurableApplicationContext server(
            ServeOptions options,
            Content content,
            Connections connections,
            @Nullable EmbeddedPostgres postgres)
            throws DatabaseUnavailable {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", options.port());
        properties.put("spring.datasource.url", connections.url());
        String user = connections.user();
        if (user != null) {
            properties.put("spring.datasource.username", user);
        }
        String password = connections.password();
        if (password != null) {
            properties.put("spring.datasource.password", password);
        }
        SpringApplicationBuilder builder =
                new SpringApplicationBuilder(ServerApplication.class)
                        .initializers(context -> {
                            ((GenericApplicationContext) context)
                                    .registerBean("content", Content.class, () -> content);
                            if (postgres != null) {
                                stopWith((GenericApplicationContext) context, postgres);
                            }
                        })
                        .properties(properties)
                        .logStartupInfo(false);
        try {
            return builder.run();
        } catch (RuntimeException e) {
            for (Throwable each = e; each != null; each = each.getCause()) {
                if (each instanceof DatabaseUnavailable why) {
                    throw why;
                }
            }
            throw e;
        }
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
        String address =
                "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
        Admin admin = options.admin();
        if (admin == null && options.demo()) {
            admin = new Admin(Demo.EMAIL, random());
        }
        Runnable after = admin == null ? null : first(server, admin, options, out);
        String token = options.token();
        boolean isBound = token == null || accounts.firstToken(token);
        out.println("Crosswalk listens on " + address);
        if (!isBound) {
            out.println(
                    "The token in CROSSWALK_ADMIN_TOKEN may begin the first organisation, and is one of it then.");
        }
        if (admin != null && after != null) {
            out.println(
                    options.admin() == null
                            ? "Sign in as %s with the password %s, which is shown this once."
                                    .formatted(admin.email(), admin.password())
                            : "Sign in as %s with the password in CROSSWALK_ADMIN_PASSWORD."
                                    .formatted(admin.email()));
            Thread.ofVirtual().name("demonstration").start(after);
            return;
        }
        Optional<String> link = accounts.setupLink();
        if (link.isPresent()) {
            out.println(
                    "Nobody has an account yet. This link lets one person make the first, once:\n  %s/setup#%s"
                            .formatted(address, link.get()));
        } else if (options.demo()) {
            out.println(
                    "There are accounts in %s already: sign in with yours. Another --data DIR begins anew."
                            .formatted(options.data()));
        }
    }

    /// Makes the first account, if nobody has one, and what it comes with.
    ///
    /// @return what takes longer than anybody should wait for before they sign in; null where there
    ///   are accounts already
    private static @Nullable Runnable first(
            ConfigurableApplicationContext server,
            Admin admin,
            ServeOptions options,
            PrintStream out)
            throws Refusal {
        Accounts accounts = server.getBean(Accounts.class);
        Optional<UUID> first =
                accounts.first(new NewAccount(admin.email(), name(admin), admin.password()));
        if (first.isEmpty()) {
            return null;
        }
        Runnable after = () -> {};
        if (options.demo()) {
            Tenant demo = Demo.begin(server.getBean(Programmes.class));
            UUID organisation = demo.organisation();
            accounts.join(organisation, first.get(), Role.OWNER);
            Demo.makeTasks(server.getBean(Tasks.class), demo, first.get(), name(admin));
            Member member =
                    new Member(
                            first.get(),
                            admin.email(),
                            name(admin),
                            Map.of(organisation, Role.OWNER),
                            false);
            Edits edits = server.getBean(Edits.class);
            Demo.suggestMapping(edits, demo, first.get());
            server.getBean(MappingRules.class).put(demo, member, true);
            Demo.beginIntake(
                    server.getBean(KeptIntakes.class),
                    server.getBean(ProgrammeSources.class).of(organisation, Version.NOW).sources(),
                    demo,
                    first.get());
            Demo.noteOfAuditor(
                    server.getBean(People.class),
                    accounts,
                    server.getBean(Notes.class),
                    demo,
                    member,
                    random());
            after = () -> approveStatement(server, edits, demo, first.get(), out);
        }
        return after;
    }

    /// Makes the statement in every format, and keeps it.
    private static void approveStatement(
            ConfigurableApplicationContext server,
            Edits edits,
            Tenant demo,
            UUID account,
            PrintStream out) {
        try {
            Demo.approveStatement(edits, demo, account);
            out.println("The sample company's statement of applicability has an approved version.");
        } catch (Refusal | RuntimeException e) {
            // Whoever stops the server while this is made has no use for it.
            if (server.isActive()) {
                out.println(
                        "The sample company's statement of applicability has no approved version: "
                                + e.getMessage());
            }
        }
    }

    private static String name(Admin admin) {
        return admin.email().replaceFirst("@.*", "");
    }

    private static String random() {
        byte[] random = new byte[DEMO_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
