package dev.crosswalk.answers.register;

import dev.crosswalk.answers.JsonAnswer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskAcceptance;
import dev.crosswalk.programme.RiskCriteria;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.gate.AskedRegister;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The registers of a programme, entry by entry, each with how it stands and what it lacks; and
/// which gates ask about them.
///
/// @param lacking what each entry lacks and which gates ask for that, by what the entry is and its
///   id
public record RegistersAnswer(
        Situation now, List<Asking> asking, Map<Place, Map<Lack.Entry, Set<String>>> lacking)
        implements JsonAnswer {
    private static final List<ItemKind<?>> REGISTERS =
            List.of(ItemKind.RISK, ItemKind.AUDIT, ItemKind.NONCONFORMITY);

    private static final String REVIEWED = "isms-mr-judged";
    private static final String MINUTES = "management-review-minutes";

    /// A gate that asks about a register.
    record Asking(Scope scope, Milestone milestone, JudgedGate gate) {}

    /// Where an entry stands.
    record Place(ItemKind<?> register, String id) {}

    public static RegistersAnswer of(QuestionTerms terms, Sources sources) throws Refusal {
        Situation now = ResolvedTerms.ofProgramme(terms, sources).situation();
        List<Asking> asking = new ArrayList<>();
        Map<Place, Map<Lack.Entry, Set<String>>> lacks = new LinkedHashMap<>();
        for (WantedFramework wanted : now.required().frameworks()) {
            GatesAhead.of(now, wanted.scope().edition())
                    .ifPresent(ahead -> {
                        for (Milestone m : ahead.milestones()) {
                            for (JudgedGate gate : m.gates()) {
                                gate.register()
                                        .ifPresent(_ -> {
                                            asking.add(new Asking(ahead.scope(), m, gate));
                                            String asks =
                                                    now.name(ahead.scope())
                                                            + ", "
                                                            + GateWords.of(m);
                                            gate.lacks()
                                                    .forEach(l -> put(l.entries(), asks, lacks));
                                        });
                            }
                        }
                    });
        }
        put(AskedRegister.risks(now.now()), "", lacks);
        for (Nonconformity n : now.required().nonconformities()) {
            put(AskedRegister.open(n), "", lacks);
        }
        return new RegistersAnswer(now, List.copyOf(asking), lacks);
    }

    /// @param asks the audit before which it is asked for; empty where it lacks all the same
    private static void put(
            List<Lack.Entry> entries, String asks, Map<Place, Map<Lack.Entry, Set<String>>> lacks) {
        for (Lack.Entry entry : entries) {
            Set<String> all =
                    lacks.computeIfAbsent(
                                    new Place(entry.register(), entry.id()),
                                    _ -> new LinkedHashMap<>())
                            .computeIfAbsent(entry, _ -> new LinkedHashSet<>());
            if (!asks.isEmpty()) {
                all.add(asks);
            }
        }
    }

    private Programme programme() {
        return now.required();
    }

    private String called(String who) {
        return who.isEmpty() ? "" : programme().who().calledOn(who, now.day());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    // ---- JSON

    @Override
    public void json(Json json) {
        RiskCriteria criteria = programme().riskCriteria();
        json.object()
                .field("organisation", now.organisation())
                .field("asOf", now.now().asOf().toString())
                .object("criteria")
                .field("scale", criteria.scale())
                .field("highest", criteria.highest())
                .field("acceptable", criteria.acceptable())
                .end()
                .array("risks");
        programme().risks().forEach(r -> risk(json, r, criteria));
        json.end().array("audits");
        programme().audits().stream()
                .sorted(Comparator.comparing((InternalAudit a) -> a.held().from()).reversed())
                .forEach(a -> audit(json, a));
        json.end().array("nonconformities");
        programme().nonconformities().forEach(n -> nonconformity(json, n));
        json.end().array("reviews");
        reviews(json);
        json.end().array("gates");
        asking.forEach(a -> gate(json, a));
        json.end().object("keptBy");
        for (ItemKind<?> register : REGISTERS) {
            json.field(
                    register.toString(),
                    keeping(o -> AskedRegister.of(o).filter(register::equals).isPresent()));
        }
        json.field("reviews", keeping(REVIEWED::equals)).end().end();
    }

    /// The controls that do what a register is about: those of the programme, then others of the
    /// library.
    private List<String> keeping(Predicate<String> obligation) {
        Set<String> ids = new LinkedHashSet<>();
        programme().adopted(now.content().controls()).stream()
                .filter(c -> c.adoption().state() != Adoption.State.RETIRED)
                .map(AdoptedControl::control)
                .filter(c -> c.discharges().stream().anyMatch(obligation))
                .forEach(c -> ids.add(c.id()));
        now.content().controls().controls().stream()
                .filter(c -> c.discharges().stream().anyMatch(obligation))
                .forEach(c -> ids.add(c.id()));
        return List.copyOf(ids);
    }

    private void risk(Json json, Risk r, RiskCriteria criteria) {
        json.object()
                .field("id", r.id())
                .field("title", r.title())
                .field("tags", r.tags())
                .field("owner", r.owner())
                .field("ownerCalled", called(r.owner()))
                .field("likelihood", r.likelihood())
                .field("impact", r.impact())
                .field("inherent", r.inherent())
                .field("current", r.current())
                .field("residual", r.residual())
                .field("isRated", r.isRated())
                .field("isAbove", criteria.isToBeAccepted(r.residual()))
                .field("treatment", Words.of(r.treatment()))
                .field("isBeingTreated", r.isBeingTreated())
                .field("reason", r.reason())
                .field("controls", r.controls())
                .field("dueOn", text(r.dueOn()))
                .field("checkedOn", text(r.checkedOn()))
                .field("reviewBy", text(r.reviewBy()))
                .field("acceptedBy", r.acceptedBy())
                .field("acceptedByCalled", called(r.acceptedBy()))
                .field("acceptedOn", text(r.acceptedOn()))
                .field("acceptedUntil", text(r.acceptedUntil()))
                .field("askedUntil", text(r.askedUntil()))
                .field("stands", stands(r, criteria));
        lacking(json, ItemKind.RISK, r.id());
        json.end();
    }

    /// `accepted by Ada until 2027-06-30`, `above what is acceptable, and accepted by nobody`
    private String stands(Risk r, RiskCriteria criteria) {
        if (!r.isRated()) {
            return "not rated";
        }
        LocalDate until = r.acceptedUntil();
        if (!r.acceptedBy().isEmpty() && until != null && until.isBefore(now.day())) {
            return "accepted until %s, which is over".formatted(until);
        }
        if (r.isAcceptedOn(now.day())) {
            String by = called(r.acceptedBy());
            return switch (RiskAcceptance.of(r, criteria, programme().who())) {
                case BY_ANOTHER -> "accepted by %s, who does not own it".formatted(by);
                case WITHOUT_DAY -> "accepted by %s, on no day that is known".formatted(by);
                case NOT_NEEDED, BY_NOBODY, BY_OWNER, NOT_SHOWN ->
                        "accepted by %s%s".formatted(by, until == null ? "" : " until " + until);
            };
        }
        if (criteria.acceptable() == null) {
            return "accepted by nobody, and nobody says what is acceptable";
        }
        return criteria.isAbove(r.residual())
                ? "above what is acceptable, and accepted by nobody"
                : "acceptable";
    }

    private void audit(Json json, InternalAudit a) {
        boolean isHeld = programme().on(a.held().to()).isBy(now.now().asOf());
        boolean isShown = now.now().registers().audits().contains(a);
        json.object()
                .field("id", a.id())
                .field("title", a.title())
                .field("from", a.held().from().toString())
                .field("to", a.held().to().toString())
                .field("isHeld", isHeld)
                .field("scope", a.scopes().stream().map(Scope::toString).toList())
                .field("controls", a.controls())
                .field("auditors", a.auditors())
                .field("auditorsCalled", a.auditors().stream().map(this::called).toList())
                .field("findings", a.findings())
                .field("report", a.report())
                .field("reportedTo", a.reportedTo())
                .field("reportedOn", text(a.reportedOn()))
                .field(
                        "stands",
                        !isHeld
                                ? "planned for " + Words.days(a.held())
                                : isShown
                                        ? "held, and its report is on file"
                                        : "held, and no report of it is on file");
        lacking(json, ItemKind.AUDIT, a.id());
        json.end();
    }

    private void nonconformity(Json json, Nonconformity n) {
        LocalDate due = n.dueOn();
        boolean isLate =
                n.closedOn() == null
                        && n.doneOn() == null
                        && due != null
                        && due.isBefore(now.day());
        json.object()
                .field("id", n.id())
                .field("title", n.title())
                .field("foundOn", n.foundOn().toString())
                .field("source", n.source())
                .field("grade", n.grade() == null ? null : Words.of(n.grade()))
                .field("controls", n.controls())
                .field("deviations", n.deviations())
                .field("owner", n.owner())
                .field("ownerCalled", called(n.owner()))
                .field("correction", n.correction())
                .field("correctedOn", text(n.correctedOn()))
                .field("cause", n.cause())
                .field("similar", n.similar())
                .field("evaluatedOn", text(n.evaluatedOn()))
                .field("action", n.action())
                .field("dueOn", text(due))
                .field("doneOn", text(n.doneOn()))
                .field("effect", n.effect())
                .field("verifiedBy", n.verifiedBy())
                .field("verifiedOn", text(n.verifiedOn()))
                .field("closedOn", text(n.closedOn()))
                .field("evidence", n.evidence())
                .field(
                        "audits",
                        programme().audits().stream()
                                .filter(a -> a.findings().contains(n.id()))
                                .map(InternalAudit::id)
                                .toList())
                .field("isLate", isLate)
                .field(
                        "stands",
                        n.closedOn() != null
                                ? "closed on " + n.closedOn()
                                : isLate
                                        ? "open, its action was due on " + due
                                        : due != null && n.doneOn() == null
                                                ? "open, its action is due on " + due
                                                : "open");
        lacking(json, ItemKind.NONCONFORMITY, n.id());
        json.end();
    }

    private void lacking(Json json, ItemKind<?> register, String id) {
        json.array("lacks");
        lacking.getOrDefault(new Place(register, id), Map.of())
                .forEach((entry, asks) ->
                        json.object()
                                .field("field", entry.field())
                                .field("say", entry.say())
                                .field("before", asks)
                                .end());
        json.end();
    }

    /// Management reviews that left minutes, the last first.
    private void reviews(Json json) {
        programme().evidence().stream()
                .filter(e -> e.kind().equals(MINUTES))
                .sorted(Comparator.comparing((Evidence e) -> e.proves().to()).reversed())
                .forEach(e ->
                        json.object()
                                .field("evidence", e.id())
                                .field("on", e.proves().to().toString())
                                .field("file", e.file())
                                .field("controls", e.controls())
                                .end());
    }

    /// What is to be done, with what it is about.
    private static String named(Lack lack) {
        return lack.about().isEmpty() || lack.plain().contains(lack.about())
                ? lack.plain()
                : lack.about() + ": " + lack.plain();
    }

    private void gate(Json json, Asking a) {
        List<String> open = new ArrayList<>();
        a.gate().lacks().stream()
                .filter(l -> l.kind() == Lack.Kind.REGISTER)
                .map(RegistersAnswer::named)
                .forEach(open::add);
        open.addAll(GateWords.plainlyUnseen(a.gate()));
        json.object()
                .field("scope", a.scope().toString())
                .field("name", now.name(a.scope()))
                .field("before", GateWords.of(a.milestone()))
                .field("gate", a.gate().gate().id())
                .field("title", a.gate().gate().title())
                .field("state", Words.of(a.gate().state()))
                .field("register", Objects.toString(a.gate().register().orElse(null), null))
                .field("open", open)
                .end();
    }
}
