package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is to hold the internal audit and owns what it looks at is told so before it is held.
class SelfAuditTest {
    private static final String SAID =
            "Ann Example would audit work of their own: 9.2.2 asks for auditors who own nothing of"
                    + " what they look at, and Ann Example owns ";

    @TempDir private Path folder;

    private String acme = "";

    @BeforeEach
    void beginWithOnePersonForAll() {
        acme = folder.resolve("acme").toString();
        Run.of(
                "init",
                acme,
                "--organisation",
                "Acme",
                "--want",
                "iso27001-2022",
                "--adopt",
                "none");
    }

    private String add(String id, String name, String... roles) {
        List<String> line = new ArrayList<>(List.of("person", "add", id, "--name", name));
        for (String role : roles) {
            line.addAll(List.of("--role", role));
        }
        return in(line.toArray(String[]::new));
    }

    private String in(String... words) {
        Run run = Run.of(List.of(words), "--programme", acme);
        return (run.out() + run.err()).replaceAll("\\s+", " ");
    }

    private String lint() {
        return Run.of("lint", acme).out().replaceAll("\\s+", " ");
    }

    private String plan() {
        return in(
                "plan",
                "--as-of",
                "2026-10-15",
                "--by",
                "2027-09-30",
                "--capacity",
                "20",
                "--brief");
    }

    @Test
    void isSaidWhereThePersonComesInAndWhereverTheAuditIsAheadOfAnybody() {
        assertThat(add("ann", "Ann Example", "Security lead", "Internal audit lead"))
                .contains(SAID, "an auditor from outside");
        assertThat(lint()).contains("own-work", SAID);
        assertThat(plan()).contains(SAID);
        assertThat(in("status", "--format", "json")).contains(SAID);
        assertThat(in("checklist")).contains(SAID, "audit and review planned");
    }

    @Test
    void isNotSaidOfSomebodyWhoOwnsNothingElse() {
        assertThat(add("ann", "Ann Example", "Internal audit lead")).doesNotContain("would audit");
        assertThat(lint() + plan() + in("status", "--format", "json"))
                .doesNotContain("would audit");
    }

    @Test
    void isSaidNoMoreOnceAnAuditorFromOutsideIsEntered() {
        add("ann", "Ann Example", "Security lead", "Internal audit lead");
        assertThat(
                        in(
                                "audit",
                                "add",
                                "--title",
                                "Internal audit",
                                "--from",
                                "2027-06-01",
                                "--scope",
                                "iso27001-2022:4,5,6,7,8,9,10,A.5",
                                "--auditors",
                                "Outside Ltd",
                                "--new-person"))
                .contains("Internal audit");

        assertThat(lint() + plan() + in("status", "--format", "json"))
                .doesNotContain("would audit");
    }

    private void entered(String id, String scope, String auditor, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of("audit", "add", "--id", id, "--title", "Audit of " + scope));
        words.addAll(List.of("--from", "2027-06-01", "--scope", scope, "--auditors", auditor));
        words.addAll(List.of(more));
        in(words.toArray(String[]::new));
    }

    @Test
    void isSaidOfASecondAuditThoughSomebodyFromOutsideHoldsASmallOne() {
        add("ann", "Ann Example", "Security lead");
        entered("IA-01", "iso27001-2022:A.6", "Outside Ltd", "--new-person");
        entered("IA-02", "iso27001-2022:4,5,6,7,8,9,10,A.5,A.7,A.8", "ann");

        assertThat(lint()).contains("own-work", SAID, "Name somebody else for IA-02");
        assertThat(plan()).contains(SAID);
        assertThat(in("checklist")).contains(SAID);
    }

    @Test
    void isSaidOfWhatNoAuditLooksAtToo() {
        add("ann", "Ann Example", "Security lead", "Internal audit lead");
        entered("IA-01", "iso27001-2022:A.6", "Outside Ltd", "--new-person");

        assertThat(lint()).contains("own-work", SAID, "Name somebody else for the audit");
    }

    @Test
    void isSaidOfWhatTheirOwnAuditLooksAtAlone() {
        add("bea", "Bea Example", "Head of people");
        entered("IA-01", "iso27001-2022:9.2", "bea");

        assertThat(lint()).doesNotContain("would audit");

        entered("IA-02", "iso27001-2022:A.6", "bea");

        assertThat(lint())
                .contains(
                        "Bea Example would audit work of their own", "Name somebody else for IA-02")
                .doesNotContain("Name somebody else for IA-01");
    }

    @Test
    void knowsTheRoleOfTheAuditorByItsOtherNames() {
        assertThat(add("ann", "Ann Example", "Security lead", "Internal auditor")).contains(SAID);
        assertThat(lint()).contains("own-work", SAID);
        assertThat(plan()).contains(SAID);
    }

    @Test
    void isToldWhoHasToLookAtItOfTwoOfWhomOneOwnsIt() {
        add("ann", "Ann Example", "Security lead");
        add("eve", "Eve Example", "Internal audit lead");
        String said =
                "Eve Example has to look at the [0-9]+ controls that Ann Example owns of IA-01"
                        + " \\(.* and [0-9]+ more\\): 9.2.2 asks for auditors who own nothing of what"
                        + " they look at, and an entry does not say who looks at what";
        String added =
                in(
                        "audit",
                        "add",
                        "--id",
                        "IA-01",
                        "--title",
                        "Internal audit",
                        "--from",
                        "2027-06-01",
                        "--scope",
                        "iso27001-2022",
                        "--auditors",
                        "ann,eve");

        assertThat(added).containsPattern(said).doesNotContain("Ann Example would audit");
        assertThat(lint()).contains("own-work").containsPattern(said);
        assertThat(plan()).containsPattern(said);
        assertThat(in("checklist")).containsPattern(said);

        entered("IA-02", "iso27001-2022", "ann,Outside Ltd", "--new-person");

        assertThat(lint()).contains("Outside Ltd has to look at the ");
    }

    @Test
    void isSaidOfAnnexAWhereEntriesAreOfClausesAlone() {
        add("bea", "Bea Example", "Head of people", "Internal audit lead");
        entered("IA-01", "iso27001-2022:4,5,6,7,8,9,10", "Outside Ltd", "--new-person");

        assertThat(lint())
                .contains(
                        "Bea Example would audit work of their own",
                        "Name somebody else for the audit");

        entered("IA-02", "iso27001-2022:A.5.1", "Outside Ltd", "--new-person");

        assertThat(lint()).doesNotContain("would audit");
    }
}
