package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Crosswalk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the steps of a plan cost: what is left of them.
class PlanDaysTest {
    private static final String SOC_HELD = "plan --have soc2-2017 --want iso27001-2022";

    /// A control that does several things, none of which follows from another.
    private static final Control CONTROL = control("LOG-03");

    private static final double TENTH = 0.1;

    @TempDir Path folder;

    private static Control control(String id) {
        return Content.bundled().controls().control(id).orElseThrow();
    }

    private record Days(double effort, double fromNothing, String standing) {}

    private record Made(String json, Map<String, Days> steps) {
        Days step(String control) {
            return Objects.requireNonNull(steps.get(control), control);
        }

        double number(String field) {
            Matcher m = Pattern.compile("\"" + field + "\": ([0-9.]+)").matcher(json);
            assertThat(m.find()).as(field).isTrue();
            return Double.parseDouble(m.group(1));
        }
    }

    private static Made plan(String line) {
        Run run = Run.of((line + " --format json").split(" ", -1));
        assertThat(run.err()).isEmpty();
        Map<String, Days> steps = new LinkedHashMap<>();
        Pattern.compile(
                        "\"control\": \"([^\"]+)\",\\s*\"title\": \"[^\"]*\",\\s*\"effort\": ([0-9.]+),"
                                + "\\s*\"fromNothing\": ([0-9.]+),\\s*\"standing\": \"([^\"]+)\"")
                .matcher(run.out())
                .results()
                .forEach(m ->
                        steps.put(
                                m.group(1),
                                new Days(
                                        Double.parseDouble(m.group(2)),
                                        Double.parseDouble(m.group(3)),
                                        m.group(4))));
        return new Made(run.out(), steps);
    }

    /// Facts in which some of what a control does is answered.
    private String facts(String said, List<String> obligations) throws Exception {
        Path file = folder.resolve("facts.yaml");
        Files.writeString(
                file,
                "asOf: 2026-10-15\nanswers:\n"
                        + obligations.stream()
                                .map(o ->
                                        "  - { obligation: %s, %s, by: Bea, on: 2026-10-01 }\n"
                                                .formatted(o, said))
                                .collect(Collectors.joining()));
        return "plan --facts " + file + " --want iso27001-2022";
    }

    private String least(int percent) throws Exception {
        Path pack = Files.createDirectories(folder.resolve("own/practice"));
        Files.writeString(pack.resolve("operation.yaml"), "leastPercent: " + percent + "\n");
        return " --content " + pack.getParent();
    }

    @Test
    void whereAPartIsProvedTheRestCostsItsShareAndTheSumFromNothingStandsBeside() {
        Made made = plan(SOC_HELD);

        assertThat(made.steps()).hasSizeGreaterThan(50);
        assertThat(made.steps().values())
                .allSatisfy(d ->
                        assertThat(d.effort()).isPositive().isLessThanOrEqualTo(d.fromNothing()))
                .anySatisfy(d -> assertThat(d.effort()).isLessThan(d.fromNothing()))
                .anySatisfy(d -> assertThat(d.effort()).isEqualTo(d.fromNothing()));
        assertThat(made.steps().values().stream().mapToDouble(Days::effort).sum())
                .isCloseTo(made.number("cost"), within(0.001));
        assertThat(made.steps().values().stream().mapToDouble(Days::fromNothing).sum())
                .isCloseTo(made.number("fromNothing"), within(0.001));
        assertThat(Run.of(SOC_HELD.split(" ", -1)).out().replaceAll("\\s+", " "))
                .contains(
                        "What is proved of them already costs nothing: from nothing they would take "
                                + "%.1f person-days.".formatted(made.number("fromNothing")))
                .containsPattern("RSK-02 .*? [0-9.]+ of 6\\.0 ");
    }

