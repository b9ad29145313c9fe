package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTest {
    @TempDir private Path folder;
    private String acme = "";

    @BeforeEach
    void beginWithTheSample() {
        acme = folder.resolve("acme").toString();
        Run.of("init", acme, "--sample");
    }

    private Run freeze(String... more) {
        return Run.of(
                List.of("population", "freeze", "changes-2026-q1", "--programme", acme), more);
    }

    private String log() throws IOException {
        return Files.readString(Path.of(acme, "log.yaml"));
    }

    private void edit(String from, String to) throws IOException {
        Path file = Path.of(acme, "populations/2026-q1-changes.csv");
        Files.writeString(file, Files.readString(file).replaceFirst(from, to));
    }

    /// All that is printed on a day, each paragraph on one line.
    private String said(String verb, String... more) {
        return Run.of(List.of(verb, "--programme", acme, "--as-of", "2026-10-15"), more)
                .out()
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = Path.of(acme, file);
        String text = Files.readString(path);
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void aListThatIsNotReconciledIsSaidWhereverItDecides() throws IOException {
        assertThat(said("status")).contains("It does not say yet: how and.. - Quality lead (+3)");

        edit(
                "log.yaml",
                "    reconciledWith:\n      { count: 1, source: \"payroll, people who left\", by:"
                        + " Compliance manager, on: 2026-07-02 }\n",
                "");

        assertThat(said("deviations", "--control", "ACC-04"))
                .contains("incomplete Population leavers-2026-q2: no reconciledWith.");
        assertThat(said("checklist", "--want", "soc2-2017"))
                .contains(
                        "Reconcile the list of its events with a second count, or some may lack in it"
                                + " (leavers-2026-q2: no reconciledWith).");
        assertThat(said("status"))
                .contains("1 is not known in full (ACC-04)")
                .contains("It does not say yet: how and.. - Quality lead (+3)");
        assertThat(said("status", "--format", "md"))
                .contains(
                        "Show what is not known of it, then have somebody independent conclude on"
                                + " what deviated: ACC-04.");
    }

    @Test
    void whatWasDoneAfterItsLimitIsNotOverdue() throws IOException {
        Path file = Path.of(acme, "populations/2026-q3-leavers.csv");
        Files.writeString(
                file,
                Files.readString(file)
                        + "DESK-5500,2026-08-14,2026-09-04,P60,Sales agent,end of contract\n");
        Path log = Path.of(acme, "log.yaml");
        Files.writeString(
                log,
                Files.readString(log)
                        .replace(
                                "    frozenOn: 2026-10-05\n"
                                        + "    frozenSha256:"
                                        + " \"17547991a13bb7042f949c8fa9d69bd0d04d684334426144f84ef0d545659f28\"\n",
                                ""));

        assertThat(said("deviations", "--control", "ACC-04"))
                .contains("DESK-5500 missing 2026-08-14 2026-08-14");
        assertThat(said("status")).doesNotContain("do: ACC-04");
        assertThat(said("calendar")).doesNotContain("DESK-5500");
    }

    @Test
    void aFreezeIsShownBeforeItIsWritten() throws IOException {
        String before = log();

        assertThat(freeze().out()).contains("to be frozen on", "Nothing is written yet.");
        assertThat(log()).isEqualTo(before);

        assertThat(freeze("--on", "2026-04-10", "--apply").out())
                .contains("changes-2026-q1  CHG-02", "frozen on 2026-04-10", "Written.");
        assertThat(log().lines().filter(l -> !before.contains(l)))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("    frozenOn: 2026-04-10");
    }

    @Test
    void aFileNamesItsListToo() {
        assertThat(
                        Run.of(
                                        "population",
                                        "freeze",
                                        acme + "/populations/2026-q1-changes.csv",
                                        "--programme",
                                        acme)
                                .out())
                .contains("changes-2026-q1");
    }

    @Test
    void aListThatWasChangedAfterItsFreezeIsRefused() throws IOException {
        freeze("--apply");
        edit("2026-01-05,2026-01-05", "2026-01-05,2026-01-09");

        assertThat(Run.of("status", "--programme", acme).err())
                .contains("log.yaml:", "was changed after it was frozen on");
        assertThat(freeze("--apply").err()).contains("freeze it as it is now with --again");
        assertThat(freeze("--apply", "--again").exit()).isZero();
        assertThat(Run.of("population", "--programme", acme).out())
                .contains("the list has changed since it was gathered");
        Run lint = Run.of("lint", acme);
        assertThat((lint.out() + lint.err()).replaceAll("\\s+", " "))
                .contains("the digest of the list is")
                .contains("not what sha256sum prints of the file");
    }

    @Test
    void aSampleIsDrawnOfAFrozenListOnly() {
        assertThat(Run.of("sample", "changes-2026-q1", "--programme", acme, "--seed", "7f3a").err())
                .contains("is not frozen", "crosswalk population freeze changes-2026-q1");
    }

    @Test
    void aSampleIsTheSameEverywhere() {
        freeze("--apply");

        // for i in $(tail -n +2 FILE | cut -d, -f1); do printf '7f3a\n%s' $i | sha256sum; done
        assertThat(sample("--size", "3", "--format", "csv"))
                .contains("1,CHG-4272,2026-03-30,", "2,CHG-4239,", "3,CHG-4201,");
        assertThat(sample("--format", "csv").lines()).hasSize(26);
    }

    @Test
    void aSampleSaysWhatItTellsOfAllEvents() {
        freeze("--apply");

        assertThat(sample())
                .contains("If none of these 25 deviates")
                .contains("among all 83 is at most 8.8 %, with 90");
        assertThat(sample("--size", "5", "--deviations", "1")).contains("at most 58.4 %");
        assertThat(sample("--size", "500", "--deviations", "1"))
                .contains("found in these 83, which are all, the rate of deviations is 1.3 %");
    }

    private String sample(String... more) {
        return Run.of(
                        List.of("sample", "changes-2026-q1", "--programme", acme, "--seed", "7f3a"),
                        more)
                .out();
    }

    @Test
    void whatIsNoPopulationIsToldWithTheNearest() {
        assertThat(Run.of("population", "freeze", "changes-2026-q9", "--programme", acme).err())
                .contains("unknown population \"changes-2026-q9\"", "Maybe \"changes-2026-q");
        assertThat(Run.of("population", "frost", "x", "--programme", acme).err())
                .contains("unknown action \"frost\"", "freeze");
    }
}
