package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.gate.RegisterWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the edits by which something is entered in the registers: risks, internal audits,
/// nonconformities.
final class AskedRegisters {
    private final EditsSoFar so;

    AskedRegisters(EditsSoFar so) {
        this.so = so;
    }

    // ---- risks

    void enter(EditRequest.EnterRisk asked) throws Refusal {
        String id = id(ItemKind.RISK, asked.id(), asked.isNew(), "R-00");
        Risk before = before(ItemKind.RISK, id, asked.isNew());
        EntryChange to = new EntryChange(id, asked.without());
        somebody("owner", asked.owner(), so.today());
        String title =
                to.needed("title", "called", asked.title(), before == null ? "" : before.title());
        String owner =
                to.needed("owner", "owner", asked.owner(), before == null ? "" : before.owner());
        int likelihood =
                rated(
                        "likelihood",
                        asked.likelihood(),
                        before == null ? null : before.likelihood(),
                        to);
        int impact = rated("impact", asked.impact(), before == null ? null : before.impact(), to);
        int most = likelihood * impact;
        Integer left =
                to.value(
                        "residual",
                        "once it is treated",
                        asked.residual(),
                        before == null || before.residual() == before.inherent()
                                ? null
                                : before.residual());
        int residual = left == null ? most : score("residual", left, most);
        Integer current =
                to.value(
                        "current",
                        "with the controls of today",
                        asked.current(),
                        before == null ? null : before.current());
        Risk after =
                new Risk(
                        id,
                        title,
                        to.list(
                                "tags",
                                "about",
                                asked.tags(),
                                before == null ? List.of() : before.tags()),
                        owner,
                        likelihood,
                        impact,
                        to.list(
                                "controls",
                                "treated by",
                                asked.controls(),
                                before == null ? List.of() : before.controls()),
                        current == null ? null : score("current", current, most),
                        treatment(asked.treatment(), before, to),
                        to.story(
                                "reason",
                                "why it is treated so",
                                asked.reason(),
                                before == null ? "" : before.reason()),
                        residual,
                        before == null ? "" : before.acceptedBy(),
                        before == null ? null : before.acceptedOn(),
                        before == null ? null : before.acceptedUntil(),
                        to.value(
                                "dueOn",
                                "to be treated by",
                                EditsSoFar.checked("dueOn", asked.dueOn()),
                                before == null ? null : before.dueOn()),
                        to.value(
                                "checkedOn",
                                "confirmed by its owner on",
                                so.happened("checkedOn", asked.checkedOn()),
                                before == null ? null : before.checkedOn()),
                        to.value(
                                "reviewBy",
                                "to be looked at again by",
                                EditsSoFar.checked("reviewBy", asked.reviewBy()),
                                before == null ? null : before.reviewBy()),
                        before == null ? null : before.askedUntil());
        String accepted = to.text("acceptedBy", "acceptance", "", after.acceptedBy());
        boolean rises = before != null && residual > before.residual();
        boolean isAccepted = !after.acceptedBy().isEmpty();
        if (isAccepted && (accepted.isEmpty() || rises)) {
            after = after.unaccepted();
        }
        to.check();
        put(ItemKind.RISK, id, before, after);
        tell(
                before == null,
                "the register of risks",
                id,
                title,
                before == null
                        ? List.of(AskedRisks.rating(after), "owned by " + owner)
                        : to.said());
        if (isAccepted && rises) {
            so.did(
                    "It was accepted at %d by %s, and %d remains of it now: that acceptance counts no more"
                            .formatted(
                                    Objects.requireNonNull(before).residual(),
                                    before.acceptedBy(),
                                    residual));
        }
        so.about(adopted(after.controls()));
        so.wanting(Set.of());
    }

