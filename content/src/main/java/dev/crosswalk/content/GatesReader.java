package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.HardlyOpen;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `practice/gates-<edition>.yaml`: what stands before an audit. A gate that was there before is
/// replaced by one of the same edition and id; a deadline, what auditors hardly accept as open, and
/// of how many they accept it, by that of the same edition.
final class GatesReader {
    private static final int MOST_ORDER = 999;
    private static final int MOST_MONTHS = 12;
    private static final Set<String> KEYS =
            Set.of(
                    "edition",
                    "gates",
                    "deadline",
                    "hardlyOpen",
                    "mostOpen",
                    "mostOpenBand",
                    "largelyThere");
    private static final Set<String> HARDLY_OPEN_KEYS =
            Set.of("title", "domains", "controls", "requirements");
    private static final int MOST_DAYS = 999;
    private static final int MOST_OPEN = 999;
    private static final Set<String> DEADLINE_KEYS =
            Set.of(
                    "day",
                    "stageOneDays",
                    "stageOneReadDays",
                    "review",
                    "reviewDays",
                    "audit",
                    "reportDays",
                    "auditDays",
                    "recordDays",
                    "measureDays",
                    "leastRecordDays",
                    "correction",
                    "correctedDays",
                    "correctionDays",
                    "certificateDays",
                    "always",
                    "early",
                    "earlyAfter",
                    "mayNotApply",
                    "bookToday",
                    "toBook",
                    "leastSpans");
    private static final Set<String> TO_BOOK_KEYS =
            Set.of("id", "what", "before", "days", "leastDays", "mostDays");
    private static final Set<String> SPAN_KEYS = Set.of("gate", "days");
    private static final Set<String> MAY_NOT_APPLY_KEYS =
            Set.of("title", "ask", "rare", "requirements", "lookedAtFirst", "scopeWords");
    private static final Set<String> GATE_KEYS =
            Set.of(
                    "id",
                    "title",
                    "before",
                    "order",
                    "obligations",
                    "evidence",
                    "documents",
                    "requirements",
                    "after",
                    "recordMonths");

    private final ContentDraft draft;

    GatesReader(ContentDraft draft) {
        this.draft = draft;
    }

