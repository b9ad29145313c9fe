package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Names;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Wants;
import dev.crosswalk.answers.status.Viewpoint;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Standings;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// Reads what a question is asked of: the content, and what the options say is known of the
/// organisation.
public final class Asking {
    private Asking() {}

    /// Asked before the work is done: without a programme nobody else can say what is wanted.
    public static void refuseNoWant(ParseResult given) throws Refusal {
        if (Options.value(given, Options.PROGRAMME) == null
                && !given.hasMatchedOption(Options.WANT)) {
            throw Wants.nothing();
        }
    }

    public static Question.Basis basis(ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        List<String> scopes = Options.values(given, "--have");
        String file = Options.value(given, "--facts");
        Moment asOf = Options.moment(given, "--as-of", ZoneOffset.UTC);
        String folder = Options.value(given, Options.PROGRAMME);
        if (scopes.isEmpty() && file == null && folder == null) {
            throw new Refusal("say what is met: --have EDITION, --facts FILE, or --programme DIR");
        }
        if (file != null && folder != null) {
            throw new Refusal(
                    "--facts and --programme both say what an organisation has: give one of"
                            + " them");
        }
        Content content = Options.content(given);
        Crosswalk crosswalk = Options.crosswalk(given, content);
        Names names = new Names(content.library());
        Question.Have have = Question.Have.read(scopes, crosswalk, names);
        Assurance assurance = Options.assurance(given);
        Standings now = null;
        if (folder != null) {
            Programme programme = ProgrammeFolder.read(Options.folder(folder), content);
            now = standings(given, terminal, content, crosswalk, programme);
            asOf = now.asOf();
        }
        Facts facts = null;
        if (file != null) {
            facts = readFacts(file, terminal.in(), content.library(), assurance);
            refuseClash(file, facts.attestations(), have.met(), assurance);
            asOf = facts.asOf() == null ? asOf : Moment.on(facts.asOf(), ZoneOffset.UTC);
        }
        return new Question.Basis(
                content,
                crosswalk,
                Options.trust(given, content),
                names,
                have,
                facts,
                now,
                given.hasMatchedOption("--assurance") ? assurance : null,
                asOf);
    }

    public static Viewpoint viewpoint(ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        // What is wrong with the options is said before anything is read.
        Options.moment(given, "--as-of", ZoneOffset.UTC);
        knownAt(given, ZoneOffset.UTC);
        Content content = Options.content(given);
        Path folder = Options.folder(Options.needed(given, Options.PROGRAMME));
        Programme programme = ProgrammeFolder.read(folder, content);
        Crosswalk crosswalk = Options.crosswalk(given, content);
        return new Viewpoint(
                content, folder, standings(given, terminal, content, crosswalk, programme));
    }

    /// A programme at the moment that the options name: today, where the organisation is, unless
    /// they do.
    public static Standings standings(
            ParseResult given,
            Terminal terminal,
            Content content,
            Crosswalk crosswalk,
            Programme programme)
            throws Refusal {
        ZoneId zone = programme.timeZone();
        Moment typed = Options.moment(given, "--as-of", zone);
        Moment asOf =
                typed == null
                        ? programme.on(LocalDate.ofInstant(terminal.clock().instant(), zone))
                        : typed;
        Moment knownAt = knownAt(given, zone);
        return Standings.of(
                programme, content.controls(), crosswalk, asOf, knownAt == null ? asOf : knownAt);
    }

    private static @Nullable Moment knownAt(ParseResult given, ZoneId zone) throws Refusal {
        return given.commandSpec().findOption("--known-at") == null
                ? null
                : Options.moment(given, "--known-at", zone);
    }

    private static Facts readFacts(
            String file, InputStream in, Library library, Assurance assurance)
            throws Refusal, InvalidContent {
        return file.equals(Options.STANDARD)
                ? Facts.read(Options.standardInput(in), "standard input", library, assurance)
                : Facts.read(Options.file(file), library, assurance);
    }

    /// The facts file alone was checked when it was read; here it meets what the command line says.
    private static void refuseClash(
            String file, List<Attestation> read, Set<RequirementRef> met, Assurance question)
            throws Refusal {
        for (Attestation a : read) {
            if (!a.met() && a.answers(question) && met.contains(a.requirement())) {
                throw new Refusal(
                        a.requirement()
                                + " is met by --have and not met in "
                                + (file.equals(Options.STANDARD) ? "standard input" : file)
                                + ". Leave it out of one of them");
            }
        }
    }
}
