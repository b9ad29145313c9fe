package dev.crosswalk.answers.auditreport;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.ObligationsByWords;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.answers.TypedText;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Opinion;
import dev.crosswalk.programme.AuditReport.UserEntityControl;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what the cover page of a report says, one value at a time, and makes the report of it.
/// Whoever asks for one after the other reads each reply with the same methods.
public final class CoverReading {
    private static final String REPORT = "report";
    private static final String USER_CONTROL = "user-control";

    /// What parts an id from what is said of it.
    private static final Pattern COMMA = Pattern.compile(",");

    private static final Pattern AFTER_EQUALS = Pattern.compile("^=\\s*");

    /// So many obligations are offered where words find several.
    private static final int MOST_NAMED = 8;

    /// A word that is no id of anything: a name begins with it.
    private static final Pattern NO_ID = Pattern.compile("\\p{Lu}[\\p{L}.&']*");

    /// A criterion at the front of a carve-out, and what leads to the next one.
    private static final Pattern CRITERION =
            Pattern.compile("\\s*(?<id>[^\\s,=]+)(?<more>\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)?");

    private static final Pattern AFTER_ID = Pattern.compile("\\s+|\\s*=\\s*");

    /// The categories of SOC 2, as cover pages name them.
    private static final Map<String, String> CATEGORIES =
            Map.of(
                    "security", "CC",
                    "common criteria", "CC",
                    "availability", "A",
                    "confidentiality", "C",
                    "processing integrity", "PI",
                    "privacy", "P");