    @Test
    void theShareIsThatOfTheObligationsThatAreLeft() throws Exception {
        Crosswalk crosswalk = Crosswalk.of(Content.bundled().library());
        List<String> all =
                CONTROL.discharges().stream()
                        .filter(o -> !crosswalk.demandedBy(o).isEmpty())
                        .toList();
        double adopt = CONTROL.effort().adopt() / 100.0;
        int n = all.size();
        assertThat(n).isGreaterThan(2);

        for (int proved = 1; proved < n; proved++) {
            Made made = plan(facts("met: true", all.subList(0, proved)));

            Days days = made.step(CONTROL.id());
            assertThat(days.fromNothing()).isEqualTo(adopt);
            assertThat(days.effort())
                    .as(proved + " of " + n)
                    .isBetween(
                            Math.max(adopt * (n - proved) / n, adopt * 0.2) - 0.001,
                            Math.max(adopt * (n - proved) / n, adopt * 0.2) + TENTH);
        }
        Days said = plan(facts("met: true", all)).step(CONTROL.id());
        assertThat(said.standing()).isEqualTo("in-place");
        assertThat(said.effort()).isCloseTo(adopt * 0.15, within(TENTH));
    }

    @Test
    void anOrganisationSaysHowMuchIsLeftAtLeastAndWithAHundredPercentAPartSavesNothing()
            throws Exception {
        Made whole = plan(SOC_HELD + least(100));
        assertThat(whole.steps().values())
                .allSatisfy(d -> assertThat(d.effort()).isEqualTo(d.fromNothing()));
        assertThat(whole.number("cost")).isEqualTo(whole.number("fromNothing"));
        assertThat(Run.of((SOC_HELD + least(100)).split(" ", -1)).out())
                .doesNotContain("from nothing");

        assertThat(plan(SOC_HELD + least(0)).number("cost"))
                .isLessThan(plan(SOC_HELD).number("cost"))
                .isLessThan(whole.number("cost"));
    }

    @Test
    void whatAProviderDoesCostsToShowAndIsNoControlToAdopt() throws Exception {
        Made made = plan(facts("met: provider, provider: Example Cloud", CONTROL.discharges()));

        Days days = made.step(CONTROL.id());
        assertThat(days.standing()).isEqualTo("in-place");
        assertThat(days.effort()).isCloseTo(CONTROL.effort().adopt() / 100.0 * 0.15, within(TENTH));
    }

    @Test
    void whatWasSaidNotToApplyCostsToShowAndIsNoControlToAdopt() throws Exception {
        Days days = plan(facts("met: not-applicable", CONTROL.discharges())).step(CONTROL.id());

        assertThat(days.standing()).isEqualTo("in-place");
        assertThat(days.effort()).isCloseTo(CONTROL.effort().adopt() / 100.0 * 0.15, within(TENTH));
    }

    /// A run of an audit is a whole one, whatever of it a report proves.
    @Test
    void theFirstRunOfWhatChecksTheRestIsNeverShared() {
        Days audit = plan(SOC_HELD).step("ISM-10");

        assertThat(audit.effort()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "9"})
    void daysThatTheOrganisationSaysItselfAreWhatIsLeft(String days) throws Exception {
        String programme = Begun.holdingSoc2(folder.resolve("p"), "--want", "iso27001-2022");
        assertThat(Run.of("adopt", "ACC-05", "--programme", programme).err()).isEmpty();
        Path controls = Path.of(programme, "controls", "access.yaml");
        String line = "plan --programme " + programme + " --as-of 2026-10-15";
        Days before = plan(line).step("ACC-05");
        Files.writeString(
                controls,
                Files.readString(controls)
                        .replace(
                                "control: ACC-05",
                                "control: ACC-05\n    effort: { adopt: %s, runPerYear: 3 }"
                                        .formatted(days)));

        assertThat(before.effort()).isLessThan(before.fromNothing());
        assertThat(plan(line).step("ACC-05").effort()).isEqualTo(Double.parseDouble(days));
    }
}
