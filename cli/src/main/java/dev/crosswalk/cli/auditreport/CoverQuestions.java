package dev.crosswalk.cli.auditreport;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedText;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.auditreport.CoverText;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks a person what stands on the cover page and in the opinion of a report, in its order.
///
/// @param wanted what the programme wants, of which the report most likely speaks
/// @param hasList whether a list of the report's controls is at hand, which has the exceptions
/// @param read what the report's own text seems to say, to be confirmed; null where no file is at
///   hand
public record CoverQuestions(
        CoverReading reading,
        Content content,
        List<Scope> wanted,
        Asking asking,
        boolean hasList,
        @Nullable CoverText read) {
    private static final String UNKNOWN = "unknown";
    private static final String YEAR = "2025-10-01..2026-09-30";
    private static final String ALL = "all";

    /// How the ids of what is done of sites, rooms and what stands in them begin.
    private static final String PHYSICAL = "phys-";

    /// The same of what is done about fire, water, heat and power around them.
    private static final String ENVIRONMENT = "cont-environment-";

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    /// `3`, `1-6`
    private static final Pattern SERIES = Pattern.compile("([0-9]{1,3})(?:[-–]([0-9]{1,3}))?");

    public CoverQuestions {
        wanted = List.copyOf(wanted);
    }

    /// @param said what is said already; only the rest is asked
    public CoverPage page(CoverPage said) throws Refusal {
        return read == null || read.isEmpty() || said.isSaid()
                ? asked(said, false)
                : isSo(read)
                        ? asked(with(said.id(), said.title(), read.page()), true)
                        : asked(said, false);
    }

    private static CoverPage with(@Nullable String id, @Nullable String title, CoverPage page) {
        return new CoverPage(
                id,
                title,
                page.kind(),
                page.issuer(),
                page.dependent(),
                CoverPage.US,
                page.services(),
                page.scopes(),
                page.period(),
                page.issued(),
                page.validUntil(),
                page.opinions(),
                page.exceptions(),
                List.of(),
                page.included(),
                page.userControls());
    }

    /// Shows what the report's text seems to say, and asks whether it does.
    private boolean isSo(CoverText text) throws Refusal {
        CoverPage page = text.page();
        try {
            reading.check(page);
        } catch (Refusal e) {
            return false;
        }
        asking.say("The text of the report seems to say:");
        line("what it is", page.kind());
        line("issued by", page.issuer());
        line("speaks of", page.scopes().isEmpty() ? null : page.scopes().getFirst());
        line("period", page.period());
        line("issued on", page.issued());
        asking.say(
                "  %-10s %s"
                        .formatted(
                                "opinion",
                                text.isUnqualified()
                                        ? "unqualified; exceptions to single controls come with the"
                                                + " list of controls"
                                        : "not read, or with exceptions: it is asked for"));
        asking.say("  %-10s %s".formatted("auditor", "independent of you"));
        if (text.mayCarveOut()) {
            asking.say(
                    "  %-10s %s"
                            .formatted(
                                    "providers",
                                    !page.carvedOut().isEmpty()
                                            ? "left out are %s: asked below"
                                                    .formatted(Words.and(page.carvedOut()))
                                            : text.provider() != null
                                                    ? "%s is left out: asked below"
                                                            .formatted(text.provider())
                                                    : "it speaks of one that is left out: asked"
                                                            + " below"));
        }
        return asking.yes("Is all of that so", true);
    }

    private void line(String what, @Nullable String value) throws Refusal {
        asking.say(
                "  %-10s %s".formatted(what, value == null ? "not found: it is asked for" : value));
    }

    /// What stands in brackets: what the text says, or else what is usual.
    private String usual(@Nullable String typed, String otherwise) {
        return typed == null ? otherwise : typed;
    }

    private CoverPage found() {
        return read == null ? CoverPage.EMPTY : read.page();
    }

    /// @param isRead whether the text of the report was confirmed, so that what it does not speak
    ///   of is not asked
    private CoverPage asked(CoverPage said, boolean isRead) throws Refusal {
        AuditReport.Kind kind =
                said.kind() != null
                        ? reading.kind(said.kind())
                        : asking.ask(
                                hasList
                                        ? "What is it: type-2 or type-1"
                                        : "What is it: type-2, type-1, certificate, bridge-letter or"
                                                + " questionnaire",
                                usual(found().kind(), "type-2"),
                                reading::kind);
        String issuer =
                said.issuer() != null
                        ? said.issuer()
                        : asking.ask(
                                kind.isWord()
                                        ? "Who wrote it"
                                        : "Who issued it: the auditor's firm, as it signed",
                                usual(found().issuer(), UNKNOWN),
                                t -> t.equals(UNKNOWN) ? "" : TypedText.name("who issued it", t));
        boolean dependent =
                said.dependent()
                        || (!isRead
                                && !kind.isWord()
                                && !asking.yes(
                                        "Are they independent: neither you nor anybody you direct",
                                        true));
        String about =
                said.about() != null || hasList
                        ? said.about()
                        : asking.ask(
                                "Whom is it about: us, or a provider of yours, by name",
                                CoverPage.US,
                                t -> TypedText.name("whom it is about", t));
        List<String> scopes =
                said.scopes().isEmpty()
                        ? List.of(
                                asking.<String>ask(
                                        "What does it speak of: a framework, and its categories, as"
                                                + " in soc2-2017:CC,A or Security, Availability",
                                        found().scopes().isEmpty()
                                                ? usual(kind)
                                                : found().scopes().getFirst(),
                                        t -> reading.scope(t).toString()))
                        : said.scopes();
        String period = said.period() == null ? period(kind) : said.period();
        Period covers = period == null ? null : reading.period(period);
        String issued =
                said.issued() != null
                        ? said.issued()
                        : asking.ask(
                                "Issued on which day: the date under its opinion, as in 2026-11-15",
                                usual(found().issued(), ""),
                                t -> reading.issued(t, covers).toString());
        CoverPage cover =
                new CoverPage(
                        said.id(),
                        said.title(),
                        Words.of(kind),
                        issuer,
                        dependent,
                        about,
                        said.services(),
                        scopes,
                        period,
                        issued,
                        said.validUntil(),
                        said.opinions(),
                        said.exceptions(),
                        said.carvedOut(),
                        said.included(),
                        said.userControls());
        return kind.isOpinion()
                ? opined(cover, reading.scope(scopes.getFirst()), isRead ? read : null)
                : cover;
    }

    private @Nullable String period(AuditReport.Kind kind) throws Refusal {
        return asking.<@Nullable String>ask(
                kind == AuditReport.Kind.TYPE_1
                        ? "As of which day, as in 2025-09-30"
                        : "For which period, as in " + YEAR,
                usual(found().period(), kind.isOpinion() ? "" : Asking.NONE),
                t -> {
                    if (t.equals(Asking.NONE)) {
                        return null;
                    }
                    Period p = reading.period(t);
                    return p.from().equals(p.to()) ? p.from().toString() : p.from() + ".." + p.to();
                });
    }

    /// The framework wanted of which there are such reports.
    private String usual(AuditReport.Kind kind) {
        return wanted.stream()
                .map(Scope::toString)
                .filter(w -> w.startsWith("soc2-") == kind.isOpinion())
                .findFirst()
                .orElse(kind.isOpinion() ? "soc2-2017:CC" : "iso27001-2022");
    }

    /// What an opinion says beside yes.
    ///
    /// @param text what of it was read and confirmed; null where nothing was
    private CoverPage opined(CoverPage cover, Scope scope, @Nullable CoverText text)
            throws Refusal {
        List<RequirementRef> criteria = Crosswalk.of(content.library()).requirements(scope);
        List<String> ids = criteria.stream().map(RequirementRef::id).toList();
        String id = of(ids, "CC9.2");
        String theirs = of(ids, "CC6.4", "A1.2");
        return new CoverPage(
                cover.id(),
                cover.title(),
                cover.kind(),
                cover.issuer(),
                cover.dependent(),
                cover.about(),
                cover.services(),
                cover.scopes(),
                cover.period(),
                cover.issued(),
                cover.validUntil(),
                text != null && text.isUnqualified()
                        ? cover.opinions()
                        : rest(
                                cover.opinions(),
                                "A criterion on which its opinion is qualified, adverse or disclaimed, as in "
                                        + id
                                        + " qualified",
                                t -> {
                                    var _ = reading.opinion(scope, t);
                                    return t.strip();
                                }),
                hasList
                        ? cover.exceptions()
                        : exceptions(cover.exceptions(), scope, of(ids, "CC6.3")),
                carvedOut(cover.carvedOut(), scope, theirs),
                text != null && !text.mayInclude()
                        ? cover.included()
                        : rest(
                                cover.included(),
                                "A provider that it includes: its part is in this report",
                                t -> TypedText.of("included", "the provider", t)),
                cover.whose().isEmpty()
                        ? cover.userControls()
                        : rest(
                                cover.userControls(),
                                "What it expects of you (a complementary user-entity control), and your"
                                        + " control that does it, as in: leavers are removed = ACC-04",
                                t -> {
                                    var _ = reading.userControl(t);
                                    return t.strip();
                                }));
    }

    /// The first of some criteria that a report can speak of, or of its own.
    private static String of(List<String> ids, String... usual) {
        return Stream.of(usual)
                .filter(u -> ids.isEmpty() || ids.contains(u))
                .findFirst()
                .orElseGet(ids::getFirst);
    }

    private List<String> rest(List<String> said, String question, Asking.Reading<String> read)
            throws Refusal {
        return said.isEmpty() ? asking.many(question, read) : said;
    }

    /// What the list of the report leaves to providers is offered first. Of what a criterion asks
    /// for, and of what words find, it is asked which of it is theirs.
    private List<String> carvedOut(List<String> said, Scope scope, String theirs) throws Refusal {
        return said.isEmpty()
                ? asking.many(
                        "A provider that it carves out: their criterion, and who, as in "
                                + theirs
                                + " Example Cloud; or in words, as in fire water heat = Example Cloud",
                        leftOut(theirs),
                        t -> {
                            if (reading.several(scope, t).isEmpty()) {
                                var _ = reading.carvedOut(scope, t);
                            }
                            return t.strip();
                        },
                        one -> part(scope, one))
                : said;
    }

    /// What is offered of it: where the text names a provider and not the criteria, the one that is
    /// a host's as a rule, for of that it is asked next which part is theirs.
    private List<String> leftOut(String theirs) {
        String provider = read == null ? null : read.provider();
        return found().carvedOut().isEmpty() && provider != null
                ? List.of(theirs + " " + provider)
                : found().carvedOut();
    }

    /// Which obligations of a carve-out are the provider's: what a criterion asks for is seldom
    /// theirs as a whole, so nothing of it is offered. Of A1.2 a host has the fire doors, and
    /// seldom the policy on backups; of CC6.4 it has its own buildings, and not the badges of an
    /// office.
    private String part(Scope scope, String typed) throws Refusal {
        List<Obligation> several = reading.several(scope, typed);
        boolean isOfWords = !several.isEmpty();
        String who = isOfWords ? typed.substring(typed.indexOf('=') + 1).strip() : "";
        if (!isOfWords) {
            AuditReport.CarvedOut of = reading.carvedOut(scope, typed);
            who = of.provider();
            several =
                    of.requirements().stream()
                            .flatMap(r -> Crosswalk.of(content.library()).demands(r).stream())
                            .distinct()
                            .toList();
        }
        if (several.size() < 2) {
            return typed;
        }
        asking.say(
                isOfWords
                        ? "  These speak of it:"
                        : "  It leaves out all of this, save what controls of yours do that were tested:");
        boolean isMixed = several.stream().anyMatch(o -> !isOfAHost(o));
        for (int i = 0; i < several.size(); i++) {
            boolean isMarked = isMixed && isOfAHost(several.get(i));
            asking.say(
                    "  %2d. %s%s".formatted(i + 1, several.get(i).words(), isMarked ? " *" : ""));
        }
        if (isMixed && several.stream().anyMatch(CoverQuestions::isOfAHost)) {
            asking.say("  * is as a rule what a host does; the rest seldom is");
        }
        List<Obligation> numbered = several;
        String provider = who;
        if (!isOfWords && several.stream().allMatch(o -> o.id().startsWith(PHYSICAL))) {
            asking.say(
                    "  A host does all of it in its own data centres, and none of it in your offices:"
                            + " leave out what you do there");
        }
        return asking.ask(
                "Which of these does %s do, as in 1,3 or 2-4%s"
                        .formatted(provider, isOfWords ? "" : ", or all"),
                "",
                t -> {
                    if (t.equalsIgnoreCase(ALL) && !isOfWords) {
                        return typed;
                    }
                    String ids = String.join(",", numbered(t, numbered));
                    String part = ids + " = " + provider;
                    var _ = reading.carvedOut(scope, part);
                    return part;
                });
    }

    private static boolean isOfAHost(Obligation obligation) {
        return obligation.id().startsWith(PHYSICAL) || obligation.id().startsWith(ENVIRONMENT);
    }

    private static List<String> numbered(String typed, List<Obligation> all) throws Refusal {
        if (typed.equalsIgnoreCase(ALL)) {
            return all.stream().map(Obligation::id).toList();
        }
        List<String> ids = new ArrayList<>();
        for (String number : BETWEEN.splitAsStream(typed.strip()).toList()) {
            Matcher series = SERIES.matcher(number);
            int from = series.matches() ? Integer.parseInt(series.group(1)) : 0;
            int to = from > 0 && series.group(2) != null ? Integer.parseInt(series.group(2)) : from;
            if (from < 1 || to < from || to > all.size()) {
                throw Refusal.of(
                                Code.MALFORMED,
                                "report",
                                number,
                                "{value!} is no number from 1 to {most}: several with commas between"
                                        + " them, as in 1,3 or 2-4, or all")
                        .with("most", String.valueOf(all.size()));
            }
            all.subList(from - 1, to).stream().map(Obligation::id).forEach(ids::add);
        }
        return ids.stream().distinct().toList();
    }

    private List<String> exceptions(List<String> said, Scope scope, String id) throws Refusal {
        if (!said.isEmpty()) {
            return said;
        }
        List<String> all =
                asking.many(
                        "An exception that its tests noted: the criterion, control or obligation,"
                                + " and what the auditor wrote, as in "
                                + id
                                + " one leaver kept access",
                        t -> {
                            var _ = reading.exception(scope, t);
                            return t.strip();
                        });
        List<String> placed = new ArrayList<>();
        for (String one : all) {
            placed.add(placed(one, reading.exception(scope, one)));
        }
        return placed;
    }

    /// Asks in which control it was found, where leaving that out takes out a whole criterion.
    private String placed(String typed, AuditReport.Found found) throws Refusal {
        RequirementRef of = found.requirement();
        if (of == null || !found.control().isEmpty()) {
            return typed;
        }
        int asked = Crosswalk.of(content.library()).demands(of).size();
        return asking.ask(
                "In which control was it found, as in ACC-04 (without one it takes out all of "
                        + of.id()
                        + ", "
                        + Words.many(asked, "obligation", "obligations")
                        + "): \""
                        + found.note()
                        + "\"",
                Asking.NONE,
                t ->
                        t.equals(Asking.NONE)
                                ? typed
                                : of.id() + "@" + reading.control(t) + " " + found.note());
    }
}
