package dev.crosswalk.answers.intake;

import static java.util.Comparator.comparingDouble;

import dev.crosswalk.answers.ObligationsByWords;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.answers.auditreport.StandsClose;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.CarvedOut;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What may be decided of the controls of a list: what is suggested of each, which obligations and
/// controls there are, and what each is to be called in the programme.
public final class Reviewing {
    /// What is suggested less strongly than this is not proposed, and what is proposed is what one
    /// key accepts.
    private static final double STRONG = 0.5;

    /// How much of what an obligation says the control has to say in the same words: a text that is
    /// about the same and says less of it is no word for it. docs/intake.md has what came of it.
    private static final double SAID = 0.2;

    /// The same where no criteria say what a control is about, so that all obligations there are
    /// compete for it.
    private static final double STRONG_ALONE = 0.55;

    private static final double SAID_ALONE = 0.3;

    /// What is weaker than this is hardly ever what a text says, unless it is nearest of all.
    private static final double WEAK = 0.45;

    /// The second one is offered where it is no weaker: docs/intake.md has what came of it.
    private static final double WEAKEST = 0.38;

    /// Of what a part of a text is about, so many of the nearest count.
    private static final int AMONG_FIRST = 2;

    /// So many things are looked at that a text may speak of beside what it is taken for.
    private static final int MOST_BESIDE = 3;

    private static final int MOST_OTHERS = 3;

    /// What is beyond the criteria and nearer by so much than all within stands first: then the
    /// criteria that the list names are too narrow, as those of access reviews often are.
    private static final double MUCH_NEARER = 0.15;

    /// By so much of what the text says in the same words as half of it, it stands right behind the
    /// first.
    private static final double NEARER = 0.05;

    private static final double HALF_SAID = 0.5;

    /// So much of what is beyond the criteria the text has to say, to be offered.
    private static final double SAID_BEYOND = 0.25;

    private static final double LITTLE = 0.02;
    private static final double SAID_TOO_BEYOND = 0.35;

    private static final int MOST_BEYOND = 2;

    /// What the criteria of a group are about is worth so much more than its score. Nobody said
    /// which of them are the control's, so that what is beyond them is not put behind them all.
    private static final double OF_GROUP = 0.05;

    /// So little less than the nearest one is as near, for whoever would read it.
    private static final double AS_NEAR = 0.06;

    /// So little less near is worth to be told of, though not to be shown.
    private static final double NEAR = 0.08;

    /// What is said so much in the same words is worth a look also where it is less near.
    private static final double SAID_MUCH = 0.3;

    private static final double LESS_NEAR = 0.15;

    /// What a framework wanted asks for, and the nearest does not, is offered where it is no less
    /// near than this: docs/intake.md has what came of it.
    private static final double ASKED_FOR = 0.11;

    /// What is offered because the text says most of it is not less near by more than this.
    private static final double LITTLE_LESS_NEAR = 0.1;

    private static final double SAID_TOO = 0.12;

    /// What says the contrary of a text is taken to be so much less near.
    private static final double CONTRARY = 0.15;

    private static final Pattern AFTERWARDS =
            Pattern.compile("\\b(after|afterwards|retrospective|retrospectively)\\b");
    private static final Pattern BEFOREHAND = Pattern.compile("\\b(before|prior to|beforehand)\\b");
    private static final Pattern NOT_DONE =
            Pattern.compile("\\b(?:not|never)\\s+(?:be\\s+)?([a-z]{2,}ed)\\b");
    private static final Pattern DENIES =
            Pattern.compile("\\b(no|not|never|without|nobody|nothing|only)\\b");

    /// So many things are named that may have failed with what a control does.
    private static final int MOST_CLOSE = 2;

    /// What an auditor's words about a failure are as near to, so little less, as to what failed.
    private static final double AS_CLOSE = 0.04;

    private static final double CLOSE = 0.35;

    /// Of what words find that somebody types, what is further from the nearest is hardly ever
    /// meant.
    private static final double NEAR_WORDS = 0.12;

    private static final int MOST_FOUND = 6;

    /// So many of them are those that are found by the words themselves.
    private static final int MOST_BY_WORDS = 3;

    /// As the rules of programmes have it.
    private final Content content;

    private final @Nullable Programme programme;
    private final Suggester suggester;
    private final ObligationsByWords byWords;
    private final Map<String, Obligation> obligations = new TreeMap<>();
    private final Map<String, List<Suggestion>> suggested = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> controls = new LinkedHashMap<>();

