package dev.crosswalk.answers.control;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;

import dev.crosswalk.answers.AlteredJson;
import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.FoundJson;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sentence;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.deviation.AskedDays;
import dev.crosswalk.answers.deviation.DeviationsRequest;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.judgement.ControlJudged;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.KnownDeviation;
import dev.crosswalk.programme.standing.LateReceived;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One control of a programme: how it stands, how it operated over a window, and by what each of
/// its obligations is shown.
///
/// @param judged null where no window is asked about, or the control never was in place
/// @param texts of the obligations that it discharges, by id
/// @param told whether whoever asks looks at an edition: what others ask is left out
public record ControlInProgramme(
        Situation now,
        ControlStanding standing,
        @Nullable Period window,
        @Nullable ControlJudged judged,
        Map<String, String> texts,
        Predicate<String> told)
        implements Answer {
    private static final List<String> HEADER = List.of("obligation", "state", "by", "asks for");

    private static final int MOST_NAMED = 6;

    public ControlInProgramme {
        texts = Map.copyOf(texts);
    }

    /// A control of the programme; or one of the library that it has not adopted, which is shown as
    /// the library has it.
    ///
    /// @param request names the control
    public static Answer shown(DeviationsRequest request, Sources sources) throws Refusal {
        String id = Objects.requireNonNull(request.control());
        Programme programme = sources.required();
        Optional<Control> ofLibrary =
                programme.adoption(id).isPresent()
                        ? Optional.empty()
                        : sources.content().controls().controls().stream()
                                .filter(c -> c.id().equalsIgnoreCase(id))
                                .filter(c -> programme.adoption(c.id()).isEmpty())
                                .findFirst();
        if (ofLibrary.isEmpty()) {
            return of(request, sources);
        }
        Control control = ofLibrary.get();
        return ShownControl.of(
                        sources.content(), sources.crosswalk(request.terms().trust()), control)
                .noted(
                        Sentence.of(
                                        "Not adopted in {organisation}: this is what the library"
                                                + " says of it. <?adopt {id} ..> adopts it.")
                                .with("organisation", programme.organisation())
                                .with("id", control.id())
                                .in(sources.dialect()));
    }

    /// @param request names the control
    public static ControlInProgramme of(DeviationsRequest request, Sources sources) throws Refusal {
        ResolvedTerms terms = ResolvedTerms.ofProgramme(request.terms(), sources);
        Situation now = terms.situation();
        Programme programme = now.required();
        Adoption adoption =
                AskedDays.control("what", Objects.requireNonNull(request.control()), programme);
        boolean asksDays = request.window() != null || request.want() != null;
        Period window =
                asksDays || wantsWindow(programme)
                        ? AskedDays.of(request.window(), request.want(), terms, programme)
                        : null;
        ProgrammeAt at = now.now();
        ControlStanding standing =
                at.control(
                                adoption.id(),
                                window == null ? Assurance.IMPLEMENTED : Assurance.OPERATING,
                                window)
                        .orElseThrow();
        Map<String, String> texts = new HashMap<>();
        for (Obligation o : now.content().library().obligations()) {
            if (standing.control().discharges().contains(o.id())) {
                texts.put(o.id(), o.text());
            }
        }
        return new ControlInProgramme(
                now,
                standing,
                window,
                ControlJudged.of(standing, programme, at).orElse(null),
                texts,
                sources::isLookedAt);
    }

    private static boolean wantsWindow(Programme programme) {
        return programme.frameworks().stream()
                .map(WantedFramework::window)
                .anyMatch(w -> w != null);
    }

    // ---- the page

    private String facts() {
        List<String> facts = new ArrayList<>();
        facts.add("owner: " + (standing.owner().isEmpty() ? "nobody is named" : standing.owner()));
        facts.add(FactWords.cadence(standing.adopted()));
        if (standing.state() != null) {
            facts.add(Words.spoken(standing.state()));
        }
        if (standing.inPlaceSince() != null) {
            facts.add("in place since " + standing.inPlaceSince());
        }
        if (!standing.unapproved().isEmpty()) {
            facts.add("not in force: " + String.join(", ", standing.unapproved()));
        }
        return String.join("; ", facts);
    }

    private BlockList told(BlockList blocks, Medium medium, List<Block> obligations) {
        ReportException.unsettled(List.of(standing), window, Assurance.IMPLEMENTED, _ -> true)
                .forEach(blocks::paragraph);
        if (judged != null) {
            blocks.under("Over " + Words.days(Objects.requireNonNull(window)))
                    .paragraph(judged.headline() + ".");
            if (medium == Medium.PAGES) {
                blocks.addAll(judged.strip());
            }
            judged.lines().forEach(blocks::paragraph);
            if (judged.isListed()) {
                blocks.under("Deviations").table("Deviations", ControlJudged.HEADER, judged.rows());
            }
        }
        return blocks.under("Obligations")
                .addAll(obligations)
                .section("Not shown", ControlWords.notShown(standing))
                .section("Not contemporaneous", late())
                .section("Accepted exceptions", exceptions())
                .section(
                        ExceptionWords.FOUND_TITLE,
                        standing.found().stream()
                                .map(e -> e.words(e.putRight(standing, now.required(), now.day())))
                                .toList());
    }

    private List<String> late() {
        return LateReceived.of(standing, window, now.content().practices().lagDays()).stream()
                .map(LateReceived::words)
                .toList();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (ControlFact.Share share : standing.fact().shares()) {
            for (String obligation : share.discharges()) {
                rows.add(
                        List.of(
                                obligation,
                                state(obligation, share.state()),
                                named(evidence(share.state())),
                                texts.getOrDefault(obligation, "")));
            }
        }
        return rows;
    }

    /// Where nothing was to be done in the window, nothing that was done shows it.
    private String state(String obligation, ControlFact.State state) {
        Judgement.Rule rule =
                shown(obligation)
                        .filter(o -> o.state() == Judgement.State.SATISFIED)
                        .map(Judgement.Shown::rule)
                        .orElse(null);
        return !(state instanceof ControlFact.Holds)
                ? ControlWords.of(state)
                : rule == Judgement.Rule.NO_EVENT
                        ? "no event in the window; not tested"
                        : rule == Judgement.Rule.NO_FINDING
                                ? "nothing found in the window that had to be acted on; not tested"
                                : ControlWords.of(state);
    }

    /// What the control shows of an obligation over the window, by itself.
    private Optional<Judgement.Shown> shown(String obligation) {
        return Optional.ofNullable(judged)
                .flatMap(j ->
                        j.judgement().obligations().stream()
                                .filter(o -> o.obligation().equals(obligation))
                                .findFirst());
    }

    /// The evidence by its ids, without rows and events, and only as much as anybody reads.
    private String named(List<String> evidence) {
        List<String> files = evidence.stream().map(this::source).distinct().toList();
        return files.size() <= MOST_NAMED
                ? String.join(", ", files)
                : String.join(", ", files.subList(0, MOST_NAMED - 1))
                        + " and %d more".formatted(files.size() - MOST_NAMED + 1);
    }

    /// What a row or an event stands in.
    private String source(String item) {
        String file = EvidenceRows.evidence(item);
        return standing.atHand().stream()
                .filter(AtHand::population)
                .map(AtHand::id)
                .filter(list -> file.startsWith(list + " "))
                .findFirst()
                .orElse(file);
    }

    private static List<String> evidence(ControlFact.State state) {
        return switch (state) {
            case ControlFact.Holds holds -> holds.evidence();
            case ControlFact.Fails fails -> fails.evidence();
            case ControlFact.Unknown unknown -> List.of();
        };
    }

    private List<String> exceptions() {
        List<String> all = new ArrayList<>();
        for (AcceptedException e : standing.exceptions()) {
            boolean holds = standing.accepted().contains(e);
            all.add(
                    "%s: %s Accepted by %s on %s, until %s%s."
                            .formatted(
                                    e.id(),
                                    e.reason(),
                                    e.acceptedBy(),
                                    e.acceptedOn(),
                                    e.expiresOn(),
                                    holds ? "" : ", " + ExceptionWords.EXPIRED));
        }
        return all;
    }

    /// A sentence beside ids and names has no room on a terminal, so it stands under them.
    private List<Block> entries() {
        BlockList entries = new BlockList();
        for (List<String> row : rows()) {
            entries.entry(0, name(row.getFirst()), plain("  " + row.get(1)));
            if (!row.get(3).isEmpty()) {
                entries.entry(2, plain(row.get(3)));
            }
            if (!row.get(2).isEmpty()) {
                entries.entry(2, quiet("by " + row.get(2)));
            }
        }
        return entries.list();
    }

    @Override
    public List<Block> screen() {
        return told(
                        new BlockList()
                                .add(
                                        new Block.Entry(
                                                        0,
                                                        name(standing.id()),
                                                        plain(" " + standing.title()))
                                                .hang(0)
                                                .right(plain("as of " + now.asOf())))
                                .line(quiet(facts()))
                                .altered(now),
                        Medium.PAGES,
                        entries())
                .list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report(
                "%s %s: %s".formatted(standing.id(), standing.title(), now.organisation()),
                told(
                                new BlockList()
                                        .paragraph(Words.capital(facts()) + ".")
                                        .altered(now),
                                medium,
                                List.of(Block.Table.of("Obligations", HEADER, rows())))
                        .list());
    }

    // ---- data

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "control-in-programme")
                .field("organisation", now.organisation())
                .field("contentVersion", now.contentVersion());
        AlteredJson.write(json, now);
        json.field("asOf", now.now().asOf().toString())
                .field("knownAt", now.now().knownAt().toString())
                .field("control", standing.id())
                .field("title", standing.title())
                .field("owner", standing.owner())
                .field("state", standing.state() == null ? null : Words.of(standing.state()))
                .field(
                        "inPlaceSince",
                        standing.inPlaceSince() == null
                                ? null
                                : standing.inPlaceSince().toString());
        Adoption adoption = standing.adoption();
        json.field("plannedFor", adoption.dueOn() == null ? null : adoption.dueOn().toString())
                .field("own", adoption.isOwn())
                .field("note", adoption.note());
        WindowJson.write(json, window);
        json.field("sentence", judged == null ? null : judged.words().sentence())
                .field("outcome", judged == null ? null : judged.judgement().outcome().name())
                .field("concluded", judged != null && judged.judgement().concluded())
                .field(
                        "soFar",
                        judged == null || judged.judgement().soFar() == null
                                ? null
                                : Words.spoken(judged.judgement().soFar()))
                .array("deviations");
        if (judged != null) {
            for (KnownDeviation known : judged.deviations()) {
                Deviation d = known.deviation();
                json.object()
                        .field("id", d.id())
                        .field("what", Words.spoken(d.what()))
                        .field("from", d.days().from().toString())
                        .field("to", d.days().to().toString())
                        .field("knownSince", known.knownSince().toString())
                        .field("became", judged.became(known))
                        .end();
            }
        }
        json.end().field("conclusions", judged == null ? List.of() : judged.conclusions());
        conclusions(json);
        json.array("obligations");
        for (ControlFact.Share share : standing.fact().shares()) {
            for (String obligation : share.discharges()) {
                json.object()
                        .field("obligation", obligation)
                        .field("state", state(obligation, share.state()))
                        .field("rule", shown(obligation).map(o -> Words.of(o.rule())).orElse(null))
                        .field("by", evidence(share.state()))
                        .end();
            }
        }
        json.end().field("exceptions", standing.accepted().stream().map(e -> e.id()).toList());
        FoundJson.write(json, standing.found());
        new ControlPage(now, standing, json, told).write();
        json.end();
    }

    private void conclusions(Json json) {
        json.array("conclusionsInFull");
        if (judged != null) {
            List<String> known =
                    judged.deviations().stream().map(k -> k.deviation().id()).distinct().toList();
            for (Concluded c : standing.concluded()) {
                Conclusion said = c.said();
                json.object()
                        .field("id", said.id())
                        .field("as", Words.of(said.as()))
                        .field("on", said.on().toString())
                        .field("by", said.by())
                        .field(
                                "deviations",
                                said.deviations().isEmpty() ? known : said.deviations())
                        .field("cause", said.cause())
                        .field("extent", said.extent())
                        .field("harm", said.harm().where())
                        .field("harmShownBy", said.harm().artefact())
                        .field("correction", said.correction())
                        .field("compensating", said.compensating())
                        .field("why", judged.why(c))
                        .end();
            }
        }
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("obligation,state,by,asksFor");
        rows().forEach(row -> csv.row((Object[]) row.toArray(String[]::new)));
    }
}
