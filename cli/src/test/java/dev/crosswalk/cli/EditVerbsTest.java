package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do to a programme without opening a file. Today is 2026-11-02.
class EditVerbsTest {
    @TempDir private Path root;
    private Path acme = Path.of("");
    private Path review = Path.of("");

    @BeforeEach
    void aProgrammeWithAFewControls() throws IOException {
        acme = root.resolve("acme");
        Files.createDirectories(acme.resolve("controls"));
        Files.createDirectories(acme.resolve("evidence"));
        write(
                "programme.yaml",
                "organisation: Acme # for now\nframeworks:\n  - edition: iso27001-2022\n");
        write(
                "controls/access.yaml",
                """
                # Who may do what
                controls:
                  - control: ACC-07   # quarterly
                    state: implemented
                    implementedOn: 2026-01-01
                  - control: ACC-09
                    state: planned
                """);
        write(
                "documents.yaml",
                """
                documents:
                  - document: access-control-policy
                    version: "1.0"
                    owner: Bea
                    approvedBy: Cleo
                    approvedOn: 2025-12-01
                """);
        write("log.yaml", "# Nothing happened yet");
        review = Files.writeString(root.resolve("access-review Q3.txt"), "Ada looked at all 41.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(acme.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(acme.resolve(name));
    }

    private Run edit(Object... words) {
        List<String> all = new ArrayList<>(Stream.of(words).map(String::valueOf).toList());
        all.addAll(List.of("--programme", acme.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(acme)) {
            for (Path p : all.filter(p -> !p.startsWith(acme.resolve(".crosswalk"))).toList()) {
                tree.put(
                        acme.relativize(p).toString(),
                        Files.isDirectory(p)
                                ? "folder"
                                : HexFormat.of().formatHex(Files.readAllBytes(p)));
            }
        }
        return tree;
    }

    private Run addReview() {
        return edit("evidence", "add", review, "--control", "ACC-07", "--on", "2026-10-02");
    }

    @Nested
    class Adopting {
        @Test
        void aControlTellsWhatItWantsFromWhomByWhen() throws IOException {
            Run run = edit("adopt", "ACC-08", "--implemented-on", "2026-10-01");

            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains(
                            "ACC-08",
                            "is adopted: in place since 2026-10-01.",
                            "not adopted → in place by word, not shown: no evidence",
                            "crosswalk evidence add FILE --control ACC-08 --kind",
                            "Written to controls/access.yaml.",
                            "To take it back: crosswalk undo --programme " + acme);
            assertThat(read("controls/access.yaml"))
                    .contains("- control: ACC-07   # quarterly", "- control: ACC-08");
        }

        @Test
        void severalAtOnceHaveADayAndAnOwner() throws IOException {
            Run run =
                    edit(
                            "adopt",
                            "ACC-08",
                            "ACC-10",
                            "--planned-for",
                            "2027-01-31",
                            "--owner",
                            "Ada");

            assertThat(run.out()).contains("planned, to be in place by 2027-01-31");
            assertThat(read("controls/access.yaml"))
                    .contains("dueOn: 2027-01-31", "owner: Ada", "plannedOn: 2026-11-02");
        }

        @Test
        void oneThatIsPlannedIsThenInPlace() throws IOException {
            Run run = edit("adopt", "ACC-09", "--implemented-on", "2026-10-01");

            assertThat(run.out()).contains("ACC-09", "planned → in place by word, not shown");
            assertThat(read("controls/access.yaml"))
                    .contains("state: implemented\n    implementedOn: 2026-10-01");
        }

        @Test
        void oneThatWasInPlaceBeforeAnybodyPlannedItHasNoDayOfPlanning() throws IOException {
            edit("adopt", "ACC-08");
            Run run = edit("adopt", "ACC-08", "--implemented-on", "2026-02-01");

            assertThat(run.err()).isEmpty();
            assertThat(read("controls/access.yaml"))
                    .contains("implementedOn: 2026-02-01")
                    .doesNotContain("plannedOn");
        }

        @Test
        void whatItBuildsOnIsOneCommandAway() {
            assertThat(edit("adopt", "ACC-08").out())
                    .contains("builds on", "crosswalk adopt ACC-01");
        }

        @Test
        void theFirstOfAllIsNoNewsOfEveryRequirement() throws IOException {
            write("controls/access.yaml", "controls: []\n");

            assertThat(edit("adopt", "ACC-07").out())
                    .contains("No requirement is covered otherwise by this.")
                    .doesNotContain("not assessed");
        }

        @Test
        void aDryRunShowsItAndWritesNothing() throws IOException {
            Map<String, String> before = tree();

            Run run = edit("adopt", "ACC-08", "--dry-run");

            assertThat(run.out())
                    .contains(
                            "Nothing is written: this shows what would be, in controls/access.yaml.")
                    .doesNotContain("take it back");
            assertThat(tree()).isEqualTo(before);
            assertThat(acme.resolve(".crosswalk")).doesNotExist();
        }
    }

    @Nested
    class Evidence {
        @Test
        void isCopiedWithItsDigestAndShowsTheControl() throws IOException {
            Run run = addReview();

            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains(
                            "EV-0001 is on file as evidence of ACC-07: access-review-record (by the"
                                    + " name of the file), seen on",
                            "2026-10-02, received on 2026-11-02.",
                            "→ in place (seen on 2026-10-02)",
                            "iso27001-2022/A.5.18");
            assertThat(acme.resolve("evidence/2026/access-review-Q3.txt"))
                    .hasSameBinaryContentAs(review);
            assertThat(Run.of("lint", acme.toString()).out()).contains("0 errors");
        }

        /// The review of access rights wants follow-up of its own; who leaves has none.
        @Test
        void thatFoundSomethingIsToBeEnteredInTheRegisterWhereNothingElseSaysWhatWasDone() {
            edit("adopt", "ACC-08", "--implemented-on", "2026-10-01");
            String told =
                    "4 things were found that have to be acted on, and nothing on file says what was"
                            + " done: enter it of each in the register of nonconformities.";
            String out = foundOf("ACC-08", 4);

            assertThat(out.replaceAll("\\s+", " "))
                    .contains(told)
                    .contains(
                            "crosswalk nonconformity add --title TITLE --controls ACC-08 --owner"
                                    + " PERSON");
            assertThat(foundOf("ACC-07", 4)).doesNotContain("register of nonconformities");
        }

        private String foundOf(String control, int things) {
            return edit(
                            "evidence",
                            "add",
                            review,
                            "--control",
                            control,
                            "--on",
                            "2026-10-02",
                            "--findings",
                            things,
                            "--dry-run")
                    .out();
        }

        @Test
        void isOfOneDayWhereOneDayIsNamed() throws IOException {
            Run added =
                    edit(
                            "evidence",
                            "add",
                            review,
                            "--control",
                            "ACC-07",
                            "--covers",
                            "2026-09-30");

            assertThat(added.err()).isEmpty();
            assertThat(added.out()).contains("seen on 2026-09-30");
            assertThat(Run.of("lint", acme.toString()).out()).contains("0 errors");
        }

        @Test
        void ofTheSameNameStandsBesideTheFirst() throws IOException {
            addReview();
            Files.writeString(review, "Ada looked at all 43.\n");

            edit(
                    "evidence",
                    "add",
                    review,
                    "--control",
                    "ACC-07",
                    "--covers",
                    "2026-10-01..2026-10-31");

            assertThat(acme.resolve("evidence/2026/access-review-Q3-2.txt")).exists();
            assertThat(read("evidence/evidence.yaml"))
                    .contains("id: EV-0002", "covers: { from: 2026-10-01, to: 2026-10-31 }");
        }

        @Test
        void thatLiesInTheFolderAlreadyStaysWhereItIs() throws IOException {
            Path there = acme.resolve("evidence/q3/review.txt");
            Files.createDirectories(acme.resolve("evidence/q3"));
            Files.copy(review, there);

            edit("evidence", "add", there, "--control", "ACC-07", "--kind", "access-review-record");

            assertThat(read("evidence/evidence.yaml")).contains("file: q3/review.txt");
            assertThat(acme.resolve("evidence/2026")).doesNotExist();
        }

        @Test
        void ofWhichNobodyKnowsTheKindIsRefusedWithAllKinds() throws IOException {
            Path scan = Files.writeString(root.resolve("x.txt"), "x");
            edit("adopt", "END-02", "--implemented-on", "2026-10-01");
            Map<String, String> before = tree();

            Run run = edit("evidence", "add", scan, "--control", "END-02");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains(
                            "say what the file shows of END-02, --kind KIND:",
                            "device-compliance-report: the report on which devices meet the rules,"
                                    + " how the system is set, seen on a day, shows 3 of 7 obligations");
            assertThat(tree()).isEqualTo(before);
        }

        @Test
        void ofTheSameBytesShowsNothingTwice() {
            addReview();

            assertThat(addReview().err())
                    .contains("is on file already, as EV-0001 of ACC-07: the same bytes show no");
        }
    }

    @Nested
    class WhatHappened {
        @Test
        void isDoneOnSomebodysWord() throws IOException {
            Run run =
                    edit(
                            "done",
                            "ACC-07",
                            "--on",
                            "2026-10-02",
                            "--by",
                            "Ada",
                            "--occurrence",
                            "2026-Q3");

            assertThat(run.out())
                    .contains(
                            "was done on 2026-10-02 for 2026-Q3. That is Ada's word",
                            "crosswalk evidence add FILE --control ACC-07 --on 2026-10-02"
                                    + " --occurrence 2026-Q3");
            assertThat(read("log.yaml"))
                    .startsWith("# Nothing happened yet")
                    .contains("for: 2026-Q3");
        }

        @Test
        void aControlIsGivenUp() throws IOException {
            addReview();

            Run run = edit("retire", "ACC-07", "--on", "2026-11-01");

            assertThat(run.out())
                    .contains(
                            "in place (seen on 2026-10-02), shown for 4 of 5 obligations → retired"
                                    + " on 2026-11-01",
                            "partial, 1 of 8 → none, 0 of 8",
                            "crosswalk why iso27001-2022/A.5.18");
            assertThat(read("controls/access.yaml")).contains("retiredOn: 2026-11-01");
        }

        @Test
        void aDeviationIsAccepted() throws IOException {
            Run run =
                    edit(
                            "exception",
                            "add",
                            "--control",
                            "ACC-07",
                            "--reason",
                            "The old ERP has no list.",
                            "--until",
                            "2026-12-31",
                            "--accepted-by",
                            "Ada",
                            "--subjects",
                            "erp,crm");

            assertThat(run.out())
                    .contains("EX-01, until 2026-12-31 for erp, crm", "By 2026-12-31 mend it");
            assertThat(read("exceptions.yaml"))
                    .contains(
                            "id: EX-01", "acceptedOn: 2026-11-02", "expiresOn: 2026-12-31", "erp");
        }

        @Test
        void aDocumentIsApproved() throws IOException {
            Files.createDirectories(acme.resolve("documents"));
            write("documents/access-control-policy.md", "# Access Control Policy\n\nOurs.\n");
            Run run =
                    edit(
                            "document",
                            "approve",
                            "access-control-policy",
                            "--version",
                            "2.0",
                            "--by",
                            "Ada",
                            "--on",
                            "2026-10-01");

            assertThat(run.out())
                    .contains("Version 2.0 of Access Control Policy is approved by Ada");
            assertThat(read("documents.yaml"))
                    .contains("approvedOn: 2026-10-01", "inForceSince: 2025-12-01", "owner: Bea");
        }
    }

    @Nested
    class Excluding {
        @Test
        void isAProposalUntilSomebodyApprovesIt() throws IOException {
            Run proposed =
                    edit(
                            "exclude",
                            "iso27001-2022/A.8.30",
                            "--reason",
                            "Nothing is developed outside.");

            assertThat(proposed.out())
                    .contains(
                            "It counts once somebody approves it.",
                            "crosswalk exclude iso27001-2022/A.8.30 --approved-by PERSON --on DATE");

            Run approved = edit("exclude", "iso27001-2022/A.8.30", "--approved-by", "Ada");

            assertThat(approved.out()).contains("approved by Ada on 2026-11-02", "no longer asked");
            assertThat(read("exclusions.yaml")).containsOnlyOnce("A.8.30");
        }

        @Test
        void saysTheQuestionThatAnAuditorAsksOfWhatHardlyAnybodyCanLeaveOut() {
            String out =
                    edit("exclude", "A.5.34", "--reason", "We hold none.", "--approved-by", "Ada")
                            .out()
                            .replaceAll("\\s+", " ");

            assertThat(out)
                    .contains(
                            "iso27001-2022/A.5.34 does not apply, approved by Ada",
                            "“Do you process personal data? Hardly any company can say no.” is what"
                                    + " an auditor will ask about it.");
            assertThat(edit("exclude", "A.5.7", "--reason", "We read none.").out())
                    .doesNotContain("an auditor will ask");
        }
    }

    @Nested
    class Including {
        @Test
        void saysWhyARequirementAppliesAndIsTakenBackByUndo() throws IOException {
            Map<String, String> before = tree();
            Run said =
                    edit("include", "A.5.8", "--reason", "Our contracts want it.", "--by", "Ada");

            assertThat(said.out())
                    .contains(
                            "iso27001-2022/A.5.8 applies: Our contracts want it.",
                            "The statement of applicability prints the reason.");
            assertThat(read("inclusions.yaml"))
                    .contains("requirement: iso27001-2022/A.5.8")
                    .contains(
                            "justification: Our contracts want it.",
                            "by: Ada",
                            "\"on\": 2026-11-02");

            edit("include", "A.5.8", "--reason", "A law wants it.");
            assertThat(read("inclusions.yaml"))
                    .containsOnlyOnce("A.5.8")
                    .contains("A law wants it.")
                    .doesNotContain("Ada");

            edit("undo");
            edit("undo");
            assertThat(tree()).isEqualTo(before);
        }

        @Test
        void takesBackThatItIsExcludedAndExcludingTakesTheReasonBack() throws IOException {
            edit("include", "A.8.30", "--reason", "A partner develops.");
            Run excluded =
                    edit("exclude", "A.8.30", "--reason", "Nothing is.", "--approved-by", "Ada");

            assertThat(excluded.out())
                    .contains("Why it applied is not said any more: A partner develops.");
            assertThat(read("inclusions.yaml")).doesNotContain("A.8.30");

            Run included = edit("include", "A.8.30");

            assertThat(included.out())
                    .contains(
                            "That iso27001-2022/A.8.30 does not apply, approved by Ada, is taken"
                                    + " back: Nothing is.");
            assertThat(read("exclusions.yaml")).doesNotContain("A.8.30");
        }
    }

    /// Each is refused with what is wrong and the nearest that is right, and nothing is written.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "adopt ACC-99 | unknown control \"ACC-99\". Maybe \"ACC-09\"?",
                "adopt ACC-07 | ACC-07 is adopted already, in place since 2026-01-01",
                "adopt ACC-08 ACC-99 | unknown control \"ACC-99\"",
                "adopt ACC-08 --implemented-on 2027-01-01 | --implemented-on 2027-01-01 is still to"
                        + " come: today is 2026-11-02",
                "adopt ACC-08 --planned-for 2026-01-01 | --planned-for 2026-01-01 is over",
                "adopt ACC-08 --planned-for soon | --planned-for \"soon\" is not a date",
                "adopt ACC-08 --planned-for 2027-01-01 --implemented-on 2026-01-01 | give one of them",
                "adopt | adopt needs CONTROL..",
                "retire ACC-08 | ACC-08 is a control of the library that is not adopted",
                "retire ACC-07 --on 2025-01-01 | is in place since 2026-01-01",
                "exclude A.5.81 --reason x | unknown requirement \"A.5.81\". Maybe \"A.5.18\", \"A.8.15\"",
                "exclude A.8.30 | say why it does not apply: --reason TEXT",
                "exclude 6.1 --reason x | 6.1",
                "include A.5.81 --reason x | unknown requirement \"A.5.81\". Maybe \"A.5.18\", \"A.8.15\"",
                "include A.5.8 | say why it applies: --reason TEXT",
                "include iso27001-2022/6.1.1 --reason x | iso27001-2022/6.1.1 applies without a reason: an organisation leaves out nothing of iso27001-2022 but what of A.5, A.6, A.7, A.8 does not apply",
                "evidence add none.txt --control ACC-07 | there is no file \"none.txt\"",
                "evidence ad REVIEW --control ACC-07 | unknown action of evidence \"ad\". Maybe \"add\"?",
                "evidence add REVIEW --control ACC-7 | unknown control \"ACC-7\". Maybe \"ACC-07\"?",
                "evidence add REVIEW --control ACC-07 --kind access-review | Maybe"
                        + " \"access-review-record\"?",
                "evidence add REVIEW --control ACC-07 --covers 2026-02-01..2026-01-01 | ends before it"
                        + " begins",
                "evidence add REVIEW --control ACC-07 --covers 2026 | Write them like",
                "evidence add REVIEW --control ACC-07 --on 2026-10-01 --received-on 2026-09-01 |"
                        + " before the last day that it shows, 2026-10-01",
                "evidence add REVIEW --control ACC-07 --findings many | --findings",
                "evidence add REVIEW --control ACC-07 --event E-1 --occurrence 2026-Q1 | give one of"
                        + " them",
                "done ACC-08 --on 2026-10-01 | ACC-08 is a control of the library that is not adopted:",
                "done ACC-07 --on 2026-12-01 | is still to come",
                "done ACC-07 --on 2026-10-01 --occurrence Q3 | is no period",
                "done ACC-07 | done needs --on DATE",
                "exception add --control ACC-07 --reason x --until 2026-10-31 --accepted-by Ada |"
                        + " --until 2026-10-31 is over",
                "exception add --control ACC-07 --reason x --until 2026-12-31 --accepted-by Ada"
                        + " --compensating ACC-99 | unknown control \"ACC-99\"",
                "exception --control ACC-07 --reason x --until 2026-12-31 --accepted-by Ada |"
                        + " exception needs add",
                "document approve access-policy --version 1 --by Ada | unknown document",
                "document approve access-control-policy --version 1 --by Ada |"
                        + " documents/access-control-policy.md is not written, so there is nothing to"
                        + " approve. crosswalk documents --document access-control-policy --write"
                        + " writes it",
                "person add ada | say what ada is called: --name NAME",
                "person add ../x --name Ada | \"../x\" is not an id: letters and digits",
                "person add P#1 --name Ada | \"P#1\" is not an id",
                "person add ada --name A\u202eda | --name \"A\\u202eda\" holds the character U+202E",
                "person add ada --name A\ufffd | holds the character U+FFFD, which no text needs",
                "adopt ACC-08 --owner A\u001b[31m | --owner \"A\\u001b[31m\" holds the character U+001B",
                "evidence add REVIEW --control ACC-07 --id x/../y | \"x/../y\" is not an id",
                "person add ada --name Ada --from 2026-01-01 | say which, --role ROLE",
                "evidence add REVIEW --control ACC-07 --rows at=on | and \"access-review Q3.txt\" is"
                        + " neither",
                "evidence add REVIEW --control ACC-07 --rows on=at | unknown value for --rows",
                "document approve access-control-policy --version 2 --by Ada --review-by 2026-01-01 |"
                        + " --review-by 2026-01-01 is over",
                "undo | nothing to take back",
            })
    void badInputIsRefusedAndWritesNothing(String line) throws IOException {
        String[] parts = line.split(" \\| ?| \\|", 2);
        Map<String, String> before = tree();
        Object[] words =
                Stream.of(parts[0].strip().split(" ", -1))
                        .map(w -> w.equals("REVIEW") ? review.toString() : w)
                        .toArray();

        Run run = edit(words);

        assertThat(run.err()).contains(parts[1].strip());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(tree()).isEqualTo(before);
    }

