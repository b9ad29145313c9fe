package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.formats.terminal.VisibleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk evidence`: a file shows how a control was done, or is withdrawn.
public final class EvidenceVerb extends EditVerb {
    private static final String ADD = "add";
    private static final String WITHDRAW = "withdraw";
    private static final String CONTROL = "--control";
    private static final String WHY = "--why";
    private static final int MOST_WITHDRAWN = 1_000;
    private static final String FINDINGS = "--findings";
    private static final WholeNumber NUMBER = new WholeNumber("findings", "findings", 0, 1_000_000);

    private static final List<String> OF_A_FILE =
            List.of(
                    CONTROL,
                    "--kind",
                    "--on",
                    "--covers",
                    "--received-on",
                    "--by",
                    FINDINGS,
                    "--rows",
                    "--occurrence",
                    "--event",
                    "--id",
                    "--note");

    /// What a folder of a programme reads of a file too.
    private static final int MOST_BYTES = ProgrammeFolder.MOST_POPULATION_BYTES;

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "evidence",
                        "add FILE --control CONTROL [--kind KIND] [--on DATE | --covers FROM..TO] |"
                                + " withdraw ID.. --why TEXT",
                        "Puts a file into a programme as evidence of a control: the file is copied"
                                + " into evidence/, its digest is kept, and what it shows from now"
                                + " on is told, with what still lacks. Two times are kept: when it"
                                + " was seen, or of which days it is, and when you got it. withdraw"
                                + " takes pieces off the programme that should not be there, and"
                                + " shows what they proved; their files stay.",
                        OptionSpec.builder(
                                        ids(
                                                CONTROL,
                                                "CONTROL",
                                                "The control that it shows; several share one file"
                                                        + " with commas between them. Needed with"
                                                        + " add."))
                                .completionCandidates(EditVerb::controlIds)
                                .build(),
                        one(
                                "--kind",
                                "KIND",
                                "What it is, as crosswalk show CONTROL lists the kinds. Default: the"
                                        + " only one that the control wants, or the one that the"
                                        + " name of the file speaks of."),
                        one(
                                "--on",
                                "DATE",
                                "The day on which it was done or seen. Default: the day on which you"
                                        + " got it."),
                        one("--covers", "FROM..TO", "The days that it is of, where it is of many."),
                        one("--received-on", "DATE", "When you got it. Default: today."),
                        one("--by", "PERSON", "Who gathered it."),
                        one(
                                FINDINGS,
                                "N",
                                "How much was found that has to be acted on; 0 where nothing was."
                                        + " Needed where an auditor found something in the"
                                        + " control; a terminal asks for it."),
                        ids(
                                "--rows",
                                "WHAT=COLUMN",
                                "Which columns of a CSV file or a workbook say what of each row: at"
                                        + " (the day), result, subject, occurrence; and done or"
                                        + " failed which results mean that, as in"
                                        + " at=finished,result=status,failed=aborted. Without it"
                                        + " the usual names are looked for. Needs --covers. none:"
                                        + " the table is one record, and no row of it counts."),
                        one(
                                "--occurrence",
                                "PERIOD",
                                "The period that it was done for, as in 2026-Q1, where the day does"
                                        + " not tell."),
                        one("--event", "EVENT", "The event that it answers, as in DESK-4711."),
                        one("--id", "ID", "Its id. Default: the next one that is free."),
                        one("--note", "TEXT", "What else there is to say of it."),
                        one(
                                WHY,
                                "TEXT",
                                "With withdraw: why it should not be there. An auditor will ask."),
                        newPerson());
        return examples(
                spec.addPositional(
                        words(
                                "add FILE | withdraw ID..",
                                "The word add and the file, or the word withdraw and ids of"
                                        + " evidence of the programme.",
                                List.of(ADD, WITHDRAW))),
                "crosswalk evidence add ~/Downloads/access-review-q4.pdf --control ACC-07",
                "crosswalk evidence add scan.json --control VUL-02 --kind vulnerability-scan-report"
                        + " --on 2026-10-09 --findings 3",
                "crosswalk evidence add tickets.csv --control CHG-02 --covers"
                        + " 2026-07-01..2026-09-30",
                "crosswalk evidence withdraw EV-0042 --why 'It is of the test tenant.'");
    }

    @Override
    public List<String> reads(ParseResult given) {
        List<String> words = positions(given);
        return words.size() < 2 || words.getFirst().equals(WITHDRAW)
                ? List.of()
                : List.of(words.get(1));
    }

    @Override
    @Nullable Incoming incoming(ParseResult given) throws Refusal {
        if (action(List.of(ADD, WITHDRAW), given).equals(WITHDRAW)) {
            return null;
        }
        String name = after(ADD, "FILE", 1, given).getFirst();
        Path file = Options.file(name);
        refuseLink(name, file);
        try {
            byte[] bytes = FolderTree.bytes(file, MOST_BYTES);
            if (bytes.length == 0) {
                throw Refusal.of(
                        Code.UNSUITABLE, "file", name, "{value!} is empty: it shows nothing");
            }
            String last = Objects.requireNonNull(file.toAbsolutePath().getFileName()).toString();
            return new Incoming(last, bytes, kept(given, file));
        } catch (IOException e) {
            throw Options.unreadable(name, e);
        }
    }

    /// A link that leads out of its folder may lead to what nobody meant to show.
    private static void refuseLink(String name, Path file) throws Refusal {
        Path at = file.toAbsolutePath();
        Path folder = at.getParent();
        Path last = at.getFileName();
        if (folder != null && last != null) {
            FileKind kind = new FolderTree(folder).kind(last.toString());
            if (kind.isLink()) {
                throw Refusal.of(Code.UNSUITABLE, "file", name, "{value!} " + kind.words());
            }
        }
    }

    /// Its path in the folder of evidence, where it lies there.
    private static String kept(ParseResult given, Path file) throws Refusal, IOException {
        Path evidence =
                Options.folder(Options.needed(given, Options.PROGRAMME))
                        .toRealPath()
                        .resolve(ProgrammeFolder.EVIDENCE);
        Path real = file.toRealPath();
        return real.startsWith(evidence)
                ? evidence.relativize(real)
                        .toString()
                        .replace(real.getFileSystem().getSeparator(), "/")
                : "";
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return file == null ? withdrawn(given) : added(given, file);
    }

    private static EditRequest withdrawn(ParseResult given) throws Refusal {
        refuse(given, OF_A_FILE, "{value} says something of a file that is added");
        return new EditRequest.WithdrawEvidence(
                after(WITHDRAW, "ID..", MOST_WITHDRAWN, given), text(given, WHY));
    }

    private static void refuse(ParseResult given, List<String> options, String why) throws Refusal {
        for (String option : options) {
            if (given.hasMatchedOption(option)) {
                throw Refusal.of(Code.UNSUITABLE, "", option, why);
            }
        }
    }

    private static EditRequest added(ParseResult given, Incoming incoming) throws Refusal {
        refuse(
                given,
                List.of(WHY),
                "{value} says why evidence is withdrawn; <note> is for the rest");
        if (!given.hasMatchedOption(CONTROL)) {
            throw Refusal.missing("control", "say which control it shows: <control CONTROL>");
        }
        String event = text(given, "--event");
        String occurrence = text(given, "--occurrence");
        if (!event.isEmpty() && !occurrence.isEmpty()) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "event",
                    event,
                    "<event> and <occurrence> both say what it is of: give one of them");
        }
        return new EditRequest.AddEvidence(
                incoming.name(),
                Sha256.of(incoming.bytes()),
                incoming.kept(),
                Options.values(given, CONTROL),
                text(given, "--kind"),
                text(given, "--covers"),
                Options.day(given, "--on"),
                Options.day(given, "--received-on"),
                text(given, "--by"),
                Options.number(given, FINDINGS, NUMBER),
                occurrence + event,
                text(given, "--id"),
                text(given, "--note"),
                Options.values(given, "--rows"));
    }

    /// Where an auditor found something, a person is told what, and asked what is found now; and
    /// why something is withdrawn.
    @Override
    EditRequest asked(EditRequest request, Refusal lacks, Terminal terminal) throws Refusal {
        if (request instanceof EditRequest.WithdrawEvidence withdrawn && isAbout("why", lacks)) {
            Asking asking = new Asking(terminal, "Nothing was written");
            return new EditRequest.WithdrawEvidence(
                    withdrawn.evidence(), asking.ask("Why it should not be there", "", why -> why));
        }
        if (!(request instanceof EditRequest.AddEvidence evidence) || !isAbout("findings", lacks)) {
            throw lacks;
        }
        Asking asking = new Asking(terminal, "Nothing was written");
        asking.say("An auditor found an exception in what this is evidence of:");
        for (String found : lacks.details()) {
            asking.say("  " + VisibleText.of(found));
        }
        asking.say("It is good only if it shows that this was put right.");
        return evidence.found(
                asking.ask(
                        "How much did it find that has to be acted on (0: nothing)",
                        "",
                        NUMBER::parse));
    }

    private static boolean isAbout(String parameter, Refusal lacks) {
        return lacks.code() == Code.MISSING && lacks.parts().parameter().equals(parameter);
    }
}
