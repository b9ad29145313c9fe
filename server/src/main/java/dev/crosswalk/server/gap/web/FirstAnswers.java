package dev.crosswalk.server.gap.web;

import dev.crosswalk.answers.PageDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.ask.AskAnswer;
import dev.crosswalk.answers.ask.AskRequest;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.gap.GapRequest;
import dev.crosswalk.answers.plan.PlanAnswer;
import dev.crosswalk.answers.plan.PlanRequest;
import dev.crosswalk.answers.status.StatusAnswer;
import dev.crosswalk.answers.status.StatusRequest;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Makes once, after a start, what pages ask first, and keeps it as if they had asked. What answers
/// rest on is read then, what of the content is looked up is put together, the solver is there, and
/// Java has seen the code: whoever comes first would wait for all of that otherwise, for seconds.
@Component
@NamedInterface("first-answers")
public final class FirstAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

    private static final Map<String, String> PAGE = Map.of("dialect", "page");

    private static final QuestionTerms NOW =
            new QuestionTerms(List.of(), List.of(), null, null, null);

    private final Database database;
    private final Programmes programmes;
    private final ProgrammeSources sources;

    FirstAnswers(Database database, Programmes programmes, ProgrammeSources sources) {
        this.database = database;
        this.programmes = programmes;
        this.sources = sources;
    }

    /// One after the other, on one thread.
    public Thread inBackground() {
        return Thread.ofPlatform().daemon().name("first-answers").start(this::make);
    }

    /// Of the organisation in which most was changed; nothing where there is none.
    ///
    /// @return how many questions were answered
    public int make() {
        try {
            Optional<UUID> organisation = busiest();
            return organisation.isEmpty() ? 0 : make(organisation.get());
        } catch (Refusal | RuntimeException e) {
            // Somebody will ask, and is told what is wrong. Or the server stops already.
            LOG.debug("The first answers were not made", e);
            return 0;
        }
    }

    private Optional<UUID> busiest() {
        return database.people(client ->
                client.sql("select id from organisation order by head desc, id limit 1")
                        .query(UUID.class)
                        .optional());
    }

    private int make(UUID organisation) throws Refusal {
        Asked asked = sources.of(organisation, Version.NOW);
        Programme programme = asked.known().programme();
        Sources pages =
                new Sources(
                        asked.sources().content(),
                        programme,
                        null,
                        asked.sources().now(),
                        PageDialect.PAGES);
        int made =
                kept(
                        asked,
                        "status",
                        PAGE,
                        () ->
                                StatusAnswer.of(
                                        new StatusRequest(null, null, List.of(), null, null, null),
                                        pages,
                                        new ChangeVersions(programmes, asked.tenant())));
        for (WantedFramework each : programme.frameworks()) {
            String want = each.scope().edition();
            Map<String, String> parameters = new HashMap<>(PAGE);
            parameters.put("want", want);
            made +=
                    kept(
                            asked,
                            "gap",
                            parameters,
                            () ->
                                    GapAnswer.of(
                                            new GapRequest(NOW, want, List.of(), List.of(), false),
                                            pages));
        }
        made += kept(asked, "plan", PAGE, () -> PlanAnswer.of(plan(), pages));
        return made + kept(asked, "ask", PAGE, () -> AskAnswer.of(Round.of(questions(), pages)));
    }

    private static PlanRequest plan() {
        return new PlanRequest(
                NOW, List.of(), null, null, null, null, null, List.of(), false, false);
    }

    private static AskRequest questions() {
        return new AskRequest(
                NOW, List.of(), List.of(), null, false, List.of(), List.of(), "", false, "", null);
    }

    /// What one question is refused for says nothing of the next.
    private static int kept(
            Asked asked,
            String question,
            Map<String, String> parameters,
            Asked.Asking<InvalidContent> asking) {
        try {
            asked.keep(question, parameters, asking);
            return 1;
        } catch (Refusal | InvalidContent e) {
            LOG.debug("One of the first answers was not made", e);
            return 0;
        }
    }
}
