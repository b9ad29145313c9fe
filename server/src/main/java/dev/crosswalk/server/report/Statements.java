package dev.crosswalk.server.report;

import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.report.StatementAnswer;
import dev.crosswalk.answers.report.StatementDifference;
import dev.crosswalk.answers.report.StatementLine;
import dev.crosswalk.answers.report.StatementRequest;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.StatementOfApplicability;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.server.control.EditGuard;
import dev.crosswalk.server.control.EditKeeper;
import dev.crosswalk.server.control.EditKind;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.platform.web.OpenSources;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.ArrivalKeeper;
import dev.crosswalk.server.programme.Known;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/// Keeps statements of applicability as they were approved: all of their bytes, for neither content
/// nor program stays what it is.
@Service
public final class Statements implements ArrivalKeeper, EditGuard, EditKeeper {
    private static final String JSON = "json";
    private static final String PDF = "pdf";

    /// Those in which they are kept.
    public static final Set<String> FORMATS = Set.of(JSON, "md", "html", PDF, "xlsx", "docx");

    private static final Set<EditKind> APPROVING =
            Set.of(EditKind.APPROVE_STATEMENT, EditKind.APPROVE_DOCUMENT);

    private final Database database;
    private final OpenSources sources;
    private final Clock clock;

    Statements(Database database, OpenSources sources, Clock clock) {
        this.database = database;
        this.sources = sources;
        this.clock = clock;
    }

    /// Those that were approved by a change or before it, in the order in which they were.
    public List<ApprovedStatement> all(Tenant tenant, long upTo) {
        return database.read(tenant, client -> new StatementStore(client, tenant).all(upTo));
    }

    /// The one that the approval in a programme speaks of; empty where none is approved, or where
    /// it was not kept here when it was.
    public static Optional<ApprovedStatement> approved(
            List<ApprovedStatement> all, Programme programme) {
        return approval(programme).flatMap(approval -> of(approval, all));
    }

    private static Optional<ApprovedStatement> of(Approval approval, List<ApprovedStatement> all) {
        return all.reversed().stream().filter(each -> each.isOf(approval)).findFirst();
    }

    /// A file of one as it was kept.
    public byte[] file(Tenant tenant, ApprovedStatement of, String format) throws Refusal {
        ApprovedStatement.Kept kept =
                of.file(format)
                        .orElseThrow(() ->
                                Refusal.of(
                                        Code.NOT_FOUND,
                                        "format",
                                        format,
                                        "it is not kept as {value}"));
        byte[] bytes =
                database.read(
                        tenant, client -> new StatementStore(client, tenant).bytes(kept.sha256()));
        if (!Sha256.of(bytes).equals(kept.sha256())) {
            throw Refusal.of(
                            Code.NO_ACCESS,
                            "number",
                            String.valueOf(of.number()),
                            "what the database holds of version {version} as {format} is not what was"
                                    + " approved: its digest is another one. It is not given out;"
                                    + " a backup has what was approved")
                    .with("version", of.version())
                    .with("format", format);
        }
        return bytes;
    }

    /// What one says, for what is said now to be held against it.
    public StatementDifference.Approved said(Tenant tenant, ApprovedStatement of) throws Refusal {
        JsonNode json = RecordReader.JSON.readTree(file(tenant, of, JSON));
        List<StatementLine> lines = new ArrayList<>();
        for (JsonNode line : json.path("lines")) {
            lines.add(RecordReader.JSON.treeToValue(line, StatementLine.class));
        }
        return new StatementDifference.Approved(
                of.edition(), json.path("name").stringValue(), lines);
    }

