package dev.crosswalk.answers.init;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Opinion;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what is said of a report already held, as its cover page and its opinion say it.
public final class HeldReading {
    private static final String REPORT = "report";
    private static final String OPINION = "opinion:";
    private static final String EXCEPTION = "exception:";
    private static final String CARVED_OUT = "carved-out:";

    private static final Pattern DAYS =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d((\\.\\.|/).*|\\W+(to\\W+)?\\d{4}-\\d\\d-\\d\\d)?");

    private final TypedNames names;
    private final Set<String> controls = new TreeSet<>();
    private final Set<String> obligations = new TreeSet<>();

    public HeldReading(Content content) {
        this(content, List.of());
    }

    /// @param own ids of controls that the organisation has beside those of the library
    public HeldReading(Content content, Collection<String> own) {
        names = new TypedNames(content.library());
        content.controls().controls().stream().map(Control::id).forEach(controls::add);
        controls.addAll(own);
        content.library().obligations().stream().map(Obligation::id).forEach(obligations::add);
    }

    /// `soc2-2017:CC,A=2025-12-05`, with what it is, the days over which it looked, and what it
    /// says of single criteria where that is said:
    /// `=2025-12-05,type-2,2024-10-01..2025-09-30,opinion:CC9.2 qualified`.
    public AuditReport report(String typed) throws Refusal {
        int equals = typed.indexOf('=');
        if (equals < 0) {
            throw Refusal.of(
                    Code.MALFORMED,
                    REPORT,
                    typed,
                    "{value!} says no day of issue. Write it like soc2-2017:CC,A=2025-12-05");
        }
        Scope scope = names.held(REPORT, typed.substring(0, equals).strip());
        List<String> parts = List.of(typed.substring(equals + 1).split(",", -1));
        LocalDate issued = InitReading.day(REPORT, parts.getFirst().strip());
        AuditReport.Kind kind = null;
        Period covers = null;
        List<Opinion> opinions = new ArrayList<>();
        List<AuditReport.Found> exceptions = new ArrayList<>();
        List<AuditReport.CarvedOut> carvedOut = new ArrayList<>();
        for (String said : said(parts.subList(1, parts.size()))) {
            if (said.startsWith(OPINION)) {
                opinions.add(opinion(scope, said.substring(OPINION.length())));
            } else if (said.startsWith(EXCEPTION)) {
                exceptions.add(exception(scope, said.substring(EXCEPTION.length())));
            } else if (said.startsWith(CARVED_OUT)) {
                carvedOut.add(carvedOut(scope, said.substring(CARVED_OUT.length())));
            } else if (said.isEmpty() || Character.isDigit(said.charAt(0))) {
                covers = covers(said, issued);
            } else {
                kind = kind(said);
            }
        }
        return report(scope, issued, kind == null ? AuditReport.Kind.TYPE_2 : kind, covers)
                .toBuilder()
                .opinions(opinions)
                .exceptions(exceptions)
                .carvedOut(carvedOut)
                .build();
    }