    private int rated(
            String field, @Nullable Integer typed, @Nullable Integer before, EntryChange to)
            throws Refusal {
        Integer after = typed == null ? before : typed;
        if (after == null) {
            throw Refusal.missing(
                    field, "rate it: <" + field + " N>, as it would be without any control");
        }
        int highest = so.programme().riskCriteria().highest();
        if (typed != null && (typed < 1 || typed > highest)) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            field,
                            typed.toString(),
                            "{value} is off the scale of the programme, which goes from 1 to"
                                    + " {highest}")
                    .with("highest", String.valueOf(highest));
        }
        to.otherwise(field, before, after);
        return after;
    }

    private static int score(String field, int typed, int most) throws Refusal {
        if (typed < 1 || typed > most) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            field,
                            String.valueOf(typed),
                            "{value} is no score between 1 and {most}, which it is without any"
                                    + " control")
                    .with("most", String.valueOf(most));
        }
        return typed;
    }

    private static Risk.Treatment treatment(String typed, @Nullable Risk before, EntryChange to)
            throws Refusal {
        Risk.Treatment was = before == null ? null : before.treatment();
        Risk.Treatment after =
                constant("treatment", typed, Risk.Treatment.values())
                        .orElse(was == null ? Risk.Treatment.MODIFY : was);
        to.otherwise("treatment", was == null ? null : Words.of(was), Words.of(after));
        return after;
    }

    // ---- internal audits

    void enter(EditRequest.EnterAudit asked) throws Refusal {
        String id = id(ItemKind.AUDIT, asked.id(), asked.isNew(), "IA-00");
        InternalAudit before = before(ItemKind.AUDIT, id, asked.isNew());
        EntryChange to = new EntryChange(id, asked.without());
        Period held = held(asked, before);
        to.otherwise("held", before == null ? null : Words.days(before.held()), Words.days(held));
        LocalDate on = held.to().isAfter(so.today()) ? so.today() : held.to();
        for (String auditor : asked.auditors()) {
            somebody("auditors", auditor, on);
        }
        somebody("reportedTo", asked.reportedTo(), so.or(asked.reportedOn()));
        List<Scope> scopes = new ArrayList<>();
        for (String typed :
                to.list(
                        "scope",
                        "looks at",
                        asked.scope(),
                        before == null
                                ? List.of()
                                : before.scopes().stream().map(Scope::toString).toList())) {
            scopes.add(so.sources().names().scope("scope", typed));
        }
        InternalAudit after =
                new InternalAudit(
                        id,
                        to.needed(
                                "title",
                                "called",
                                asked.title(),
                                before == null ? "" : before.title()),
                        held,
                        scopes,
                        to.list(
                                "controls",
                                "looks at controls",
                                asked.controls(),
                                before == null ? List.of() : before.controls()),
                        to.list(
                                "auditors",
                                "audited by",
                                asked.auditors(),
                                before == null ? List.of() : before.auditors()),
                        to.list(
                                "findings",
                                "found",
                                asked.findings(),
                                before == null ? List.of() : before.findings()),
                        to.text(
                                "report",
                                "report",
                                asked.report(),
                                before == null ? "" : before.report()),
                        to.text(
                                "reportedTo",
                                "told to",
                                asked.reportedTo(),
                                before == null ? "" : before.reportedTo()),
                        to.value(
                                "reportedOn",
                                "told on",
                                so.happened("reportedOn", asked.reportedOn()),
                                before == null ? null : before.reportedOn()));
        to.check();
        if (after.auditors().isEmpty()) {
            throw Refusal.missing(
                    "auditors", "say who audits, <auditors PERSON>: somebody who owns none of it");
        }
        if (after.scopes().isEmpty() && after.controls().isEmpty()) {
            throw Refusal.missing(
                    "scope",
                    "say what it looks at: requirements, <scope SCOPE>, or controls, <controls"
                            + " CONTROL>");
        }
        put(ItemKind.AUDIT, id, before, after);
        tell(
                before == null,
                "the register of internal audits",
                id,
                after.title(),
                before == null
                        ? List.of(
                                (held.to().isAfter(so.today()) ? "planned for " : "held ")
                                        + Words.days(held),
                                "by " + Words.and(after.auditors()))
                        : to.said());
        so.about(adopted(after.controls()));
        so.wanting(Set.of());
    }

    private Period held(EditRequest.EnterAudit asked, @Nullable InternalAudit before)
            throws Refusal {
        LocalDate from = EditsSoFar.checked("from", asked.from());
        LocalDate to = EditsSoFar.checked("to", asked.to());
        if (from == null && before == null) {
            throw Refusal.missing("from", "say on which day it begins, <from DATE>");
        }
        LocalDate first = from == null ? Objects.requireNonNull(before).held().from() : from;
        LocalDate last = to != null ? to : before == null ? first : before.held().to();
        if (last.isBefore(first)) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            to == null ? "from" : "to",
                            (to == null ? first : last).toString(),
                            "it would end on {last}, before it begins on {first}")
                    .with("last", last.toString())
                    .with("first", first.toString());
        }
        return new Period(first, last);
    }

    // ---- nonconformities

    void enter(EditRequest.EnterNonconformity asked) throws Refusal {
        String id = id(ItemKind.NONCONFORMITY, asked.id(), asked.isNew(), "NC-00");
        Nonconformity was = before(ItemKind.NONCONFORMITY, id, asked.isNew());
        LocalDate found = so.happened("foundOn", asked.foundOn());
        Nonconformity before = was == null ? opened(id, so.or(found)) : was;
        EntryChange to = new EntryChange(id, asked.without());
        somebody("owner", asked.owner(), so.today());
        somebody("verifiedBy", asked.verifiedBy(), so.or(asked.verifiedOn()));
        to.otherwise("found on", before.foundOn(), found == null ? before.foundOn() : found);
        Nonconformity.Grade grade =
                constant("grade", asked.grade(), Nonconformity.Grade.values()).orElse(null);
        Nonconformity after =
                new Nonconformity(
                        id,
                        to.needed("title", "called", asked.title(), before.title()),
                        found == null ? before.foundOn() : found,
                        to.text("source", "found by", asked.source(), before.source()),
                        to.value("grade", "grade", grade, before.grade()),
                        to.list("controls", "of", asked.controls(), before.controls()),
                        to.list("deviations", "answers", asked.deviations(), before.deviations()),
                        to.needed("owner", "owner", asked.owner(), before.owner()),
                        story("correction", asked.correction(), before.correction(), to),
                        day(
                                "correctedOn",
                                "put right on",
                                asked.correctedOn(),
                                before.correctedOn(),
                                to),
                        story("cause", asked.cause(), before.cause(), to),
                        story("similar", asked.similar(), before.similar(), to),
                        day(
                                "evaluatedOn",
                                "decided on",
                                asked.evaluatedOn(),
                                before.evaluatedOn(),
                                to),
                        to.story(
                                "action",
                                "what keeps it from coming back",
                                asked.action(),
                                before.action()),
                        to.value(
                                "dueOn",
                                "action due on",
                                EditsSoFar.checked("dueOn", asked.dueOn()),
                                before.dueOn()),
                        day("doneOn", "action done on", asked.doneOn(), before.doneOn(), to),
                        to.story(
                                "effect",
                                "what shows the effect of the action",
                                asked.effect(),
                                before.effect()),
                        to.text(
                                "verifiedBy",
                                "effect seen by",
                                asked.verifiedBy(),
                                before.verifiedBy()),
                        day(
                                "verifiedOn",
                                "effect seen on",
                                asked.verifiedOn(),
                                before.verifiedOn(),
                                to),
                        day("closedOn", "closed on", asked.closedOn(), before.closedOn(), to),
                        to.list("evidence", "shown by", asked.evidence(), before.evidence()));
        to.check();
        refuseDays(after);
        refuseClosed(after, before);
        Optional<InternalAudit> by = finding(id, asked.audit());
        if (was == null || !after.equals(was) || by.isEmpty()) {
            put(ItemKind.NONCONFORMITY, id, was, after);
            tell(
                    was == null,
                    "the register of nonconformities",
                    id,
                    after.title(),
                    was == null
                            ? List.of("found on " + after.foundOn(), "owned by " + after.owner())
                            : to.said());
        }
        if (by.isPresent()) {
            InternalAudit audit = by.get();
            List<String> findings = new ArrayList<>(audit.findings());
            findings.add(id);
            so.apply(
                    "audit",
                    audit.id(),
                    Edit.Change.replaced(ItemKind.AUDIT, audit, audit.finding(findings)));
            so.did("%s %s names it as a finding".formatted(audit.id(), audit.title()));
        }
        so.about(adopted(after.controls()));
        so.wanting(Set.of());
    }

    /// One of which nothing is said yet.
    private static Nonconformity opened(String id, LocalDate foundOn) {
        return new Nonconformity(
                id, "", foundOn, "", null, List.of(), List.of(), "", "", null, "", "", null, "",
                null, null, "", "", null, null, List.of());
    }

    private static String story(String field, String typed, String before, EntryChange to)
            throws Refusal {
        return to.story(field, RegisterWords.called(field), typed, before);
    }

    private @Nullable LocalDate day(
            String field,
            String called,
            @Nullable LocalDate typed,
            @Nullable LocalDate before,
            EntryChange to)
            throws Refusal {
        return to.value(field, called, so.happened(field, typed), before);
    }

    /// Which of two days is wrong, only whoever says them knows.
    private static void refuseDays(Nonconformity after) throws Refusal {
        List<Nonconformity.OutOfOrder> wrong = after.outOfOrder();
        if (!wrong.isEmpty()) {
            Nonconformity.OutOfOrder o = wrong.getFirst();
            throw Refusal.of(
                    Code.UNSUITABLE,
                    o.field(),
                    after.id(),
                    "{value} cannot say that "
                            + o.words()
                            + ": give another day for one of them, <"
                            + o.field()
                            + " DATE> or <"
                            + o.first()
                            + " DATE>");
        }
    }

    /// What is closed has said all that somebody asks about it. Of an observation nothing is asked.
    private static void refuseClosed(Nonconformity after, Nonconformity before) throws Refusal {
        if (after.closedOn() == null
                || after.closedOn().equals(before.closedOn())
                || after.grade() == Nonconformity.Grade.OBSERVATION
                || after.open().isEmpty()) {
            return;
        }
        throw Refusal.of(
                        Code.UNSUITABLE,
                        "closedOn",
                        after.id(),
                        "{value} cannot be closed: it does not say yet {open}")
                .with("open", Words.and(after.open().stream().map(RegisterWords::called).toList()));
    }

    /// The audit that found it and does not name it yet.
    private Optional<InternalAudit> finding(String id, String audit) throws Refusal {
        if (audit.isBlank()) {
            return Optional.empty();
        }
        InternalAudit by =
                ItemKind.AUDIT
                        .find(so.programme(), audit.strip())
                        .orElseThrow(() -> unknown(ItemKind.AUDIT, "audit", audit));
        return by.findings().contains(id) ? Optional.empty() : Optional.of(by);
    }

    // ---- of all of them

    private <T> String id(ItemKind<T> kind, String typed, boolean isNew, String first)
            throws Refusal {
        List<String> ids = ids(kind);
        if (!isNew) {
            return typed.strip();
        }
        if (typed.isBlank()) {
            return EditsSoFar.free(first, ids);
        }
        String id = TypedId.of("id", typed.strip());
        if (ids.contains(id)) {
            throw Refusal.of(
                            Code.TAKEN,
                            "id",
                            id,
                            "there is an entry {value} already: say what is otherwise of it, or"
                                    + " leave the id out for {free}")
                    .with("free", EditsSoFar.free(first, ids));
        }
        return id;
    }

    private <T> List<String> ids(ItemKind<T> kind) {
        return kind.of(so.programme()).stream().map(kind::key).toList();
    }

    private <T> Refusal unknown(ItemKind<T> kind, String parameter, String id) {
        return Refusal.unknown(parameter, kind.noun(), id, ids(kind));
    }

    private <T> @Nullable T before(ItemKind<T> kind, String id, boolean isNew) throws Refusal {
        return isNew
                ? null
                : kind.find(so.programme(), id).orElseThrow(() -> unknown(kind, "id", id));
    }

    private void somebody(String parameter, String who, LocalDate on) throws Refusal {
        so.somebody(parameter, who, on);
    }

    private <T> void put(ItemKind<T> kind, String id, @Nullable T before, T after) throws Refusal {
        if (before == null) {
            so.apply("id", id, Edit.Change.added(kind, after));
            return;
        }
        if (after.equals(before)) {
            throw Refusal.of(
                    Code.TAKEN, "id", id, "{value} says that already: nothing is otherwise");
        }
        so.apply("id", id, Edit.Change.replaced(kind, before, after));
    }

    private void tell(boolean isNew, String register, String id, String title, List<String> said) {
        so.did(
                isNew
                        ? "%s %s is entered in %s: %s"
                                .formatted(id, title, register, String.join(", ", said))
                        : "%s %s is changed: %s".formatted(id, title, String.join("; ", said)));
    }

    private List<String> adopted(List<String> controls) {
        return controls.stream().filter(c -> so.programme().adoption(c).isPresent()).toList();
    }

    private static <E extends Enum<E>> Optional<E> constant(String parameter, String typed, E[] all)
            throws Refusal {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        String word = typed.strip().toUpperCase(Locale.ROOT);
        return Optional.of(
                Arrays.stream(all)
                        .filter(e -> e.name().equals(word))
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.unknown(
                                        parameter,
                                        parameter,
                                        typed,
                                        Arrays.stream(all)
                                                .map(e -> e.name().toLowerCase(Locale.ROOT))
                                                .toList())));
    }
}
