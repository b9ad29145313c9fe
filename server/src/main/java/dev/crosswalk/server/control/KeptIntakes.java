package dev.crosswalk.server.control;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverText;
import dev.crosswalk.answers.intake.AskedDecision;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.ReviewFile;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.SuggestedAnswer;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.formats.foreign.PdfPictures;
import dev.crosswalk.formats.foreign.RefusedFile;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.ChangedMeanwhile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/// Lists of controls that organisations take in, kept from the first look until they are taken
/// over: whoever stops goes on another time, and others see what was decided.
@Service
public final class KeptIntakes {
    private static final int MOST_LISTED = 50;
    private static final int MOST_KNOWN = 16;
    private static final String PDF = ".pdf";

    private final Database database;
    private final Intakes intakes;
    private final Edits edits;
    private final Clock clock;
    private final Map<ReadAs, Read> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ReadAs, Read> eldest) {
                    return size() > MOST_KNOWN;
                }
            };

    KeptIntakes(Database database, Intakes intakes, Edits edits, Clock clock) {
        this.database = database;
        this.intakes = intakes;
        this.edits = edits;
        this.clock = clock;
    }

    /// What is decided, of one control or of several at once.
    public record Decisions(List<AskedDecision> decisions) {}

    /// A list with what may be decided of it.
    ///
    /// @param kept no decision of it is on a control that says something else now
    /// @param reopened controls whose decisions count no more, because they say something else now
    /// @param pages how many pages can be seen; 0 of what has none
    /// @param cover what the text of the file seems to say of its report, for a person to confirm
    /// @param answer what `answers` says of it
    public record Looked(
            KeptIntake kept, List<String> reopened, int pages, CoverText cover, Answer answer) {}

    /// Those that somebody works on, the latest first.
    public List<KeptIntake> all(Tenant tenant) {
        return database.read(tenant, client -> new IntakeStore(client, tenant).all(MOST_LISTED));
    }

    /// Keeps a list that can be read.
    ///
    /// @param said in the shape of [Intakes.Listed]
    public KeptIntake begin(Tenant tenant, Member by, Upload list, JsonNode said, Sources sources)
            throws Refusal, IOException {
        if (list.bytes().length == 0) {
            throw Refusal.of(Code.UNSUITABLE, "file", list.name(), "{value!} is empty");
        }
        IntakeAnswer answer = intakes.listed(listed(said), list, sources);
        Instant now = now();
        KeptIntake begun =
                new KeptIntake(
                        UUID.randomUUID(),
                        list.name(),
                        list.sha256(),
                        now,
                        by.name(),
                        1,
                        now,
                        by.name(),
                        said,
                        written(Review.of(answer.list()), list.name()),
                        null,
                        false);
        database.write(
                tenant,
                client -> {
                    new IntakeStore(client, tenant).begin(begun, list.bytes());
                    return begun;
                });
        return begun;
    }

    public KeptIntake one(Tenant tenant, UUID id) throws Refusal {
        return database.read(tenant, client -> new IntakeStore(client, tenant).one(id))
                .orElseThrow(() -> none(id));
    }

    private static Refusal none(UUID id) {
        return Refusal.of(Code.NOT_FOUND, "intake", id.toString(), "there is no list {value}");
    }

    public byte[] file(Tenant tenant, KeptIntake kept) {
        return database.read(tenant, client -> new IntakeStore(client, tenant).file(kept.sha256()));
    }

    public Looked look(Tenant tenant, UUID id, Sources sources) throws Refusal, IOException {
        KeptIntake kept = one(tenant, id);
        Open open = open(tenant, kept, sources);
        return new Looked(
                kept,
                open.decided().changed(),
                open.pages(),
                open.answer().cover(),
                open.answer().reviewing(open.decided().review(), open.about()));
    }

    private static int pages(KeptIntake kept, byte[] file) {
        try {
            return isPdf(kept) ? PdfPictures.pages(file) : 0;
        } catch (RefusedFile _) {
            return 0;
        }
    }

    private static boolean isPdf(KeptIntake kept) {
        return kept.name().toLowerCase(Locale.ROOT).endsWith(PDF);
    }

    /// @param decided what still counts
    private record Open(int pages, IntakeAnswer answer, Reviewing about, ReviewFile.Kept decided) {}

    /// A file as it was read under what is said of it.
    private record Read(IntakeAnswer answer, int pages) {}

    private record ReadAs(UUID organisation, String name, String sha256, String said) {}

    /// Whoever decides does so every few seconds, and the file stays what it is.
    private Read read(Tenant tenant, KeptIntake kept, Sources sources) throws Refusal, IOException {
        Intakes.Listed said = listed(kept.said());
        ReadAs as =
                new ReadAs(
                        tenant.organisation(), kept.name(), kept.sha256(), kept.said().toString());
        // What a report on record is on may change with the programme.
        boolean isOfItself = said.cover().id() == null;
        @Nullable Read had;
        synchronized (known) {
            had = isOfItself ? known.get(as) : null;
        }
        if (had != null) {
            return had;
        }
        byte[] file = file(tenant, kept);
        Read read =
                new Read(
                        intakes.listed(said, new Upload(kept.name(), file), sources),
                        pages(kept, file));
        synchronized (known) {
            known.put(as, read);
        }
        return read;
    }

    private Open open(Tenant tenant, KeptIntake kept, Sources sources) throws Refusal, IOException {
        Read read = read(tenant, kept, sources);
        IntakeAnswer answer = read.answer();
        Reviewing about = intakes.about(answer, sources);
        return new Open(
                read.pages(),
                answer,
                about,
                ReviewFile.read(
                        kept.review().getBytes(StandardCharsets.UTF_8),
                        kept.reviewName(),
                        answer.list(),
                        about));
    }

    /// Says something else of a list: its columns, its cover page, since when its controls are in
    /// place. What was decided of controls that are read otherwise then is open again.
    public KeptIntake say(Tenant tenant, Member by, UUID id, JsonNode said, Sources sources)
            throws Refusal, IOException {
        KeptIntake kept = one(tenant, id);
        // Refuses what cannot be read so, before anything is kept.
        IntakeAnswer answer =
                intakes.listed(listed(said), new Upload(kept.name(), file(tenant, kept)), sources);
        intakes.check(listed(said), kept.name(), answer, sources);
        return add(tenant, by, id, last -> last.saying(said));
    }

    /// Decides, on what others decided meanwhile.
    ///
    /// @return what is decided then
    public Decided decide(
            Tenant tenant, Member by, UUID id, List<AskedDecision> decisions, Sources sources)
            throws Refusal, IOException {
        // What is read takes as long as it takes: nobody waits for that.
        Open open = open(tenant, one(tenant, id), sources);
        check(decisions, open);
        KeptIntake after =
                add(
                        tenant,
                        by,
                        id,
                        last -> {
                            Review review =
                                    ReviewFile.read(
                                                    last.review().getBytes(StandardCharsets.UTF_8),
                                                    last.reviewName(),
                                                    open.answer().list(),
                                                    open.about())
                                            .review();
                            for (AskedDecision decision : decisions) {
                                review = decision.in(review, open.about());
                            }
                            return last.deciding(written(review, last.name()));
                        });
        Review review =
                ReviewFile.read(
                                after.review().getBytes(StandardCharsets.UTF_8),
                                after.reviewName(),
                                open.answer().list(),
                                open.about())
                        .review();
        return new Decided(after.version(), review.decided(), review.open().size());
    }

    /// @param open controls of which nothing is decided
    public record Decided(long version, int decided, int open) {}

    private static void check(List<AskedDecision> decisions, Open open) throws Refusal {
        if (decisions.isEmpty()) {
            throw Refusal.missing("decisions", "say what is decided: <decisions>");
        }
        Review review = open.decided().review();
        for (AskedDecision decision : decisions) {
            review = decision.in(review, open.about());
        }
    }

    /// Puts a list away, or back.
    public KeptIntake drop(Tenant tenant, Member by, UUID id, boolean dropped) throws Refusal {
        return add(tenant, by, id, last -> last.dropped(dropped));
    }

    /// What other words speak of.
    public Answer suggestions(Tenant tenant, UUID id, String words, Sources sources)
            throws Refusal, IOException {
        IntakeAnswer answer = read(tenant, one(tenant, id), sources).answer();
        return new SuggestedAnswer(words, intakes.about(answer, sources));
    }

    /// What the decisions make of the programme, made or tried; then they are marked as taken over.
    ///
    /// @param read as of [EditAsked]
    public EditMade apply(Tenant tenant, Member by, UUID id, boolean isTry, @Nullable Long read)
            throws Refusal, InvalidContent, IOException, ChangedMeanwhile, NotPermitted {
        KeptIntake kept = one(tenant, id);
        EditMade made =
                edits.make(
                        tenant,
                        by,
                        new EditAsked(
                                EditKind.INTAKE,
                                kept.said(),
                                new Upload(kept.name(), file(tenant, kept)),
                                new Upload(
                                        kept.reviewName(),
                                        kept.review().getBytes(StandardCharsets.UTF_8)),
                                false,
                                isTry,
                                read,
                                null));
        if (!isTry) {
            var _ = add(tenant, by, id, last -> last.takenOver(made.change()));
        }
        return made;
    }

    /// A page of a list as a picture.
    ///
    /// @param page from 1
    public byte[] page(Tenant tenant, UUID id, int page, int width) throws Refusal {
        return ofPage(tenant, id, page, file -> Optional.of(PdfPictures.png(file, page, width)))
                .orElseThrow();
    }

    /// Where a control stands on a page; empty where its id is not found there.
    ///
    /// @param control as the list calls it
    public Optional<PdfPictures.Stands> place(Tenant tenant, UUID id, int page, String control)
            throws Refusal {
        return ofPage(
                tenant,
                id,
                page,
                file -> Optional.ofNullable(PdfPictures.find(file, page, control)));
    }

    @FunctionalInterface
    private interface OfFile<T> {
        Optional<T> of(byte[] file) throws RefusedFile;
    }

    private <T> Optional<T> ofPage(Tenant tenant, UUID id, int page, OfFile<T> work)
            throws Refusal {
        KeptIntake kept = one(tenant, id);
        if (!isPdf(kept)) {
            throw Refusal.of(
                    Code.NOT_FOUND,
                    "page",
                    String.valueOf(page),
                    "only a PDF has pages to look at");
        }
        try {
            return work.of(file(tenant, kept));
        } catch (IndexOutOfBoundsException _) {
            throw Refusal.of(
                    Code.NOT_FOUND, "page", String.valueOf(page), "there is no page {value}");
        } catch (RefusedFile e) {
            throw Refusal.of(Code.UNSUITABLE, "file", kept.name(), "{value!} is {why}")
                    .with("why", e.why());
        }
    }

    // ---- versions

    /// What comes of the last version.
    @FunctionalInterface
    private interface Step {
        KeptIntake of(KeptIntake last) throws Refusal;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal why;

        Stopped(Refusal why) {
            super(why);
            this.why = why;
        }
    }

    private KeptIntake add(Tenant tenant, Member by, UUID id, Step step) throws Refusal {
        try {
            return database.write(
                    tenant,
                    client -> {
                        IntakeStore store = new IntakeStore(client, tenant);
                        store.lock(id);
                        try {
                            KeptIntake last =
                                    store.one(id).orElseThrow(() -> new Stopped(none(id)));
                            KeptIntake next = step.of(last);
                            if (next.saysAs(last)) {
                                return last;
                            }
                            KeptIntake version =
                                    new KeptIntake(
                                            next.id(),
                                            next.name(),
                                            next.sha256(),
                                            next.begunAt(),
                                            next.begunBy(),
                                            last.version() + 1,
                                            now(),
                                            by.name(),
                                            next.said(),
                                            next.review(),
                                            next.change(),
                                            next.dropped());
                            store.add(version);
                            return version;
                        } catch (Refusal e) {
                            throw new Stopped(e);
                        }
                    });
        } catch (Stopped e) {
            throw e.why;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String written(Review review, String name) {
        return new String(ReviewFile.write(review, name), StandardCharsets.UTF_8);
    }

    /// What is said, read; and so also what nobody understands refused.
    private static Intakes.Listed listed(JsonNode said) throws Refusal {
        return RecordReader.read(Intakes.Listed.class, said, Set.of(), Map.of());
    }
}
