package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedText;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.CarvedOut;
import dev.crosswalk.programme.AuditReport.Found;
import dev.crosswalk.programme.AuditReport.Opinion;
import dev.crosswalk.programme.AuditReport.TestOfControl;
import dev.crosswalk.programme.AuditReport.UserEntityControl;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report on record as it becomes, with a sentence for each thing that is said otherwise.
final class ReportChange {
    private static final String EXCEPTION = "exception";
    private static final String UNQUALIFIED = "unqualified";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AFTER_ID = Pattern.compile("\\s+|\\s*=\\s*");

    private static final List<String> LISTS =
            List.of("opinion", EXCEPTION, "test", "carved-out", "included", "user-control");

    private final EditRequest.ChangeReport asked;
    private final CoverReading reading;
    private final AuditReport before;
    private final Scope scope;

    private final List<Opinion> opinions;
    private final List<Found> exceptions;
    private final List<TestOfControl> tests;
    private final List<CarvedOut> carvedOut;
    private final List<String> included;
    private final List<UserEntityControl> expected;
    private final List<String> did = new ArrayList<>();
    private final Set<String> controls = new LinkedHashSet<>();
    private @Nullable AuditReport after;

    /// As the report spells it; empty where nothing is said of one.
    private String provider = "";

    private ReportChange(AuditReport before, EditRequest.ChangeReport asked, CoverReading reading) {
        this.before = before;
        this.asked = asked;
        this.reading = reading;
        scope = before.scopes().getFirst();
        opinions = new ArrayList<>(before.opinions());
        exceptions = new ArrayList<>(before.exceptions());
        tests = new ArrayList<>(before.tests());
        carvedOut = new ArrayList<>(before.carvedOut());
        included = new ArrayList<>(before.included());
        expected = new ArrayList<>(before.userEntityControls());
    }

    static ReportChange of(AuditReport before, EditRequest.ChangeReport asked, CoverReading reading)
            throws Refusal {
        ReportChange change = new ReportChange(before, asked, reading);
        if (asked.withdrawn()) {
            change.withdraw();
        } else {
            change.change();
        }
        return change;
    }

    /// Null where it is taken off record.
    @Nullable AuditReport after() {
        return after;
    }

    /// What is said otherwise, a sentence each.
    List<String> did() {
        return did;
    }

    /// Ids of the controls that it is about.
    Set<String> controls() {
        return controls;
    }

