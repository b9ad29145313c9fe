package dev.crosswalk.answers.evidence;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is on file of each control: which kinds of evidence it wants, and how they stand.
///
/// @param controls those that are adopted, each with its kinds
/// @param isOfPieces whether evidence is listed piece by piece
/// @param items the pieces that were asked for, what was seen last first
/// @param inAll how many they are
/// @param by everybody who brought a piece
/// @param changed ids of those of them whose file is another one than that whose digest was kept
/// @param files the folder of the programme
public record EvidenceAnswer(
        Situation now,
        List<Of> controls,
        boolean isOfPieces,
        List<Evidence> items,
        int inAll,
        List<String> by,
        Set<String> changed,
        FileTree files)
        implements Answer {
    private static final int MOST_ITEMS = 500;

    /// So much of the files of a control is read to see whether they are what they were, the last
    /// seen first.
    private static final long MOST_READ = 100 << 20;

    public EvidenceAnswer {
        controls = List.copyOf(controls);
        items = List.copyOf(items);
        by = List.copyOf(by);
        changed = Set.copyOf(changed);
    }

    /// How a kind of evidence stands.
    public enum State {
        /// Some of it counts today, and there is a file of it.
        FRESH,
        /// Some of it counts today, on somebody's word alone.
        ON_WORD,
        /// There was some, and it is too old.
        STALE,
        /// There is some of an earlier time, and the last time that the control was due nothing was
        /// done.
        NOT_DONE,
        /// What was seen last of it is that the control does not work.
        FAILED,
        /// There is some, and it shows nothing: it is of a time before the control was in place.
        SHOWS_NOTHING,
        NONE
    }

    /// @param last the last day that any of it is of; null where there is none
    /// @param freshUntil the last day on which any of it counts; null where no day ends that
    record Kind(
            Control.EvidenceWanted wanted,
            State state,
            int onFile,
            @Nullable LocalDate last,
            @Nullable LocalDate freshUntil) {

        static Kind of(Control.EvidenceWanted wanted, ControlStanding standing, LocalDate today) {
            List<AtHand> all =
                    standing.atHand().stream()
                            .filter(a ->
                                    a.population()
                                            ? wanted.population()
                                            : a.kind().equals(wanted.kind()))
                            .toList();
            List<AtHand> counting =
                    all.stream().filter(a -> a.shows() && !a.isStaleOn(today)).toList();
            return new Kind(
                    wanted,
                    state(wanted, all, counting, standing),
                    all.size(),
                    all.stream().map(a -> a.to().day()).max(Comparator.naturalOrder()).orElse(null),
                    counting.stream()
                            .map(AtHand::freshUntil)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }

        private static State state(
                Control.EvidenceWanted wanted,
                List<AtHand> all,
                List<AtHand> counting,
                ControlStanding standing) {
            if (all.isEmpty()) {
                return State.NONE;
            }
            if (standing.failing().contains(wanted.kind())) {
                return State.FAILED;
            }
            if (counting.isEmpty()) {
                return all.stream().anyMatch(AtHand::shows) ? State.STALE : State.SHOWS_NOTHING;
            }
            if (isNotDone(wanted, standing)) {
                return State.NOT_DONE;
            }
            return counting.stream().anyMatch(a -> a.artefact() || a.population())
                    ? State.FRESH
                    : State.ON_WORD;
        }
    }

    /// Whether a control is not shown because it was not done the last time, by what the kind
    /// shows.
    private static boolean isNotDone(Control.EvidenceWanted wanted, ControlStanding standing) {
        List<String> shown = standing.control().shown(wanted);
        return wanted.role() == Control.Role.PERFORMANCE
                && standing.unshown().stream()
                        .filter(s ->
                                s.state() instanceof ControlFact.Unknown u
                                        && u.reason() == ControlFact.Reason.LAPSED)
                        .anyMatch(s -> s.discharges().stream().anyMatch(shown::contains));
    }

    /// @param onFile how many pieces of evidence name it
    record Of(ControlStanding standing, List<Kind> kinds, int onFile) {}

    /// @param files the folder of the programme
    public static EvidenceAnswer of(EvidenceRequest request, Sources sources, FileTree files)
            throws Refusal {
        Situation now = ResolvedTerms.ofProgramme(request.terms(), sources).situation();
        String control = request.control();
        TreeSet<String> by = new TreeSet<>();
        Map<String, Integer> onFile = new HashMap<>();
        List<Evidence> items = new ArrayList<>();
        for (Evidence e : now.required().evidence()) {
            for (String id : e.controls()) {
                onFile.merge(id, 1, Integer::sum);
            }
            if (control == null || e.controls().contains(control)) {
                by.add(e.by());
                if (request.which().has(e)) {
                    items.add(e);
                }
            }
        }
        List<Of> all = new ArrayList<>();
        for (ControlStanding c : now.now().controls().controls()) {
            if (c.isAdopted() && (control == null || control.equals(c.id()))) {
                all.add(
                        new Of(
                                c,
                                c.control().evidence().stream()
                                        .map(w -> Kind.of(w, c, now.day()))
                                        .toList(),
                                onFile.getOrDefault(c.id(), 0)));
            }
        }
        if (control != null && all.isEmpty()) {
            TreeSet<String> known = new TreeSet<>();
            now.required().adoptions().forEach(a -> known.add(a.id()));
            throw Refusal.unknown("control", "control of this programme", control, known);
        }
        items.sort(
                Comparator.comparing((Evidence e) -> e.proves().to())
                        .reversed()
                        .thenComparing(Evidence::id));
        boolean isOfPieces = request.pieces() || control != null;
        List<Evidence> listed =
                isOfPieces ? items.subList(0, Math.min(MOST_ITEMS, items.size())) : List.of();
        // Whether files are what they were is looked at control by control: of all there are too
        // many bytes.
        Set<String> changed = control == null ? Set.of() : changed(listed, files);
        return new EvidenceAnswer(
                now, all, isOfPieces, listed, items.size(), List.copyOf(by), changed, files);
    }

    private static Set<String> changed(List<Evidence> items, FileTree files) {
        Set<String> changed = new HashSet<>();
        long read = 0;
        try {
            for (Evidence e : items) {
                String name = ProgrammeFolder.EVIDENCE + "/" + e.file();
                if (!e.sha256().isEmpty() && !e.file().isEmpty() && files.isFile(name)) {
                    read += files.size(name);
                    if (read > MOST_READ) {
                        break;
                    }
                    byte[] bytes = files.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES);
                    if (!Sha256.of(bytes).equalsIgnoreCase(e.sha256())) {
                        changed.add(e.id());
                    }
                }
            }
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
        return changed;
    }

    private long count(State state) {
        return controls.stream()
                .filter(c -> c.kinds().stream().anyMatch(k -> k.state() == state))
                .count();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", now.organisation())
                .field("asOf", now.now().asOf().toString())
                .object("summary")
                .field("controls", controls.size())
                .field("items", now.required().evidence().size());
        for (State state : State.values()) {
            json.field(Words.of(state), (int) count(state));
        }
        json.end().array("controls");
        controls.forEach(c -> json(json, c));
        json.end();
        if (isOfPieces) {
            json.field("by", by).field("itemsInAll", inAll).array("items");
            Map<String, AtHand> atHand = new HashMap<>();
            for (Of c : controls) {
                // A piece that is of several controls counts where it counts for one of them.
                c.standing().atHand().forEach(a -> atHand.merge(a.id(), a, this::better));
            }
            items.forEach(e -> json(json, e, atHand.get(e.id())));
            json.end();
        }
        json.end();
    }

    private AtHand better(AtHand one, AtHand other) {
        return counts(other) && !counts(one) ? other : one;
    }

    private boolean counts(AtHand at) {
        return at.shows() && !at.isStaleOn(now.day());
    }

    private static void json(Json json, Of c) {
        json.object()
                .field("control", c.standing().id())
                .field("title", c.standing().title())
                .field("owner", c.standing().owner())
                .field("condition", Words.of(c.standing().condition()))
                .field("say", ControlWords.of(c.standing()))
                .field("onFile", c.onFile())
                .array("kinds");
        for (Kind k : c.kinds()) {
            json.object()
                    .field("kind", k.wanted().kind())
                    .field("title", k.wanted().called())
                    .field("role", Words.of(k.wanted().role()))
                    .field("state", Words.of(k.state()))
                    .field("onFile", k.onFile())
                    .field("last", k.last() == null ? null : k.last().toString())
                    .field("freshUntil", k.freshUntil() == null ? null : k.freshUntil().toString())
                    .end();
        }
        json.end().end();
    }

    private void json(Json json, Evidence e, @Nullable AtHand at) {
        EvidenceRows rows = e.details().rows();
        LocalDate until = at == null ? null : at.freshUntil();
        boolean isKept = isKept(e);
        json.object()
                .field("id", e.id())
                .field("controls", e.controls())
                .field("kind", e.kind())
                .field("from", e.proves().from().toString())
                .field("to", e.proves().to().toString())
                .field("receivedOn", e.receivedAt().day().toString())
                .field("freshUntil", until == null ? null : until.toString())
                .field("counts", at != null && counts(at))
                .field("by", e.by())
                .field("file", e.file().isEmpty() ? null : e.file())
                .field("kept", kept(e, isKept))
                .field("bytes", isKept ? bytes(e) : null)
                .field("sha256", e.sha256().isEmpty() ? null : e.sha256())
                .field("result", Words.ofNullable(e.result()))
                .field("occurrence", e.details().occurrence())
                .field("findings", e.details().findings())
                .field("rows", rows == null ? null : Integer.valueOf(rows.count()))
                .field("note", e.note())
                .end();
    }

    private String kept(Evidence e, boolean isKept) {
        if (!isKept) {
            return e.file().isEmpty() ? "elsewhere" : "missing";
        }
        return changed.contains(e.id()) ? "changed" : "here";
    }

    private boolean isKept(Evidence e) {
        return !e.file().isEmpty() && files.isFile(ProgrammeFolder.EVIDENCE + "/" + e.file());
    }

    private @Nullable Integer bytes(Evidence e) {
        try {
            return Math.toIntExact(files.size(ProgrammeFolder.EVIDENCE + "/" + e.file()));
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("control,title,owner,condition,kind,state,on file,last,fresh until");
        for (Of c : controls) {
            for (Kind k : c.kinds()) {
                csv.row(
                        c.standing().id(),
                        c.standing().title(),
                        c.standing().owner(),
                        Words.of(c.standing().condition()),
                        k.wanted().kind(),
                        Words.of(k.state()),
                        String.valueOf(k.onFile()),
                        Words.iso(k.last()),
                        Words.iso(k.freshUntil()));
            }
        }
    }

    @Override
    public List<Block> screen() {
        return report(Medium.PAGES).blocks();
    }

    @Override
    public Report report(Medium medium) {
        List<List<String>> rows = new ArrayList<>();
        for (Of c : controls) {
            for (Kind k : c.kinds()) {
                rows.add(
                        List.of(
                                c.standing().id() + " " + c.standing().title(),
                                c.standing().owner(),
                                k.wanted().called(),
                                Words.spoken(k.state()),
                                String.valueOf(k.onFile()),
                                Words.iso(k.last()),
                                Words.iso(k.freshUntil())));
            }
        }
        return new Report(
                "Evidence of " + now.organisation(),
                new BlockList()
                        .paragraph(
                                "%s of %s, as of %s."
                                        .formatted(
                                                Words.many(
                                                        now.required().evidence().size(),
                                                        "piece of evidence",
                                                        "pieces of evidence"),
                                                Words.many(controls.size(), "control", "controls"),
                                                now.now().asOf()))
                        .table(
                                "Evidence",
                                List.of(
                                        "Control",
                                        "Owner",
                                        "Kind",
                                        "State",
                                        "On file",
                                        "Last",
                                        "Counts until"),
                                rows)
                        .list());
    }
}