    private static final Pattern SOC2 =
            Pattern.compile("^soc ?2(?:-2017)?\\s*[:,]?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern AND =
            Pattern.compile("\\s*(?:[,;/&]|\\band\\b)(?:\\s*and\\b)?\\s*");

    private final TypedNames names;
    private final Naming naming;
    private final Set<String> controls = new TreeSet<>();

    /// What a list of controls calls one that is called otherwise here, where the library has
    /// another control of that id.
    private final Map<String, String> renamed = new TreeMap<>();

    private final Set<String> obligations = new TreeSet<>();
    private final ObligationsByWords byWords;
    private final List<AuditReport> held;
    private final LocalDate today;

    /// @param own ids of controls that the organisation has beside those of the library
    /// @param held the reports that are on record
    public CoverReading(
            Content content, Collection<String> own, List<AuditReport> held, LocalDate today) {
        names = new TypedNames(content.library());
        naming = new Naming(content.library());
        content.controls().controls().stream().map(Control::id).forEach(controls::add);
        controls.addAll(own);
        byWords = new ObligationsByWords(content);
        content.library().obligations().stream().map(Obligation::id).forEach(obligations::add);
        this.held = List.copyOf(held);
        this.today = today;
    }

    public static CoverReading of(Content content, Programme programme, LocalDate today) {
        CoverReading reading =
                new CoverReading(
                        content,
                        programme.adoptions().stream().map(Adoption::id).toList(),
                        programme.reports(),
                        today);
        for (Adoption a : programme.adoptions()) {
            String listed = ListedId.of(a.note());
            if (!listed.equals(a.id()) && content.controls().control(listed).isPresent()) {
                reading.renamed.putIfAbsent(listed, a.id());
            }
        }
        return reading;
    }

    /// The report that a cover page is of, which is not on record yet.
    public AuditReport report(CoverPage page) throws Refusal {
        if (page.scopes().isEmpty()) {
            throw Refusal.missing("scope", "say what it speaks of, as in <scope soc2-2017:CC,A>");
        }
        List<Scope> scopes = new ArrayList<>();
        for (String typed : page.scopes()) {
            scopes.add(scope(typed));
        }
        Scope scope = scopes.getFirst();
        Period period = page.period() == null ? null : period(page.period());
        if (period == null && page.issued() == null) {
            throw Refusal.missing(
                    "period",
                    "say over which days it looked, as in <period 2025-10-01..2026-09-30>, or when"
                            + " it was issued, as in <issued 2026-11-15>");
        }
        AuditReport.Kind kind = page.kind() == null ? likely(period) : kind(page.kind());
        LocalDate issued =
                page.issued() == null && period != null
                        ? period.to()
                        : issued(Objects.requireNonNull(page.issued()), period);
        String whose = page.whose();
        if (whose.isEmpty() && !page.userControls().isEmpty()) {
            throw ofCustomers(page.userControls().getFirst());
        }
        refuseHeld(page.id(), whose, kind, period);
        int year = (period == null ? issued : period.to()).getYear();
        return new AuditReport(
                page.id() == null ? free(scope, year) : TypedId.of("id", page.id()),
                page.title() == null
                        ? naming.of(Scope.of(scope.edition()))
                                + words(kind)
                                + (whose.isEmpty() ? "" : " on " + whose)
                                + " of "
                                + year
                        : page.title(),
                kind,
                page.issuer() == null ? "" : page.issuer(),
                !page.dependent(),
                whose,
                page.services(),
                scopes,
                kind.assurance(),
                period,
                issued,
                page.validUntil() == null ? null : TypedText.day("valid-until", page.validUntil()),
                null,
                all(page.opinions(), t -> opinion(scope, t)),
                all(page.exceptions(), t -> exception(scope, t)),
                List.of(),
                AuditReport.CarvedOut.joined(all(page.carvedOut(), t -> carvedOut(scope, t))),
                page.included(),
                all(page.userControls(), this::userControl));
    }

    /// Refuses what no report says, of a page that may say more yet.
    public void check(CoverPage page) throws Refusal {
        List<Scope> scopes = all(page.scopes(), this::scope);
        Period period = page.period() == null ? null : period(page.period());
        if (page.issued() != null) {
            issued(page.issued(), period);
        }
        if (page.kind() != null) {
            kind(page.kind());
        }
        if (page.validUntil() != null) {
            TypedText.day("valid-until", page.validUntil());
        }
        if (!scopes.isEmpty()) {
            Scope scope = scopes.getFirst();
            all(page.opinions(), t -> opinion(scope, t));
            all(page.exceptions(), t -> exception(scope, t));
            all(page.carvedOut(), t -> carvedOut(scope, t));
        }
        all(page.userControls(), this::userControl);
    }

    /// Makes a value of what was typed.
    @FunctionalInterface
    private interface Typed<T> {
        T read(String typed) throws Refusal;
    }

    private static <T> List<T> all(List<String> typed, Typed<T> reading) throws Refusal {
        List<T> all = new ArrayList<>();
        for (String one : typed) {
            all.add(reading.read(one));
        }
        return all;
    }

    private void refuseHeld(
            @Nullable String id, String whose, AuditReport.Kind kind, @Nullable Period period)
            throws Refusal {
        for (AuditReport r : held) {
            boolean same =
                    period != null
                            && r.about().equals(whose)
                            && r.kind() == kind
                            && period.equals(r.covers());
            if (id == null ? same : r.id().equals(id)) {
                throw Refusal.of(
                                Code.TAKEN,
                                "id",
                                r.id(),
                                "{value} is on record already{days}: <?audit-report change {value}>"
                                        + " changes what it says, <?audit-report show {value}> shows"
                                        + " it, and <id> gives this one another id")
                        .with("days", same ? ", over the same days" : "");
            }
        }
    }

    private static String words(AuditReport.Kind kind) {
        return switch (kind) {
            case TYPE_1 -> " Type I report";
            case TYPE_2 -> " Type II report";
            case CERTIFICATE -> " certificate";
            case BRIDGE_LETTER -> " bridge letter";
            case QUESTIONNAIRE -> " questionnaire";
        };
    }

    /// The first id of the framework and the year that no report has: `soc2-2026`.
    private String free(Scope scope, int year) {
        Set<String> taken = new TreeSet<>(held.stream().map(AuditReport::id).toList());
        String id = scope.edition().replaceFirst("-[0-9]{4}$", "") + "-" + year;
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    /// What a report most likely is that looked over such days.
    private static AuditReport.Kind likely(@Nullable Period period) {
        if (period == null) {
            return AuditReport.Kind.CERTIFICATE;
        }
        return period.from().equals(period.to())
                ? AuditReport.Kind.TYPE_1
                : AuditReport.Kind.TYPE_2;
    }

    /// `soc2-2017:CC,A`, or as a cover page has it: `Security, Availability`
    public Scope scope(String typed) throws Refusal {
        return scope(names, typed);
    }

    /// The same, where nothing else of a cover page is read.
    public static Scope scope(TypedNames names, String typed) throws Refusal {
        String inWords = SOC2.matcher(typed.strip()).replaceFirst("").replaceAll("[()]", " ");
        List<String> categories = new ArrayList<>();
        for (String name : AND.split(inWords.strip().toLowerCase(Locale.ROOT), -1)) {
            String category = CATEGORIES.get(name);
            if (category == null) {
                return names.held("scope", typed);
            }
            categories.add(category);
        }
        return names.held("scope", "soc2-2017:" + String.join(",", categories));
    }

    /// `2025-10-01..2026-09-30` as [Days#ends] has it, or one day; none still to come
    public Period period(String typed) throws Refusal {
        List<String> days = Days.ends(typed);
        LocalDate from = TypedText.day("period", days.size() > 2 ? typed : days.getFirst());
        LocalDate to = TypedText.day("period", days.getLast());
        if (to.isBefore(from)) {
            throw Refusal.of(
                    Code.MALFORMED,
                    "period",
                    typed,
                    "{value!} are days that end before they begin");
        }
        refuseFuture("period", to, "no report speaks of days that are still to come");
        return new Period(from, to);
    }

    /// @param period over which it looked; null where it says none
    public LocalDate issued(String typed, @Nullable Period period) throws Refusal {
        LocalDate issued = TypedText.day("issued", typed);
        refuseFuture("issued", issued, "a report is held once it was issued");
        if (period != null && period.to().isAfter(issued)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            "issued",
                            typed,
                            "{value!} is before the end of its period, {end}: no report speaks of"
                                    + " days that are still to come")
                    .with("end", period.to().toString());
        }
        return issued;
    }

    private void refuseFuture(String parameter, LocalDate day, String why) throws Refusal {
        if (day.isAfter(today)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            parameter,
                            day.toString(),
                            "{value} is still to come, today is {today}: {why}")
                    .with("today", today.toString())
                    .with("why", why);
        }
    }

