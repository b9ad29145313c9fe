package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.edit.Beside;
import dev.crosswalk.answers.edit.EditAnswer;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.IncomingRows;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.FolderChange;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.Documents;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// A verb that does one thing to a programme: it says what changes by it, and writes it at once.
public abstract class EditVerb implements Verb {
    private static final String DRY_RUN = "--dry-run";
    private static final String NEW_PERSON = "--new-person";
    private static final String BRIEF = "--brief";
    private static final String ADD = "add";
    static final String WITHOUT = "--without";

    private static final List<String> EXIT =
            List.of(
                    "",
                    "crosswalk undo takes it back.",
                    "Exit: 0 written or shown, 2 bad usage or input: nothing was written.");

    /// A file that comes into the programme's folder.
    ///
    /// @param kept its path in the folder of evidence, where it lies there already; else empty
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Incoming(String name, byte[] bytes, String kept) {}

    /// What is asked for.
    ///
    /// @param file null where none comes along
    abstract EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal;

    /// The file that comes along; null where none does.
    @Nullable Incoming incoming(ParseResult given) throws Refusal {
        return null;
    }

    @Override
    public final Answer answer(ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        Incoming file = incoming(given);
        EditRequest request = request(given, file);
        while (true) {
            try {
                return answer(given, terminal, request, file);
            } catch (Refusal lacks) {
                if (!terminal.isTerminal()) {
                    throw lacks;
                }
                request = asked(request, lacks, terminal);
            }
        }
    }

    /// The request with what a person at a terminal says when something lacks of it.
    ///
    /// @throws Refusal the same where nobody is asked about that
    EditRequest asked(EditRequest request, Refusal lacks, Terminal terminal) throws Refusal {
        throw lacks;
    }

    private static Answer answer(
            ParseResult given, Terminal terminal, EditRequest request, @Nullable Incoming file)
            throws Refusal, InvalidContent {
        boolean apply = !given.hasMatchedOption(DRY_RUN);
        return LockedFolder.answer(
                given, apply, files -> answer(given, terminal, files, request, file, apply, ""));
    }

    /// What an edit changes that brings no file along, written or only shown.
    ///
    /// @param command that writes what is only shown
    public static Answer edited(
            ParseResult given,
            Terminal terminal,
            EditRequest request,
            boolean apply,
            String command)
            throws Refusal, InvalidContent {
        return LockedFolder.answer(
                given,
                apply,
                files -> answer(given, terminal, files, request, null, apply, command));
    }

    private static Answer answer(
            ParseResult given,
            Terminal terminal,
            FolderFiles files,
            EditRequest request,
            @Nullable Incoming file,
            boolean apply,
            String command)
            throws Refusal, InvalidContent, IOException {
        Sources sources =
                Inputs.of(given, QuestionTerms.ofProgramme(List.of(), null, null), terminal);
        EditAnswer answer =
                EditAnswer.of(
                        request,
                        sources,
                        new InFolder(
                                files,
                                Options.folder(Options.needed(given, Options.PROGRAMME)),
                                Optional.ofNullable(file)),
                        given.hasMatchedOption(NEW_PERSON));
        Map<String, byte[]> written = new TreeMap<>();
        if (file != null && file.kept().isEmpty()) {
            written.put(evidence(answer.file()), file.bytes());
        }
        FolderChange change =
                ProgrammeWriter.planned(
                        answer.written(), files, answer.content(), Map.copyOf(written));
        written.putAll(change.files());
        if (apply) {
            FolderWrite.write(files, written, change.removed());
        }
        TreeSet<String> names = new TreeSet<>(written.keySet());
        names.addAll(change.removed());
        // Of these verbs only one has it: what puts the days of a plan into a programme.
        return given.hasMatchedOption(BRIEF)
                ? answer.toldInShort(apply, List.copyOf(names), programme(given))
                : answer.told(apply, List.copyOf(names), programme(given), command);
    }

    /// @param folder of the programme
    /// @param file that comes along
    private record InFolder(FolderFiles files, Path folder, Optional<Incoming> file)
            implements Beside {
        @Override
        public Optional<IncomingRows> rows(
                EvidenceRows.Columns columns, Period covers, ZoneId zone, Content content) {
            return file.filter(f -> IncomingRows.mayBeOf(f.name()))
                    .map(f ->
                            IncomingRows.read(f.name(), f.bytes(), columns, covers, zone, content));
        }

        @Override
        public boolean hasEvidence(String name) {
            return files.tree().kind(evidence(name)) != FileKind.NOTHING;
        }

        @Override
        public Optional<Document> document(String id, Content content, ProgrammeAt now)
                throws IOException {
            return Documents.of(folder, content, now, List.of(id)).list().stream()
                    .filter(d -> d.id().equals(id))
                    .findFirst();
        }
    }

    private static String evidence(String name) {
        return ProgrammeFolder.EVIDENCE + "/" + name;
    }