    /// What an approved version says that the one before it did not; what was taken back is none.
    ///
    /// @param all in the order of their numbers
    public StatementDifference againstTheOneBefore(
            Tenant tenant, List<ApprovedStatement> all, ApprovedStatement is) throws Refusal {
        ApprovedStatement before =
                all.reversed().stream()
                        .filter(each -> each.number() < is.number())
                        .filter(each -> each.edition().equals(is.edition()) && !each.takenBack())
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.of(
                                        Code.NOT_FOUND,
                                        "number",
                                        String.valueOf(is.number()),
                                        "no version is kept that was approved before it"));
        Approval earlier =
                new Approval(
                                StatementOfApplicability.DOCUMENT,
                                before.version(),
                                "",
                                before.approvedBy(),
                                before.approvedOn(),
                                null)
                        .recordedBy(before.recorded());
        return StatementDifference.between(
                earlier, said(tenant, before), is.version(), said(tenant, is));
    }

    // ---- edits

    private static Optional<Approval> approval(Programme programme) {
        return ItemKind.DOCUMENT
                .find(programme, StatementOfApplicability.DOCUMENT)
                .filter(a -> a.approvedOn() != null);
    }

    /// Whether an edit leaves the approval what it was.
    private static boolean isSame(Programme before, Programme after) {
        return said(before).equals(said(after));
    }

    private static List<String> said(Programme programme) {
        return approval(programme)
                .map(a -> List.of(a.version(), a.approvedBy(), String.valueOf(a.approvedOn())))
                .orElse(List.of());
    }

    /// No version is approved twice. Only what brings an earlier state of the programme back may
    /// bring its approval back.
    @Override
    public void check(Tenant tenant, Member by, EditKind kind, Programme before, Programme after)
            throws Refusal {
        Approval is = approval(after).orElse(null);
        if (is == null
                || is.version().isEmpty()
                || (kind != EditKind.APPROVE_STATEMENT && isSame(before, after))) {
            return;
        }
        for (ApprovedStatement had : all(tenant, Long.MAX_VALUE)) {
            if (had.version().equals(is.version()) && (APPROVING.contains(kind) || !had.isOf(is))) {
                throw Refusal.of(
                                Code.TAKEN,
                                "version",
                                is.version(),
                                "version {value} is on record as {by} approved it on {on}, and an"
                                        + " approved version never changes: take another number")
                        .with("by", had.approvedBy().isEmpty() ? "somebody" : had.approvedBy())
                        .with("on", had.approvedOn().toString());
            }
        }
        if (kind == EditKind.APPROVE_STATEMENT) {
            var _ = answer(after);
        }
    }

    @Override
    public Consumer<JdbcClient> keep(
            Tenant tenant,
            Member by,
            long change,
            Programme before,
            Programme after,
            @Nullable FileTree arrived)
            throws Refusal {
        Approval is = approval(after).orElse(null);
        if (isSame(before, after)) {
            return _ -> {};
        }
        if (is == null || of(is, all(tenant, Long.MAX_VALUE)).isPresent()) {
            return client -> takenBack(client, tenant, by, change, before, after);
        }
        return kept(tenant, by, change, after, is, arrived);
    }

    /// A statement that was approved before its programme came is kept where it can be said that it
    /// says now what it said then. That it was not is told where somebody asks what changed since.
    @Override
    public void arrived(Tenant tenant, Member by, Known known, FileTree folder) {
        Approval is = approval(known.programme()).orElse(null);
        if (is == null) {
            return;
        }
        try {
            Consumer<JdbcClient> kept =
                    kept(tenant, by, known.change(), known.programme(), is, folder);
            database.write(
                    tenant,
                    client -> {
                        kept.accept(client);
                        return tenant;
                    });
        } catch (Refusal e) {
            throw new IllegalStateException("a statement that there is has no file", e);
        }
    }

    /// @param arrived the texts that came with it; null where it is approved here
    private Consumer<JdbcClient> kept(
            Tenant tenant,
            Member by,
            long change,
            Programme after,
            Approval is,
            @Nullable FileTree arrived)
            throws Refusal {
        StatementAnswer answer;
        try {
            answer = answer(after);
        } catch (Refusal _) {
            // Without a framework that has an Annex A there is no statement, whatever is said of
            // its approval; whoever asks to approve one was told so before.
            return _ -> {};
        }
        if (arrived != null && !saysWhatWasApproved(after, is, arrived)) {
            return _ -> {};
        }
        Map<String, byte[]> files = files(answer);
        ApprovedStatement approved = approved(is, answer, change, by, arrived != null);
        return client -> new StatementStore(client, tenant).add(approved, files);
    }

    /// Its bytes in all formats. To lay out the pages takes longer than all else, so that is done
    /// beside the rest.
    private static Map<String, byte[]> files(StatementAnswer answer) throws Refusal {
        Report printed = answer.report(Medium.of(Format.PDF));
        CompletableFuture<byte[]> pages =
                CompletableFuture.supplyAsync(() -> Format.PDF.render(printed));
        Map<String, byte[]> files = new TreeMap<>();
        for (String format : FORMATS) {
            if (!format.equals(PDF)) {
                files.put(format, Answers.bytes(answer, format));
            }
        }
        try {
            files.put(PDF, pages.join());
        } catch (CompletionException _) {
            // Says why it cannot be printed.
            files.put(PDF, Answers.bytes(answer, PDF));
        }
        return files;
    }

    /// What was approved today is what it says today. Of another day only the text that was on file
    /// then can show it.
    private boolean saysWhatWasApproved(Programme programme, Approval is, FileTree arrived)
            throws Refusal {
        Sources of = sources.of(programme);
        return of.today(programme).day().equals(is.approvedOn())
                || StatementDifference.isAsApproved(of, arrived);
    }

    private StatementAnswer answer(Programme programme) throws Refusal {
        return StatementAnswer.of(
                new StatementRequest(QuestionTerms.ofProgramme(List.of(), null, null), null),
                sources.of(programme));
    }

    private ApprovedStatement approved(
            Approval approval, StatementAnswer answer, long change, Member by, boolean arrived) {
        Situation situation = answer.pages().situation();
        List<StatementLine> lines = answer.lines();
        return new ApprovedStatement(
                0,
                change,
                answer.target().edition().id(),
                approval.version(),
                approval.approvedBy(),
                Objects.requireNonNull(approval.approvedOn()),
                now(),
                by.name(),
                approval.recorded(),
                situation.now().asOf().toString(),
                situation.contentVersion(),
                (int) lines.stream().filter(StatementLine::applicable).count(),
                lines.size(),
                arrived,
                false,
                List.of());
    }

    /// What is approved no more is marked so, unless a later version took its place.
    @Override
    public void takenBack(
            JdbcClient client,
            Tenant tenant,
            Member by,
            long change,
            Programme before,
            Programme after) {
        if (isSame(before, after)) {
            return;
        }
        StatementStore store = new StatementStore(client, tenant);
        List<ApprovedStatement> all = store.all(Long.MAX_VALUE);
        @Nullable ApprovedStatement was = approved(all, before).orElse(null);
        int is = approved(all, after).map(ApprovedStatement::number).orElse(0);
        if (was != null && is < was.number()) {
            store.takeBack(was.number(), change, now(), by.name());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
