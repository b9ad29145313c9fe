package dev.crosswalk.cli.status;

import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Question;
import dev.crosswalk.cli.command.Refusal;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.change.Look;
import dev.crosswalk.programme.standing.Standing;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// A programme, and the day on which it is looked at.
record Viewpoint(
        Content content,
        Crosswalk crosswalk,
        Path folder,
        Programme programme,
        LocalDate asOf,
        LocalDate knownAt) {

    static OptionSpec programmeOption() {
        return OptionSpec.builder(Options.programme()).required(true).build();
    }

    static Viewpoint read(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        LocalDate day = Options.asOf(given);
        LocalDate knownAt =
                given.commandSpec().findOption("--known-at") == null
                        ? null
                        : Options.day(given, "--known-at");
        Content content = Options.content(given);
        Path folder = Options.folder(Options.needed(given, Options.PROGRAMME));
        Programme programme = ProgrammeFolder.read(folder, content);
        LocalDate asOf = day == null ? Question.today(terminal, programme) : day;
        return new Viewpoint(
                content,
                Options.crosswalk(given, content),
                folder,
                programme,
                asOf,
                knownAt == null ? asOf : knownAt);
    }

    /// Judged by what the programme wants of an edition.
    Standing standing(String edition) {
        return Standing.of(programme, crosswalk, edition, null, asOf, knownAt);
    }

    /// The state of the controls, whatever framework asks.
    Standing controls() {
        return Standing.of(programme, crosswalk, Assurance.IMPLEMENTED, null, asOf, knownAt);
    }

    Look look() {
        return new Look(programme, asOf, knownAt);
    }

    RollUp sums(Scope scope) {
        return standing(scope.edition()).gap(crosswalk, scope).summary();
    }

    FrameworkEdition edition(String id) {
        return content.library().editions().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
