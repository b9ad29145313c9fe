package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A wanted framework and how far it is met.
public final class Judged {
    private final Crosswalk crosswalk;
    private final FrameworkEdition edition;
    private final String name;
    private final Posture posture;
    private final @Nullable Standing standing;
    private final Gap gap;
    private final List<String> aside;
    private volatile @Nullable Audited audited;

    private Judged(
            Crosswalk crosswalk,
            FrameworkEdition edition,
            String name,
            Posture posture,
            @Nullable Standing standing,
            Gap gap,
            List<String> aside) {
        this.crosswalk = crosswalk;
        this.edition = edition;
        this.name = name;
        this.posture = posture;
        this.standing = standing;
        this.gap = gap;
        this.aside = List.copyOf(aside);
    }

    public static Judged of(
            Crosswalk crosswalk, Scope scope, Posture posture, @Nullable Standing standing) {
        Naming naming = new Naming(crosswalk.library());
        Gap gap = crosswalk.gap(posture, scope);
        List<String> aside = new ArrayList<>();
        if (standing != null) {
            aside.addAll(DoubtfulReport.of(crosswalk, standing, gap.verdicts()));
            aside.addAll(ExceptionWords.unsettled(crosswalk, standing, gap.verdicts()));
            aside.addAll(ofReports(crosswalk, scope, posture, standing, gap));
            aside.addAll(AuditWords.of(crosswalk, standing, gap.verdicts()));
        }
        return new Judged(
                crosswalk,
                naming.edition(scope.edition()),
                naming.of(scope),
                posture,
                standing,
                gap,
                aside);
    }

    /// A framework judged by facts among which there are reports.
    ///
    /// @param posture with what the reports attest
    /// @param reports those reports, judged for the same question
    static Judged ofFacts(Crosswalk crosswalk, Scope scope, Posture posture, Standing reports) {
        Judged judged = of(crosswalk, scope, posture, null);
        return new Judged(
                crosswalk,
                judged.edition,
                judged.name,
                posture,
                null,
                judged.gap,
                ofReports(crosswalk, scope, posture, reports, judged.gap));
    }

    /// The reports that do not answer, those that are old, and those with exceptions of nothing.
    private static List<String> ofReports(
            Crosswalk crosswalk, Scope scope, Posture posture, Standing standing, Gap gap) {
        List<String> all = new ArrayList<>();
        standing.aside().stream()
                .flatMap(r -> r.cost(crosswalk, scope, posture, gap).stream())
                .forEach(all::add);
        all.addAll(LongValid.of(standing));
        all.addAll(IdleException.told(standing, crosswalk.library()));
        return all;
    }

    public static Judged of(Crosswalk crosswalk, Scope scope, Standing standing) {
        return of(crosswalk, scope, standing.posture(), standing);
    }

    public FrameworkEdition edition() {
        return edition;
    }

    /// For people, with the parts that are wanted where that is not the whole edition: `SOC 2 (CC,
    /// A)`
    public String name() {
        return name;
    }

    public Posture posture() {
        return posture;
    }

    /// The programme judged for this framework; null where there are only attestations and no
    /// programme.
    public @Nullable Standing standing() {
        return standing;
    }

    public Gap gap() {
        return gap;
    }

    /// What a reader has to know of reports that are held, a sentence each: those that count and
    /// may not be what they are said to be, those whose exceptions have to be settled, those that
    /// do not answer, those that are old, and those of which an exception takes nothing out; and of
    /// internal audits that were not independent.
    public List<String> aside() {
        return aside;
    }

    /// The standing, where it is known that there is a programme.
    public Standing required() {
        if (standing == null) {
            throw new IllegalStateException("this is asked of a programme");
        }
        return standing;
    }

    public Scope scope() {
        return gap.want();
    }

    public Assurance question() {
        return posture.question();
    }

    /// The window that the programme sets for the framework, whatever assurance is asked for; null
    /// where it sets none.
    public @Nullable Period window() {
        return standing == null ? null : standing.window();
    }

    /// What auditors' reports answer of the framework over the window.
    public Audited audited() {
        Audited known = audited;
        if (known == null) {
            known = Audited.of(crosswalk, standing, gap);
            audited = known;
        }
        return known;
    }

    /// The window over which controls have to operate; null where none is asked about.
    public @Nullable AskedWindow asked() {
        return AskedWindow.of(standing);
    }

    /// `in place`, `in operation over 2025-10-01 to 2026-09-30`
    public String askedFor() {
        return FactWords.toShow(question(), window())
                + (crosswalk.isAgreedOnly() ? ", " + ContestedWords.AGREED_ONLY : "");
    }

    /// Whether the window asked about is past, so that nothing done now counts for it.
    public boolean isTooLate() {
        AskedWindow asked = asked();
        return asked != null && asked.isPast();
    }

    /// Which accepted exception expired last, and has nothing that follows.
    public Optional<String> expired() {
        return standing == null ? Optional.empty() : ExceptionWords.expired(standing);
    }

    /// What a reader has to know of the figures: which exception has expired, that a window runs,
    /// and which reports that are held do not answer. Empty where there is nothing.
    public Optional<String> caution() {
        AskedWindow asked = asked();
        List<String> all = new ArrayList<>();
        expired().ifPresent(all::add);
        if (asked != null) {
            asked.caution().ifPresent(all::add);
        }
        all.addAll(aside);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all));
    }

    public RollUp summary() {
        return gap.summary();
    }

    public List<RequirementGroups.Group> themes() {
        return new RequirementGroups(edition).of(gap.verdicts());
    }
}
