package dev.crosswalk.server;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever is read of a programme can be read as of a day and as it was known then.
final class KnownAtTest {
    private static final String ROOT = "/api/v1/organisations/{organisation}/";

    /// Reads that no day and no moment makes different, and why.
    private static final Map<String, String> TIMELESS =
            Map.ofEntries(
                    entry("artefacts/{digest}", "bytes are called by their digest"),
                    entry("changes/{number}", "a change stays what it was"),
                    entry("changes/{number}/items", "a change stays what it was"),
                    entry("obligations", "of the content, whatever a programme says"),
                    entry("events", "tells what happens from now on"),
                    entry("permits", "what may be done now"),
                    entry("licensed-texts", "texts that may be shown now"),
                    entry("licensed-text", "a text that may be shown now"),
                    entry("tasks/people", "who can be assigned something now"),
                    entry("notes", "a note is its writer's, and says what it says"),
                    entry("intakes", "work that is not in the programme yet"),
                    entry("intakes/{intake}", "work that is not in the programme yet"),
                    entry("intakes/{intake}/pages/{page}", "a page of a file"),
                    entry("intakes/{intake}/pages/{page}/place", "a place in a file"),
                    entry("intakes/{intake}/review", "work that is not in the programme yet"),
                    entry("intakes/{intake}/suggestions", "of the content"),
                    entry("people", "who may sign in now; their events have their times"),
                    entry("people/events", "events have their times, and are listed by them"),
                    entry("people/{account}/sessions", "who is signed in now"),
                    entry("tokens", "tokens that there are now"),
                    entry("sign-in", "a rule that holds now"),
                    entry("mapping-rule", "a rule that holds now"),
                    entry("trail-retention", "a rule that holds now"));

    /// What each read needs to be asked, as far as it needs anything.
    private static final Map<String, String> ASKED =
            Map.ofEntries(
                    entry("gap", "want=iso27001-2022"),
                    entry("why", "requirement=iso27001-2022/A.5.18"),
                    entry("compare", "left=soc2-2017&right=iso27001-2022"),
                    entry("show", "what=ACC-01"),
                    entry("find", "words=leavers"),
                    entry("diff", "a=1&b=1"),
                    entry("sample", "population=none&seed=1"),
                    entry("items/versions", "kind=controls&key=CRY-03"),
                    entry("mappings", "left=soc2-2017&right=iso27001-2022&state=suggested"),
                    entry("evidence", "control=ACC-07"),
                    entry("evidence/file", "id=EV-0001"),
                    entry("evidence/picture", "id=EV-0001"),
                    entry("evidence/preview", "id=EV-0001"),
                    entry("reports/{kind}", "format=md"),
                    entry("plan", "want=iso27001-2022&brief=true"));

    private static final Map<String, String> PATHS =
            Map.of(
                    "documents/{document}", "documents/access-control-policy",
                    "documents/{document}/since-approval",
                            "documents/security-objectives/since-approval",
                    "files/**", "files/exclusions.yaml",
                    "reports/{kind}", "reports/soa",
                    "statement/versions/{number}", "statement/versions/1",
                    "statement/versions/{number}/difference", "statement/versions/1/difference",
                    "tasks/{task}", "tasks/1");

    private static final String FIRST = "2026-10-15";

    private static final AtomicReference<Instant> TIME =
            new AtomicReference<>(Instant.parse("2026-10-15T09:00:00Z"));

    private static final Clock CLOCK = ((InstantSource) TIME::get).withZone(ZoneOffset.UTC);
    private static final Server SERVER =
            new Server(Content.bundled(), TestDatabase.source(), CLOCK);

    private static UUID organisation = new UUID(0, 0);
    private static String token = "";

    @BeforeAll
    static void begin() throws Exception {
        UUID account = SERVER.ada();
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class).join(organisation, account, Role.OWNER);
        Member ada = new Member(account, "ada@example.com", "Ada", Map.of(), false);
        token = SERVER.bean(Accounts.class).newToken(organisation, ada, "then", Role.OWNER, null);
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    private record Read(String name, Set<String> parameters) {
        static Read of(String path, HandlerMethod handler) {
            Set<String> parameters = new TreeSet<>();
            for (MethodParameter p : handler.getMethodParameters()) {
                if (p.hasParameterAnnotation(RequestParam.class)) {
                    parameters.add(p.getParameter().getName());
                } else if (p.getParameterType().isRecord()
                        && p.getParameterAnnotations().length == 0) {
                    for (var component : p.getParameterType().getRecordComponents()) {
                        parameters.add(component.getName());
                    }
                }
            }
            return new Read(path.substring(ROOT.length()), parameters);
        }

        boolean takesATime() {
            return parameters.contains("asOf") || parameters.contains("knownAt");
        }

        /// Its path, with whatever time is meant.
        String at(String time) {
            List<String> query = new ArrayList<>();
            if (ASKED.containsKey(name)) {
                query.add(Objects.requireNonNull(ASKED.get(name)));
            }
            for (String parameter : List.of("asOf", "knownAt")) {
                if (!time.isEmpty() && parameters.contains(parameter)) {
                    query.add(parameter + "=" + time);
                }
            }
            return PATHS.getOrDefault(name, name) + "?" + String.join("&", query);
        }
    }

