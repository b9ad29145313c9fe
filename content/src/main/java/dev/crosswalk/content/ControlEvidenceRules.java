package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.Control.EvidenceWanted;
import dev.crosswalk.content.control.Control.Role;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The evidence that a control wants would let an auditor conclude on all that it discharges, and
/// its cadence leaves room for an occurrence to be late.
final class ControlEvidenceRules {
    private final LintSubject subject;
    private final Map<String, Obligation> obligations = new HashMap<>();

    /// By kind, what the control that wants it first calls it, and by title the kind of that name.
    private final Map<String, String> titles = new HashMap<>();

    private final Map<String, String> titled = new HashMap<>();

    ControlEvidenceRules(LintSubject subject) {
        this.subject = subject;
        subject.content.library().obligations().forEach(o -> obligations.put(o.id(), o));
    }

    /// Whether the roles of a control's evidence are judged. To be true of all controls once each
    /// kind of the library says its role.
    private static boolean isJudged(Control control) {
        return control.hasRoles();
    }

    void check() {
        for (Control control : subject.content.controls().controls()) {
            tolerance(control);
            rest(control);
            control.evidence().forEach(kind -> title(control, kind));
            if (isJudged(control) && !control.evidence().isEmpty()) {
                control.discharges().forEach(o -> shown(control, o));
                recurring(control);
                control.evidence().forEach(kind -> named(control, kind));
                answering(control);
            }
        }
    }

    /// A kind has one title wherever it is wanted, and no two kinds have the same. In a pack of
    /// somebody's own the words of its id may stand for one.
    private void title(Control control, EvidenceWanted kind) {
        String title = kind.title();
        if (title.isEmpty()) {
            if (subject.content.places().of(ControlRules.name(control)).ofPack()) {
                return;
            }
            evidence(
                    control,
                    "no-title",
                    "\"%s\" of \"%s\" has no title: say in words what is to be filed"
                            .formatted(kind.kind(), control.id()));
            return;
        }
        String before = titles.putIfAbsent(kind.kind(), title);
        String other = titled.putIfAbsent(title, kind.kind());
        if (before != null && !before.equals(title)) {
            evidence(
                    control,
                    "two-titles",
                    "\"%s\" is \"%s\" here and \"%s\" elsewhere. Give it one title"
                            .formatted(kind.kind(), title, before));
        }
        if (other != null && !other.equals(kind.kind())) {
            evidence(
                    control,
                    "same-title",
                    "\"%s\" and \"%s\" are both called \"%s\". Tell them apart"
                            .formatted(kind.kind(), other, title));
        }
    }

    /// Each obligation is shown by a kind of evidence, or is one to write something down, which the
    /// document itself shows.
    private void shown(Control control, String obligation) {
        if (control.shownBy(obligation).isEmpty() && !isDocumented(control, obligation)) {
            evidence(
                    control,
                    "not-shown",
                    "\"%s\" discharges \"%s\", and no kind of its evidence shows it. Add it to the"
                                    .formatted(control.id(), obligation)
                            + " shows of the kind that does, or add such a kind");
        }
    }

    private boolean isDocumented(Control control, String obligation) {
        Obligation o = obligations.get(obligation);
        return o != null
                && o.facet() == Facet.DOCUMENT
                && control.documents().stream()
                        .flatMap(id -> subject.content.controls().document(id).stream())
                        .anyMatch(d -> d.discharges().contains(obligation));
    }

    /// What recurs is done again and again, and each time leaves something. Of events somebody has
    /// to know all.
    private void recurring(Control control) {
        Cadence.Every every = control.cadence().every();
        boolean perEvent = every == Cadence.Every.PER_EVENT;
        List<EvidenceWanted> kinds = control.evidence();
        if ((perEvent || every.isPeriodic())
                && kinds.stream().noneMatch(e -> e.role() == Role.PERFORMANCE)) {
            evidence(
                    control,
                    "no-performance",
                    "\"%s\" recurs, and no kind of its evidence shows that an occurrence was done."
                                    .formatted(control.id())
                            + " Give one the role performance");
        }
        if (perEvent && kinds.stream().noneMatch(EvidenceWanted::population)) {
            evidence(
                    control,
                    "no-population",
                    "\"%s\" answers events, and no kind of its evidence lists them all."
                                    .formatted(control.id())
                            + " Give one the role population, or population: true");
        }
    }

