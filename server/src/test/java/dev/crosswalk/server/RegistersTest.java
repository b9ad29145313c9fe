package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The registers of risks, internal audits and nonconformities, as people enter them.
final class RegistersTest {
    private static final Server SERVER = Server.shared();
    private static final JsonMapper JSON = new JsonMapper();

    /// A verb of the command line, and the same as an edit.
    private record Step(String command, String edit, String body) {}

    private static final List<Step> STEPS =
            """
            risk add --id R-91 --title 'A supplier loses our data' --owner 'Chief technology officer' --likelihood 2 --impact 5 --controls ACC-07 --residual 4 --due-on 2027-03-31 | add-risk | {"id": "R-91", "title": "A supplier loses our data", "owner": "Chief technology officer", "likelihood": 2, "impact": 5, "controls": ["ACC-07"], "residual": 4, "dueOn": "2027-03-31"}
            risk change R-91 --residual 3 --due-on 2027-02-28 | change-risk | {"id": "R-91", "residual": 3, "dueOn": "2027-02-28"}
            risk accept R-91 --accepted-by 'Chief technology officer' --until 2027-02-28 | accept-risks | {"risks": ["R-91"], "acceptedBy": "Chief technology officer", "until": "2027-02-28"}
            audit add --id IA-91 --title 'Internal audit 2027' --from 2027-01-11 --to 2027-01-15 --scope iso27001-2022:4,5 --auditors 'Gus Example' | add-audit | {"id": "IA-91", "title": "Internal audit 2027", "from": "2027-01-11", "to": "2027-01-15", "scope": ["iso27001-2022:4,5"], "auditors": ["Gus Example"]}
            audit change IA-91 --to 2027-01-16 | change-audit | {"id": "IA-91", "to": "2027-01-16"}
            nonconformity add --id NC-91 --title 'The review was never held' --controls ACC-07 --owner 'Chief technology officer' --grade minor --found-on 2026-10-01 | add-nonconformity | {"id": "NC-91", "title": "The review was never held", "controls": ["ACC-07"], "owner": "Chief technology officer", "grade": "minor", "foundOn": "2026-10-01"}
            nonconformity change NC-91 --cause 'The only person who knew of it had left.' --evaluated-on 2026-10-10 | change-nonconformity | {"id": "NC-91", "cause": "The only person who knew of it had left.", "evaluatedOn": "2026-10-10"}
            """
                    .lines()
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new Step(parts[0], parts[1], parts[2]))
                    .toList();

    private static UUID account = new UUID(0, 0);

    @TempDir private Path temporary;

    private UUID organisation = new UUID(0, 0);
    private String owner = "";

    @BeforeAll
    static void account() {
        account = SERVER.account("rea@example.com", "Rea Example");
    }

    @BeforeEach
    void begin() throws Exception {
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class)
                .join(organisation, account, new Membership(Role.OWNER, "P04", null, false));
        owner = token(Role.OWNER);
    }

    private String token(Role role) {
        Member rea = new Member(account, "rea@example.com", "Rea Example", Map.of(), false);
        return SERVER.bean(Accounts.class).newToken(organisation, rea, role.word(), role, null);
    }

    private HttpRequest.Builder at(String path, String token) {
        return SERVER.at("/api/v1/organisations/" + organisation + path)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> edit(Step step, String token, String how) throws Exception {
        return SERVER.send(
                at("/edits/" + step.edit() + how, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(step.body())));
    }

    private static String[] words(Step step, String... more) {
        return Stream.concat(
                        Pattern.compile("'([^']*)'|(\\S+)")
                                .matcher(step.command())
                                .results()
                                .map(m -> m.group(1) == null ? m.group(2) : m.group(1)),
                        Stream.concat(Stream.of(more), Stream.of("--format", "json")))
                .toArray(String[]::new);
    }

    private JsonNode registers() throws Exception {
        HttpResponse<String> response = SERVER.send(at("/registers", owner));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void eachEntryIsAnsweredAsTheCommandLineAnswersItAndStandsInItsRegister() throws Exception {
        Path folder = temporary.resolve("a-folder-whose-name-has-more-than-forty-characters");
        Printed.unpack(SERVER.bytes(at("/folder", owner)).body(), folder);

        for (Step step : STEPS) {
            HttpResponse<String> tried = edit(step, owner, "?try=true");
            assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
            assertThat(tried.body())
                    .as(step.command())
                    .isEqualTo(Printed.text(folder, words(step, "--dry-run")));
            HttpResponse<String> made = edit(step, owner, "");
            assertThat(made.body()).as(step.command()).isEqualTo(Printed.text(folder, words(step)));
        }

        assertThat(SERVER.send(at("/status", owner)).body())
                .isEqualTo(Printed.text(folder, "status", "--format", "json"));
        String all = registers().toString();
        assertThat(all)
                .contains("R-91", "A supplier loses our data", "IA-91", "NC-91")
                .contains("The only person who knew of it had left.");
    }

    @Test
    void whatAnEntryLacksIsToldBesideIt() throws Exception {
        for (Step step : STEPS) {
            assertThat(edit(step, owner, "").statusCode()).as(step.edit()).isEqualTo(200);
        }

        JsonNode nonconformity =
                registers()
                        .path("nonconformities")
                        .valueStream()
                        .filter(n -> n.path("id").asString().equals("NC-91"))
                        .findFirst()
                        .orElseThrow();
        assertThat(nonconformity.path("lacks").toString()).isNotEqualTo("[]");
    }

    @Test
    void onlyWhoeverLooksAfterTheProgrammeEntersAndWhoeverReadsReads() throws Exception {
        for (Role role : Role.values()) {
            String token = token(role);
            boolean leads = role == Role.OWNER || role == Role.LEAD;
            for (Step step : STEPS) {
                HttpResponse<String> answer = edit(step, token, "?try=true");
                // What has nothing to change yet is refused for that.
                assertThat(answer.statusCode() == 403)
                        .as("%s does %s: %s", role, step.edit(), answer.body())
                        .isNotEqualTo(leads);
            }
            assertThat(SERVER.status(at("/registers", token))).as(role.word()).isEqualTo(200);
        }
        assertThat(registers().toString()).doesNotContain("R-91", "IA-91", "NC-91");
    }
}
