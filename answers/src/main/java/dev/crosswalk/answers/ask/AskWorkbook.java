package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.text.Fingerprint;
import dev.crosswalk.answers.workbook.AboutSheet;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Domain;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.formats.workbook.Sheet;
import dev.crosswalk.formats.workbook.SheetColumn;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.WorkbookProblem;
import dev.crosswalk.formats.workbook.WorkbookReading;
import dev.crosswalk.formats.workbook.Xlsx;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Questions as a workbook for people who are asked by mail, a sheet for each domain, and what they
/// filled in.
///
/// A row is one point. Read back, a row without an answer says nothing; anything else that does not
/// fit is named by its cell, and then none of the answers counts.
public final class AskWorkbook {
    private static final String POINT = "Point";
    private static final String ANSWER = "Answer";
    private static final String BY = "Who says so";
    private static final String NOTE = "Note";
    private static final String ID = "Id (keep)";
    private static final String FOUND = "An auditor found otherwise (read-only)";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String UNKNOWN = "don't know";
    private static final String NOT_APPLICABLE = "does not apply";
    private static final String PROVIDER = "a provider does it";
    private static final List<String> ANSWERS = List.of(YES, NO, UNKNOWN, NOT_APPLICABLE, PROVIDER);

    /// The rows of the sheet that says what this is by which it is known again.
    private static final String FACTS = "Facts file";