    @Nested
    class Undoing {
        @Test
        void allEditsInReverseOrderGivesBackEveryByte() throws IOException {
            List<Map<String, String>> trees = new ArrayList<>();
            List<Object[]> edits =
                    List.of(
                            new Object[] {"adopt", "ACC-08", "--implemented-on", "2026-10-01"},
                            new Object[] {"evidence", "add", review, "--control", "ACC-07"},
                            new Object[] {
                                "done", "ACC-07", "--on", "2026-10-02", "--by", "Ada O'Neill"
                            },
                            new Object[] {"exclude", "A.8.30", "--reason", "None."},
                            new Object[] {"include", "A.5.8", "--reason", "A law."},
                            new Object[] {"retire", "ACC-08"});
            for (Object[] edit : edits) {
                trees.add(tree());
                assertThat(edit(edit).exit()).isZero();
            }

            assertThat(edit("undo", "--dry-run").out())
                    .contains("To be taken back: crosswalk retire ACC-08", "Nothing is written.");
            for (int i = edits.size() - 1; i >= 0; i--) {
                Run undone = edit("undo");

                assertThat(undone.out()).startsWith("Taken back: crosswalk " + edits.get(i)[0]);
                assertThat(tree()).as(undone.out()).isEqualTo(trees.get(i));
            }
            assertThat(edit("undo").err()).contains("nothing to take back");
        }

