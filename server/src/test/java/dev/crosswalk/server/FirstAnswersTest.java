package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.server.gap.web.FirstAnswers;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.KeptAnswers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a server asks itself after it has started.
final class FirstAnswersTest {
    private static final List<String> FIRST =
            List.of(
                    "status?dialect=page",
                    "gap?want=iso27001-2022&dialect=page",
                    "gap?want=soc2-2017&dialect=page",
                    "plan?dialect=page",
                    "ask?dialect=page");

    @Test
    void whatPagesAskFirstIsKeptBeforeAnybodyComes() throws Exception {
        try (Server server = new Server(Content.bundled(), TestDatabase.source())) {
            FirstAnswers first = server.bean(FirstAnswers.class);
            KeptAnswers kept = server.bean(KeptAnswers.class);
            assertThat(first.make()).as("nobody has a programme yet").isZero();

            UUID account = server.ada();
            UUID organisation =
                    server.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
            Accounts accounts = server.bean(Accounts.class);
            accounts.join(organisation, account, Role.OWNER);
            Member ada = new Member(account, "ada@example.com", "Ada", Map.of(), false);
            String token = accounts.newToken(organisation, ada, "first", Role.VIEWER, null);

            Thread thread = first.inBackground();
            thread.join();

            assertThat(thread.isDaemon()).isTrue();
            assertThat(kept.size()).isEqualTo(FIRST.size());
            for (String path : FIRST) {
                HttpResponse<String> answer = get(server, organisation, token, path);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(kept.size()).as("%s was kept", path).isEqualTo(FIRST.size());
            }
            for (int i = 0; i < FIRST.size(); i++) {
                String path = FIRST.get(i);
                // Asked otherwise it is made anew, and is the same.
                HttpResponse<String> anew = get(server, organisation, token, path + "&format=json");
                assertThat(kept.size()).isEqualTo(FIRST.size() + i + 1);
                assertThat(get(server, organisation, token, path).body()).isEqualTo(anew.body());
            }
        }
    }

    private static HttpResponse<String> get(
            Server server, UUID organisation, String token, String path) throws Exception {
        return server.send(
                server.at("/api/v1/organisations/%s/%s".formatted(organisation, path))
                        .header("Authorization", "Bearer " + token));
    }
}
