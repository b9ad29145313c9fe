package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people see, whole, beside this class in `golden/`. `-Dgolden.write=true` writes the files
/// anew; read the difference before you commit it.
class GoldenTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/dev/crosswalk/cli/golden").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({"100, never", "100, always", "48, never"})
    void theGapIsShownAsItWas(String width, String colour) throws IOException {
        shown("gap", width, colour, "gap", "--have", "alpha", "--want", "beta");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "48, never"})
    void theGapFromAFactsFileIsShownAsItWas(String width, String colour) throws IOException {
        String facts = Run.resource("facts.yaml");

        shown("gap-facts", width, colour, "gap", "--facts", facts, "--want", "beta");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "48, never"})
    void aContradictionIsShownFirst(String width, String colour) throws IOException {
        String facts = Run.resource("facts-clash.yaml");

        shown("gap-clash", width, colour, "gap", "--facts", facts, "--want", "beta", "--brief");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "48, never"})
    void theComparisonIsShownAsItWas(String width, String colour) throws IOException {
        shown("compare", width, colour, "compare", "alpha", "beta");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "100, always", "48, never"})
    void theProofIsShownAsItWas(String width, String colour) throws IOException {
        shown("why-full", width, colour, "why", "--have", "alpha", "beta/B.2.1");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "48, never"})
    void whatWouldMakeItFullIsShownAsItWas(String width, String colour) throws IOException {
        shown("why-open", width, colour, "why", "--have", "beta:B.1.2", "alpha/S1.1");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "48, never"})
    void whatANewProgrammeHoldsIsShownAsItWas(String width, String colour) throws IOException {
        shown("init", width, colour, "init", "example", "--organisation", "Example", "--dry-run");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "48, never"})
    void thePlanIsShownAsItWas(String width, String colour) throws IOException {
        String library = Run.resource("library");

        shown(
                "plan",
                width,
                colour,
                "plan",
                "--content",
                library,
                "--have",
                "alpha:S1",
                "--want",
                "beta",
                "--want",
                "gamma",
                "--by",
                "2026-12-31",
                "--from",
                "2026-11-02");
    }

    @ParameterizedTest
    @CsvSource({"100, never", "48, never"})
    void theTreeOfAnEditionIsShownAsItWas(String width, String colour) throws IOException {
        shown("show", width, colour, "show", "beta");
    }

    @Test
    void aTerminalWithoutUnicodeGetsAsciiBarsAndBranches() throws IOException {
        Run gap = Run.ascii("gap", "--have", "alpha", "--want", "beta");
        Run why = Run.ascii("why", "--have", "alpha", "beta/B.2.1");

        assertThat(gap.out() + why.out()).matches("[\\x20-\\x7e\\n]*").contains("####", "`- ");
    }

    @Test
    void nothingIsWiderThanTheTerminal() {
        List<String> tooWide = new ArrayList<>();
        for (int width : new int[] {40, 48, 64, 80, 100, 120}) {
            Map<String, String> columns = Map.of("COLUMNS", Integer.toString(width));
            for (String line : outputs(columns).split("\n", -1)) {
                if (line.codePointCount(0, line.length()) > width) {
                    tooWide.add(width + ": " + line);
                }
            }
        }

        assertThat(tooWide).isEmpty();
    }

    private static String outputs(Map<String, String> columns) {
        return Run.small(columns, "gap", "--have", "alpha", "--want", "beta").out()
                + Run.small(columns, "gap", "--have", "alpha", "--want", "gamma").out()
                + Run.small(columns, "compare", "alpha", "beta").out()
                + Run.small(columns, "why", "--have", "alpha", "beta/B.1.1").out()
                + Run.small(columns, "show", "beta").out()
                + Run.small(columns, "show", "beta/B.1.1").out()
                + Run.small(columns, "frameworks").out();
    }

    private static void shown(String name, String width, String colour, String... args)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--color", colour));
        Path golden = FOLDER.resolve(name + "-" + width + "-" + colour + ".txt");

        Run run = Run.small(Map.of("COLUMNS", width), all.toArray(String[]::new));
        String shown = run.out().replaceAll("content(\\s)[0-9a-f]{12}", "content$1............");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, shown);
        }

        assertThat(run.err()).isEmpty();
        assertThat(shown).isEqualTo(Files.readString(golden));
    }
}
