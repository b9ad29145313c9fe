package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.web.WhoAsks;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.OpenSources;
import dev.crosswalk.server.programme.Known;
import dev.crosswalk.server.programme.Programmes;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What questions of an organisation are answered from.
@Component
public final class ProgrammeSources {
    private final Programmes programmes;
    private final OpenSources sources;
    private final KeptAnswers answers;

    ProgrammeSources(Programmes programmes, OpenSources sources, KeptAnswers answers) {
        this.programmes = programmes;
        this.sources = sources;
        this.answers = answers;
    }

    /// The same as if what is supposed of the programme were so.
    public Asked of(UUID organisation, Version version, Tried tried) throws Refusal {
        Asked asked = of(organisation, version);
        return new Asked(
                asked.tenant(),
                asked.known(),
                asked.sources().trying(tried.supposed()),
                asked.files(),
                asked.filesBeside(),
                asked.filesMark(),
                answers);
    }

    public Asked of(UUID organisation, Version version) throws Refusal {
        Tenant tenant = new Tenant(organisation);
        Known known = known(tenant, version);
        return new Asked(
                tenant,
                known,
                lookedAt(tenant, sources.of(known.programme()), known.programme()),
                () -> programmes.folder(tenant, known),
                () -> programmes.filesBeside(tenant, known),
                () -> programmes.filesMark(tenant),
                answers);
    }

    /// An auditor is told of the frameworks of their engagement, and as of its last day once that
    /// is past.
    private static Sources lookedAt(Tenant tenant, Sources all, Programme programme) {
        Engagement engagement = WhoAsks.engagement(tenant.organisation()).orElse(null);
        if (engagement == null) {
            return all;
        }
        LocalDate until = engagement.until();
        return all.lookedAt(
                engagement.frameworks(),
                until == null ? all.now() : programme.on(until).in(programme.timeZone()).latest());
    }

    private Known known(Tenant tenant, Version version) throws Refusal {
        Integer number = version.number();
        Moment moment = version.moment();
        if (number != null) {
            return programmes
                    .after(tenant, number)
                    .orElseThrow(() ->
                            Refusal.of(
                                    Code.NOT_FOUND,
                                    "change",
                                    String.valueOf(number),
                                    "there was no change {value} yet"));
        }
        Known now = programmes.current(tenant).orElseThrow();
        if (moment == null) {
            return now;
        }
        // What a programme brought along when it began says itself since when it was known.
        return programmes
                .knownAt(tenant, moment.in(now.programme().timeZone()).latest())
                .or(() -> programmes.after(tenant, 1))
                .orElseThrow();
    }
}
