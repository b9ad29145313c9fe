package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The review of a list, control by control: what the list says of each, what is suggested and
/// marked, which control of the library it resembles, and what was decided.
record ReviewAnswer(IntakeAnswer listed, Review review, Reviewing about) implements Answer {

    @Override
    public List<Block> screen() {
        return listed.screen();
    }

    @Override
    public Report report(Medium medium) {
        return listed.report(medium);
    }

    @Override
    public void csv(Csv csv) {
        listed.csv(csv);
    }

    @Override
    public void json(Json json) {
        json.object();
        listed.columns(json);
        json.array("headings");
        for (ReadList.Column column : listed.headings()) {
            json.object().field("heading", column.heading()).field("column", column.letter()).end();
        }
        json.end()
                .field("decided", review.decided())
                .field("open", review.open().size())
                .array("controls");
        review.list().controls().forEach(control -> control(json, control));
        json.end();
        listed.remarks(json);
        json.end();
    }

    private void control(Json json, ListedControl control) {
        List<Suggestion> suggestions = about.suggestions(control);
        String id = about.usualId(control);
        json.object();
        IntakeAnswer.said(json, control);
        json.field("carvedOutTo", control.carvedOutTo().isEmpty() ? null : control.carvedOutTo())
                .field("forItself", review.list().isForItself(control));
        unread(json, control);
        json.field("usualId", id).field("taken", about.taken(control, id));
        resembled(json, control);
        suggestions(json, suggestions, about.proposed(control), about);
        decision(json, review.of(control));
        json.end();
    }

    /// What somebody has to say of its tests, since the list does not; null where it does.
    private void unread(Json json, ListedControl control) {
        ListedControl listed =
                review.listed().controls().stream()
                        .filter(c -> c.id().equals(control.id()))
                        .findFirst()
                        .orElse(control);
        if (!review.listed().isUnread(listed)) {
            json.field("unread", (String) null);
            return;
        }
        TestResult said = review.results().get(control.id());
        json.object("unread")
                .field("words", listed.wrote(null))
                .field("said", said == null ? null : said.words())
                .end();
    }

    private void resembled(Json json, ListedControl control) {
        Control resembled = about.resembled(control);
        if (resembled == null) {
            json.field("resembles", (String) null);
            return;
        }
        String beyond = about.asksBeyond(control, resembled);
        json.object("resembles")
                .field("control", resembled.id())
                .field("title", resembled.title())
                .field("asksBeyond", beyond.isEmpty() ? null : beyond);
        obligations(json, "discharges", about.discharges(resembled.id()));
        json.end();
    }

    /// The member `suggestions`.
    ///
    /// @param marked those that one key accepts
    static void suggestions(
            Json json, List<Suggestion> suggestions, List<String> marked, Reviewing about) {
        json.array("suggestions");
        for (Suggestion s : suggestions) {
            json.object()
                    .field("obligation", s.obligation())
                    .field("text", text(s.obligation(), about))
                    .rounded("score", s.score())
                    .field("within", s.within())
                    .field("marked", marked.contains(s.obligation()))
                    .end();
        }
        json.end();
    }

    private static String text(String id, Reviewing about) {
        Obligation obligation = about.obligation(id);
        return obligation == null ? id : obligation.text();
    }

    private void obligations(Json json, String name, List<String> obligations) {
        json.array(name);
        for (String obligation : obligations) {
            json.object()
                    .field("obligation", obligation)
                    .field("text", text(obligation, about))
                    .end();
        }
        json.end();
    }

    private void decision(Json json, @Nullable Decision decision) {
        switch (decision) {
            case null -> json.field("decision", (String) null);
            case Decision.Discharges(var obligations, var as, var failed) -> {
                json.object("decision");
                obligations(json, "discharges", obligations);
                json.field("as", as.isEmpty() ? null : as).field("failed", failed).end();
            }
            case Decision.Is(var control, var failed) ->
                    json.object("decision")
                            .field("is", control)
                            .field("title", about.controls().get(control))
                            .field("failed", failed)
                            .end();
            case Decision.Skipped(var why) ->
                    json.object("decision")
                            .field("skipped", true)
                            .field("why", why.isEmpty() ? null : why)
                            .end();
        }
    }
}