    /// Null until it is asked for.
    private @Nullable Crosswalk crosswalk;

    /// What frameworks wanted ask for, but that of the list; null until it is asked for.
    private @Nullable Set<String> wanted;

    /// @param programme null where none is at hand
    public Reviewing(
            ControlList list, Content content, @Nullable Programme programme, Suggester suggester) {
        this.content = content;
        this.programme = programme;
        this.suggester = suggester;
        byWords = new ObligationsByWords(content);
        content.library().obligations().forEach(o -> obligations.put(o.id(), o));
        content.controls().controls().forEach(c -> controls.put(c.id(), c.title()));
        if (programme != null) {
            for (Adoption a : programme.adoptions()) {
                if (a.subject() instanceof Adoption.Own(Control own)) {
                    controls.put(a.id(), own.title());
                }
            }
        }
        Set<String> taken = new HashSet<>();
        for (ListedControl control : list.controls()) {
            String id = usualId(control, taken);
            taken.add(id);
            ids.put(control.id(), id);
        }
    }

    /// Whether a control can be called so.
    public static boolean isId(String id) {
        return TypedId.is(id);
    }

    public Content content() {
        return content;
    }

    /// Whose controls they become; empty where no programme is at hand.
    String organisation() {
        return programme == null ? "" : OneLine.of(programme.organisation());
    }

    /// Best first. Where an auditor found something, what their words are about counts too: what
    /// failed is seldom what the text of the control says most of.
    public List<Suggestion> suggestions(ListedControl control) {
        return suggested.computeIfAbsent(
                control.id(),
                _ -> {
                    List<Suggestion> all =
                            weighed(
                                    control.text(),
                                    suggester.suggest(withFound(control), control.criteria()));
                    List<Suggestion> ordered =
                            control.isOfGroup()
                                    ? all.stream()
                                            .sorted(comparingDouble(s -> -ofGroup(s)))
                                            .toList()
                                    : firstMuchNearer(all);
                    return isClear(control, ordered) ? ordered : secondAskedFor(ordered);
                });
    }

    /// The same with what a framework wanted asks for right behind the first, where neither of the
    /// first two is: what only the report's own criteria ask for brings that framework nothing. Of
    /// several the one of which the text says most. Not beside what is likely by criteria of its
    /// own: there it was accepted once in five, and each is a line to read.
    private List<Suggestion> secondAskedFor(List<Suggestion> all) {
        if (all.stream().limit(2).anyMatch(this::isAskedFor)) {
            return all;
        }
        Suggestion asked =
                all.stream()
                        .skip(2)
                        .filter(s -> isAskedForAsNear(s, all.getFirst()))
                        .max(comparingDouble(s -> s.score() + s.said()))
                        .orElse(null);
        if (asked == null) {
            return all;
        }
        List<Suggestion> ordered = new ArrayList<>(all);
        ordered.remove(asked);
        ordered.add(1, asked);
        return ordered;
    }

    private boolean isAskedForAsNear(Suggestion second, Suggestion first) {
        return second.within()
                && second.score() >= first.score() - ASKED_FOR
                && isAskedFor(second)
                && !isAskedFor(first);
    }

    private boolean isAskedFor(Suggestion s) {
        if (wanted == null) {
            wanted = programme == null ? Set.of() : wanted(programme);
        }
        return wanted.contains(s.obligation());
    }

    private Set<String> wanted(Programme programme) {
        return crosswalk()
                .giving(
                        programme.frameworks().stream()
                                .map(WantedFramework::scope)
                                .filter(scope -> !scope.edition().equals(Criteria.EDITION))
                                .flatMap(scope -> crosswalk().requirements(scope).stream())
                                .flatMap(r -> crosswalk().demands(r).stream())
                                .map(Obligation::id)
                                .collect(Collectors.toSet()));
    }

    private Crosswalk crosswalk() {
        if (crosswalk == null) {
            crosswalk = Crosswalk.of(content.library());
        }
        return crosswalk;
    }

    /// The text of a control, and what the auditor wrote of its exceptions.
    static String withFound(ListedControl control) {
        return (control.text() + " " + String.join(" ", control.wrote(TestResult.EXCEPTION)))
                .strip();
    }