    /// What names the programme in a command; empty where the folder at hand does.
    static String programme(ParseResult given) {
        return given.hasMatchedOption(Options.PROGRAMME)
                ? Options.PROGRAMME
                        + " "
                        + OptionDialect.OPTIONS.argument(Options.needed(given, Options.PROGRAMME))
                : "";
    }

    // ---- declarations

    /// The verb's own options, then those that all of these verbs have.
    CommandSpec spec(String name, String synopsis, String purpose, OptionSpec... own) {
        CommandSpec spec = Options.spec(this, name, synopsis, purpose, own);
        return spec.addOption(Options.neededProgramme()).addOption(dryRun());
    }

    static OptionSpec dryRun() {
        return Options.flag(DRY_RUN).description("Show what changes, and write nothing.").build();
    }

    static OptionSpec newPerson() {
        return Options.flag(NEW_PERSON)
                .description("Put whoever is named and not known yet into people.yaml too.")
                .build();
    }

    static CommandSpec examples(CommandSpec spec, String... examples) {
        List<String> all = new ArrayList<>(List.of(examples));
        all.addAll(EXIT);
        return Options.examples(spec, all.toArray(String[]::new));
    }

    static OptionSpec one(String name, String label, String description) {
        return Options.one(name, label, description);
    }

    static OptionSpec needed(String name, String label, String description) {
        return Options.needed(name, label, description);
    }

    static OptionSpec ids(String name, String label, String description) {
        return Options.ids(name, label, description);
    }

    /// The fields of an entry that are to say nothing any more.
    static OptionSpec without(String example) {
        return ids(
                WITHOUT,
                "FIELD",
                "change: what is to say nothing any more, by the names of the file, as in "
                        + example
                        + ".");
    }

    static PositionalParamSpec controls(String description) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .paramLabel("CONTROL..")
                .type(String[].class)
                .arity("1..*")
                .required(true)
                .completionCandidates(EditVerb::controlIds)
                .description(description)
                .build();
    }

    static PositionalParamSpec words(String label, String description, List<String> candidates) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .paramLabel(label)
                .type(String[].class)
                .arity("1..*")
                .required(true)
                .completionCandidates(candidates)
                .description(description)
                .build();
    }

    /// For shell completion; nothing else pays for reading them.
    static Iterator<String> controlIds() {
        return Content.bundled().controls().controls().stream().map(Control::id).iterator();
    }

    // ---- values

    static List<String> positions(ParseResult given) {
        return List.of(given.matchedPositionalValue(0, new String[0]));
    }

    /// Which of the things that a verb can do is asked for: the first word.
    static String action(List<String> actions, ParseResult given) throws Refusal {
        List<String> words = positions(given);
        if (words.isEmpty() || !actions.contains(words.getFirst())) {
            throw Refusal.unknown(
                    "",
                    "action of " + given.commandSpec().name(),
                    words.isEmpty() ? "" : words.getFirst(),
                    actions);
        }
        return words.getFirst();
    }

    /// What follows the thing that a verb is to do: `FILE` of `add FILE`.
    ///
    /// @param most how many words follow it
    static List<String> after(String action, String label, int most, ParseResult given)
            throws Refusal {
        String verb = given.commandSpec().name();
        List<String> words = positions(given);
        var _ = action(List.of(action), given);
        List<String> rest = words.subList(1, words.size());
        if (rest.size() < Math.min(1, most)) {
            throw Refusal.missing("", "say what: crosswalk {verb} {action} {label}")
                    .with("verb", verb)
                    .with("action", action)
                    .with("label", label);
        }
        if (rest.size() > most) {
            throw Refusal.of(
                            Refusal.Code.UNKNOWN,
                            "",
                            rest.get(most),
                            "{verb} does not know what to do with {value!} (crosswalk {verb}"
                                    + " --help)")
                    .with("verb", verb);
        }
        return rest;
    }

    /// Which entry of a register is meant: of a new one the id that it is given; empty for the next
    /// that is free.
    static String entry(String action, ParseResult given) throws Refusal {
        if (action.equals(ADD)) {
            var _ = after(ADD, "", 0, given);
            return text(given, "--id");
        }
        String id = after(action, "ID", 1, given).getFirst();
        if (given.hasMatchedOption("--id")) {
            throw Refusal.of(
                    Refusal.Code.UNSUITABLE,
                    "id",
                    text(given, "--id"),
                    "an entry keeps its id: others name it by that");
        }
        return id;
    }

    static String text(ParseResult given, String option) {
        String value = Options.value(given, option);
        return value == null ? "" : value.strip();
    }

    /// A text that has to say something.
    static String said(ParseResult given, String option) throws Refusal {
        String value = text(given, option);
        if (value.isEmpty()) {
            throw Refusal.malformed(option.substring(2), value, "says nothing");
        }
        return value;
    }
}
