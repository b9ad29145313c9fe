package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is started with a pack of content.
final class OwnFrameworkTest {
    private static final Path PACK =
            Path.of(
                    Files.isDirectory(Path.of("../docs"))
                            ? "../docs/samples/own-framework"
                            : "docs/samples/own-framework");

    private static final byte[] PROGRAMME =
            """
            format: 1
            organisation: Acme's supplier
            timeZone: UTC
            frameworks:
              - edition: acme-2026
                assurance: implemented
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void aFrameworkOfOnesOwnIsAnsweredAsTheCommandLineAnswersIt(@TempDir Path folder)
            throws Exception {
        Files.write(folder.resolve("programme.yaml"), PROGRAMME);
        DataSource source = TestDatabase.source();
        try (Server server = new Server(Content.bundled().with(PACK), source);
                Server without = new Server(Content.bundled(), source)) {
            UUID account = server.ada();
            UUID organisation =
                    server.bean(Programmes.class)
                            .begin(new MemoryTree(Map.of("programme.yaml", PROGRAMME)), "Ada")
                            .organisation();
            server.bean(Accounts.class).join(organisation, account, Role.OWNER);
            Member ada = new Member(account, "ada@example.com", "Ada", Map.of(), false);
            String token =
                    server.bean(Accounts.class)
                            .newToken(organisation, ada, "own", Role.VIEWER, null);

            HttpResponse<String> gap = gap(server, organisation, token);

            assertThat(gap.statusCode()).as(gap.body()).isEqualTo(200);
            assertThat(gap.body())
                    .isEqualTo(
                            Printed.text(
                                            folder,
                                            "gap",
                                            "--want",
                                            "acme-2026",
                                            "--content",
                                            PACK.toString(),
                                            "--format",
                                            "json")
                                    .replace(" --content " + PACK, ""));

            // The same organisation, and nobody said the pack.
            HttpResponse<String> unread = gap(without, organisation, token);
            assertThat(unread.statusCode()).as(unread.body()).isEqualTo(422);
            assertThat(unread.body())
                    .contains("starts it with the folders of content that it had before")
                    .contains("acme-2026");
        }
    }

    private static HttpResponse<String> gap(Server server, UUID organisation, String token)
            throws Exception {
        return server.send(
                server.at("/api/v1/organisations/" + organisation + "/gap?want=acme-2026")
                        .header("Authorization", "Bearer " + token));
    }

    @Test
    void packsAreSaidOneByOneAndThereHasToBeAFolder(@TempDir Path folder) throws Exception {
        ServeOptions two =
                ServeOptions.of(
                        List.of("--content", PACK.toString(), "--content=" + folder),
                        Map.of(),
                        false);
        assertThat(two.content()).containsExactly(PACK.toAbsolutePath().normalize(), folder);

        assertThatThrownBy(() ->
                        ServeOptions.of(List.of("--content", "no such pack"), Map.of(), false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r ->
                                assertThat(r.words(OptionDialect.OPTIONS))
                                        .contains("there is no folder \"no such pack\""));
    }
}
