package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad usage and bad input: exit code 2, one short message, nothing on standard output.
class BadInputTest {
    @TempDir Path folder;

    @Nested
    class Names {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        gap --have soc2-2018 --want iso27001-2022  | unknown framework edition "soc2-2018". Maybe "soc2-2017"?
                        gap --have soc2-2017 --want iso27001-202   | unknown framework edition "iso27001-202". Maybe "iso27001-2022"?
                        gap --have soc2-2017:CCC --want iso27001-2022 | "CCC" is not in soc2-2017. Maybe "CC"?
                        gap --have soc2-2017:CC,AX --want iso27001-2022 | "AX" is not in soc2-2017. Maybe "A"?
                        gap --have soc2-2017: --want iso27001-2022 | "" is not in soc2-2017.
                        gap --have soc2-2017/CC --want iso27001-2022 | unknown framework edition "soc2-2017/CC". Maybe "soc2-2017:CC"?
                        gap --have iso27001 --want soc2-2017       | unknown framework edition "iso27001". Maybe "iso27001-2022"?
                        show iso27001                              | unknown edition, requirement, obligation, control or document "iso27001". Maybe "iso27001-2022"?
                        why --have soc2-2017 acc-review-periodic   | acc-review-periodic is an obligation, and a requirement is asked for. crosswalk show acc-review-periodic
                        why --have soc2-2017 ACC-07                | ACC-07 is a control, and a requirement is asked for. crosswalk show ACC-07 shows what it discharges
                        why --have soc2-2017 iso27001-2022         | iso27001-2022 is an edition, and one requirement of it is asked for, as in iso27001-2022/4.1
                        why --have soc2-2017 iso27001-2022:A.5.1   | unknown requirement "iso27001-2022:A.5.1". Maybe "iso27001-2022/A.5.1"?
                        why --have soc2-2017 iso27001-2022/A.5.155  | "A.5.155" is not in iso27001-2022. Maybe "A.5.15"?
                        why --have soc2-2017 A.5.155                | unknown requirement "A.5.155". Maybe "A.5.15"?
                        why --have soc2-2017 4.1                   | "4.1" is in several editions. Say which: iso27001-2013/4.1, iso27001-2022/4.1
                        show A.5                                   | "A.5" is in several editions. Say which: iso27001-2013/A.5, iso27001-2022/A.5
                        show acc-review-periodik                   | unknown edition, requirement, obligation, control or document "acc-review-periodik". Maybe "acc-review-periodic"?
                        show ACC-77                                | unknown edition, requirement, obligation, control or document "ACC-77". Maybe "ACC-07"?
                        show access-control-polcy                  | unknown edition, requirement, obligation, control or document "access-control-polcy". Maybe "access-control-policy"?
                        compare soc2-2017 iso27001-2002            | unknown framework edition "iso27001-2002". Maybe "iso27001-2022"?
                        """)
        void areRefusedWithTheNearestValidOne(String line, String message) {
            assertRefused(message, line.split(" ", -1));
        }

        @Test
        void anIdThatOneEditionHasNeedsNoEdition() {
            assertThat(Run.of("why", "--have", "soc2-2017", "A.8.5").exit()).isZero();
            assertThat(Run.of("show", "CC6.1").out()).startsWith("soc2-2017/CC6.1 ");
        }

        @Test
        void aHeadingHasNoVerdictToExplain() {
            assertRefused(
                    "iso27001-2022/A.5 is a heading",
                    "why",
                    "--have",
                    "soc2-2017",
                    "iso27001-2022/A.5");
        }
    }

    @Nested
    class Usage {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        version                                    | "version" is no command: crosswalk --version says it
                        gpa                                        | unknown command "gpa". Maybe "gap"?
                        --hlep                                     | unknown option "--hlep". Maybe "--help"?
                        gap --have soc2-2017 --wnat iso27001-2022  | unknown option "--wnat". Maybe "--want"?
                        gap -x                                     | unknown option "-x".
                        -- gpa                                     | unknown command "gpa". Maybe "gap"?
                        help gpa                                   | unknown command "gpa". Maybe "gap"?
                        frameworks --content=                      | "" names no file or folder
                        gap --facts= --want soc2-2017              | "" names no file or folder
                        gap --have soc2-2017                       | say what is wanted: --want EDITION
                        gap --want iso27001-2022                   | say what is met: --have EDITION, --facts FILE, or --programme DIR
                        plan --have soc2-2017                      | say what is wanted: --want EDITION
                        plan --have soc2-2017 --want iso27001-2022 --budget lots | --budget "lots" is not a number of person-days. Write it like 40 or 2.5
                        plan --have soc2-2017 --want iso27001-2022 --by soon | --by "soon" is not a date. Write it like "2026-06-30"
                        plan --have soc2-2017 --want iso27001-2022 --by 0001-01-01 | --by 0001-01-01 is not between 1900-01-01 and 2999-12-31
                        plan --have soc2-2017 --want iso27001-2022 --from 9999-12-31 --format ics | --from 9999-12-31 is not between 1900-01-01 and 2999-12-31
                        plan --have soc2-2017 --want iso27001-2022 --from 2999-12-31 --format ics | work from 2999-12-31 on would last until after 2999-12-31: start it earlier, or with a larger --capacity
                        gap --have soc2-2017 --want soc2-2017 --as-of 9999-12-31 | --as-of 9999-12-31 is not between 1900-01-01 and 2999-12-31
                        plan --have soc2-2017 --want iso27001-2022 --capacity 0 | --capacity 0.0: no work is done with a capacity of 0 a week
                        gap --have                                 | gap needs --have SCOPE
                        compare soc2-2017                          | compare needs RIGHT
                        frameworks soc2-2017                       | frameworks does not know what to do with "soc2-2017"
                        gap --have soc2-2017 --want soc2-2017 --want iso27001-2022 | --want can be given once only
                        frameworks --format jsn                    | unknown value for --format "jsn". Maybe "json"?
                        frameworks --color sometimes               | unknown value for --color "sometimes". One of: auto, always, never.
                        gap --have soc2-2017 --want soc2-2017 --fail-on gap | unknown value for --fail-on "gap". Maybe "gaps"?
                        gap --have soc2-2017 --want soc2-2017 --assurance operated | unknown value for --assurance "operated". Maybe "operating"?
                        gap --have soc2-2017 --want soc2-2017 --only missing | unknown value for --only "missing"
                        gap --have soc2-2017 --want soc2-2017 --as-of 2026-02-30 | --as-of "2026-02-30" is neither a date nor a time with its offset
                        gap --have soc2-2017 --want soc2-2017 --as-of yesterday | --as-of "yesterday" is neither a date nor a time with its offset
                        compare soc2-2017 soc2-2017 --trust publisher=NITS | unknown publisher in --trust "NITS". Maybe "NIST"?
                        compare soc2-2017 soc2-2017 --trust publishers>=x | publishers in --trust is a number from 1 to 9, not "x"
                        compare soc2-2017 soc2-2017 --trust status=acepted | unknown status in --trust "acepted". Maybe "accepted"?
                        compare soc2-2017 soc2-2017 --trust NIST   | --trust "NIST" has no value
                        completion fish                            | unknown value for SHELL "fish". One of: bash, zsh.
                        """)
        void isRefusedWithWhatWasMeant(String line, String message) {
            assertRefused(message, line.split(" ", -1));
        }

