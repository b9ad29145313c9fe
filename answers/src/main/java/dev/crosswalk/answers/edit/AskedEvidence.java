package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.NoFiles;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.folder.IncomingRows;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A file becomes evidence: of which days, with which rows, and what it is good for where an
/// auditor found something.
final class AskedEvidence {
    private static final Pattern DAYS = Pattern.compile("\\.\\.|/");
    private static final String LIKE = " Write them like \"2026-01-01..2026-03-31\"";
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._-]+");

    private final EditsSoFar so;
    private final ProgrammeAt now;
    private final Beside beside;

    /// Sentences that come after the one that says what was done.
    private final List<String> afterwards = new ArrayList<>();

    /// @param now the programme before it is edited
    AskedEvidence(EditsSoFar so, ProgrammeAt now, Beside beside) {
        this.so = so;
        this.now = now;
        this.beside = beside;
    }

    void add(EditRequest.AddEvidence asked) throws Refusal {
        List<Control> about = new ArrayList<>();
        for (String id : asked.controls()) {
            about.add(AdoptedControl.of(so.adopted(id), so.content().controls()).control());
        }
        KindChoice kind = KindChoice.of(asked.kind().strip(), asked.file(), about);
        LocalDate received = so.or(so.happened("receivedOn", asked.receivedOn()));
        Period proves;
        if (asked.covers().isEmpty()) {
            LocalDate on = so.happened("on", asked.on());
            on = on == null ? received : on;
            proves = new Period(on, on);
        } else if (asked.on() == null) {
            proves = covers(asked.covers());
        } else {
            throw Refusal.of(
                    Code.CONFLICT,
                    "covers",
                    asked.covers(),
                    "<on> says that it was seen on a day, and <covers> that it is of many: give"
                            + " one of them");
        }
        if (received.isBefore(proves.to())) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "receivedOn",
                            received.toString(),
                            "it cannot have come in on {value}, before the last day that it shows,"
                                    + " {to}")
                    .with("to", proves.to().toString());
        }
        EvidenceRows rows = rows(asked, proves);
        List<ReportException> excepted = excepted(about, kind.kind());
        if (!excepted.isEmpty() && asked.findings() == null && rows == null) {
            throw Refusal.missing(
                            "findings",
                            "an auditor found an exception in what this is evidence of: say what it"
                                    + " found that has to be acted on, <findings N>, 0 where nothing"
                                    + " was")
                    .because(excepted.stream().map(ReportException::words).toList());
        }
        so.somebody("by", asked.by(), received);
        String id =
                asked.id().isBlank()
                        ? EditsSoFar.free(
                                "EV-0000",
                                so.programme().evidence().stream().map(Evidence::id).toList())
                        : TypedId.of("id", asked.id().strip());
        String file = asked.kept().isEmpty() ? place(asked.file(), proves.to()) : asked.kept();
        so.comes(file, new OneFile(file, asked.sha256()));
        refuseSameFile(asked);
        so.apply(
                "control",
                String.join(", ", asked.controls()),
                new Edit.AddEvidence(
                        new Evidence(
                                id,
                                asked.controls(),
                                kind.kind(),
                                proves,
                                asked.covers().isEmpty() ? so.programme().on(proves.to()) : null,
                                so.programme().on(received),
                                asked.by(),
                                file,
                                asked.sha256(),
                                null,
                                "",
                                new Evidence.Details(
                                        "", asked.occurrence(), asked.findings(), false, rows),
                                asked.note())));
        so.about(asked.controls());
        so.did(
                "%s is on file as evidence of %s: %s%s, %s, received on %s. Its digest is kept, so that"
                                .formatted(
                                        id,
                                        String.join(", ", asked.controls()),
                                        kind.kind(),
                                        kind.why().isEmpty() ? "" : " (" + kind.why() + ")",
                                        asked.covers().isEmpty()
                                                ? "seen on " + proves.to()
                                                : "of " + proves.from() + " to " + proves.to(),
                                        received)
                        + " a later change is noticed");
        afterwards.forEach(so::did);
        tell(rows);
        tell(excepted, asked, rows);
        Integer found = asked.findings();
        if (found != null
                && found > 0
                && excepted.isEmpty()
                && about.stream()
                        .flatMap(c -> c.evidence().stream())
                        .noneMatch(e -> e.role() == Control.Role.FOLLOW_UP)) {
            so.next(
                    new EditsSoFar.First(
                            "%s found that %s to be acted on, and nothing on file says what was done: enter it of each in the register of nonconformities."
                                    .formatted(
                                            Words.many(found, "thing was", "things were"),
                                            found == 1 ? "has" : "have"),
                            "nonconformity",
                            "add "
                                    + so.option("title", "TITLE")
                                    + " "
                                    + so.option("controls", String.join(",", asked.controls()))
                                    + " "
                                    + so.option("owner", "PERSON")));
        }
    }

    /// The rows that a table lists; null where it is one record.
    private @Nullable EvidenceRows rows(EditRequest.AddEvidence asked, Period proves)
            throws Refusal {
        if (RowColumns.areNone(asked.rows())) {
            afterwards.add("It is kept as one record: its rows do not count one by one");
            return null;
        }
        EvidenceRows.Columns told = RowColumns.read(asked.rows());
        if (told == null && asked.covers().isEmpty()) {
            return null;
        }
        IncomingRows read =
                beside.rows(
                                told == null ? EvidenceRows.Columns.USUAL : told,
                                proves,
                                so.programme().timeZone(),
                                so.content())
                        .orElse(null);
        if (read == null) {
            if (told != null) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "rows",
                        asked.file(),
                        "rows are read of a .csv or .xlsx file, and {value!} is neither");
            }
            return null;
        }
        if (asked.covers().isEmpty()) {
            throw Refusal.missing(
                    "covers",
                    "rows are of several times: say which days all of them are of, <covers"
                            + " FROM..TO>");
        }
        if (read.wrong().isEmpty()) {
            return read.rows();
        }
        if (told != null) {
            throw Refusal.of(Code.INVALID, "rows", asked.file(), "the rows of {value!} are not so:")
                    .because(read.wrong());
        }
        if (!read.lacksColumns()) {
            throw Refusal.of(
                            Code.INVALID,
                            "rows",
                            asked.file(),
                            "{value!} is a table, and not all of it can be read as rows that say when"
                                    + " something was done and with what result. Put that right, or"
                                    + " say with <rows> what it means. <rows none> keeps the file as"
                                    + " one record, of which no row counts:")
                    .because(read.wrong());
        }
        String why = read.wrong().getFirst();
        int more = why.indexOf(';');
        afterwards.add(
                "It is kept as one record, and its rows do not count one by one: %s"
                        .formatted(withoutStop(more < 0 ? why : why.substring(0, more))));
        so.next(
                new EditsSoFar.First(
                        "Does each row say that something was done? Then take this back and say"
                                + " which columns tell when, and with what result:",
                        "evidence",
                        "add FILE "
                                + so.option("control", asked.controls().getFirst())
                                + " "
                                + so.option("covers", asked.covers())
                                + " "
                                + so.option("rows", "at=COLUMN,result=COLUMN")));
        return null;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void tell(@Nullable EvidenceRows rows) {
        if (rows == null) {
            return;
        }
        int all = rows.rows().stream().mapToInt(EvidenceRows.Row::times).sum();
        int failed =
                rows.rows().stream()
                        .filter(EvidenceRows.Row::failed)
                        .mapToInt(EvidenceRows.Row::times)
                        .sum();
        so.did(
                "%s of it %s read, each as something that was done%s"
                        .formatted(
                                Words.many(all, "row", "rows"),
                                all == 1 ? "is" : "are",
                                failed == 0
                                        ? ""
                                        : ", but for %d that failed: these count as failures"
                                                .formatted(failed)));
    }

    /// What auditors found wanting of what a kind of evidence shows. Follow-up is no second look:
    /// nobody asks what it found.
    private List<ReportException> excepted(List<Control> about, String kind) {
        List<ReportException> all = new ArrayList<>();
        for (Control control : about) {
            Set<String> shown = new TreeSet<>();
            control.evidence().stream()
                    .filter(e -> e.kind().equals(kind) && e.role() != Control.Role.FOLLOW_UP)
                    .forEach(e -> shown.addAll(control.shown(e)));
            now.controls().control(control.id()).stream()
                    .flatMap(c -> c.found().stream())
                    .filter(e -> e.obligations().stream().anyMatch(shown::contains))
                    .forEach(all::add);
        }
        return all;
    }

    /// What evidence of a control with an auditor's exception is good for.
    private void tell(
            List<ReportException> excepted,
            EditRequest.AddEvidence asked,
            @Nullable EvidenceRows rows) {
        for (ReportException e : excepted) {
            so.did("An auditor found something here. " + withoutStop(e.words()));
        }
        if (excepted.isEmpty()) {
            return;
        }
        Integer found = asked.findings();
        so.did(
                "So this is good only if it shows that put right: the report keeps its exception, and"
                        + " whoever reads it will look here"
                        + (found == null && rows != null
                                ? ""
                                : found == null || found == 0
                                        ? ". It says that nothing was found any more"
                                        : ". It says that %s found, so it does not close the exception"
                                                        .formatted(
                                                                Words.many(
                                                                        found,
                                                                        "thing was",
                                                                        "things were"))
                                                + " until what was done about it is on file"));
    }

    private Period covers(String typed) throws Refusal {
        List<String> ends = DAYS.splitAsStream(typed).toList();
        try {
            LocalDate from = LocalDate.parse(ends.getFirst().strip());
            LocalDate to = LocalDate.parse(ends.getLast().strip());
            if (ends.size() > 2) {
                throw Refusal.malformed("covers", typed, "is no days from one to another." + LIKE);
            }
            if (to.isBefore(from)) {
                throw Refusal.malformed("covers", typed, "ends before it begins");
            }
            EditsSoFar.checked("covers", from);
            so.happened("covers", to);
            return new Period(from, to);
        } catch (DateTimeException e) {
            throw Refusal.malformed("covers", typed, "is no days from one to another." + LIKE);
        }
    }

    /// The same file again would do no second occurrence.
    private void refuseSameFile(EditRequest.AddEvidence asked) throws Refusal {
        for (Evidence e : so.programme().evidence()) {
            if (e.sha256().equals(asked.sha256())
                    && e.controls().stream().anyMatch(asked.controls()::contains)
                    && e.details().rows() == null) {
                throw Refusal.of(
                                Code.TAKEN,
                                "file",
                                asked.file(),
                                "{value} is on file already, as {id} of {controls}: the same bytes"
                                        + " show no second time")
                        .with("id", e.id())
                        .with("controls", String.join(", ", e.controls()));
            }
        }
    }

    /// `2026/review.pdf`, or `2026/review-2.pdf` where that is taken.
    private String place(String name, LocalDate day) {
        String plain = UNUSUAL.matcher(name.strip()).replaceAll("-");
        plain = plain.replaceAll("^[.-]+", "");
        int dot = plain.lastIndexOf('.');
        String stem = dot <= 0 ? plain : plain.substring(0, dot);
        String ending = dot <= 0 ? "" : plain.substring(dot);
        stem = stem.isEmpty() ? "file" : stem;
        Set<String> named =
                so.programme().evidence().stream().map(Evidence::file).collect(Collectors.toSet());
        String place = day.getYear() + "/" + stem + ending;
        for (int n = 2; named.contains(place) || beside.hasEvidence(place); n++) {
            place = day.getYear() + "/" + stem + "-" + n + ending;
        }
        return place;
    }

    /// The files beside a programme, as far as one of evidence is concerned that is on its way.
    private static final class OneFile extends NoFiles {
        private final String name;
        private final String sha256;

        OneFile(String name, String sha256) {
            this.name = name;
            this.sha256 = sha256;
        }

        @Override
        public Digest digest(String evidence) {
            return evidence.equals(name) ? new Digest.Sha256(sha256) : super.digest(evidence);
        }
    }
}
