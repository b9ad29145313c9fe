package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.files.start.Sample;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The server says what the command line says over the same programme.
final class SameBytesTest {
    private static final Server SERVER = Server.shared();

    @TempDir private static Path temporary;

    /// A path that is too long to be repeated in a command, which says `DIR` then.
    private static Path folder() {
        return temporary.resolve("a-folder-whose-name-has-more-than-forty-characters");
    }

    private static String cookie = "";
    private static String organisation = "";

    @BeforeAll
    static void begin() throws Exception {
        SERVER.ada();
        HttpResponse<String> in =
                SERVER.send(
                        SERVER.at("/api/v1/session")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"email\":\"ada@example.com\",\"password\":\"%s\"}"
                                                        .formatted(Server.PASSWORD))));
        cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        organisation = begun(Sample.files());
        Printed.unpack(bytes("/folder"), folder());
    }

    private static String begun(Map<String, byte[]> files) throws Exception {
        HttpResponse<String> begun =
                SERVER.send(
                        SERVER.at("/api/v1/organisations")
                                .header("Cookie", cookie)
                                .header("Content-Type", "application/zip")
                                .POST(BodyPublishers.ofByteArray(Printed.zip(files))));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return UUID.fromString(begun.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1"))
                .toString();
    }

    private static byte[] bytes(String path) throws Exception {
        return get("/api/v1/organisations/" + organisation + path);
    }

    private static byte[] get(String path) throws Exception {
        HttpResponse<byte[]> response = SERVER.bytes(SERVER.at(path).header("Cookie", cookie));
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return response.body();
    }

    private static byte[] printed(String command, boolean ofProgramme) {
        return Printed.bytes(ofProgramme ? folder() : null, command.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gap --want iso27001-2022 --format json | /gap?want=iso27001-2022
                    gap --want iso27001-2022 --format csv | /gap?want=iso27001-2022&format=csv
                    gap --want soc2-2017 --format html | /gap?want=soc2-2017&format=html
                    gap --want soc2-2017 --brief --format md | /gap?want=soc2-2017&brief=true&format=md
                    gap --want iso27001-2022 --only none --where concept=detect --format md | /gap?want=iso27001-2022&only=none&where=concept=detect&format=md
                    gap --want iso27001-2022 --as-of 2026-06-30 --known-at 2026-07-31 --format json | /gap?want=iso27001-2022&asOf=2026-06-30&knownAt=2026-07-31
                    gap --want iso27001-2022 --assurance designed --claims agreed --format json | /gap?want=iso27001-2022&assurance=designed&claims=agreed
                    why iso27001-2022/A.5.18 --format json | /why?requirement=iso27001-2022/A.5.18
                    why iso27001-2022/A.5.18 --format html | /why?requirement=iso27001-2022/A.5.18&format=html
                    why soc2-2017/CC6.3 --as-of 2026-06-30 --format json | /why?requirement=soc2-2017/CC6.3&asOf=2026-06-30
                    status --format json | /status
                    status --format csv | /status?format=csv
                    status --since 2026-09-01 --due 90 --format md | /status?since=2026-09-01&due=90&format=md
                    status --as-of 2026-06-30 --known-at 2026-07-31 --format json | /status?asOf=2026-06-30&knownAt=2026-07-31
                    status --by iso27001-2022=2027-05-31 --capacity 4 --format json | /status?by=2027-05-31&byOf=iso27001-2022&capacity=4
                    status --by 2027-05-31 --format md | /status?by=2027-05-31&format=md
                    checklist --want iso27001-2022 --by 2027-05-31 --format json | /checklist?want=iso27001-2022&by=2027-05-31
                    checklist --want iso27001-2022 --format json | /checklist?want=iso27001-2022
                    checklist --want soc2-2017 --format csv | /checklist?want=soc2-2017&format=csv
                    checklist --want soc2-2017 --format md | /checklist?want=soc2-2017&format=md
                    calendar --format json | /calendar
                    calendar --from 2026-01-01 --months 3 --format md | /calendar?from=2026-01-01&months=3&format=md
                    calendar --remind 14 --format ics | /calendar?remind=14&format=ics
                    plan --want iso27001-2022 --format json | /plan?want=iso27001-2022
                    plan --want iso27001-2022 --budget 40 --capacity 4 --first LOG-04,incident --format json | /plan?want=iso27001-2022&budget=40&capacity=4&first=LOG-04,incident
                    plan --want iso27001-2022 --by iso27001-2022=2027-05-31 --from 2026-11-02 --format md | /plan?want=iso27001-2022&by=2027-05-31&byOf=iso27001-2022&from=2026-11-02&format=md
                    plan --want iso27001-2022 --brief --format csv | /plan?want=iso27001-2022&brief=true&format=csv
                    plan --format ics | /plan?format=ics
                    try --with CRY-03 --without ACC-07 --format json | /try?with=CRY-03&without=ACC-07
                    try --excluding A.8.23 --wanting nist-csf-2.0 --ahead 2027-03-31 --format json | /try?excluding=A.8.23&wanting=nist-csf-2.0&ahead=2027-03-31
                    ask --format json | /ask
                    ask --want iso27001-2022 --domain access --most 3 --again --format json | /ask?want=iso27001-2022&domain=access&most=3&again=true
                    ask --most 5 --format md | /ask?most=5&format=md
                    audit-report show soc2-2025 --format json | /audit-report?report=soc2-2025
                    show ACC-07 --format json | /show?what=ACC-07
                    show ACC-07 --window 2026-01-01..2026-06-30 --format md | /show?what=ACC-07&window=2026-01-01..2026-06-30&format=md
                    deviations --format json | /deviations
                    deviations --control ACC-07 --want soc2-2017 --format csv | /deviations?control=ACC-07&want=soc2-2017&format=csv
                    find leavers --format json | /find?words=leavers
                    documents --format json | /documents
                    documents --all --format csv | /documents?all=true&format=csv
                    documents --parameters --format json | /documents/parameters
                    compare soc2-2017 iso27001-2022 --format json | /compare?left=soc2-2017&right=iso27001-2022
                    population --format json | /populations
                    population --format csv | /populations?format=csv
                    report gap --want iso27001-2022 --format md | /reports/gap?want=iso27001-2022&format=md
                    report gap --want iso27001-2022 --short --format html | /reports/gap?want=iso27001-2022&brief=true
                    report crosswalk --format html | /reports/crosswalk
                    report controls --format html | /reports/controls
                    report soa --format html | /reports/soa
                    report documented-information --format md | /reports/documented-information?format=md
                    report checklist --format html | /reports/checklist
                    report management --format html | /reports/management
                    report management --by 2027-05-31 --format html | /reports/management?by=2027-05-31
                    report plan --want iso27001-2022 --by 2027-05-31 --capacity 10 --format html | /reports/plan?want=iso27001-2022&by=2027-05-31&capacity=10
                    """)
    void aProgrammeIsAnsweredAlike(String command, String path) throws Exception {
        assertThat(new String(bytes(path), StandardCharsets.UTF_8))
                .isEqualTo(Printed.text(folder(), command.split(" ", -1)))
                .as("when it is asked again")
                .isEqualTo(new String(bytes(path), StandardCharsets.UTF_8));
    }

    /// Of files that hold no command, which would name the folder.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    report soa --format docx | /reports/soa?format=docx
                    report soa --format pdf | /reports/soa?format=pdf
                    report controls --format xlsx | /reports/controls?format=xlsx
                    ask --format xlsx | /ask?format=xlsx
                    calendar --format pdf | /calendar?format=pdf
                    report crosswalk --format pdf | /reports/crosswalk?format=pdf
                    report crosswalk --format xlsx | /reports/crosswalk?format=xlsx
                    report controls --format docx | /reports/controls?format=docx
                    report documented-information --format docx | /reports/documented-information?format=docx
                    report checklist --format xlsx | /reports/checklist?format=xlsx
                    report management --format docx | /reports/management?format=docx
                    report plan --want iso27001-2022 --by 2027-05-31 --format xlsx | /reports/plan?want=iso27001-2022&by=2027-05-31&format=xlsx
                    """)
    void soAreFilesThatPeoplePassOn(String command, String path) throws Exception {
        assertThat(bytes(path)).isEqualTo(printed(command, true));
    }

    /// Two versions are folders at a terminal, and numbers of changes here.
    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "md"})
    void soIsWhatTwoVersionsCoverOtherwise(String format) throws Exception {
        Path before = temporary.resolve(format + "-1");
        Path after = temporary.resolve(format + "-2");
        String path = "/api/v1/organisations/" + begun(SmallSample.files());
        Printed.unpack(get(path + "/folder"), before);
        HttpResponse<String> edited =
                SERVER.send(
                        SERVER.at(path + "/edits/exclude")
                                .header("Cookie", cookie)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"requirement\": \"A.8.23\", \"reason\": \"Nothing is filtered.\", \"approvedBy\": \"Chief executive\"}")));
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        Printed.unpack(get(path + "/folder"), after);

        String printed =
                new String(
                        Printed.bytes(
                                null,
                                "diff",
                                before.toString(),
                                after.toString(),
                                "--format",
                                format),
                        StandardCharsets.UTF_8);

        assertThat(new String(get(path + "/diff?a=1&b=2&format=" + format), StandardCharsets.UTF_8))
                .isEqualTo(printed.replace(before.toString(), "1").replace(after.toString(), "2"))
                .contains("A.8.23");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    controls --requirement iso27001-2022/A.5.18 --format json | /controls?requirement=iso27001-2022/A.5.18
                    show iso27001-2022/A.5.15 --format json | /show?what=iso27001-2022/A.5.15
                    """)
    void soIsTheLibraryWithinAnOrganisation(String command, String path) throws Exception {
        assertThat(new String(bytes(path), StandardCharsets.UTF_8))
                .isEqualTo(new String(printed(command, false), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gap --have soc2-2017:CC,A --want iso27001-2022 --format json | /gap?have=soc2-2017:CC,A&want=iso27001-2022
                    compare soc2-2017 iso27001-2022 --format json | /compare?left=soc2-2017&right=iso27001-2022
                    why --have soc2-2017 iso27001-2022/A.8.5 --format json | /why?have=soc2-2017&requirement=iso27001-2022/A.8.5
                    frameworks --format json | /frameworks
                    show iso27001-2022/A.5.15 --format json | /show?what=iso27001-2022/A.5.15
                    """)
    void soIsWhatSpeaksOfNoOrganisation(String command, String path) throws Exception {
        assertThat(SERVER.get("/api/v1" + path).body())
                .isEqualTo(new String(printed(command, false), StandardCharsets.UTF_8));
    }

    @Test
    void aStrangerDoesNotLearnThatThereIsAnOrganisation() throws Exception {
        // Whoever may ask has the answer kept for them.
        assertThat(bytes("/gap?want=iso27001-2022")).isNotEmpty();
        String path = "/api/v1/organisations/" + organisation + "/gap?want=iso27001-2022";

        assertThat(SERVER.get(path).statusCode()).isEqualTo(401);
        assertThat(
                        SERVER.send(
                                        SERVER.at(
                                                        "/api/v1/organisations/"
                                                                + UUID.randomUUID()
                                                                + "/gap")
                                                .header("Cookie", cookie))
                                .statusCode())
                .isEqualTo(404);
    }
}