    private static final String LEVEL = "To be shown";
    private static final String PRINT = "Fingerprint of the questions (keep)";

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    new SheetColumn("Question (read-only)", SheetColumn.Kind.SHOWN, 60),
                    SheetColumn.text(POINT, 60).note("What has to be so. Leave it as it is."),
                    SheetColumn.choice(ANSWER, 20, ANSWERS)
                            .note("Is it so with us, today? Leave it empty to say nothing."),
                    SheetColumn.text(BY, 22).note("Your name. Needed where there is an answer."),
                    SheetColumn.text(NOTE, 50)
                            .note(
                                    "Where it can be seen, or what is missing. Why it does not"
                                            + " apply, which provider does it, or what has changed"
                                            + " since an auditor found otherwise: needed there."),
                    new SheetColumn("Usually known by (read-only)", SheetColumn.Kind.SHOWN, 26),
                    new SheetColumn("Settles (read-only)", SheetColumn.Kind.SHOWN, 40),
                    SheetColumn.text(ID, 30).note("By this it is read again. Leave it as it is."));

    /// With what auditors found wanting, where they did.
    private static final List<SheetColumn> WITH_FOUND =
            Stream.concat(
                            COLUMNS.stream(),
                            Stream.of(new SheetColumn(FOUND, SheetColumn.Kind.SHOWN, 50)))
                    .toList();

    private AskWorkbook() {}

    // ---- out

    static byte[] of(Round round) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xlsx.write(workbook(round), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Workbook workbook(Round round) {
        List<AskedQuestion> all = round.asked();
        List<Sheet> sheets = new ArrayList<>();
        for (Domain domain : round.content().domains()) {
            List<List<String>> rows = new ArrayList<>();
            for (AskedQuestion q : all) {
                if (q.domain().equals(domain.id())) {
                    q.points().forEach(p -> rows.add(row(round, q, p)));
                }
            }
            boolean isFound = rows.stream().anyMatch(r -> !r.getLast().isEmpty());
            if (!isFound) {
                rows.replaceAll(r -> r.subList(0, COLUMNS.size()));
            }
            if (!rows.isEmpty()) {
                sheets.add(new Sheet(name(domain), isFound ? WITH_FOUND : COLUMNS, rows));
            }
        }
        sheets.addFirst(AboutSheet.of(about(round, sheets)));
        return new Workbook(sheets);
    }

    private static List<String> row(Round round, AskedQuestion q, AskedQuestion.Point p) {
        GivenAnswer said = p.said();
        return List.of(
                q.text(),
                p.text(),
                said == null ? "" : word(said.said()),
                said == null ? "" : said.by(),
                said == null ? "" : note(said),
                q.owner(),
                String.join(", ", round.names(q.settles())),
                p.obligation(),
                round.foundOf(p.obligation()).stream()
                        .map(Audited.Wanting::otherwise)
                        .collect(Collectors.joining("; ")));
    }

    /// Of what a provider does, the provider.
    private static String note(GivenAnswer said) {
        return said.said() == Said.PROVIDER ? said.provider() : said.note();
    }

    private static String word(Said said) {
        return switch (said) {
            case DONE -> YES;
            case NOT_DONE -> NO;
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case PROVIDER -> PROVIDER;
        };
    }

    private static List<List<String>> about(Round round, List<Sheet> questions) {
        String organisation = organisation(round);
        return List.of(
                List.of("What this is", "Questions whose answers settle most. Every row is one."),
                List.of(AboutSheet.ORGANISATION, organisation),
                List.of(FACTS, facts(round)),
                List.of(
                        "What to do",
                        "Choose yes, no or don't know in the column \"Answer\" and put your name"
                                + " beside it. Say what is so today, not what is planned. Where it"
                                + " does not apply to us, say why in the note; where a provider does"
                                + " it for us, name it there. What you leave empty says nothing."),
                List.of(
                        "What becomes of it",
                        "An answer counts as your word, apart from what evidence shows, until it"
                                + " expires a year later or is shown."),
                List.of("Day", round.day().toString()),
                List.of("Content", round.content().library().contentVersion()),
                List.of(LEVEL, Words.of(round.level())),
                List.of(PRINT, print(organisation, Words.of(round.level()), questions)));
    }

    /// Whose questions they are; empty where no programme was named.
    private static String organisation(Round round) {
        Programme programme = round.programme();
        return programme == null ? "" : OneLine.of(programme.organisation());
    }

    /// In which facts file answers are kept, without its folder; empty where in none.
    private static String facts(Round round) {
        return round.programme() != null
                ? ""
                : OneLine.of(round.place().replaceAll(".*[/\\\\]", ""));
    }

    /// Tells whether the rows are those that were written, in whatever order.
    private static String print(String organisation, String level, List<Sheet> questions) {
        Set<String> points = new TreeSet<>();
        for (Sheet sheet : questions) {
            for (List<String> row : sheet.rows()) {
                String id = OneLine.of(cell(sheet, row, ID));
                if (!id.isEmpty()) {
                    points.add(id + " " + OneLine.of(cell(sheet, row, POINT)));
                }
            }
        }
        return Fingerprint.of(organisation + "\n" + level + "\n" + String.join("\n", points));
    }

    /// The title of a domain, as a sheet can be called.
    private static String name(Domain domain) {
        String name = domain.title().replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        return name.substring(0, Math.min(31, name.length())).strip();
    }

    // ---- back in

    /// The sheets and columns to look for; any of the sheets may be missing, where people got one
    /// domain each.
    public static Workbook shape(Content content) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(AboutSheet.shape());
        content.domains()
                .forEach(d -> sheets.add(new Sheet(name(d), WITH_FOUND, List.of()).hide()));
        return new Workbook(sheets);
    }

    /// What people filled in.
    ///
    /// @throws Refusal that names each cell that does not fit
    public static Saying read(WorkbookReading reading, Round round, String file) throws Refusal {
        refuseAnothers(reading, round, file);
        List<String> wrong = new ArrayList<>();
        reading.problems().forEach(p -> wrong.add(p + Nearest.maybe(p.unknown(), p.valid())));
        // A sheet under another name may well be one of the questions.
        reading.notes().stream()
                .map(WorkbookProblem::toString)
                .filter(n -> n.contains("unknown sheet"))
                .forEach(wrong::add);
        Map<String, Filled> filled = new LinkedHashMap<>();
        for (Sheet sheet : reading.workbook().sheets()) {
            if (sheet.name().equals(AboutSheet.NAME)) {
                continue;
            }
            for (int i = 0; i < sheet.rows().size(); i++) {
                Filled row = new Filled(reading, sheet, i);
                String problem = row.problem(round, filled);
                if (problem != null) {
                    wrong.add(problem);
                } else if (row.said() != null) {
                    filled.put(row.value(ID), row);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(Code.INVALID, "read", file, "nothing of {value!} is taken over:")
                    .because(wrong);
        }
        List<GivenAnswer> answers = new ArrayList<>();
        for (Filled row : filled.values()) {
            GivenAnswer answer = row.answer(round);
            GivenAnswer known = round.known(answer.obligation());
            if (known == null || !row.saysTheSame(known)) {
                answers.add(answer);
            }
        }
        return round.checked(Saying.put(answers));
    }

    /// Refuses questions of another organisation, or to another facts file, and such that ask for
    /// something else: their answers would be taken as ours, or for more than was said.
    private static void refuseAnothers(WorkbookReading reading, Round round, String file)
            throws Refusal {
        String of = AboutSheet.said(reading, AboutSheet.ORGANISATION);
        String here = organisation(round);
        if (!of.isEmpty() && !of.equals(here)) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "read",
                            file,
                            "{value!} has the questions to {of} ({at}), and its answers would be"
                                    + " kept as those of {here}: nothing of it is taken over. Name"
                                    + " the programme of {of} with <programme DIR>, or write the"
                                    + " questions of {here} anew, with <output questions.xlsx>")
                    .with("of", of)
                    .with("at", AboutSheet.at(reading))
                    .with("here", here.isEmpty() ? "whoever " + place(round) + " is about" : here);
        }
        String facts = AboutSheet.said(reading, FACTS);
        String kept = facts(round);
        if (!facts.isEmpty() && !kept.isEmpty() && !facts.equals(kept)) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "read",
                            file,
                            "{value!} has the questions whose answers {facts} keeps, and they would"
                                    + " go to {kept}: nothing of it is taken over. Name that file"
                                    + " with <facts {facts}>, under the name that it had")
                    .with("facts", facts)
                    .with("kept", kept);
        }
        String level = AboutSheet.said(reading, LEVEL);
        String asked = Words.of(round.level());
        if (!level.isEmpty() && !level.equals(asked)) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "read",
                            file,
                            "{value!} asked what is {level}, and here it would be kept as"
                                    + " {asked}: nothing of it is taken over. Say <assurance"
                                    + " {level}>")
                    .with("level", level)
                    .with("asked", asked);
        }
    }

    private static String place(Round round) {
        return round.place().isEmpty() ? "this" : round.place();
    }

    /// What whoever reads a workbook back has to look at, though nothing is wrong with it: that it
    /// does not say whose it is, or that its rows are not those that were written.
    public static Optional<String> doubt(WorkbookReading reading, Round round, String file) {
        String of = AboutSheet.said(reading, AboutSheet.ORGANISATION);
        String here = organisation(round);
        boolean isNobodys =
                of.isEmpty() && (!here.isEmpty() || AboutSheet.said(reading, FACTS).isEmpty());
        if (isNobodys) {
            return Optional.of(
                    "%s does not say whose it is: it is older, was asked for no programme and no facts file, or its sheet %s is gone. Look that its answers are those of %s"
                            .formatted(
                                    file,
                                    AboutSheet.NAME,
                                    here.isEmpty()
                                            ? "whoever " + place(round) + " is about"
                                            : here));
        }
        List<Sheet> questions =
                reading.workbook().sheets().stream()
                        .filter(sheet -> !sheet.name().equals(AboutSheet.NAME))
                        .toList();
        String print = print(of, AboutSheet.said(reading, LEVEL), questions);
        return print.equals(AboutSheet.said(reading, PRINT))
                ? Optional.empty()
                : Optional.of(
                        "%s: its rows are not those that were written: some were taken out, added or changed since"
                                .formatted(file));
    }

    private static String cell(Sheet sheet, List<String> row, String column) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            if (sheet.columns().get(i).title().equals(column)) {
                return row.get(i);
            }
        }
        throw new IllegalArgumentException(column);
    }

    /// A row that somebody may have filled in.
    private record Filled(WorkbookReading reading, Sheet sheet, int row) {
        String value(String column) {
            return OneLine.of(cell(sheet, sheet.rows().get(row), column));
        }

        private String at(String column) {
            return reading.at(sheet.name(), row, column);
        }

        /// Null where nothing is answered, or what no answer is.
        @Nullable Said said() {
            return switch (value(ANSWER).toLowerCase(Locale.ROOT)) {
                case "yes", "y" -> Said.DONE;
                case "no", "n" -> Said.NOT_DONE;
                case "don't know", "don’t know", "dont know", "unknown" -> Said.UNKNOWN;
                case NOT_APPLICABLE, "not applicable", "n/a" -> Said.NOT_APPLICABLE;
                case PROVIDER, "provider" -> Said.PROVIDER;
                default -> null;
            };
        }

        private String by(Round round) {
            return value(BY).isEmpty() ? round.request().by() : value(BY);
        }

        GivenAnswer answer(Round round) {
            Said said = said();
            if (said == null) {
                throw new IllegalStateException("nothing is answered in " + at(ANSWER));
            }
            return said == Said.PROVIDER
                    ? round.answer(value(ID), said, by(round), "", value(NOTE))
                    : round.answer(value(ID), said, by(round), value(NOTE));
        }

        boolean saysTheSame(GivenAnswer known) {
            return known.said() == said()
                    && known.by().equals(value(BY))
                    && note(known).equals(value(NOTE));
        }

        /// What does not fit, with its cell; null where all does.
        @Nullable String problem(Round round, Map<String, Filled> before) {
            String answer = value(ANSWER);
            if (answer.isEmpty()) {
                return null;
            }
            Said said = said();
            if (said == null) {
                return "%s: \"%s\" is none of %s%s"
                        .formatted(
                                at(ANSWER),
                                answer,
                                String.join(", ", ANSWERS),
                                Nearest.of(answer, ANSWERS)
                                        .map(n -> Nearest.maybe(List.of(n)))
                                        .orElse(""));
            }
            String id = value(ID);
            if (id.isEmpty()) {
                return at(ID)
                        + ": the id of the point is missing, so nobody can tell what is"
                        + " answered";
            }
            if (!round.inquiry().asks(id)) {
                return at(ID) + ": " + notAsked(round, id);
            }
            if (!value(POINT).equals(OneLine.of(round.inquiry().text(id)))) {
                return "%s: the point is not the one that %s stands for: \"%s\""
                        .formatted(at(POINT), id, round.inquiry().text(id));
            }
            for (String column : List.of(BY, NOTE)) {
                String why = VisibleText.whyMisleading(value(column));
                if (why != null) {
                    return "%s: %s %s"
                            .formatted(at(column), VisibleText.quoted(value(column)), why);
                }
            }
            if (by(round).isEmpty()) {
                return at(BY) + ": nobody says who answers";
            }
            try {
                round.checkBy(by(round));
            } catch (Refusal refusal) {
                return at(BY) + ": " + refusal.words(round.dialect());
            }
            if (value(NOTE).isEmpty() && said == Said.NOT_APPLICABLE) {
                return at(NOTE) + ": say why it does not apply, for whoever approves that";
            }
            if (value(NOTE).isEmpty() && said == Said.PROVIDER) {
                return at(NOTE) + ": say which provider does it";
            }
            if (value(NOTE).isEmpty() && said == Said.DONE && !round.otherwise(id).isEmpty()) {
                return "%s: say %s: %s"
                        .formatted(
                                at(NOTE),
                                round.foundOf(id).isEmpty()
                                        ? "how it is done today"
                                        : "what has changed since",
                                round.otherwise(id));
            }
            Filled other = before.get(id);
            return other != null && other.said() != said
                    ? "%s: %s is answered %s here and %s in %s"
                            .formatted(
                                    at(ANSWER), id, answer, other.value(ANSWER), other.at(ANSWER))
                    : null;
        }

        private static String notAsked(Round round, String id) {
            try {
                round.refuse(id);
            } catch (Refusal refusal) {
                return refusal.words(round.dialect());
            }
            return "unknown point \"%s\".%s"
                    .formatted(id, Nearest.maybe(id, round.inquiry().callable()));
        }
    }
}
