package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All kinds of refusal, each with an example: its parts, and its words at the command line.
class RefusalsTest {
    /// @param command its words have spaces between them
    record Example(
            Code code,
            String command,
            String parameter,
            String value,
            List<String> nearest,
            String words) {}

    static Stream<Example> examples() {
        return Stream.of(
                new Example(
                        Code.UNKNOWN,
                        "gap --have soc2-2017 --want iso27001-202",
                        "want",
                        "iso27001-202",
                        List.of("iso27001-2022"),
                        "unknown framework edition \"iso27001-202\". Maybe \"iso27001-2022\"?"),
                new Example(
                        Code.UNKNOWN,
                        "controls --nature x",
                        "nature",
                        "x",
                        List.of("manual", "automated", "hybrid"),
                        "unknown value for --nature \"x\". One of: manual, automated, hybrid."),
                new Example(
                        Code.AMBIGUOUS,
                        "show 4.1",
                        "what",
                        "4.1",
                        List.of("iso27001-2013/4.1", "iso27001-2022/4.1"),
                        "\"4.1\" is in several editions. Say which: iso27001-2013/4.1,"
                                + " iso27001-2022/4.1"),
                new Example(
                        Code.MISSING,
                        "gap --have soc2-2017",
                        "want",
                        "",
                        List.of(),
                        "say what is wanted: --want EDITION"),
                new Example(
                        Code.CONFLICT,
                        "init DIR/new --sample --time-zone UTC",
                        "timeZone",
                        "",
                        List.of(),
                        "--sample writes a programme of its own, so --time-zone says nothing"),
                new Example(
                        Code.MALFORMED,
                        "gap --have soc2-2017 --want iso27001-2022 --as-of yesterday",
                        "asOf",
                        "yesterday",
                        List.of(),
                        "--as-of \"yesterday\" is neither a date nor a time with its offset. Write it"
                                + " like \"2026-06-30\" or \"2026-06-30T14:00:00+02:00\""),
                new Example(
                        Code.UNSUITABLE,
                        "why --have soc2-2017 acc-review-periodic",
                        "requirement",
                        "acc-review-periodic",
                        List.of(),
                        "acc-review-periodic is an obligation, and a requirement is asked for."
                                + " crosswalk show acc-review-periodic shows those that demand it"),
                new Example(
                        Code.NOT_FOUND,
                        "status --programme DIR/nowhere",
                        "",
                        "DIR/nowhere",
                        List.of(),
                        "there is no folder \"DIR/nowhere\""),
                new Example(
                        Code.NO_ACCESS,
                        "frameworks --output DIR/nowhere/answer.json",
                        "output",
                        "DIR/nowhere/answer.json",
                        List.of(),
                        "--output \"DIR/nowhere/answer.json\" cannot be written: there is no folder"
                                + " \"DIR/nowhere\""),
                new Example(
                        Code.TAKEN,
                        "init DIR/taken --organisation Acme",
                        "folder",
                        "DIR/taken",
                        List.of(),
                        "\"DIR/taken\" is not empty: it holds note.xlsx. Name a folder that does not"
                                + " exist yet"),
                new Example(
                        Code.INVALID,
                        "import DIR/taken/note.xlsx --programme DIR/taken",
                        "file",
                        "DIR/taken/note.xlsx",
                        List.of(),
                        "\"DIR/taken/note.xlsx\" is refused: broken, or not a zip as every"
                                + " .xlsx file is"));
    }

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void aRefusalHasACodeAndPartsAndIsWordedByTheCommandLine(Example example) throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("taken")).resolve("note.xlsx"), "");

        Refusal refusal = Run.refused(in(example.command()).split(" ", -1));

        assertThat(refusal.code()).isEqualTo(example.code());
        assertThat(refusal.parts().parameter()).isEqualTo(example.parameter());
        assertThat(refusal.parts().value()).isEqualTo(in(example.value()));
        assertThat(refusal.parts().nearest()).isEqualTo(example.nearest());
        assertThat(refusal.words(OptionDialect.OPTIONS)).isEqualTo(in(example.words()));
    }

    private String in(String words) {
        return words.replace("DIR", folder.toString());
    }

    @Test
    void eachCodeHasAnExample() {
        Set<Code> shown = EnumSet.noneOf(Code.class);
        examples().forEach(e -> shown.add(e.code()));

        assertThat(shown).isEqualTo(EnumSet.allOf(Code.class));
    }

    /// A server words it without options.
    @Test
    void withoutACommandLineParametersHaveTheNamesOfRequests() {
        Refusal refusal = Run.refused("gap", "--have", "soc2-2017");

        assertThat(refusal).hasMessage("say what is wanted: want EDITION");
    }
}