    /// Refuses what our own report expects of whoever relies on it.
    public static Refusal ofCustomers(String typed) {
        return Refusal.of(
                Code.UNSUITABLE,
                USER_CONTROL,
                typed,
                "what your own report expects of whoever relies on it ({value!}) is for your customers"
                        + " to do. <user-control> is for the report of a provider, <about PROVIDER>,"
                        + " or for what a carved-out one expects of you:"
                        + " <?audit-report change ID> with <provider NAME>");
    }

    /// `Customers remove their own leavers = ACC-04`; without a control none does it yet
    public UserEntityControl userControl(String typed) throws Refusal {
        int equals = typed.lastIndexOf('=');
        String text = equals < 0 ? typed : typed.substring(0, equals);
        return new UserEntityControl(
                TypedText.of(USER_CONTROL, "what it expects of you", text),
                "",
                equals < 0 ? "" : control(typed.substring(equals + 1).strip()));
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

    /// `CC9.2 qualified`, or `CC9.2=qualified`: the opinion on a criterion, where it is not
    /// unqualified.
    public Opinion opinion(Scope scope, String typed) throws Refusal {
        String[] said = AFTER_ID.split(typed.strip(), 2);
        RequirementRef of = criterion(scope, said[0]);
        String word = said.length < 2 ? "" : said[1].strip();
        List<String> opinions = Stream.of(Opinion.Conclusion.values()).map(Words::of).toList();
        int found = opinions.indexOf(word);
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
                                ? new AuditReport.Found(tested(of), List.of(), null, "")
                                : obligations.contains(of)
                                        ? new AuditReport.Found("", List.of(of), null, "")
                                        : new AuditReport.Found(excepted(scope, of), "");
        return new AuditReport.Found(
                found.control(),
                found.obligations(),
                found.requirement(),
                TypedText.of(REPORT, "what the test of " + of + " found", rest(typed)));
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
        return new AuditReport.Found(
                tested(control), found.obligations(), found.requirement(), found.note());
    }

    /// The id of a control of which a report says something: refused where the report calls another
    /// control so, since nobody can tell which is meant.
    public String tested(String id) throws Refusal {
        String other = renamed.get(id);
        if (other != null) {
            throw Refusal.of(
                            Code.AMBIGUOUS,
                            REPORT,
                            id,
                            "{value} is a control of the library, and {value} of your report is {other}"
                                    + " here: name {other}, or, where you mean what the library's"
                                    + " does, its obligations")
                    .with("other", other);
        }
        return control(id);
    }

    /// The id of a control, which has to be there.
    public String control(String id) throws Refusal {
        if (!controls.contains(id)) {
            throw Refusal.unknown(REPORT, "control", id, controls);
        }
        return id;
    }

    /// `CC6.4 Example Cloud`, `CC6.4, CC6.5 and A1.2 Example Cloud`: criteria or an obligation, and
    /// the provider whose part of it the report leaves out; or an obligation in words that find it,
    /// `data centre = Example Cloud`.
    public AuditReport.CarvedOut carvedOut(Scope scope, String typed) throws Refusal {
        List<RequirementRef> criteria = new ArrayList<>();
        String provider = criteria(scope, typed, criteria);
        if (!criteria.isEmpty()) {
            List<String> ids = criteria.stream().map(RequirementRef::id).toList();
            return new AuditReport.CarvedOut(
                    TypedText.of(REPORT, "the provider that does " + Words.and(ids), provider),
                    List.of(),
                    criteria,
                    List.of(),
                    "",
                    "",
                    null);
        }
        int equals = typed.indexOf('=');
        boolean isParted = equals >= 0 && !isNamed(scope, first(typed));
        String what = (isParted ? typed.substring(0, equals) : first(typed)).strip();
        String who =
                isParted
                        ? typed.substring(equals + 1)
                        : AFTER_EQUALS.matcher(rest(typed)).replaceFirst("");
        List<String> ids =
                COMMA.splitAsStream(what).map(String::strip).filter(i -> !i.isEmpty()).toList();
        boolean isIds = !ids.isEmpty() && obligations.containsAll(ids);
        boolean isWords = isParted && !isIds && !isNamed(scope, what);
        List<String> theirs = isIds ? ids : isWords ? List.of(called(what)) : List.of();
        if (theirs.isEmpty()) {
            throw unknown(scope, what, typed);
        }
        return new AuditReport.CarvedOut(
                TypedText.of(REPORT, "the provider that does " + what, who),
                List.of(),
                List.of(),
                theirs,
                "",
                "",
                null);
    }

    /// Reads the criteria that a carve-out begins with, and returns what stands behind them: a name
    /// ends them, and what looks like one more criterion has to be one.
    private String criteria(Scope scope, String typed, List<RequirementRef> into) throws Refusal {
        Matcher m = CRITERION.matcher(typed);
        int at = 0;
        for (boolean more = true; more && m.region(at, typed.length()).lookingAt(); ) {
            String id = m.group("id");
            boolean isCriterion = names.isRequirement(full(scope, id));
            if (!isCriterion && (into.isEmpty() || NO_ID.matcher(id).matches())) {
                break;
            }
            if (!isCriterion) {
                throw unknown(scope, id, typed);
            }
            into.add(criterion(scope, id));
            at = m.end();
            more = m.group("more") != null;
        }
        return AFTER_EQUALS.matcher(typed.substring(at).strip()).replaceFirst("");
    }

    private boolean isNamed(Scope scope, String name) {
        return obligations.contains(name) || names.isRequirement(full(scope, name));
    }

    private static String full(Scope scope, String name) {
        return name.indexOf('/') < 0 ? scope.edition() + "/" + name : name;
    }

    private Refusal unknown(Scope scope, String name, String typed) throws Refusal {
        Set<String> all = new TreeSet<>(obligations);
        names.edition(REPORT, scope.edition()).requirements().forEach(r -> all.add(r.id()));
        if (NO_ID.matcher(name).matches()) {
            return Refusal.of(
                    Code.MALFORMED,
                    REPORT,
                    typed.strip(),
                    "{value!} does not say which part is theirs. Name the criterion before"
                            + " the provider, as in \"CC6.4 {value}\", or what they do in"
                            + " words, as in \"data centre = {value}\"");
        }
        return Refusal.unknown(REPORT, "criterion or obligation", name, all);
    }

    /// What words find, best first, with the best of each word among the first, since no obligation
    /// may speak of all of them.
    private Set<Obligation> withBestOfEach(String words, List<Obligation> found) {
        Set<Obligation> all = new LinkedHashSet<>();
        for (String word : words.strip().split("\\s+", -1)) {
            byWords.find(word).stream().limit(1).forEach(all::add);
        }
        all.addAll(found);
        return all;
    }

    /// The obligations that the words of a carve-out find, `fire water heat = Example Cloud`, where
    /// they find several; none where they find one, or it is said by an id.
    public List<Obligation> several(Scope scope, String typed) {
        String begins = first(typed).split(",", 2)[0];
        int equals = typed.indexOf('=');
        String what = equals < 0 ? "" : typed.substring(0, equals).strip();
        boolean isIds =
                COMMA.splitAsStream(what).map(String::strip).allMatch(obligations::contains);
        if (what.isEmpty() || isIds || isNamed(scope, begins) || isNamed(scope, what)) {
            return List.of();
        }
        List<Obligation> found = byWords.find(what);
        return found.size() < 2
                ? List.of()
                : withBestOfEach(what, found).stream().limit(MOST_NAMED).toList();
    }

    /// The one obligation that words find.
    private String called(String words) throws Refusal {
        List<Obligation> found = byWords.find(words);
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        if (found.isEmpty()) {
            throw Refusal.unknown(REPORT, "criterion or obligation", words, obligations);
        }
        throw Refusal.of(
                        Code.AMBIGUOUS,
                        REPORT,
                        words,
                        "several obligations speak of {value!}. Name those that are theirs by their"
                                + " ids, with commas between them, in place of the words:")
                .because(
                        withBestOfEach(words, found).stream()
                                .limit(MOST_NAMED)
                                .map(o -> o.id() + "  " + o.words())
                                .toList());
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