        @Test
        void isRepeatedShortAndWithoutWhatSteersATerminal() {
            Run run = refused("show", "\u001b[2Jx\n\u202e" + "y".repeat(300));

            assertThat(run.err()).contains("\"\\u001b[2Jx\\n\\u202eyyy").hasSizeLessThan(200);
        }

        @Test
        void sayingNothingIsRefused() {
            assertRefused("say what to do");
        }
    }

    @Nested
    class FactsFiles {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        asOf: 2026-02-30                                           | :1: | 2026-02-30
                        asof: 2026-06-30                                           | :1: | Maybe "asOf"?
                        attestations: [ { requirement: soc2-2017/CC6.11, met: true } ] | :1: | Maybe "
                        attestations: [ { requirement: soc2-2018/CC6.1, met: true } ]  | :1: | Maybe "
                        attestations: [ { requirement: soc2-2017/CC6, met: true } ]    | :1: | soc2-2017/CC6
                        attestations: [ { requirement: soc2-2017/CC6.1, met: 1 } ]     | :1: | 1
                        attestations: [ { requirement: soc2-2017/CC6.1, mets: true } ] | :1: | Maybe "met"?
                        attestations: [ { requirement: soc2-2017/CC6.1, met: true }, { requirement: soc2-2017/CC6.1, met: false } ] | :1: | soc2-2017/CC6.1
                        notApplicable: [ { requirement: iso27001-2022/A.8.30 } ]       | :1: | justification
                        attestations: !!java.util.Date 2026                        | :1: | !!java.util.Date
                        a: &a [ *a ]                                               | : | a
                        attestations: [                                            | : | facts.yaml
                        """)
        void areRefusedWithFileLineAndValue(String yaml, String line, String value)
                throws IOException {
            Path file = Files.writeString(folder.resolve("facts.yaml"), yaml + "\n");

            Run run = refused("gap", "--facts", file.toString(), "--want", "iso27001-2022");

            assertThat(run.err()).contains("facts.yaml" + line.strip(), value.strip());
        }

        @Test
        void thatAreMissingAreRefused() {
            assertRefused(
                    "there is no file \"nowhere.yaml\"",
                    "gap",
                    "--facts",
                    "nowhere.yaml",
                    "--want",
                    "iso27001-2022");
        }

        @Test
        void thatAreFoldersAreRefused() {
            assertRefused(
                    "is a folder", "gap", "--facts", folder.toString(), "--want", "iso27001-2022");
        }

        @Test
        void thatAreNotUtf8AreRefused() throws IOException {
            Path file = folder.resolve("facts.yaml");
            Files.write(file, "asOf: 2026-06-30 # \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

            Run run = refused("gap", "--facts", file.toString(), "--want", "iso27001-2022");

            assertThat(run.err()).contains("facts.yaml", "UTF-8");
        }

        @Test
        void whoseAliasesExplodeAreRefused() throws IOException {
            StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 12; i++) {
                String alias = "*a" + (i - 1);
                bomb.append("a%d: &a%d [".formatted(i, i))
                        .append(String.join(", ", Collections.nCopies(10, alias)))
                        .append("]\n");
            }
            Path file = Files.writeString(folder.resolve("facts.yaml"), bomb);

            Run run = refused("gap", "--facts", file.toString(), "--want", "iso27001-2022");

            assertThat(run.err()).contains("facts.yaml");
        }

        @Test
        void thatComeByStandardInputAreRefusedUnderThatName() {
            Run run = Run.piped("asof: 2026-06-30\n", "gap", "--facts", "-", "--want", "beta");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("standard input:1: ", "Maybe \"asOf\"?");
        }

        @Test
        void thatDenyWhatHaveSaysAreRefused() {
            String facts = Run.resource("facts.yaml");

            Run run = Run.small("gap", "--have", "alpha", "--facts", facts, "--want", "beta");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("alpha/S2.1 is met by --have and not met in ");
        }
    }

    @Nested
    class Packs {
        @Test
        void thatAreMissingAreRefused() {
            assertRefused("there is no folder \"nowhere\"", "frameworks", "--content", "nowhere");
        }

        @Test
        void thatRedefineABundledEditionAreRefused() throws IOException {
            write(
                    "frameworks/mine.yaml",
                    """
                    id: soc2-2017
                    title: Mine
                    publisher: Me
                    edition: "1"
                    licence: mine
                    requirements:
                      - { id: X.1, kind: control, title: One, summary: "One." }
                    """);

            Run run = refused("frameworks", "--content", folder.toString());

            assertThat(run.err()).contains("frameworks/mine.yaml:1: ", "soc2-2017");
        }

        @Test
        void thatClaimAnUnknownObligationAreRefused() throws IOException {
            write(
                    "frameworks/mine.yaml",
                    """
                    id: mine
                    title: Mine
                    publisher: Me
                    edition: "1"
                    licence: mine
                    requirements:
                      - { id: X.1, kind: control, title: One, summary: "One." }
                    """);
            write(
                    "claims/mine.yaml",
                    """
                    framework: mine
                    claims:
                      X.1: { demands: [acc-review-periodik] }
                    """);

            Run run = refused("frameworks", "--content", folder.toString());

            assertThat(run.err())
                    .contains("claims/mine.yaml:3: ", "acc-review-periodik")
                    .contains("Maybe \"acc-review-periodic\"?");
        }

        @Test
        void withManyMistakesNameTheFirstAndCountTheRest() throws IOException {
            StringBuilder requirements = new StringBuilder();
            StringBuilder claims = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                requirements.append(
                        "  - { id: X.%d, kind: control, title: One, summary: \"One.\" }\n"
                                .formatted(i));
                claims.append("  X.%d: { demands: [no-such-thing] }\n".formatted(i));
            }
            write(
                    "frameworks/mine.yaml",
                    """
                    id: mine
                    title: Mine
                    publisher: Me
                    edition: "1"
                    licence: mine
                    requirements:
                    """
                            + requirements);
            write("claims/mine.yaml", "framework: mine\nclaims:\n" + claims);

            Run run = refused("frameworks", "--content", folder.toString());

            assertThat(run.err().lines().count()).isBetween(10L, 12L);
            assertThat(run.err()).contains(" more; crosswalk lint lists them all");
        }

        private void write(String name, String yaml) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(folder.resolve(name.substring(0, name.indexOf('/'))));
            Files.writeString(file, yaml);
        }
    }

    private static void assertRefused(String message, String... args) {
        assertThat(refused(args).err()).contains(message.strip());
    }

    private static Run refused(String... args) {
        Run run = Run.of(args);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("crosswalk: ").endsWith("\n");
        return run;
    }
}