    /// Where there are several lists, each performance says which it answers; and what two kinds
    /// show, they show of the same events by the same day.
    private void answering(Control control) {
        if (control.cadence().every() != Cadence.Every.PER_EVENT) {
            return;
        }
        List<EvidenceWanted> performances =
                control.evidence().stream().filter(e -> e.role() == Role.PERFORMANCE).toList();
        List<String> lists =
                control.evidence().stream()
                        .filter(EvidenceWanted::population)
                        .map(EvidenceWanted::kind)
                        .toList();
        for (EvidenceWanted kind : performances) {
            if (lists.size() > 1 && kind.answers().isEmpty()) {
                evidence(
                        control,
                        "answers",
                        "\"%s\" of \"%s\" does not say which lists of events it answers: answers: %s"
                                .formatted(kind.kind(), control.id(), lists));
            }
        }
        for (String obligation : control.discharges()) {
            List<EvidenceWanted> showing =
                    performances.stream()
                            .filter(e -> control.shown(e).contains(obligation))
                            .toList();
            showing.stream()
                    .skip(1)
                    .filter(e -> !isAlike(control, e, showing.getFirst()))
                    .forEach(e ->
                            evidence(
                                    control,
                                    "answers-differ",
                                    ("\"%s\" and \"%s\" of \"%s\" both show \"%s\" and answer other"
                                                    + " lists, or by another day. Let each show its"
                                                    + " own")
                                            .formatted(
                                                    showing.getFirst().kind(),
                                                    e.kind(),
                                                    control.id(),
                                                    obligation)));
        }
    }

    private static boolean isAlike(Control control, EvidenceWanted one, EvidenceWanted other) {
        return control.listsOf(one).equals(control.listsOf(other))
                && Objects.equals(one.toleranceDays(), other.toleranceDays());
    }

    private void evidence(Control control, String rule, String message) {
        subject.quality("evidence of " + ControlRules.name(control), rule, message);
    }

    /// A test of operation says which evidence it is done with.
    private void named(Control control, EvidenceWanted kind) {
        if (kind.role() != Role.SETTING
                && !isNamed(kind.kind(), control.testOfOperation())
                && !control.testOfOperation().isBlank()) {
            subject.quality(
                    "test of operation of " + ControlRules.name(control),
                    "kind-not-tested",
                    "the test of operation of \"%s\" does not say what is done with \"%s\". Name it"
                                    .formatted(control.id(), kind.kind())
                            + " there as \"%s\"".formatted(kind.kind().replace('-', ' ')));
        }
    }

    /// Whether a text names a kind of evidence: its words in their order, with spaces or hyphens
    /// between them, the last one in singular or plural.
    static boolean isNamed(String kind, String text) {
        List<String> words = List.of(kind.split("-"));
        String last = words.getLast();
        String plural = Pattern.quote(last) + "(?:s|es)?";
        if (last.endsWith("y")) {
            plural += "|" + Pattern.quote(last.substring(0, last.length() - 1)) + "ies";
        }
        String before =
                words.subList(0, words.size() - 1).stream()
                        .map(w -> Pattern.quote(w) + "[\\s-]+")
                        .collect(Collectors.joining());
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + before + "(?:" + plural + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    /// What people do each day they do on the days on which they work, or each weekend misses two.
    private void rest(Control control) {
        Cadence cadence = control.cadence();
        if (cadence.every() == Cadence.Every.DAILY
                && cadence.days() == Cadence.Days.CALENDAR
                && control.nature() == Control.Nature.MANUAL) {
            subject.quality(
                    "cadence of " + ControlRules.name(control),
                    "weekends",
                    "\"%s\" is manual and daily, so it is missing each weekend. Let people rest:"
                                    .formatted(control.id())
                            + " days: business");
        }
    }

    private void tolerance(Control control) {
        Cadence cadence = control.cadence();
        int most = subject.content.practices().mostTolerance(cadence.every());
        if (cadence.toleranceDays() > most) {
            subject.error(
                    "cadence of " + ControlRules.name(control),
                    "tolerance",
                    Practices.tooTolerant(control.id(), cadence, most));
        }
    }
}