    private static List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        SERVER.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    for (String path : info.getPatternValues()) {
                        if (path.startsWith(ROOT)
                                && info.getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.GET)) {
                            reads.add(Read.of(path, handler));
                        }
                    }
                });
        assertThat(reads).hasSizeGreaterThan(50);
        return reads;
    }

    private static HttpRequest.Builder request(String path) {
        return SERVER.at(ROOT.replace("{organisation}", organisation.toString()) + path)
                .header("Authorization", "Bearer " + token);
    }

    private static String answer(String path) throws Exception {
        HttpResponse<byte[]> response = SERVER.bytes(request(path));
        return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    private static void post(String path, String body) throws Exception {
        post(path, "application/json", body);
    }

    private static void post(String path, String type, String body) throws Exception {
        HttpResponse<String> response =
                SERVER.send(
                        request(path)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
    }

    @Test
    void everyReadTakesADayOrAMomentOrIsOfNone() {
        List<String> timeless =
                reads().stream().filter(r -> !r.takesATime()).map(Read::name).toList();

        assertThat(timeless).containsExactlyInAnyOrderElementsOf(TIMELESS.keySet());
    }

    @Test
    void whatIsNoMomentIsRefusedByEach() throws Exception {
        for (Read read : reads()) {
            if (read.takesATime()) {
                assertThat(answer(read.at("2026-02-30")))
                        .as(read.name())
                        .startsWith("400")
                        .containsPattern("\"parameter\":\"(asOf|knownAt)\"");
            }
        }
    }

    @Test
    void whatWasKnownOnADayIsWhatWasAnsweredOnIt() throws Exception {
        post("tasks", "{\"title\": \"Look at the rights\", \"due\": \"2026-10-16\"}");
        post(
                "edits/approve-statement",
                "{\"version\": \"1.0\", \"approvedBy\": \"Chief executive\", \"note\": \"minutes of 14 October\"}");
        Map<String, String> then = new TreeMap<>();
        for (Read read : reads()) {
            if (read.takesATime()) {
                then.put(read.at(FIRST), answer(read.at(FIRST)));
            }
        }
        Map<String, String> later = new TreeMap<>();

        TIME.set(Instant.parse("2026-10-17T09:00:00Z"));
        post("edits/adopt", "{\"controls\": [\"CRY-03\"], \"owner\": \"Security lead\"}");
        post("edits/retire", "{\"controls\": [\"ACC-01\"]}");
        post(
                "edits/exclude",
                "{\"requirement\": \"A.8.23\", \"reason\": \"No.\", \"approvedBy\": \"Chief executive\"}");
        post(
                "edits/suggest-mapping",
                "{\"left\": \"soc2-2017/CC6.1\", \"relation\": \"equal\", \"right\": \"iso27001-2022/A.5.16\", \"why\": \"x\"}");
        post(
                "edits/approve-statement",
                "{\"version\": \"2.0\", \"approvedBy\": \"Chief executive\", \"note\": \"minutes of 14 October\"}");
        post(
                "edits/add-evidence",
                "multipart/form-data; boundary=x",
                """
                --x\r
                Content-Disposition: form-data; name="request"; filename="request.json"\r
                \r
                {"controls": ["ACC-07"], "on": "2026-10-16", "findings": 0}\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="review.txt"\r
                \r
                All is well.\r
                --x--\r
                """);
        post("edits/set-parameters", "{\"set\": [\"approved_regions=EU\"]}");
        post("tasks", "{\"title\": \"Look at them again\"}");
        TIME.set(Instant.parse("2026-10-18T09:00:00Z"));

        for (Read read : reads()) {
            if (read.takesATime()) {
                assertThat(answer(read.at(FIRST)))
                        .as(read.at(FIRST))
                        .isEqualTo(then.get(read.at(FIRST)));
                if (!answer(read.at("")).equals(then.get(read.at(FIRST)))) {
                    later.put(read.name(), "");
                }
            }
        }
        assertThat(later.keySet())
                .as("what says something else since")
                .contains(
                        "changes",
                        "documents/{document}",
                        "evidence",
                        "evidence/file",
                        "evidence/preview",
                        "files/**",
                        "folder",
                        "gap",
                        "items",
                        "items/versions",
                        "mappings",
                        "show",
                        "statement",
                        "statement/versions",
                        "status",
                        "tasks",
                        "tasks/counts",
                        "task-changes",
                        "why",
                        "workbook");
    }

    @Test
    void beforeAProgrammeBeganItIsWhatItBroughtAlong() throws Exception {
        assertThat(answer("items?kind=exclusions&knownAt=2024-01-31"))
                .isEqualTo(answer("items?kind=exclusions&change=1"));
        assertThat(answer("tasks?knownAt=2024-01-31")).contains("\"items\":[]");
        assertThat(answer("changes?knownAt=2024-01-31")).contains("\"items\":[]");
        assertThat(answer("items?knownAt=1800-01-01")).startsWith("400");
    }

    @Test
    void whatWasIsLookedAtAndNotChanged() throws Exception {
        post("tasks", "{\"title\": \"Something to do\"}");
        String now = TIME.get().toString();

        assertThat(answer("tasks?knownAt=" + now)).contains("\"permits\":[]");
        assertThat(answer("tasks")).contains("\"permits\":[\"edit\",\"assign\"]");
    }
}
