package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.Programmes;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What would be if something were otherwise, and what was at the end of each month.
final class TrialTest {
    private static final Server SERVER = Server.shared();
    private static UUID organisation = new UUID(0, 0);
    private static String token = "";

    @BeforeAll
    static void begin() throws Exception {
        UUID account = SERVER.ada();
        organisation =
                SERVER.bean(Programmes.class).begin(SmallSample.tree(), "Ada").organisation();
        SERVER.bean(Accounts.class).join(organisation, account, Role.OWNER);
        Member ada = new Member(account, "ada@example.com", "Ada", Map.of(), false);
        token = SERVER.bean(Accounts.class).newToken(organisation, ada, "trial", Role.VIEWER, null);
    }

    private static HttpResponse<String> ask(String path) throws Exception {
        return SERVER.send(
                SERVER.at("/api/v1/organisations/" + organisation + path)
                        .header("Authorization", "Bearer " + token));
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> response = ask(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RecordReader.JSON.readTree(response.body());
    }

    private static double proven(JsonNode summed) {
        return summed.get("figures").get("proven").get("value").doubleValue();
    }

    @Test
    void aControlThatIsSwitchedOnIsSeenOnEveryPageAndStoredNowhere() throws Exception {
        JsonNode tried = get("/try?with=CRY-03&want=iso27001-2022");
        JsonNode framework = tried.get("frameworks").get(0);
        assertThat(proven(framework.get("after"))).isGreaterThan(proven(framework.get("before")));
        assertThat(tried.get("say").get(0).stringValue())
                .containsPattern("would (become full|have more proven)");
        JsonNode moved = tried.get("requirements").get(0);
        assertThat(moved.get("moved").stringValue()).isEqualTo("gained");

        String of = moved.get("requirement").stringValue();
        int before = moved.get("before").intValue();
        assertThat(get("/why?requirement=" + of).get("verdict").get("covered").size())
                .isEqualTo(before);
        assertThat(get("/why?with=CRY-03&requirement=" + of).get("verdict").get("covered").size())
                .isEqualTo(moved.get("after").intValue());
        String plain = ask("/gap?want=iso27001-2022").body();
        assertThat(ask("/gap?want=iso27001-2022&with=CRY-03").body()).isNotEqualTo(plain);
        assertThat(ask("/status?with=CRY-03").body()).isNotEqualTo(ask("/status").body());
        assertThat(ask("/gap?want=iso27001-2022").body()).isEqualTo(plain);
        assertThat(get("/changes").get("items").size()).isEqualTo(1);
    }

    @Test
    void switchingOffWhatWasSwitchedOnChangesNothing() throws Exception {
        JsonNode tried = get("/try?without=ACC-05&want=iso27001-2022");
        assertThat(tried.get("without").get(0).get("id").stringValue()).isEqualTo("ACC-05");
        for (JsonNode moved : tried.get("requirements")) {
            assertThat(moved.get("moved").stringValue()).isEqualTo("lost");
        }
        assertThat(get("/try").get("requirements").size()).isZero();
    }

    @Test
    void whatCannotBeTriedIsRefused() throws Exception {
        assertThat(ask("/try?with=CRY-99").body()).contains("CRY-9", "unknown-value");
        assertThat(ask("/try?without=CRY-03").statusCode()).isEqualTo(400);
        assertThat(ask("/try?with=ACC-05&without=ACC-05").body()).contains("leave one of them out");
        assertThat(ask("/folder?with=CRY-03").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsLeftOutWantedOrStillToComeIsSeenOnEveryPageAndStoredNowhere() throws Exception {
        JsonNode tried = get("/try?excluding=A.8.23&wanting=nist-csf-2.0&ahead=2027-03-31");
        assertThat(tried.get("excluding").get(0).get("id").stringValue())
                .isEqualTo("iso27001-2022/A.8.23");
        assertThat(tried.get("wanting").get(0).get("id").stringValue()).isEqualTo("nist-csf-2.0");
        assertThat(tried.get("ahead").stringValue()).isEqualTo("2027-03-31");

        assertThat(get("/why?requirement=A.8.23&excluding=A.8.23").get("verdict").get("coverage"))
                .isNotEqualTo(get("/why?requirement=A.8.23").get("verdict").get("coverage"));
        assertThat(ask("/statement?excluding=A.8.23").body())
                .contains("It is only supposed that this does not apply");
        assertThat(get("/status?wanting=nist-csf-2.0").get("frameworks").size())
                .isEqualTo(get("/status").get("frameworks").size() + 1);
        assertThat(get("/status?ahead=2027-03-31").get("asOf").stringValue())
                .isEqualTo("2027-03-31");
        assertThat(ask("/gap?want=iso27001-2022&excluding=A.8.23&format=pdf").statusCode())
                .isEqualTo(422);
        assertThat(get("/changes").get("items").size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSoIsRefusedByItsParameter() throws Exception {
        assertThat(ask("/gap?excluding=iso27001-2022/4.1").body())
                .contains("\"parameter\":\"excluding\"", "asks for it of everybody");
        assertThat(ask("/try?wanting=iso27001-2022").body())
                .contains("\"parameter\":\"wanting\"", "already");
        assertThat(ask("/status?ahead=2026-10-15").body())
                .contains("\"parameter\":\"ahead\"", "no day to come");
        assertThat(ask("/status?ahead=tomorrow").body()).contains("\"parameter\":\"ahead\"");
    }

    @Test
    void aYearIsAnsweredAtOnce() throws Exception {
        JsonNode trend = get("/trend");
        assertThat(trend.get("days").size()).isEqualTo(13);
        assertThat(trend.get("days").get(12).stringValue()).isEqualTo("2026-10-15");
        assertThat(trend.get("days").get(0).stringValue()).isEqualTo("2025-10-31");
        JsonNode points = trend.get("frameworks").get(0).get("points");
        JsonNode last = points.get(points.size() - 1);
        JsonNode status = get("/status").get("frameworks").get(0).get("summary");
        assertThat(last.get("figures")).isEqualTo(status.get("figures"));
        assertThat(ask("/trend").body()).isEqualTo(ask("/trend").body());
        assertThat(ask("/trend?months=0").statusCode()).isEqualTo(400);
        assertThat(get("/trend?months=3&want=iso27001-2022").get("days").size()).isEqualTo(4);
    }

    @Test
    void whatARequirementWasInAMonthIsWhatItsVerdictSaysOfThatDay() throws Exception {
        JsonNode trend = get("/trend?months=6&want=iso27001-2022&requirements=true");
        assertThat(get("/trend?months=6").get("frameworks").get(0).has("requirements")).isFalse();
        JsonNode requirements = trend.get("frameworks").get(0).get("requirements");
        boolean moved = false;
        for (int back : List.of(2, 6)) {
            String day = trend.get("days").get(back).stringValue();
            for (JsonNode verdict :
                    get("/gap?want=iso27001-2022&asOf=" + day).get("requirements")) {
                JsonNode course =
                        requirements
                                .valueStream()
                                .filter(r -> r.get("id").equals(verdict.get("id")))
                                .findFirst()
                                .orElseThrow();
                assertThat(on(day, course.get("coverage")))
                        .as(verdict.get("id") + " on " + day)
                        .isEqualTo(verdict.get("coverage").stringValue());
                for (int i = 0; i < verdict.get("obligations").size(); i++) {
                    JsonNode square = verdict.get("obligations").get(i);
                    JsonNode line = course.get("obligations").get(i);
                    assertThat(line.get("obligation")).isEqualTo(square.get("obligation"));
                    if (!verdict.get("coverage").stringValue().equals("not-applicable")) {
                        assertThat(on(day, line.get("states")))
                                .as(square.get("obligation") + " on " + day)
                                .isEqualTo(square.get("state").stringValue());
                    }
                    moved |= line.get("states").size() > 1;
                }
            }
        }
        assertThat(moved).as("something was otherwise in another month").isTrue();
    }

    /// The last state that began by a day.
    private static String on(String day, JsonNode states) {
        String is = "";
        for (JsonNode state : states) {
            if (state.get("from").stringValue().compareTo(day) <= 0) {
                is = state.get("is").stringValue();
            }
        }
        return is;
    }

    @Test
    void aMonthOfTheYearIsWhatStatusSaysOfIt() throws Exception {
        JsonNode trend = get("/trend?months=2");
        String day = trend.get("days").get(1).stringValue();
        JsonNode status = get("/status?asOf=" + day);
        for (int i = 0; i < trend.get("frameworks").size(); i++) {
            assertThat(trend.get("frameworks").get(i).get("points").get(1).get("figures"))
                    .isEqualTo(status.get("frameworks").get(i).get("summary").get("figures"));
        }
    }
}