        @Test
        void isRefusedWhereAFileWasChangedSince() throws IOException {
            edit("adopt", "ACC-08");
            Files.writeString(
                    acme.resolve("controls/access.yaml"),
                    read("controls/access.yaml") + "# by hand\n");
            Map<String, String> now = tree();

            Run run = edit("undo");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains(
                            "\"crosswalk adopt ACC-08\" cannot be taken back",
                            "was changed since: controls/access.yaml.");
            assertThat(tree()).isEqualTo(now);
        }

        @Test
        void takesBackWhatOtherVerbsWroteToo() throws IOException {
            write("answers.yaml", "answers: []\n");
            Map<String, String> before = tree();
            edit(
                    "ask",
                    "--want",
                    "iso27001-2022",
                    "--answer",
                    "phys-cables-protected=yes",
                    "--by",
                    "Ada");
            assertThat(tree()).isNotEqualTo(before);

            assertThat(edit("undo").out()).contains("Taken back: crosswalk ask --want");
            assertThat(tree()).isEqualTo(before);
        }

        @Test
        void worksWhereAFileIsNoYamlAnyMore() throws IOException {
            edit("adopt", "ACC-08");
            write("risks.yaml", "risks: [\n");

            assertThat(edit("undo").exit()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adopt ACC-08 --implemented-on 2026-10-01",
                "retire ACC-07 --dry-run",
                "exclude A.8.30 --reason x --approved-by Ada",
                "include A.5.8 --reason x --by Ada",
                "evidence add REVIEW --control ACC-07",
                "done ACC-07 --on 2026-10-01",
                "exception add --control ACC-07 --reason x --until 2026-12-31 --accepted-by Ada",
                "document approve access-control-policy --version 2 --by Ada --text-elsewhere",
                "person add ada --name Ada",
            })
    void jsonIsAsItsSchemaSays(String line) throws IOException {
        Object[] words =
                Stream.of((line + " --format json").split(" ", -1))
                        .map(w -> w.equals("REVIEW") ? review.toString() : w)
                        .toArray();

        Run run = edit(words);

        assertThat(invalid("edit", run.out())).isEmpty();
        if (!line.contains("--dry-run")) {
            assertThat(invalid("undo", edit("undo", "--format", "json").out())).isEmpty();
        }
    }

    private static List<String> invalid(String schema, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/schemas/" + schema + ".schema.json")))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "md", "html", "xlsx", "pdf", "docx"})
    void everyFormatSaysIt(String format) {
        Path out = root.resolve("out." + format);

        Run run = edit("adopt", "ACC-08", "--dry-run", "--output", out);

        assertThat(run.err()).isEmpty();
        assertThat(out).isNotEmptyFile();
    }
}