    /// To be called after all controls and documents were read.
    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a file of gates", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<String> edition =
                fields.required("edition").flatMap(e -> draft.edition(source, e));
        Set<String> ids = new HashSet<>();
        for (Node item : fields.items("gates")) {
            gate(source, item, edition.orElse(""), ids);
        }
        if (fields.has("deadline")) {
            fields.node("deadline").ifPresent(d -> deadline(source, d, edition.orElse("")));
        }
        if (fields.has("hardlyOpen")) {
            List<HardlyOpen> ranks = new ArrayList<>();
            for (Node item : fields.items("hardlyOpen")) {
                hardlyOpen(source, item, edition.orElse("")).ifPresent(ranks::add);
            }
            edition.ifPresent(e -> draft.hardlyOpen(e, ranks));
        }
        if (fields.has("mostOpen")) {
            int most = fields.number("mostOpen", 0, MOST_OPEN);
            int band = fields.has("mostOpenBand") ? fields.number("mostOpenBand", 0, MOST_OPEN) : 0;
            edition.ifPresent(e -> draft.mostOpen(new Practices.MostOpen(e, most, band)));
        } else if (fields.has("mostOpenBand")) {
            fields.error(fields.line(), "no-value", "mostOpenBand is about mostOpen, which lacks");
        }
        if (fields.has("largelyThere")) {
            int percent = fields.number("largelyThere", 1, 100);
            edition.ifPresent(e -> draft.largelyThere(e, percent));
        }
    }

    private Optional<HardlyOpen> hardlyOpen(Source source, Node item, String edition) {
        Fields fields =
                Fields.of(source, item, "what is hardly accepted as open", HARDLY_OPEN_KEYS)
                        .orElse(null);
        if (fields == null) {
            return Optional.empty();
        }
        Optional<Value> title = fields.requiredWords("title");
        List<Value> domains = fields.texts("domains");
        List<Value> controls = fields.texts("controls");
        draft.controlDomains(source, domains);
        List<Value> requirements = fields.texts("requirements");
        draft.controls(source, controls);
        if (fields.sound() && domains.isEmpty() && controls.isEmpty() && requirements.isEmpty()) {
            fields.error(
                    fields.line(),
                    "no-value",
                    "what is hardly accepted as open names domains, controls or requirements");
        }
        if (title.isEmpty()) {
            return Optional.empty();
        }
        HardlyOpen rank =
                new HardlyOpen(
                        edition,
                        title.get().text(),
                        texts(domains),
                        texts(controls),
                        texts(requirements));
        draft.place(GateRules.name(rank), source, fields.line());
        return Optional.of(rank);
    }

    private void deadline(Source source, Node node, String edition) {
        Fields fields = Fields.of(source, node, "a deadline", DEADLINE_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Gate.Before> day = fields.constant("day", Gate.Before.class);
        String review = gateOf(fields, "review", edition);
        String audit = gateOf(fields, "audit", edition);
        int stageOne = days(fields, "stageOneDays");
        int stageOneRead = days(fields, "stageOneReadDays");
        int reviewDays = days(fields, "reviewDays");
        int report = days(fields, "reportDays");
        int auditDays = days(fields, "auditDays");
        int record = days(fields, "recordDays");
        int measure = days(fields, "measureDays");
        int leastRecord = days(fields, "leastRecordDays");
        String correction = gateOf(fields, "correction", edition);
        int corrected = days(fields, "correctedDays");
        int correctionDays = days(fields, "correctionDays");
        int certificate = days(fields, "certificateDays");
        List<Value> always = fields.texts("always");
        List<Value> early = fields.texts("early");
        draft.controls(source, early);
        String earlyAfter = gateOf(fields, "earlyAfter", edition);
        if (early.isEmpty() == fields.has("earlyAfter")) {
            fields.error(
                    fields.line(),
                    "no-value",
                    "a deadline has both early and earlyAfter, or neither");
        }
        List<Deadline.MayNotApply> apart = new ArrayList<>();
        for (Node item :
                fields.has("mayNotApply") ? fields.items("mayNotApply") : List.<Node>of()) {
            mayNotApply(source, item).ifPresent(apart::add);
        }
        List<Deadline.ToBook> toBook = new ArrayList<>();
        for (Node item : fields.has("toBook") ? fields.items("toBook") : List.<Node>of()) {
            toBook(source, item, toBook);
        }
        List<Deadline.Span> spans = new ArrayList<>();
        for (Node item : fields.has("leastSpans") ? fields.items("leastSpans") : List.<Node>of()) {
            Fields.of(source, item, "how long work lasts", SPAN_KEYS)
                    .ifPresent(f -> {
                        f.required("gate");
                        spans.add(new Deadline.Span(gateOf(f, "gate", edition), days(f, "days")));
                    });
        }
        List<Value> book = fields.texts("bookToday");
        if (day.isPresent() && !edition.isEmpty()) {
            draft.addDeadline(
                    new Deadline(
                            edition,
                            day.get(),
                            stageOne,
                            stageOneRead,
                            review,
                            reviewDays,
                            audit,
                            report,
                            auditDays,
                            record,
                            measure,
                            leastRecord,
                            correction,
                            corrected,
                            correctionDays,
                            certificate,
                            texts(always),
                            texts(early),
                            earlyAfter,
                            apart,
                            texts(book),
                            toBook,
                            spans));
        }
    }

    private static void toBook(Source source, Node item, List<Deadline.ToBook> before) {
        Fields fields = Fields.of(source, item, "what is to be booked", TO_BOOK_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.GATE.read(fields, "id");
        Optional<Value> what = fields.requiredWords("what");
        Optional<Deadline.Mark> mark = fields.constant("before", Deadline.Mark.class);
        int days = days(fields, "days");
        int least = days(fields, "leastDays");
        int most = days(fields, "mostDays");
        if (id.isEmpty() || what.isEmpty() || mark.isEmpty()) {
            return;
        }
        if (least > most) {
            fields.error(
                    fields.line(),
                    "no-value",
                    "\"%s\" takes %d person-days at least and %d at most"
                            .formatted(Finding.shortened(id.get().text()), least, most));
            return;
        }
        String name = id.get().text();
        if (before.stream().anyMatch(b -> b.id().equals(name))) {
            fields.error(
                    id.get().line(),
                    "duplicate-id",
                    "what is to be booked \"%s\" is there twice"
                            .formatted(Finding.shortened(name)));
            return;
        }
        before.add(new Deadline.ToBook(name, what.get().text(), mark.get(), days, least, most));
    }

    private Optional<Deadline.MayNotApply> mayNotApply(Source source, Node item) {
        Fields fields =
                Fields.of(source, item, "what may not apply", MAY_NOT_APPLY_KEYS).orElse(null);
        if (fields == null) {
            return Optional.empty();
        }
        Optional<Value> title = fields.requiredWords("title");
        Optional<Value> ask = fields.requiredWords("ask");
        boolean rare = fields.flag("rare", false);
        List<Value> requirements = fields.texts("requirements");
        List<Value> first = fields.texts("lookedAtFirst");
        draft.controls(source, first);
        if (fields.sound() && requirements.isEmpty()) {
            fields.error(fields.line(), "no-value", "what may not apply names requirements");
        }
        return title.isEmpty() || ask.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Deadline.MayNotApply(
                                title.get().text(),
                                ask.get().text(),
                                rare,
                                texts(requirements),
                                texts(first),
                                texts(fields.texts("scopeWords"))));
    }

    private static int days(Fields fields, String key) {
        return fields.has(key) ? fields.number(key, 0, MOST_DAYS) : 0;
    }

    /// The id of a gate that was read by now; empty where there is none.
    private String gateOf(Fields fields, String key, String edition) {
        Optional<Value> id = fields.optional(key);
        if (id.isEmpty()) {
            return "";
        }
        String text = id.get().text();
        List<String> known = draft.practices().gates(edition).stream().map(Gate::id).toList();
        if (!known.contains(text)) {
            fields.error(
                    id.get().line(),
                    "unknown-gate",
                    "unknown gate \"%s\".%s"
                            .formatted(Finding.shortened(text), Nearest.maybe(text, known)));
        }
        return text;
    }

    private void gate(Source source, Node item, String edition, Set<String> ids) {
        Fields fields = Fields.of(source, item, "a gate", GATE_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.GATE.read(fields, "id");
        Optional<Value> title = fields.requiredWords("title");
        Optional<Gate.Before> before = fields.constant("before", Gate.Before.class);
        fields.required("order");
        int order = fields.number("order", 1, MOST_ORDER);
        List<Value> kinds = fields.texts("evidence");
        List<Value> documents = fields.texts("documents");
        List<String> obligations = draft.obligations(source, fields.texts("obligations"));
        List<Value> requirements = fields.texts("requirements");
        List<Value> after = fields.texts("after");
        int months = fields.has("recordMonths") ? fields.number("recordMonths", 1, MOST_MONTHS) : 0;
        draft.kinds(source, kinds);
        draft.documents(source, documents);
        if (fields.sound()
                && obligations.isEmpty()
                && kinds.isEmpty()
                && documents.isEmpty()
                && requirements.isEmpty()) {
            fields.error(
                    fields.line(),
                    "no-value",
                    "a gate wants something: obligations, kinds of evidence, documents or"
                            + " requirements");
        }
        if (id.isEmpty() || title.isEmpty() || before.isEmpty() || edition.isEmpty()) {
            return;
        }
        if (!ids.add(id.get().text())) {
            fields.error(
                    id.get().line(),
                    "duplicate-id",
                    "gate \"%s\" is there twice".formatted(Finding.shortened(id.get().text())));
            return;
        }
        Gate gate =
                new Gate(
                        edition,
                        id.get().text(),
                        title.get().text(),
                        before.get(),
                        order,
                        obligations,
                        texts(kinds),
                        texts(documents),
                        texts(requirements),
                        texts(after),
                        months);
        draft.place("gate " + edition + "/" + gate.id(), source, fields.line());
        draft.addGate(gate);
    }

    private static List<String> texts(List<Value> values) {
        return values.stream().map(Value::text).toList();
    }
}
