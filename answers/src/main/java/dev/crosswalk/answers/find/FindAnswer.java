package dev.crosswalk.answers.find;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import dev.crosswalk.suggest.Finder;
import dev.crosswalk.suggest.Finder.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What speaks of some words, best first within each kind, and the kind with the best first.
///
/// @param groups none where nothing speaks of them
/// @param most how many of each group are shown
public record FindAnswer(String words, List<Group> groups, int most, Dialect dialect)
        implements Answer {
    public static final WholeNumber MOST = new WholeNumber("most", "of each kind", 1, 10_000);
    private static final int USUAL = 5;
    private static final int BESIDE = 3;

    public FindAnswer {
        groups = List.copyOf(groups);
    }

    /// What can be found.
    public enum Kind {
        OWN_CONTROL("Controls of the programme"),
        REQUIREMENT("Requirements"),
        POINT_OF_FOCUS("Points of focus, and other guidance"),
        OBLIGATION("Obligations"),
        CONTROL("Controls of the library"),
        DOCUMENT("Documents");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /// @param id as `show` takes it
    /// @param title empty for an obligation, which is its sentence
    /// @param sentence what it says
    /// @param question what follows `show` to see it
    /// @param demandedBy of an obligation, the requirements that demand it, in the order of their
    ///   editions; points of focus among them
    public record Found(
            Kind kind,
            String id,
            String title,
            String sentence,
            String question,
            List<RequirementRef> demandedBy) {
        public Found {
            demandedBy = List.copyOf(demandedBy);
        }

        Found(Kind kind, String id, String title, String sentence, String question) {
            this(kind, id, title, sentence, question, List.of());
        }
    }

    /// What was found of one kind, best first.
    public record Group(Kind kind, List<Found> found) {
        public Group {
            found = List.copyOf(found);
        }
    }

    public static FindAnswer of(FindRequest request, Sources sources) throws Refusal {
        if (request.words().isBlank()) {
            throw Refusal.missing("words", "say what to look for, as in <?find mfa>");
        }
        List<Found> things = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        String edition = request.edition();
        if (edition == null) {
            gather(sources, request.programme(), things, entries);
        } else {
            gather(sources.content(), sources.names().edition("edition", edition), things, entries);
        }
        Map<Kind, List<Found>> byKind = new EnumMap<>(Kind.class);
        Map<Kind, Double> best = new EnumMap<>(Kind.class);
        for (Finder.Hit<Found> hit : Finder.of(things, entries).find(request.words())) {
            byKind.computeIfAbsent(hit.thing().kind(), _ -> new ArrayList<>()).add(hit.thing());
            best.merge(hit.thing().kind(), hit.score(), Math::max);
        }
        List<Group> groups =
                byKind.entrySet().stream()
                        .map(e -> new Group(e.getKey(), e.getValue()))
                        .sorted(
                                Comparator.comparingDouble(
                                                (Group g) -> best.getOrDefault(g.kind(), 0.0))
                                        .reversed())
                        .toList();
        return new FindAnswer(
                request.words(), groups, MOST.checked(request.most(), USUAL), sources.dialect());
    }

    /// The same refusal; where nothing that it names was meant, with the first that speaks of the
    /// words in the unknown name.
    ///
    /// @param kinds what may be named there
    public static Refusal beside(Refusal refusal, Set<Kind> kinds, Sources sources) {
        boolean isLost =
                refusal.code() == Refusal.Code.UNKNOWN
                        && refusal.parts().nearest().isEmpty()
                        && refusal.details().isEmpty();
        if (!isLost) {
            return refusal;
        }
        List<Found> things = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        gather(sources, null, things, entries);
        List<String> words = new ArrayList<>();
        for (Finder.Hit<Found> hit : Finder.of(things, entries).find(refusal.parts().value())) {
            Found f = hit.thing();
            if (kinds.contains(f.kind()) && words.size() < BESIDE) {
                words.add(f.id() + "  " + (f.title().isEmpty() ? f.sentence() : f.title()));
            }
        }
        return words.isEmpty() ? refusal : refusal.because(words);
    }

    private static void gather(
            Sources sources, @Nullable String folder, List<Found> things, List<Entry> entries) {
        Content content = sources.content();
        List<FrameworkEdition> editions =
                content.library().editions().stream()
                        .filter(edition -> sources.isLookedAt(edition.id()))
                        .toList();
        editions.forEach(edition -> requirements(edition, things, entries));
        obligations(
                content,
                demanding(content, editions),
                sources.editions().isEmpty(),
                things,
                entries);
        Set<String> own = new HashSet<>();
        Programme programme = sources.programme();
        if (programme != null) {
            for (AdoptedControl c : programme.adopted(content.controls())) {
                own.add(c.id());
                add(
                        c.control(),
                        Kind.OWN_CONTROL,
                        c.id()
                                + (folder == null
                                        ? ""
                                        : " "
                                                + sources.dialect()
                                                        .parameter(
                                                                "programme",
                                                                sources.dialect()
                                                                        .argument(folder))),
                        things,
                        entries);
            }
        }
        for (Control c : content.controls().controls()) {
            if (!own.contains(c.id())) {
                add(c, Kind.CONTROL, c.id(), things, entries);
            }
        }
        for (DocumentTemplate d : content.controls().documents()) {
            things.add(new Found(Kind.DOCUMENT, d.id(), d.title(), d.summary(), d.id() + ".md"));
            entries.add(new Entry(List.of(d.id()), d.title(), d.summary()));
        }
    }

    /// What is in one edition: its requirements, and what they demand.
    private static void gather(
            Content content, FrameworkEdition edition, List<Found> things, List<Entry> entries) {
        requirements(edition, things, entries);
        obligations(content, demanding(content, List.of(edition)), false, things, entries);
    }

    private static void requirements(
            FrameworkEdition edition, List<Found> things, List<Entry> entries) {
        for (Requirement r : edition.requirements()) {
            String id = edition.id() + "/" + r.id();
            things.add(
                    new Found(
                            r.optional() ? Kind.POINT_OF_FOCUS : Kind.REQUIREMENT,
                            id,
                            r.title(),
                            r.summary(),
                            id));
            entries.add(new Entry(List.of(id, r.id()), r.title(), r.summary()));
        }
    }

    /// @param all whether those that nobody demands are among them
    private static void obligations(
            Content content,
            Map<String, List<RequirementRef>> demanding,
            boolean all,
            List<Found> things,
            List<Entry> entries) {
        for (Obligation o : content.library().obligations()) {
            List<RequirementRef> by = demanding.getOrDefault(o.id(), List.of());
            if (!content.replacedBy().containsKey(o.id()) && (all || !by.isEmpty())) {
                things.add(new Found(Kind.OBLIGATION, o.id(), "", o.words(), o.id(), by));
                entries.add(new Entry(List.of(o.id()), "", o.text()));
            }
        }
    }

    /// The requirements of some editions that demand each obligation, in the order of these.
    private static Map<String, List<RequirementRef>> demanding(
            Content content, List<FrameworkEdition> editions) {
        Map<RequirementRef, Claim> claims = new HashMap<>();
        content.library().claims().forEach(c -> claims.put(c.requirement(), c));
        Map<String, List<RequirementRef>> demanding = new HashMap<>();
        for (FrameworkEdition edition : editions) {
            for (Requirement r : edition.requirements()) {
                RequirementRef ref = new RequirementRef(edition.id(), r.id());
                Claim claim = claims.get(ref);
                if (claim != null) {
                    claim.demands()
                            .forEach(o ->
                                    demanding.computeIfAbsent(o, _ -> new ArrayList<>()).add(ref));
                }
            }
        }
        return demanding;
    }

    private static void add(
            Control c, Kind kind, String question, List<Found> things, List<Entry> entries) {
        things.add(new Found(kind, c.id(), c.title(), c.objective(), question));
        entries.add(new Entry(List.of(c.id()), c.title(), c.objective() + " " + c.description()));
    }

    private String command(Found f) {
        return dialect.question("show", f.question());
    }

    private List<Found> shown(Group group) {
        return group.found().subList(0, Math.min(most, group.found().size()));
    }

    private String heading(Group group) {
        int all = group.found().size();
        return group.kind().title + (all > most ? " (%d of %,d)".formatted(most, all) : "");
    }

    private String nothing() {
        return "Nothing speaks of \"%s\". Other words may: the content is in English."
                .formatted(words);
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList().line(strong("Find"), plain("  " + words));
        if (groups.isEmpty()) {
            return blocks.paragraph(nothing()).list();
        }
        for (Group group : groups) {
            blocks.under(heading(group));
            for (Found f : shown(group)) {
                blocks.entry(2, name(f.id()), plain("  " + one(f)));
                blocks.entry(4, quiet(command(f)));
            }
        }
        if (groups.stream().anyMatch(g -> g.found().size() > most)) {
            blocks.space()
                    .paragraph(
                            "More of each kind: "
                                    + dialect.question(
                                            "find",
                                            dialect.argument(words)
                                                    + " "
                                                    + dialect.parameter("most", "50")));
        }
        return blocks.list();
    }

    /// What it says in a sentence, after its title where it has one.
    private static String one(Found f) {
        return f.title().isEmpty() || f.sentence().isEmpty()
                ? f.title() + f.sentence()
                : f.title() + ": " + f.sentence();
    }

    private List<List<String>> rows(Group group) {
        return shown(group).stream().map(f -> List.of(f.id(), one(f), command(f))).toList();
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList();
        groups.forEach(g ->
                blocks.titledTable(heading(g), List.of("id", "what it says", "shown by"), rows(g)));
        return new Report(
                "What speaks of " + words,
                groups.isEmpty() ? blocks.paragraph(nothing()).list() : blocks.list());
    }

    @Override
    public void json(Json json) {
        json.object().field("words", words).array("groups");
        for (Group group : groups) {
            json.object()
                    .field("kind", word(group.kind()))
                    .field("all", group.found().size())
                    .array("found");
            for (Found f : shown(group)) {
                json.object()
                        .field("id", f.id())
                        .field("title", f.title())
                        .field("sentence", f.sentence())
                        .field("show", command(f));
                if (f.kind() == Kind.OBLIGATION) {
                    json.field(
                            "demandedBy",
                            f.demandedBy().stream().map(RequirementRef::toString).toList());
                }
                json.end();
            }
            json.end().end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("kind,id,title,sentence,show");
        for (Group group : groups) {
            shown(group)
                    .forEach(f ->
                            csv.row(
                                    word(group.kind()),
                                    f.id(),
                                    f.title(),
                                    f.sentence(),
                                    command(f)));
        }
    }

    private static String word(Kind kind) {
        return Words.of(kind);
    }
}