    /// The parts of what is said, without the commas of sentences: after what an exception or a
    /// provider is begun with, a part that says nothing else goes on with it.
    private static List<String> said(List<String> parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            String words = part.strip();
            String before = said.isEmpty() ? "" : said.getLast();
            boolean isSentence = before.startsWith(EXCEPTION) || before.startsWith(CARVED_OUT);
            if (isSentence && !isPart(words)) {
                said.set(said.size() - 1, before + ", " + words);
            } else {
                said.add(words);
            }
        }
        return said;
    }

    private static boolean isPart(String said) {
        return Stream.of(OPINION, EXCEPTION, CARVED_OUT).anyMatch(said::startsWith)
                || DAYS.matcher(said).matches()
                || Stream.of(AuditReport.Kind.values()).anyMatch(k -> Words.of(k).equals(said));
    }

    public AuditReport report(
            Scope scope, LocalDate issued, AuditReport.Kind kind, @Nullable Period covers)
            throws Refusal {
        return new AuditReport(
                        scope.edition() + "-" + issued,
                        names.edition(REPORT, scope.edition()).title() + ", report of " + issued,
                        List.of(scope),
                        kind.assurance(),
                        covers,
                        issued,
                        null,
                        List.of())
                .toBuilder().kind(kind).build();
    }

    /// A report of which the kind and the days are known now.
    public AuditReport of(AuditReport report, AuditReport.Kind kind, @Nullable Period covers)
            throws Refusal {
        return report(report.scopes().getFirst(), report.issuedOn(), kind, covers);
    }

    /// `type-2`, or as a cover page has it: `Type II`
    public AuditReport.Kind kind(String typed) throws Refusal {
        List<String> kinds = Stream.of(AuditReport.Kind.values()).map(Words::of).toList();
        String said = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        int found =
                kinds.indexOf(
                        said.replaceFirst("^type-ii$", "type-2")
                                .replaceFirst("^type-i$", "type-1"));
        if (found >= 0) {
            return List.of(AuditReport.Kind.values()).get(found);
        }
        throw Refusal.of(
                        Code.MALFORMED,
                        REPORT,
                        typed,
                        "{value!} is no kind of report. One of: {kinds}")
                .with("kinds", String.join(", ", kinds));
    }

    /// `2024-10-01..2025-09-30` as [Days#ends] has it, or one day
    public Period covers(String typed, LocalDate issued) throws Refusal {
        List<String> days = Days.ends(typed);
        LocalDate from = InitReading.day(REPORT, days.size() > 2 ? typed : days.getFirst());
        LocalDate to = InitReading.day(REPORT, days.getLast());
        if (to.isBefore(from)) {
            throw Refusal.of(
                    Code.MALFORMED, REPORT, typed, "{value!} are days that end before they begin");
        }
        if (to.isAfter(issued)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            REPORT,
                            typed,
                            "{value!} are days after the report was issued on {issued}: no report"
                                    + " speaks of days that are still to come")
                    .with("issued", issued.toString());
        }
        return new Period(from, to);
    }

    /// `CC9.2 qualified`: the opinion on a criterion, where it is not unqualified.
    public Opinion opinion(Scope scope, String typed) throws Refusal {
        RequirementRef of = criterion(scope, first(typed));
        List<String> opinions = Stream.of(Opinion.Conclusion.values()).map(Words::of).toList();
        int found = opinions.indexOf(rest(typed));
        if (found < 0) {
            throw Refusal.of(
                            Code.MALFORMED,
                            REPORT,
                            typed.strip(),
                            "{value!} says no opinion. Write it like \"{id} qualified\", with one of:"
                                    + " {opinions}")
                    .with("id", of.id())
                    .with("opinions", String.join(", ", opinions));
        }
        return new Opinion(of, List.of(Opinion.Conclusion.values()).get(found), "");
    }

    /// `CC6.3@ACC-04 One leaver kept access`: a criterion, a control, or both, or an obligation,
    /// and what the test of it found.
    public AuditReport.Found exception(Scope scope, String typed) throws Refusal {
        String of = first(typed);
        int at = of.indexOf('@');
        AuditReport.Found found =
                at >= 0
                        ? in(
                                of.substring(at + 1),
                                new AuditReport.Found(criterion(scope, of.substring(0, at)), ""))
                        : controls.contains(of)
                                ? new AuditReport.Found(of, List.of(), null, "")
                                : obligations.contains(of)
                                        ? new AuditReport.Found("", List.of(of), null, "")
                                        : new AuditReport.Found(excepted(scope, of), "");
        return new AuditReport.Found(
                found.control(),
                found.obligations(),
                found.requirement(),
                InitReading.text(REPORT, "what the test of " + of + " found", rest(typed)));
    }

    /// The criterion that an exception is said of, where its name is of nothing else.
    private RequirementRef excepted(Scope scope, String name) throws Refusal {
        String full = name.indexOf('/') < 0 ? scope.edition() + "/" + name : name;
        if (names.isRequirement(full)) {
            return criterion(scope, name);
        }
        Set<String> all = new TreeSet<>(controls);
        all.addAll(obligations);
        names.edition(REPORT, scope.edition()).requirements().forEach(r -> all.add(r.id()));
        throw Refusal.unknown(REPORT, "criterion, control or obligation", name, all);
    }

    /// An exception of which it is known in which control it was found.
    public AuditReport.Found in(String control, AuditReport.Found found) throws Refusal {
        control(control);
        return new AuditReport.Found(
                control, found.obligations(), found.requirement(), found.note());
    }

    /// The id of a control, which has to be there.
    public String control(String id) throws Refusal {
        if (!controls.contains(id)) {
            throw Refusal.unknown(REPORT, "control", id, controls);
        }
        return id;
    }

    /// `CC6.4 Example Cloud`: a criterion, and the provider whose part of it the report leaves out.
    public AuditReport.CarvedOut carvedOut(Scope scope, String typed) throws Refusal {
        RequirementRef of = criterion(scope, first(typed));
        return new AuditReport.CarvedOut(
                InitReading.text(REPORT, "the provider that does " + of.id(), rest(typed)),
                List.of(),
                List.of(of),
                List.of(),
                "",
                "",
                null);
    }

    private static String first(String typed) {
        return typed.strip().split("\\s+", 2)[0];
    }

    private static String rest(String typed) {
        String[] words = typed.strip().split("\\s+", 2);
        return words.length < 2 ? "" : words[1];
    }

    /// A criterion of the framework that a report is on.
    private RequirementRef criterion(Scope scope, String id) throws Refusal {
        RequirementRef ref =
                names.requirement(REPORT, id.indexOf('/') < 0 ? scope.edition() + "/" + id : id);
        boolean assessable =
                names.edition(REPORT, ref.edition()).requirements().stream()
                        .anyMatch(r -> r.id().equals(ref.id()) && r.assessable());
        if (!assessable) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    REPORT,
                    id,
                    "{value!} is not assessable, so no report says anything of it alone");
        }
        return ref;
    }
}
