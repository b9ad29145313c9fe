package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.auditreport.CoverText;
import dev.crosswalk.answers.intake.ContentSuggester;
import dev.crosswalk.answers.intake.Decision;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.ListColumn;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.ReviewFile;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.answers.intake.Suggestion;
import dev.crosswalk.answers.intake.TakeOver;
import dev.crosswalk.answers.intake.TakenOver;
import dev.crosswalk.answers.intake.TestResult;
import dev.crosswalk.cli.auditreport.CoverOptions;
import dev.crosswalk.cli.auditreport.CoverQuestions;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Prompt;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk intake`: the controls that a report or another tool lists, their review, and what
/// becomes of them in a programme.
public final class IntakeVerb implements Verb {
    /// After so many controls it is told how far their suggestions are.
    private static final int TOLD = 500;

    private static final String COLUMN = "--column";
    private static final String REVIEW = "--review";
    private static final String AGAIN = "--again";
    private static final String READ = "--read";
    private static final String APPLY = "--apply";
    private static final String VERBOSE = "--verbose";
    private static final String REPORT = "--report";
    private static final String REPORT_TITLE = "--report-title";
    private static final String SINCE = "--implemented-on";

    private static final String YES = "y";
    private static final String NO = "n";

    @Override
    public CommandSpec spec() {
        List<OptionSpec> own = new ArrayList<>();
        own.addAll(
                List.of(
                        Options.many(COLUMN, "WHAT=COLUMN")
                                .completionCandidates(
                                        ListColumn.words().stream()
                                                .map(word -> word + "=")
                                                .toList())
                                .description(
                                        "Which column holds what, where its heading does"
                                                + " not tell: id, text, criteria, test,"
                                                + " result or owner, by the column's"
                                                + " heading, letter or number. Repeatable.")
                                .build(),
                        Options.programme(),
                        Options.flag(REVIEW)
                                .description(
                                        "Go through the controls at the terminal. Each"
                                                + " decision is kept at once beside the"
                                                + " list, in FILE.review.yaml.")
                                .build(),
                        Options.many(AGAIN, "ID")
                                .splitRegex(",")
                                .hideParamSyntax(true)
                                .description(
                                        "With --review, ask again about a control of the"
                                                + " list that is decided. Repeatable.")
                                .build(),
                        Options.one(READ, "FILE")
                                .description(
                                        "A review that is done: the workbook that --output"
                                                + " review.xlsx wrote, or a file that"
                                                + " --review keeps. Default: that one.")
                                .build(),
                        Options.flag(APPLY)
                                .description(
                                        "Write what was decided into the programme, all or"
                                                + " nothing.")
                                .build(),
                        Options.flag(VERBOSE)
                                .description(
                                        "Show all of what a review changes: what each control"
                                                + " discharges, what the auditor wrote, and why"
                                                + " something was skipped.")
                                .build(),
                        Options.one(REPORT, "ID")
                                .description(
                                        "The report that lists these controls: one that is"
                                                + " in the programme, or the id of a new"
                                                + " one.")
                                .build(),
                        Options.one(REPORT_TITLE, "TEXT")
                                .description("What a new report is called.")
                                .build()));
        own.addAll(CoverOptions.all());
        own.addAll(
                List.of(
                        Options.one(SINCE, "DATE")
                                .description(
                                        "Since when the controls are in place. Default: the"
                                                + " first day of the report's period.")
                                .build(),
                        Options.failOn(List.of(IntakeAnswer.FINDINGS))));
        CommandSpec spec =
                Options.spec(
                                this,
                                "intake",
                                "FILE [--programme DIR] [--review | --read REVIEW] [--apply]",
                                "Reads the list of controls out of a SOC 2 report or the export of"
                                        + " another tool, with the criteria that they serve and the"
                                        + " results of their tests. What cannot be read is listed"
                                        + " with its page, row or cell. A person then says of each"
                                        + " control what it does, at a terminal or in a workbook,"
                                        + " and --apply takes the controls and the report over into"
                                        + " a programme.",
                                own.toArray(OptionSpec[]::new))
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .paramLabel("FILE")
                                        .type(String.class)
                                        .required(true)
                                        .description(
                                                "The list: .csv, .xlsx, .docx, .md or .pdf. Of a"
                                                        + " PDF all tables are read that have"
                                                        + " headings, over all their pages.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk intake report.pdf",
                "crosswalk intake controls.xlsx --column criteria=C --column 'id=Control ref'",
                "crosswalk intake report.docx --format json",
                "crosswalk intake report.pdf --programme acme --review",
                "crosswalk intake report.pdf --output review.xlsx",
                "crosswalk intake report.pdf --programme acme --read review.xlsx --issuer"
                        + " \"Example LLP\" --scope soc2-2017:CC,A --period 2025-10-01..2026-09-30"
                        + " --issued 2026-11-05 --apply",
                "crosswalk intake controls.csv --fail-on findings",
                "",
                "Without --apply nothing is written but the review. An exception of the report takes",
                "out what the control does in which it was found, and nothing else.",
                "Exit: 0 read, shown or written; 1 something could not be read, with --fail-on"
                        + " findings;",
                "2 bad usage or input, or a file without a list of controls: nothing was written.");
    }

    @Override
    public List<String> reads(ParseResult given) {
        List<String> reads = new ArrayList<>(List.of(Options.needed(given, 0), kept(given)));
        String read = Options.value(given, READ);
        if (read != null) {
            reads.add(read);
        }
        return reads;
    }

    private static String kept(ParseResult given) {
        return KeptReview.beside(Options.needed(given, 0));
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String file = Options.needed(given, 0);
        Sources from = Inputs.of(given, Inputs.terms(given), terminal);
        IntakeAnswer listed;
        ContentSuggester suggester = new ContentSuggester(from.content(), terminal::say);
        try {
            listed =
                    IntakeAnswer.of(
                            new IntakeRequest(file, Options.values(given, COLUMN), cover(given)),
                            Options.file(file),
                            from,
                            suggester);
        } catch (IOException e) {
            throw Options.unreadable(file, e);
        }
        TakenOver.check(
                new TakeOver(file, cover(given), Options.day(given, SINCE)), listed.list(), from);
        boolean isLong =
                terminal.isTerminal()
                        && Options.value(given, "--output") != null
                        && listed.list().controls().size() > TOLD;
        Reviewing about =
                new Reviewing(
                        listed.list(),
                        from.content(),
                        from.programme(),
                        isLong
                                ? counted(suggester, listed.list().controls().size(), terminal)
                                : suggester);
        boolean reviews = given.hasMatchedOption(REVIEW);
        boolean applies = given.hasMatchedOption(APPLY);
        String read = Options.value(given, READ);
        refuseTogether(reviews, applies, read, from);
        if (!reviews && given.hasMatchedOption(AGAIN)) {
            throw Refusal.missing("review", "<again> goes with <review>");
        }
        Prompt prompt =
                terminal.isTerminal()
                        ? new Prompt(terminal, "What was decided before is kept")
                        : null;
        if (reviews) {
            ReviewSession session = session(given, terminal, prompt, listed, about);
            tellUnread(listed, terminal);
            Review review = session.review();
            tellUnread(listed, terminal);
            return from.programme() != null && isToBeTaken(session, review)
                    ? takenOver(given, terminal, prompt, session, listed, about, review)
                    : listed.reviewed(review, about, next(given, listed, review, List.of()), true);
        }
        if (read == null && !applies) {
            ReviewFile.Kept kept = KeptReview.read(kept(given), listed.list(), about);
            Review review = excepted(given, kept.review());
            return listed.reviewed(
                    review, about, next(given, listed, review, kept.changed()), false);
        }
        Review review =
                excepted(
                        given,
                        KeptReview.chosen(read == null ? kept(given) : read, listed.list(), about));
        return takenOver(given, terminal, prompt, null, listed, about, review);
    }

    /// Says before and after a review what of the list is in none of its screens.
    private static void tellUnread(IntakeAnswer listed, Terminal terminal) {
        String lost = listed.list().lostInWords();
        if (!lost.isEmpty()) {
            terminal.say(lost + ". Look whether it is a control.");
        }
    }

    /// Tells a person who waits for the suggestions of a long list how far they are.
    private static Suggester counted(Suggester suggester, int all, Terminal terminal) {
        AtomicInteger done = new AtomicInteger();
        return (text, criteria) -> {
            List<Suggestion> found = suggester.suggest(text, criteria);
            int count = done.incrementAndGet();
            if (count % TOLD == 0) {
                terminal.say("%,d of %,d controls are compared".formatted(count, all));
            }
            return found;
        };
    }

    private static void refuseTogether(
            boolean reviews, boolean applies, @Nullable String read, Sources from) throws Refusal {
        if (reviews && read != null) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "read",
                    read,
                    "<read> and <review> are given one after the other, not together");
        }
        if ((applies || read != null) && from.programme() == null) {
            throw Refusal.missing(
                    "programme", "say which programme takes the controls over: <programme DIR>");
        }
    }

    /// Whether it is shown what was decided comes to: where somebody is through, and what an
    /// auditor found wanting is not left for later.
    private static boolean isToBeTaken(ReviewSession session, Review review) {
        return session.isThrough()
                && review.decided() > 0
                && review.list().unread().isEmpty()
                && review.open().stream().noneMatch(c -> c.result() == TestResult.EXCEPTION);
    }

    private static ReviewSession session(
            ParseResult given,
            Terminal terminal,
            @Nullable Prompt prompt,
            IntakeAnswer listed,
            Reviewing about)
            throws Refusal {
        if (prompt == null) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "review",
                    "",
                    "<review> asks at a terminal, and this is none. <output review.xlsx> writes a"
                            + " workbook to be filled in");
        }
        String place = kept(given);
        ReviewFile.Kept kept = KeptReview.read(place, listed.list(), about);
        if (!kept.changed().isEmpty()) {
            prompt.say(changed(kept.changed()));
        }
        for (String lacks : listed.withoutControl()) {
            prompt.say(lacks);
        }
        Review before =
                carvedOut(given, excepted(given, again(given, kept.review())), about, prompt);
        // What is unpacked for the first suggestion is said here, and not between two questions.
        before.open().stream().limit(1).forEach(about::suggestions);
        prompt.say(
                "Each decision is kept at once in %s; %s left."
                        .formatted(
                                place,
                                Words.many(before.open().size(), "control is", "controls are")));
        return new ReviewSession(
                before,
                about,
                review -> KeptReview.write(place, review, Options.needed(given, 0)),
                prompt,
                terminal.screen("auto"),
                terminal.lines());
    }

    /// The same with what a report on record leaves to a provider decided, which is told; what
    /// somebody wants to be asked again is not decided for them.
    private static Review carvedOut(
            ParseResult given, Review review, Reviewing about, Prompt prompt) throws Refusal {
        Review next = review;
        for (ListedControl control : review.open()) {
            Decision.Skipped left = about.carvedOut(control);
            if (left != null && !Options.values(given, AGAIN).contains(control.id())) {
                next = next.with(control, left);
                prompt.say(
                        "%s is skipped: %s. %s %s asks of it."
                                .formatted(
                                        VisibleText.of(control.id()),
                                        VisibleText.of(left.why()),
                                        AGAIN,
                                        VisibleText.of(control.id())));
            }
        }
        if (next.decided() > review.decided()) {
            KeptReview.write(kept(given), next, Options.needed(given, 0));
        }
        return next;
    }

    /// The review with what is to be asked again open.
    private static Review again(ParseResult given, Review review) throws Refusal {
        Review open = review;
        for (String id : Options.values(given, AGAIN)) {
            List<ListedControl> all = review.list().controls();
            ListedControl control =
                    all.stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
            if (control == null) {
                throw Refusal.unknown(
                        "again",
                        "control of the list",
                        id,
                        all.stream().map(ListedControl::id).toList());
            }
            open = open.with(control, null).reading(control, null);
        }
        return open;
    }

    /// The same with what `--exception` says of controls whose result could not be read.
    private static Review excepted(ParseResult given, Review review) {
        Review next = review;
        for (ListedControl control : review.list().unread()) {
            if (exceptions(given).stream().anyMatch(e -> isOf(e, control))) {
                next = next.reading(control, TestResult.EXCEPTION);
            }
        }
        return next;
    }

    private static List<String> exceptions(ParseResult given) {
        return cover(given).exceptions();
    }

    private static boolean isOf(String exception, ListedControl control) {
        return exception.strip().equals(control.id())
                || exception.strip().startsWith(control.id() + " ");
    }

    private static String changed(List<String> changed) {
        return "The list says something else than when these were decided, so they are open again: "
                + Words.some(changed, 10)
                + ".";
    }

    // ---- what comes next

    private static List<String> next(
            ParseResult given, IntakeAnswer listed, Review review, List<String> changed) {
        List<String> next = new ArrayList<>();
        if (!changed.isEmpty()) {
            next.add(changed(changed));
        }
        if (review.decided() == 0) {
            next.add(
                    "Nothing of it is decided yet. To say what each control does: %s %s, or as a workbook: %s --output review.xlsx"
                            .formatted(command(given), REVIEW, command(given)));
            return next;
        }
        List<String> unread = review.list().unread().stream().map(ListedControl::id).toList();
        if (!unread.isEmpty() && review.list().hasResults()) {
            next.add(
                    "Nobody has said whether the results of these are exceptions, so the report cannot be taken over: %s. To be asked: %s %s"
                            .formatted(Words.some(unread, 10), command(given), REVIEW));
        }
        int open = review.open().size();
        next.add(
                "Decided: %d of %d, kept in %s.%s"
                        .formatted(
                                review.decided(),
                                listed.list().controls().size(),
                                kept(given),
                                open == 0
                                        ? ""
                                        : " To go on: %s %s".formatted(command(given), REVIEW)));
        if (open == 0) {
            next.add(
                    "To see what that changes in a programme: %s%s %s %s"
                            .formatted(
                                    command(given),
                                    Options.value(given, Options.PROGRAMME) == null
                                            ? " --programme DIR"
                                            : "",
                                    READ,
                                    OptionDialect.OPTIONS.argument(kept(given))));
        }
        return next;
    }

    private static String command(ParseResult given) {
        StringBuilder command = new StringBuilder("crosswalk intake ");
        command.append(OptionDialect.OPTIONS.argument(Options.needed(given, 0)));
        for (String option : List.of(Options.PROGRAMME, "--content", COLUMN)) {
            for (String value : all(given, option)) {
                add(command, option, value);
            }
        }
        return command.toString();
    }

    private static List<String> all(ParseResult given, String option) {
        if (!option.equals(Options.PROGRAMME)) {
            return Options.values(given, option);
        }
        String value = Options.value(given, option);
        return value == null ? List.of() : List.of(value);
    }

    private static void add(StringBuilder command, String option, @Nullable String value) {
        if (value != null) {
            command.append(' ')
                    .append(option)
                    .append(' ')
                    .append(OptionDialect.OPTIONS.argument(value));
        }
    }

    // ---- into the programme

    /// @param session that was gone through just now; null where none was
    private static Answer takenOver(
            ParseResult given,
            Terminal terminal,
            @Nullable Prompt prompt,
            @Nullable ReviewSession session,
            IntakeAnswer listed,
            Reviewing about,
            Review review)
            throws Refusal, InvalidContent {
        TakeOver request = request(given, terminal, prompt, listed);
        if (given.hasMatchedOption(APPLY)
                || prompt == null
                || session == null
                || Options.value(given, "--output") != null) {
            return written(
                    given, terminal, listed, about, review, request, given.hasMatchedOption(APPLY));
        }
        Review decided = review;
        while (isToBeTaken(session, decided)) {
            // Nobody else waits for the folder while somebody thinks.
            TakenOver seen =
                    TakenOver.of(
                            request,
                            decided,
                            about,
                            Inputs.of(given, Inputs.terms(given), terminal));
            String said = saidAtTheEnd(prompt, seen);
            if (said.equals(NO)) {
                return inFull(given, seen.told(false, applying(given, request)));
            }
            if (said.equals(YES)) {
                return written(given, terminal, listed, about, decided, request, true);
            }
            decided = session.reopening(said);
        }
        return listed.reviewed(decided, about, next(given, listed, decided, List.of()), true);
    }

    private static Answer written(
            ParseResult given,
            Terminal terminal,
            IntakeAnswer listed,
            Reviewing about,
            Review review,
            TakeOver request,
            boolean applies)
            throws Refusal, InvalidContent {
        return LockedFolder.answer(
                given,
                applies,
                files -> {
                    Sources now = Inputs.of(given, Inputs.terms(given), terminal);
                    TakenOver taken = TakenOver.of(request, review, about, now);
                    // Of what the list itself leaves to a provider the notes have the command.
                    if (listed.cover().mayCarveOut()
                            && listed.list().count(TestResult.CARVED_OUT) == 0) {
                        taken = taken.carving(id -> carvingOut(given, id));
                    }
                    if (applies) {
                        ProgrammeWriter.write(taken.written(), files, now.content());
                    }
                    return inFull(
                            given,
                            taken.told(
                                    applies,
                                    applies ? asking(given, taken) : applying(given, request)));
                });
    }

    /// The command that says what of a report a provider does.
    private static String carvingOut(ParseResult given, String report) {
        return "crosswalk audit-report change %s --carved-out 'CRITERION PROVIDER' %s %s"
                .formatted(
                        report,
                        Options.PROGRAMME,
                        OptionDialect.OPTIONS.argument(Options.needed(given, Options.PROGRAMME)));
    }

    private static TakenOver inFull(ParseResult given, TakenOver taken) {
        return given.hasMatchedOption(VERBOSE) ? taken.inFull() : taken;
    }

    /// The command that asks what the report does not say; empty where nothing else is wanted.
    private static String asking(ParseResult given, TakenOver taken) {
        return taken.toAskOf()
                .map(s ->
                        "crosswalk ask %s %s --want %s"
                                .formatted(
                                        Options.PROGRAMME,
                                        OptionDialect.OPTIONS.argument(
                                                Options.needed(given, Options.PROGRAMME)),
                                        s))
                .orElse("");
    }

    /// What somebody who has just gone through a list says to whether it is written: yes, no, or `o
    /// ID`. What comes to a long page would scroll away before anybody reads that nothing is
    /// written.
    private static String saidAtTheEnd(Prompt prompt, TakenOver taken) throws Refusal {
        prompt.say("");
        prompt.say(VisibleText.of(taken.headline()) + ".");
        while (true) {
            prompt.print(
                    "Take it over now? crosswalk undo takes it back. [y; o ID opens a control again] ");
            String line = prompt.line();
            String typed = line == null ? NO : line.strip();
            switch (typed.toLowerCase(Locale.ROOT)) {
                case "", YES, "yes" -> {
                    return YES;
                }
                case NO, "no", "q" -> {
                    return NO;
                }
                default -> {
                    if (typed.toLowerCase(Locale.ROOT).startsWith("o ")) {
                        return typed;
                    }
                    prompt.say(
                            "  y writes it, n shows what it would change, o ID opens a control again");
                }
            }
        }
    }

    private static TakeOver request(
            ParseResult given, Terminal terminal, @Nullable Prompt prompt, IntakeAnswer listed)
            throws Refusal, InvalidContent {
        CoverPage cover = ofReport(given, listed);
        boolean isOfReport =
                listed.list().count(TestResult.EXCEPTION)
                                + listed.list().count(TestResult.NO_EXCEPTIONS)
                        > 0;
        boolean lacks =
                cover.isSaid()
                        ? !cover.isWhole()
                        : cover.id() == null && isOfReport && Options.value(given, SINCE) == null;
        if (prompt != null && lacks && Options.value(given, "--output") == null) {
            Sources sources = Inputs.of(given, Inputs.terms(given), terminal);
            cover = asked(cover, listed.cover(), prompt, sources);
        }
        return new TakeOver(Options.needed(given, 0), cover, Options.day(given, SINCE));
    }

    /// What is said of the report, without exceptions that the list has.
    private static CoverPage ofReport(ParseResult given, IntakeAnswer listed) {
        return cover(given)
                .excepting(exceptions(given).stream().filter(e -> !isOfList(e, listed)).toList());
    }

    private static boolean isOfList(String exception, IntakeAnswer listed) {
        return listed.list().controls().stream()
                .filter(c -> c.result() == TestResult.EXCEPTION || listed.list().isUnread(c))
                .anyMatch(c -> isOf(exception, c));
    }

    private static CoverPage cover(ParseResult given) {
        return CoverOptions.page(given, REPORT, REPORT_TITLE);
    }

    /// Asks at a terminal which report lists the controls.
    ///
    /// @param said what options said; only the rest is asked
    /// @param read what the file seems to say of it
    private static CoverPage asked(CoverPage said, CoverText read, Prompt prompt, Sources sources)
            throws Refusal {
        Programme programme = sources.required();
        Asking asking = new Asking(prompt, "What was decided is kept");
        List<AuditReport> held =
                programme.reports().stream()
                        .filter(r -> r.isOurs() && r.kind().isOpinion())
                        .toList();
        if (!said.isSaid() && !held.isEmpty()) {
            asking.say("Which report lists these controls?");
            for (int i = 0; i < held.size(); i++) {
                asking.say("  %d. %s (%s)".formatted(i + 1, held.get(i).title(), held.get(i).id()));
            }
            int last = held.size();
            for (int i = held.size(); i > 0; i--) {
                if (held.get(i - 1).issuedOn().isAfter(held.get(last - 1).issuedOn())) {
                    last = i;
                }
            }
            int number =
                    asking.ask(
                            "Its number, or new for one that is not on record",
                            String.valueOf(last),
                            t -> number(t, held.size()));
            if (number > 0) {
                return said.of(held.get(number - 1).id());
            }
        }
        asking.say(
                "What stands on the cover of the report; Return takes what is in [brackets], u goes one question back, q quits.");
        Asking cover = new Asking(prompt, "What was decided is kept");
        CoverQuestions questions =
                new CoverQuestions(
                        CoverReading.of(
                                sources.content(), programme, sources.today(programme).day()),
                        sources.content(),
                        programme.frameworks().stream().map(WantedFramework::scope).toList(),
                        cover,
                        true,
                        read);
        return cover.all(() -> questions.page(said));
    }

    /// 0 for a new report.
    private static int number(String typed, int most) throws Refusal {
        if (List.of("new", "a new one").contains(typed.toLowerCase(Locale.ROOT))) {
            return 0;
        }
        int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > most) {
            throw Refusal.malformed("report", typed, "is no number from 1 to " + most);
        }
        return number;
    }

    /// The command that writes what was shown.
    private static String applying(ParseResult given, TakeOver request) {
        StringBuilder command = new StringBuilder(command(given));
        add(command, READ, Options.value(given, READ));
        String cover = CoverOptions.typed(request.cover(), REPORT, REPORT_TITLE);
        command.append(cover.isEmpty() ? "" : " " + cover);
        exceptions(given).stream()
                .filter(e -> !request.cover().exceptions().contains(e))
                .forEach(e -> add(command, "--exception", e));
        add(command, SINCE, Options.value(given, SINCE));
        return command.append(' ').append(APPLY).toString();
    }
}