    private void withdraw() throws Refusal {
        if (!says().equals(CoverPage.EMPTY) || !asked.tests().isEmpty()) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "withdrawn",
                    before.id(),
                    "<withdrawn> takes {value} off record, so nothing else is said of it");
        }
        did.add(
                "%s %s is taken off record: it counts for nothing, and what it found is not told any more"
                        .formatted(before.id(), before.title()));
        before.tests().forEach(t -> controls.add(t.control()));
    }

    private CoverPage says() {
        return asked.says();
    }

    private void change() throws Refusal {
        for (String typed : asked.without()) {
            remove(typed);
        }
        for (String typed : says().opinions()) {
            opinion(typed);
        }
        for (String typed : says().exceptions()) {
            exception(reading.exception(scope, typed));
        }
        for (String typed : asked.tests()) {
            test(typed);
        }
        for (String typed : says().carvedOut()) {
            carveOut(reading.carvedOut(scope, typed));
        }
        for (String typed : says().included()) {
            if (!included.contains(typed)) {
                included.add(typed);
                did(typed + " is included: its part is in it");
            }
        }
        provider();
        for (String typed : says().userControls()) {
            if (provider.isEmpty() && says().whose().isEmpty() && before.isOurs()) {
                throw CoverReading.ofCustomers(typed);
            }
            expect(reading.userControl(typed));
        }
        after = cover();
        if (after.equals(before)) {
            throw Refusal.of(
                    Code.TAKEN,
                    "report",
                    before.id(),
                    did.isEmpty() && nothingSaid()
                            ? "say what becomes otherwise of {value}, as in <carved-out \"CC6.4"
                                    + " Example Cloud\">"
                            : "{value} says that already");
        }
    }

    private boolean nothingSaid() {
        return !says().isSaid()
                && asked.tests().isEmpty()
                && asked.without().isEmpty()
                && asked.provider().isEmpty();
    }

    private void did(String what) {
        did.add(before.id() + ": " + what);
    }

    // ---- single values

    private AuditReport cover() throws Refusal {
        AuditReport.Kind kind = says().kind() == null ? before.kind() : reading.kind(says().kind());
        Period covers = says().period() == null ? before.covers() : reading.period(says().period());
        LocalDate issued =
                says().issued() == null && says().period() == null
                        ? before.issuedOn()
                        : reading.issued(
                                says().issued() == null
                                        ? before.issuedOn().toString()
                                        : says().issued(),
                                covers);
        List<Scope> scopes = new ArrayList<>();
        for (String typed : says().scopes()) {
            scopes.add(reading.scope(typed));
        }
        boolean ofReport = asked.provider().isEmpty() && !says().services().isEmpty();
        AuditReport after =
                new AuditReport(
                        before.id(),
                        says().title() == null ? before.title() : says().title(),
                        kind,
                        says().issuer() == null ? before.issuer() : says().issuer(),
                        before.independent() && !says().dependent(),
                        says().about() == null ? before.about() : says().whose(),
                        ofReport ? says().services() : before.services(),
                        scopes.isEmpty() ? before.scopes() : scopes,
                        kind == before.kind() ? before.assurance() : kind.assurance(),
                        covers,
                        issued,
                        says().validUntil() == null
                                ? before.validUntil()
                                : TypedText.day("valid-until", says().validUntil()),
                        before.surveilledOn(),
                        opinions,
                        exceptions,
                        tests,
                        carvedOut,
                        included,
                        expected);
        told(after);
        return after;
    }

    private void told(AuditReport is) {
        told("title", before.title(), is.title());
        told("kind", Words.of(before.kind()), Words.of(is.kind()));
        told("issuer", before.issuer(), is.issuer());
        if (before.independent() != is.independent()) {
            did("whoever gave it is not independent, so it is word");
        }
        if (!before.about().equals(is.about())) {
            did(
                    is.isOurs()
                            ? "it is about you"
                            : "it is about " + is.about() + ", and not about you");
        }
        told("services", String.join(", ", before.services()), String.join(", ", is.services()));
        told("scope", before.scopes().toString(), is.scopes().toString());
        told("period", String.valueOf(before.covers()), String.valueOf(is.covers()));
        told("day of issue", before.issuedOn().toString(), is.issuedOn().toString());
        told("last day", String.valueOf(before.validUntil()), String.valueOf(is.validUntil()));
    }

    private void told(String what, String was, String is) {
        if (!was.equals(is)) {
            boolean none = was.isEmpty() || was.equals("null");
            did("its %s is %s%s".formatted(what, is, none ? "" : ", and was " + was));
        }
    }

    // ---- lists

    private void opinion(String typed) throws Refusal {
        String[] said = AFTER_ID.split(typed.strip(), 2);
        if (said.length == 2 && said[1].strip().equals(UNQUALIFIED)) {
            RequirementRef ref = reading.opinion(scope, said[0] + " qualified").requirement();
            if (opinions.removeIf(o -> o.requirement().equals(ref))) {
                did("the opinion on %s is unqualified".formatted(ref.id()));
            }
            return;
        }
        Opinion opinion = reading.opinion(scope, typed);
        if (!opinions.contains(opinion)) {
            opinions.removeIf(o -> o.requirement().equals(opinion.requirement()));
            opinions.add(opinion);
            did(
                    "the opinion on %s is %s"
                            .formatted(opinion.requirement().id(), Words.of(opinion.opinion())));
        }
    }

    private void exception(Found found) {
        if (exceptions.contains(found)) {
            return;
        }
        exceptions.removeIf(f -> samePlace(f, found));
        exceptions.add(found);
        // A test that found something is no test without exception.
        tests.replaceAll(t ->
                t.control().equals(found.control())
                        ? new TestOfControl(t.control(), true, found.note())
                        : t);
        if (!found.control().isEmpty()) {
            controls.add(found.control());
        }
        did("an exception to %s, \"%s\"".formatted(place(found), found.note()));
    }

    private static boolean samePlace(Found one, Found other) {
        return one.control().equals(other.control())
                && one.obligations().equals(other.obligations())
                && String.valueOf(one.requirement()).equals(String.valueOf(other.requirement()));
    }

    private static String place(Found f) {
        RequirementRef ref = f.requirement();
        return Stream.of(
                        ref == null ? "" : ref.id(),
                        f.control(),
                        String.join(", ", f.obligations()))
                .filter(p -> !p.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("the report");
    }

    private void test(String typed) throws Refusal {
        String[] said = SPACES.split(typed.strip(), 3);
        String control = reading.tested(said[0]);
        boolean found = said.length > 1 && said[1].equals(EXCEPTION);
        if (said.length > 1 && !found) {
            throw Refusal.of(
                    Code.MALFORMED,
                    "test",
                    typed,
                    "{value!}: a test is of a control alone, or found an exception, as in"
                            + " \"ACC-04 exception two of 25 late\"");
        }
        String note = said.length < 3 ? "" : said[2];
        TestOfControl test = new TestOfControl(control, found, note);
        if (!found && exceptions.stream().anyMatch(f -> f.control().equals(control))) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "test",
                    control,
                    "an exception to {value} is on record, and a test without one would say the"
                            + " opposite: take it back first, <without exception:{value}>");
        }
        controls.add(control);
        if (tests.contains(test)) {
            return;
        }
        tests.removeIf(t -> t.control().equals(control));
        tests.add(test);
        if (found) {
            exceptions.removeIf(f -> f.control().equals(control) && f.requirement() == null);
            exceptions.add(new Found(control, List.of(), null, note));
        }
        did(
                "%s was tested, %s"
                        .formatted(
                                control,
                                found ? "with an exception: \"" + note + "\"" : "no exception"));
    }

    private void carveOut(CarvedOut part) {
        List<CarvedOut> all = carvedOut.stream().filter(c -> c.isOf(part.provider())).toList();
        if (all.stream().anyMatch(c -> c.with(part).equals(c))) {
            return;
        }
        CarvedOut is = all.isEmpty() ? part : all.getFirst().with(part);
        if (all.isEmpty()) {
            carvedOut.add(is);
        } else {
            carvedOut.set(carvedOut.indexOf(all.getFirst()), is);
        }
        boolean isTested = !tests.isEmpty() && !part.requirements().isEmpty();
        did(
                "%s is carved out, and does %s%s"
                        .formatted(
                                is.provider(),
                                does(is),
                                isTested
                                        ? ", save what controls of yours do that were tested"
                                        : ""));
    }

    private static String does(CarvedOut part) {
        List<String> does =
                new ArrayList<>(part.requirements().stream().map(RequirementRef::id).toList());
        does.addAll(part.obligations());
        return Words.and(does);
    }

    /// The provider's own report, and who of the organisation read it.
    private void provider() throws Refusal {
        LocalDate on = asked.reviewedOn();
        boolean says =
                !asked.providerReport().isEmpty() || !asked.reviewedBy().isEmpty() || on != null;
        if (asked.provider().isEmpty()) {
            if (says) {
                throw Refusal.missing(
                        "provider", "say whose report that is, or was reviewed: <provider NAME>");
            }
            return;
        }
        List<CarvedOut> all = carvedOut.stream().filter(p -> p.isOf(asked.provider())).toList();
        if (all.isEmpty()) {
            throw Refusal.unknown(
                    "provider",
                    "carved-out provider",
                    asked.provider(),
                    carvedOut.stream().map(CarvedOut::provider).distinct().toList());
        }
        provider = all.getFirst().provider();
        Days.check("reviewedOn", on);
        List<String> services = says().services();
        if (!says && services.isEmpty()) {
            return;
        }
        // Services that an entry has say which is meant; others become those of all.
        List<CarvedOut> named =
                all.stream()
                        .filter(c -> !services.isEmpty() && c.services().equals(services))
                        .toList();
        List<CarvedOut> meant = named.isEmpty() ? all : named;
        List<CarvedOut> before = List.copyOf(carvedOut);
        carvedOut.replaceAll(c -> meant.contains(c) ? reviewed(c, on) : c);
        List<CarvedOut> joined = CarvedOut.joined(carvedOut);
        carvedOut.clear();
        carvedOut.addAll(joined);
        if (carvedOut.equals(before)) {
            return;
        }
        List<CarvedOut> stay = carvedOut.stream().filter(c -> c.isOf(provider)).toList();
        for (CarvedOut is : stay) {
            did(
                    "%s's own report%s is %s, %s"
                            .formatted(is.provider(), ofWhat(is, stay), own(is), reviewedBy(is)));
        }
        if (stay.size() > 1) {
            did(
                    "%s stays there %d times, as what is used of it differs"
                            .formatted(provider, stay.size()));
        }
    }

    private CarvedOut reviewed(CarvedOut c, @Nullable LocalDate on) {
        return new CarvedOut(
                c.provider(),
                says().services().isEmpty() ? c.services() : says().services(),
                c.requirements(),
                c.obligations(),
                asked.providerReport().isEmpty() ? c.report() : asked.providerReport(),
                asked.reviewedBy().isEmpty() ? c.reviewedBy() : asked.reviewedBy(),
                on == null ? c.reviewedOn() : on);
    }

    /// Which of several entries it is; nothing where there is one.
    private static String ofWhat(CarvedOut is, List<CarvedOut> all) {
        if (all.size() == 1) {
            return "";
        }
        return is.services().isEmpty()
                ? " for " + does(is)
                : " on " + String.join(", ", is.services());
    }

    private static String own(CarvedOut is) {
        return is.report().isEmpty() ? "not on file" : is.report();
    }

    private static String reviewedBy(CarvedOut is) {
        if (is.reviewedBy().isEmpty()) {
            return "reviewed by nobody";
        }
        return "reviewed by "
                + is.reviewedBy()
                + (is.reviewedOn() == null ? ", and nobody says when" : " on " + is.reviewedOn());
    }

    private void expect(UserEntityControl said) {
        UserEntityControl is = new UserEntityControl(said.text(), provider, said.control());
        if (expected.contains(is)) {
            return;
        }
        expected.removeIf(
                u -> u.text().equalsIgnoreCase(is.text()) && u.provider().equals(is.provider()));
        expected.add(is);
        did(
                "%s expects of you: %s (%s)"
                        .formatted(
                                is.provider().isEmpty() ? "it" : is.provider(),
                                is.text(),
                                is.control().isEmpty()
                                        ? "no control of yours is named for it"
                                        : is.control()));
    }

    // ---- what it says no more

    private void remove(String typed) throws Refusal {
        int colon = typed.indexOf(':');
        String list = colon < 0 ? typed : typed.substring(0, colon).strip();
        String which = colon < 0 ? "" : typed.substring(colon + 1).strip();
        Set<String> known = new TreeSet<>();
        boolean gone =
                switch (list) {
                    case "opinion" -> {
                        opinions.forEach(o -> known.add(o.requirement().id()));
                        yield opinions.removeIf(o -> o.requirement().id().equals(which));
                    }
                    case EXCEPTION -> {
                        exceptions.forEach(f -> known.addAll(names(f)));
                        yield removeException(f -> names(f).contains(which));
                    }
                    case "test" -> {
                        tests.forEach(t -> known.add(t.control()));
                        controls.add(which);
                        yield tests.removeIf(t -> t.control().equals(which));
                    }
                    case "carved-out" -> {
                        carvedOut.forEach(c -> known.addAll(names(c)));
                        yield removeCarvedOut(which);
                    }
                    case "included" -> {
                        known.addAll(included);
                        yield included.remove(which);
                    }
                    case "user-control" -> {
                        expected.forEach(u -> known.add(u.text()));
                        yield expected.removeIf(u -> u.text().equals(which));
                    }
                    default ->
                            throw Refusal.of(
                                            Code.UNKNOWN,
                                            "without",
                                            list,
                                            "<without {typed}>: a report has no {value!}.{maybe}"
                                                    + " Write it like <without exception:ACC-04>,"
                                                    + " with one of: {lists}")
                                    .with("typed", typed)
                                    .with("lists", String.join(", ", LISTS))
                                    .near(LISTS);
                };
        if (!gone) {
            throw Refusal.unknown("without", list + " of this report", which, known);
        }
        did("no %s %s any more".formatted(list, which));
    }

    /// All that a provider does, or one criterion or obligation of it.
    private boolean removeCarvedOut(String which) {
        boolean gone = carvedOut.removeIf(c -> c.isOf(which));
        if (!gone) {
            List<CarvedOut> before = List.copyOf(carvedOut);
            carvedOut.replaceAll(c -> names(c).contains(which) ? without(c, which) : c);
            carvedOut.removeIf(c -> c.requirements().isEmpty() && c.obligations().isEmpty());
            gone = !carvedOut.equals(before);
        }
        expected.removeIf(u ->
                !u.provider().isEmpty() && carvedOut.stream().noneMatch(c -> c.isOf(u.provider())));
        return gone;
    }

    private static CarvedOut without(CarvedOut part, String which) {
        return new CarvedOut(
                part.provider(),
                part.services(),
                part.requirements().stream()
                        .filter(r -> !which.equals(r.id() + " " + part.provider()))
                        .toList(),
                part.obligations().stream()
                        .filter(o -> !which.equals(o + " " + part.provider()))
                        .toList(),
                part.report(),
                part.reviewedBy(),
                part.reviewedOn());
    }

    /// `Example Cloud`, `CC6.4 Example Cloud`
    private static List<String> names(CarvedOut part) {
        List<String> names = new ArrayList<>(List.of(part.provider()));
        part.requirements().forEach(r -> names.add(r.id() + " " + part.provider()));
        part.obligations().forEach(o -> names.add(o + " " + part.provider()));
        return names;
    }

    private boolean removeException(Predicate<Found> which) {
        List<Found> gone = exceptions.stream().filter(which).toList();
        for (Found f : gone) {
            tests.replaceAll(t ->
                    t.exception() && t.control().equals(f.control())
                            ? new TestOfControl(t.control(), false, "")
                            : t);
            controls.add(f.control());
        }
        return exceptions.removeAll(gone);
    }

    private static List<String> names(Found f) {
        List<String> names = new ArrayList<>(f.obligations());
        RequirementRef ref = f.requirement();
        if (!f.control().isEmpty()) {
            names.add(f.control());
        }
        if (ref != null) {
            names.add(ref.id());
        }
        return names;
    }
}