    /// The same with what says the contrary of the text less near.
    private List<Suggestion> weighed(String text, List<Suggestion> all) {
        List<Suggestion> weighed = new ArrayList<>();
        for (Suggestion s : all) {
            Obligation obligation = obligations.get(s.obligation());
            boolean isContrary = obligation != null && isContrary(text, obligation.text());
            weighed.add(isContrary ? s.lessNear(CONTRARY) : s);
        }
        weighed.sort(
                Comparator.comparing((Suggestion s) -> !s.within())
                        .thenComparing(comparingDouble(Suggestion::score).reversed()));
        return weighed;
    }

    /// Whether an obligation asks for something before that the text does after, or for what is
    /// done with something with which the text says it is not done.
    static boolean isContrary(String text, String obligation) {
        String said = text.toLowerCase(Locale.ROOT);
        String asked = obligation.toLowerCase(Locale.ROOT);
        if (isOneOf(AFTERWARDS, BEFOREHAND, said) && isOneOf(BEFOREHAND, AFTERWARDS, asked)) {
            return true;
        }
        Matcher not = NOT_DONE.matcher(said);
        while (not.find()) {
            boolean asksForIt = Pattern.compile("\\b" + not.group(1) + "\\b").matcher(asked).find();
            if (asksForIt && !DENIES.matcher(asked).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(Pattern one, Pattern other, String text) {
        return one.matcher(text).find() && !other.matcher(text).find();
    }

    /// The same with what is beyond the criteria and nearer than all within right behind the first,
    /// or, where it is much nearer, before it.
    private static List<Suggestion> firstMuchNearer(List<Suggestion> all) {
        if (all.isEmpty() || !all.getFirst().within()) {
            return all;
        }
        List<Suggestion> ahead =
                all.stream()
                        .filter(s -> !s.within())
                        .filter(s -> isNearer(s, all.getFirst()))
                        .limit(MOST_BEYOND)
                        .toList();
        List<Suggestion> ordered = new ArrayList<>(all);
        ordered.removeAll(ahead);
        ordered.addAll(1, ahead);
        if (!ahead.isEmpty() && leads(ahead.getFirst(), all.getFirst())) {
            ordered.remove(ahead.getFirst());
            ordered.addFirst(ahead.getFirst());
        }
        return ahead.isEmpty() ? thirdAsNear(ordered) : ordered;
    }

    /// The same with what is beyond the criteria and as near as the nearest within among the three
    /// that are looked at of a single control.
    private static List<Suggestion> thirdAsNear(List<Suggestion> all) {
        Suggestion beyond =
                all.stream()
                        .filter(s -> !s.within() && s.score() >= all.getFirst().score())
                        .findFirst()
                        .orElse(null);
        if (beyond == null || all.size() < 3) {
            return all;
        }
        List<Suggestion> ordered = new ArrayList<>(all);
        ordered.remove(beyond);
        ordered.add(2, beyond);
        return ordered;
    }

    private static double ofGroup(Suggestion s) {
        return s.score() + (s.within() ? OF_GROUP : 0);
    }

    private static boolean isNearer(Suggestion beyond, Suggestion within) {
        boolean isNearer = beyond.score() - within.score() >= NEARER;
        return leads(beyond, within) || (isNearer && beyond.said() >= HALF_SAID);
    }

    private static boolean leads(Suggestion beyond, Suggestion within) {
        return beyond.score() - within.score() >= MUCH_NEARER;
    }

    /// What other words about a control speak of, whatever its criteria are: first what is found by
    /// all of them, as [ObligationsByWords] has it, then what is nearly as near as the nearest, for
    /// the rest of what a few words find is noise. What is found and not near has no score.
    public List<Suggestion> suggestions(String words) {
        List<Suggestion> near = suggester.suggest(words, List.of());
        Map<String, Suggestion> all = new LinkedHashMap<>();
        byWords.findEach(words).stream()
                .map(Obligation::id)
                .limit(MOST_BY_WORDS)
                .forEach(o ->
                        all.put(
                                o,
                                near.stream()
                                        .filter(s -> s.obligation().equals(o))
                                        .findFirst()
                                        .orElse(new Suggestion(o, 0, 0, 0, null, null, true))));
        near.stream()
                .filter(s -> s.score() >= near.getFirst().score() - NEAR_WORDS)
                .forEach(s -> all.putIfAbsent(s.obligation(), s));
        return all.values().stream().limit(MOST_FOUND).toList();
    }

    /// The obligation that may be accepted of a control at a glance: the nearest of those that its
    /// criteria are about, where of none of the others the text says more. None where the two
    /// readers, by meaning and by words, name different ones, or either hardly sees one; and none
    /// where an auditor found something, since what is accepted then is what failed.
    public List<String> proposed(ListedControl control) {
        List<Suggestion> suggestions = suggestions(control);
        return isLikely(control, suggestions)
                ? List.of(suggestions.getFirst().obligation())
                : List.of();
    }

    /// Whether it is likely, and criteria of its own say what it is about.
    private static boolean isClear(ListedControl control, List<Suggestion> suggestions) {
        return !control.isOfGroup() && isLikely(control, suggestions);
    }

    private static boolean isLikely(ListedControl control, List<Suggestion> suggestions) {
        if (suggestions.isEmpty() || control.result() == TestResult.EXCEPTION) {
            return false;
        }
        Suggestion best = suggestions.getFirst();
        boolean isSaidMost =
                suggestions.stream()
                        .filter(s -> s.within() || !best.within())
                        .noneMatch(s -> s.said() > best.said());
        boolean isAlone = control.criteria().isEmpty() || !best.within();
        return (best.within() || control.isOfGroup())
                && best.score() >= (isAlone ? STRONG_ALONE : STRONG)
                && best.said() >= (isAlone ? SAID_ALONE : SAID)
                && isSaidMost;
    }

    /// The same without what somebody refused: who said no to something is not offered it by one
    /// key, and nothing else in its place.
    public List<String> proposed(ListedControl control, Set<String> refused) {
        return proposed(control).stream().filter(o -> !refused.contains(o)).toList();
    }

    /// What else the text of a control speaks of that is taken for one thing, the nearest first:
    /// what its criteria are about, then what they are not.
    public List<Suggestion> besides(ListedControl control) {
        Suggestion first = suggestions(control).getFirst();
        List<Suggestion> besides = new ArrayList<>();
        suggestions(control).stream()
                .skip(1)
                .filter(Suggestion::within)
                .limit(MOST_BESIDE)
                .filter(s -> isNear(control, s) || isSaidMuch(s, first))
                .forEach(besides::add);
        suggestions(control).stream()
                .skip(1)
                .filter(s -> !s.within() && isAsNearBeyond(s, first))
                .limit(MOST_BEYOND)
                .forEach(besides::add);
        return besides;
    }

    private static boolean isSaidMuch(Suggestion second, Suggestion first) {
        return second.said() >= SAID_MUCH
                && second.score() >= Math.max(WEAK, first.score() - LESS_NEAR);
    }

    /// Of what is beyond the criteria, whether a part of the text is about it, and all of it about
    /// as much as about what it is taken for.
    private static boolean isAsNearBeyond(Suggestion beyond, Suggestion first) {
        return beyond.place() <= AMONG_FIRST
                && (beyond.score() >= first.score()
                        || (beyond.score() >= first.score() - LITTLE
                                && beyond.said() >= SAID_TOO_BEYOND));
    }

    /// The criteria of a control that demand an obligation: an opinion on them attests it, whatever
    /// the control does.
    public List<String> attesting(ListedControl control, String obligation) {
        return control.criteria().stream()
                .filter(c ->
                        crosswalk().demands(new RequirementRef(Criteria.EDITION, c)).stream()
                                .anyMatch(o -> o.id().equals(obligation)))
                .toList();
    }

    /// What may have failed together with what a control does in which an auditor found something,
    /// of what its criteria demand: what stands close to that, and what the auditor's own words are
    /// about as near to; the nearest first.
    ///
    /// @param does ids of the obligations that it does
    public List<String> closeTo(ListedControl control, Collection<String> does) {
        String found = String.join(" ", control.wrote(TestResult.EXCEPTION));
        List<Suggestion> byFound = suggester.suggest(found, control.criteria());
        double nearest =
                byFound.stream()
                        .filter(s -> does.contains(s.obligation()))
                        .mapToDouble(Suggestion::score)
                        .max()
                        .orElse(1);
        Set<String> close = StandsClose.to(does, content);
        byFound.stream()
                .filter(s -> s.score() >= Math.max(CLOSE, nearest - AS_CLOSE))
                .map(Suggestion::obligation)
                .forEach(close::add);
        Set<String> ordered = new LinkedHashSet<>();
        suggestions(control).stream()
                .map(Suggestion::obligation)
                .filter(close::contains)
                .forEach(ordered::add);
        ordered.addAll(close);
        return ordered.stream()
                .filter(o -> !does.contains(o) && !attesting(control, o).isEmpty())
                .limit(MOST_CLOSE)
                .toList();
    }

    private boolean isNear(ListedControl control, Suggestion second) {
        return isAsNear(control, second)
                || second.score() >= suggestions(control).getFirst().score() - NEAR;
    }

    /// Whether of two obligations of a text the second one is about as near as the first, or a
    /// framework wanted asks for it and not for the first.
    public boolean isAsNear(ListedControl control, Suggestion second) {
        Suggestion first = suggestions(control).getFirst();
        return (isAskedForAsNear(second, first) && !isClear(control, suggestions(control)))
                || (second.within()
                        && second.score() >= first.score() - AS_NEAR
                        && second.said() >= SAID_TOO);
    }

    /// What is decided by itself of a control that a report leaves to a provider, where a report on
    /// record says that too; null where somebody has to decide.
    public Decision.@Nullable Skipped carvedOut(ListedControl control) {
        if (control.result() != TestResult.CARVED_OUT || programme == null) {
            return null;
        }
        for (AuditReport report : programme.reports()) {
            CarvedOut part = report.isOurs() ? leftOutBy(report, control) : null;
            if (part != null) {
                return new Decision.Skipped(
                        "done by %s, to whom %s leaves it".formatted(part.provider(), report.id()));
            }
        }
        return null;
    }

    /// Beside an obligation that a report on record leaves to a provider, as the words of a remark;
    /// empty where none does, or the control is the provider's as well.
    public String leftTo(ListedControl control, String obligation) {
        if (control.result() == TestResult.CARVED_OUT || programme == null) {
            return "";
        }
        List<String> providers =
                programme.reports().stream()
                        .filter(AuditReport::isOurs)
                        .flatMap(r -> r.carvedOut().stream())
                        .filter(c -> c.obligations().contains(obligation))
                        .map(CarvedOut::provider)
                        .distinct()
                        .toList();
        return providers.isEmpty()
                ? ""
                : "left to %s: accept it only if this control does it for their sites too"
                        .formatted(Words.and(providers));
    }

    /// The part of a report that is carved out of it and that a control of its list is in: of the
    /// provider whom the list names, and all that the criteria of the control ask for, or something
    /// that it may discharge.
    @Nullable CarvedOut leftOutBy(AuditReport report, ListedControl control) {
        String provider = control.carvedOutTo();
        for (CarvedOut part : report.carvedOut()) {
            List<String> left = part.requirements().stream().map(RequirementRef::id).toList();
            boolean isLeft =
                    control.criteria().stream().anyMatch(left::contains)
                            || suggestions(control).stream()
                                    .map(Suggestion::obligation)
                                    .anyMatch(part.obligations()::contains);
            if (isLeft && (provider.isEmpty() || part.isOf(provider))) {
                return part;
            }
        }
        return null;
    }

    /// The few suggestions that are worth a look where many controls are looked at together, in
    /// their order: the nearest one; the second where it is not weak, what of its criteria the text
    /// says most of, and what is beyond these and nearer. That is two, and a third one only where
    /// the criteria demand it or, where these are a group's, it is nearer than the second:
    /// docs/intake.md has what came of others. None where nothing is suggested.
    ///
    /// @param refused what somebody said no to, which is not offered
    public List<Suggestion> offered(ListedControl control, Set<String> refused) {
        List<Suggestion> all =
                suggestions(control).stream()
                        .filter(s -> !refused.contains(s.obligation()))
                        .toList();
        if (all.isEmpty()) {
            return all;
        }
        Suggestion first = all.getFirst();
        Set<Suggestion> offered = new HashSet<>();
        offered.add(first);
        all.stream().skip(1).limit(1).filter(s -> s.score() >= WEAKEST).forEach(offered::add);
        all.stream()
                .skip(2)
                .limit(1)
                .filter(s -> control.isOfGroup() && s.score() > all.get(1).score())
                .forEach(offered::add);
        all.stream()
                .skip(1)
                .filter(s -> s.within() && s.said() >= SAID_MUCH)
                .filter(s -> s.score() >= first.score() - LITTLE_LESS_NEAR)
                .max(comparingDouble(Suggestion::said))
                .ifPresent(offered::add);
        all.stream()
                .filter(s -> !s.within() && s.said() >= SAID_BEYOND)
                .filter(s -> s.score() >= first.score() + NEARER)
                .findFirst()
                .ifPresent(offered::add);
        List<Suggestion> inOrder = all.stream().filter(offered::contains).toList();
        return IntStream.range(0, inOrder.size())
                .filter(i ->
                        i < 2
                                || (control.isOfGroup()
                                        && inOrder.get(i).score() > inOrder.get(1).score())
                                || !attesting(control, inOrder.get(i).obligation()).isEmpty())
                .mapToObj(inOrder::get)
                .toList();
    }

    /// What is offered of a control of which nothing was named that was offered first: the next
    /// few.
    public List<Suggestion> others(ListedControl control, Set<String> refused) {
        List<Suggestion> seen = offered(control, refused);
        return suggestions(control).stream()
                .filter(s -> !refused.contains(s.obligation()) && !seen.contains(s))
                .limit(MOST_OTHERS)
                .toList();
    }

    /// What a control of the library asks beyond what a report's test of it shows, so that adopting
    /// it proves less today than a control of the organisation's own with the same obligations;
    /// empty where it asks nothing more, or no test shows anything.
    public String asksBeyond(ListedControl listed, Control control) {
        return listed.result() == TestResult.NO_EXCEPTIONS ? asksBeyond(control) : "";
    }

    String asksBeyond(Control control) {
        List<String> asks = new ArrayList<>();
        if (control.cadence().every() != Cadence.Every.CONTINUOUS) {
            asks.add("records of its own (" + FactWords.cadence(control.cadence()) + ")");
        }
        List<String> documents = control.documents().stream().filter(d -> !isApproved(d)).toList();
        if (!documents.isEmpty()) {
            asks.add(String.join(", ", documents) + " approved");
        }
        List<String> others =
                control.discharges().stream().filter(o -> !isShownByDoing(control, o)).toList();
        if (!others.isEmpty()) {
            asks.add("other evidence for " + Words.some(others, 3));
        }
        return Words.and(asks);
    }

    private boolean isApproved(String document) {
        return programme != null
                && programme.approvals().stream()
                        .anyMatch(a -> a.document().equals(document) && a.approvedOn() != null);
    }

    private static boolean isShownByDoing(Control control, String obligation) {
        return control.evidence().stream()
                .anyMatch(e ->
                        e.role() == Control.Role.PERFORMANCE
                                && control.shown(e).contains(obligation));
    }

    /// The control of the library that a control most resembles; null where it resembles none.
    public @Nullable Control resembled(ListedControl control) {
        for (Suggestion s : suggestions(control)) {
            if (s.control() != null) {
                return content.controls().control(s.control()).orElse(null);
            }
        }
        return null;
    }

    public @Nullable Obligation obligation(String id) {
        return obligations.get(id);
    }

    /// What a control of the library, or one of the programme's own, discharges; nothing where
    /// neither has it.
    public List<String> discharges(String control) {
        Adoption adopted = programme == null ? null : programme.adoption(control).orElse(null);
        return adopted != null && adopted.subject() instanceof Adoption.Own(Control own)
                ? own.discharges()
                : content.controls().control(control).map(Control::discharges).orElse(List.of());
    }

    Set<String> obligationIds() {
        return obligations.keySet();
    }

    /// The titles of the controls that one of a list may be: those of the library, then the
    /// programme's own; by id.
    public Map<String, String> controls() {
        return controls;
    }

    /// Why a control of the list cannot become one of the organisation's own under an id; null
    /// where it can.
    public @Nullable String taken(ListedControl control, String id) {
        if (content.controls().control(id).isPresent()) {
            return "%s is to be called %s, and that is a control of the library: say that it is that one, or give it another id"
                    .formatted(control.id(), id);
        }
        Adoption before = programme == null ? null : programme.adoption(id).orElse(null);
        boolean isOther =
                before != null
                        && before.subject() instanceof Adoption.Own(Control was)
                        && !was.description().equals(OneLine.of(control.text()));
        return isOther
                ? "%s would be called %s, and the programme has that control already, with another text: say that it is that one, or give it another id"
                        .formatted(control.id(), id)
                : null;
    }

    /// What a control of the list is called in the programme unless somebody says otherwise: as it
    /// is called there, as far as that is an id that no other control has.
    public String usualId(ListedControl control) {
        return Objects.requireNonNull(ids.get(control.id()));
    }

    private String usualId(ListedControl control, Set<String> taken) {
        String letters = control.id().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String wanted = isId(control.id()) ? control.id() : letters.isEmpty() ? "control" : letters;
        String free = content.controls().control(wanted).isPresent() ? "OWN-" + wanted : wanted;
        String unique = free;
        for (int n = 2;
                taken.contains(unique) || content.controls().control(unique).isPresent();
                n++) {
            unique = free + "-" + n;
        }
        return unique;
    }
}
