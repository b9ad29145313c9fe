package dev.crosswalk.server.control;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.ask.AskAnswer;
import dev.crosswalk.answers.ask.AskRequest;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.ask.Saying;
import dev.crosswalk.answers.auditreport.AuditReportAnswer;
import dev.crosswalk.answers.auditreport.AuditReportRequest;
import dev.crosswalk.answers.conclude.ConcludeAnswer;
import dev.crosswalk.answers.conclude.ConcludeRequest;
import dev.crosswalk.answers.document.DocumentsAnswer;
import dev.crosswalk.answers.document.DocumentsRequest;
import dev.crosswalk.answers.document.ParametersAnswer;
import dev.crosswalk.answers.edit.EditAnswer;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.answers.edit.ItemEdits;
import dev.crosswalk.answers.intake.TakenOver;
import dev.crosswalk.answers.population.PopulationsAnswer;
import dev.crosswalk.answers.workbook.ImportAnswer;
import dev.crosswalk.answers.workbook.ProgrammeWorkbook;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.tree.ZipTree;
import dev.crosswalk.files.document.DocumentFiles;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.RefusedImport;
import dev.crosswalk.files.table.TableImport;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.formats.workbook.CsvFolder;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import dev.crosswalk.formats.workbook.WorkbookReading;
import dev.crosswalk.formats.workbook.Xlsx;
import dev.crosswalk.papers.report.StatementOfApplicability;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.FileChanges;
import dev.crosswalk.server.programme.LinkFile;
import dev.crosswalk.server.programme.Programmes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Hands a request to edit over to `answers`, which says what it makes of the programme.
///
/// @param sources of the programme as it is
/// @param whole its folder, for which all that it says is written
/// @param beside the files of it that say nothing of it themselves: evidence, documents
/// @param by the name of whoever asks, for what is recorded under it
/// @param person whom the programme knows whoever asks as; null for nobody
/// @param reading makes a programme of items
/// @param kept its files beside it
record EditPreparation(
        Sources sources,
        Supplier<FileTree> whole,
        FileTree beside,
        Intakes intakes,
        String by,
        @Nullable String person,
        Reading reading,
        KeptFiles kept) {

    private static final String DOCUMENTS = "documents";

    private static final int LONGEST_NOTE = 500;

    public static final int MOST_EVIDENCE_BYTES = Programmes.MOST_FILE_BYTES;

    /// What reads items as a programme.
    @FunctionalInterface
    interface Reading {
        Programme of(ProgrammeItems items) throws InvalidContent;
    }

    record SetParameters(List<String> set) {}

    record FreezePopulations(List<String> populations, @Nullable LocalDate on, boolean again) {}

    record DocumentsToWrite(
            List<String> documents, boolean all, List<String> resolve, List<String> files) {}

    record DocumentText(String document) {}

    record WorkbookToImport(boolean overwrite) {}

    record NothingSaid() {}

    record ItemAsked(String kind, @Nullable String key, @Nullable JsonNode content) {}

    record ChangeItems(List<ItemAsked> items) {}

    PreparedEdit of(EditAsked asked) throws Refusal, InvalidContent, IOException {
        return switch (asked.kind()) {
            case ADOPT -> edit(asked, EditRequest.Adopt.class);
            case ADD_CONTROL -> edit(asked, EditRequest.AddControl.class);
            case CHANGE_CONTROL -> edit(asked, EditRequest.ChangeControl.class);
            case RETIRE -> edit(asked, EditRequest.Retire.class);
            case EXCLUDE -> edit(asked, EditRequest.Exclude.class);
            case INCLUDE -> edit(asked, EditRequest.Include.class);
            case SUGGEST_MAPPING -> edit(byWhoAsks(asked, EditRequest.SuggestMapping.class), asked);
            case DECIDE_MAPPING -> edit(byWhoAsks(asked, EditRequest.DecideMapping.class), asked);
            case ADD_EVIDENCE -> evidence(asked);
            case WITHDRAW_EVIDENCE -> edit(asked, EditRequest.WithdrawEvidence.class);
            case DONE -> edit(asked, EditRequest.Done.class);
            case ADD_EXCEPTION -> edit(asked, EditRequest.AddException.class);
            case APPROVE_DOCUMENT ->
                    approve(approval(asked, EditRequest.ApproveDocument.class), asked);
            case APPROVE_STATEMENT -> statement(asked);
            case ADD_PERSON -> edit(asked, EditRequest.AddPerson.class);
            case CHANGE_REPORT -> edit(asked, EditRequest.ChangeReport.class);
            case ADD_RISK -> entered(asked, EditRequest.EnterRisk.class, true);
            case CHANGE_RISK -> entered(asked, EditRequest.EnterRisk.class, false);
            case ACCEPT_RISKS -> edit(asked, EditRequest.AcceptRisks.class);
            case ADD_AUDIT -> entered(asked, EditRequest.EnterAudit.class, true);
            case CHANGE_AUDIT -> entered(asked, EditRequest.EnterAudit.class, false);
            case ADD_NONCONFORMITY -> entered(asked, EditRequest.EnterNonconformity.class, true);
            case CHANGE_NONCONFORMITY ->
                    entered(asked, EditRequest.EnterNonconformity.class, false);
            case ADD_REPORT -> report(read(asked, AuditReportRequest.class));
            case CONCLUDE -> conclude(read(asked, ConcludeRequest.class), asked.isTry());
            case ASK -> ask(read(asked, AskRequest.class));
            case SET_PARAMETERS -> set(read(asked, SetParameters.class));
            case FREEZE_POPULATIONS -> freeze(read(asked, FreezePopulations.class));
            case INTAKE -> intake(asked);
            case WRITE_DOCUMENTS -> write(read(asked, DocumentsToWrite.class), asked.isTry());
            case EDIT_DOCUMENT -> text(read(asked, DocumentText.class), uploaded(asked));
            case IMPORT_WORKBOOK -> workbook(read(asked, WorkbookToImport.class), uploaded(asked));
            case TAKE_FOLDER -> folder(uploaded(asked));
            case CHANGE_ITEMS -> items(read(asked, ChangeItems.class));
        };
    }

    private static <R extends Record> R read(EditAsked asked, Class<R> type) throws Refusal {
        return read(asked, type, asked.request(), Map.of());
    }

    /// @param known what nobody sends
    private static <R extends Record> R read(
            EditAsked asked, Class<R> type, JsonNode request, Map<String, Object> known)
            throws Refusal {
        EditForm form = EditForm.of(asked.kind());
        if (form.type() != type || !form.known().equals(known.keySet())) {
            throw new IllegalStateException("another body is told of for " + asked.kind());
        }
        return RecordReader.read(type, request, asked.kind().required(), known);
    }

    /// Nobody suggests or decides under the name of somebody else.
    private <R extends Record> R byWhoAsks(EditAsked asked, Class<R> type) throws Refusal {
        return read(asked, type, asked.request(), Map.of("by", by));
    }

    private <R extends Record & EditRequest> PreparedEdit edit(EditAsked asked, Class<R> type)
            throws Refusal, InvalidContent, IOException {
        return edit(read(asked, type), asked);
    }

    /// @param isNew whether an entry comes into its register, or one that is there is changed
    private <R extends Record & EditRequest> PreparedEdit entered(
            EditAsked asked, Class<R> type, boolean isNew)
            throws Refusal, InvalidContent, IOException {
        return edit(read(asked, type, asked.request(), Map.of("isNew", isNew)), asked);
    }

    /// A file, or the address of one that is kept elsewhere: then a file that says it.
    private PreparedEdit evidence(EditAsked given) throws Refusal, InvalidContent, IOException {
        EditAsked asked = given.request().has("link") ? linked(given) : given;
        Upload upload = uploaded(asked);
        if (upload.bytes().length > MOST_EVIDENCE_BYTES) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "file",
                            upload.name(),
                            "{value!} has {size} MB, and a file of evidence has {most} MB at most."
                                    + " Keep it where it is, and add its address")
                    .with("size", String.valueOf(upload.bytes().length >> 20))
                    .with("most", String.valueOf(MOST_EVIDENCE_BYTES >> 20));
        }
        return edit(
                read(
                        asked,
                        EditRequest.AddEvidence.class,
                        asked.request(),
                        Map.of("file", upload.name(), "sha256", upload.sha256(), "kept", "")),
                asked);
    }

    private static EditAsked linked(EditAsked given) throws Refusal {
        if (given.upload() != null) {
            throw Refusal.of(
                    Code.CONFLICT, "link", "", "a file came along: leave out <link>, or the file");
        }
        if (!(given.request() instanceof ObjectNode request) || !request.path("link").isString()) {
            throw Refusal.malformed("link", "", "is no text");
        }
        LinkFile link = LinkFile.of(request.path("link").stringValue().strip());
        ObjectNode rest = request.deepCopy();
        rest.remove("link");
        return new EditAsked(
                given.kind(),
                rest,
                new Upload(link.name(), link.bytes()),
                null,
                given.newPersons(),
                given.isTry(),
                given.read(),
                given.key());
    }

    private static Upload uploaded(EditAsked asked) throws Refusal {
        Upload upload = asked.upload();
        if (upload == null) {
            throw Refusal.missing(
                    "file", "send the file too: a multipart body with the parts request and file");
        }
        if (upload.bytes().length == 0) {
            throw Refusal.of(
                    Code.UNSUITABLE, "file", upload.name(), "{value!} is empty: it shows nothing");
        }
        return upload;
    }

    private PreparedEdit edit(EditRequest request, EditAsked asked)
            throws Refusal, InvalidContent, IOException {
        Optional<Upload> upload = Optional.ofNullable(asked.upload());
        EditAnswer answer =
                EditAnswer.of(
                        request, sources, new BesideStored(beside, upload), asked.newPersons());
        Map<String, byte[]> files = new TreeMap<>();
        upload.ifPresent(f -> files.put(BesideStored.evidence(answer.file()), f.bytes()));
        return told(answer, files);
    }

    private PreparedEdit told(EditAnswer answer, Map<String, byte[]> files)
            throws Refusal, InvalidContent {
        return told(answer, files, answer.did());
    }

    /// @param did what was done, a sentence each
    private PreparedEdit told(EditAnswer answer, Map<String, byte[]> files, List<String> did)
            throws Refusal, InvalidContent {
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(written(answer.written()));
        return PreparedEdit.of(
                answer.written(),
                files,
                said(did),
                applied -> answer.told(applied, List.copyOf(names), ""));
    }

    /// The files of a folder that say otherwise by this.
    private Set<String> written(Programme wanted) throws Refusal, InvalidContent {
        return ProgrammeWriter.names(sources.required(), wanted, sources.content());
    }

    private static String said(List<String> did) {
        return String.join(". ", did);
    }

    private PreparedEdit report(AuditReportRequest request) throws Refusal {
        AuditReportAnswer answer = AuditReportAnswer.of(request, sources);
        return PreparedEdit.of(
                answer.written(),
                Map.of(),
                "Puts the report %s on record".formatted(answer.report().id()),
                applied ->
                        answer.told(
                                applied
                                        ? AuditReportAnswer.State.WRITTEN
                                        : AuditReportAnswer.State.PREVIEW,
                                ""));
    }

    private PreparedEdit conclude(ConcludeRequest request, boolean isTry) throws Refusal {
        ConcludeAnswer answer = ConcludeAnswer.of(request, sources);
        if (!isTry) {
            answer.refuseBeforeItsDay(sources);
        }
        return PreparedEdit.of(
                answer.written(),
                Map.of(),
                "Concludes on %s, %s"
                        .formatted(answer.conclusion().control(), answer.conclusion().id()),
                applied -> answer.told(applied, ""));
    }

    private PreparedEdit ask(AskRequest request) throws Refusal {
        if (request.answers().isEmpty() && request.withdrawn().isEmpty()) {
            throw Refusal.missing("answers", "say what is answered, <answers>, or <withdrawn>");
        }
        Round round = Round.of(request, sources);
        Saying saying = round.said();
        Programme written = saying.in(sources.required(), sources.content());
        return PreparedEdit.of(
                written,
                Map.of(),
                round.inWords(saying),
                applied ->
                        applied
                                ? AskAnswer.said(round, saying, "")
                                : AskAnswer.of(request, sources));
    }

    private PreparedEdit set(SetParameters request) throws Refusal {
        Programme written =
                ParametersAnswer.setting(request.set(), sources.required(), sources.content());
        List<String> names =
                List.copyOf(ParametersAnswer.read(request.set(), sources.content()).keySet());
        return PreparedEdit.of(
                written,
                Map.of(),
                "Sets " + String.join(", ", names),
                _ -> {
                    try {
                        return ParametersAnswer.of(
                                DocumentsAnswer.of(
                                        new DocumentsRequest(
                                                List.of(), false, false, List.of(), List.of(), null,
                                                null),
                                        of(written),
                                        beside,
                                        () -> {}),
                                names);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private Sources of(Programme written) {
        return new Sources(sources.content(), written, null, sources.now(), sources.dialect());
    }

    private PreparedEdit freeze(FreezePopulations request) throws Refusal {
        Programme before = sources.required();
        LocalDate today = sources.today(before).day();
        Programme written =
                PopulationsAnswer.frozen(
                        before,
                        request.populations(),
                        request.on() == null ? today : request.on(),
                        request.again());
        Set<Object> had = new HashSet<>(before.populations());
        Set<String> changed = new TreeSet<>();
        written.populations().stream()
                .filter(p -> !had.contains(p))
                .forEach(p -> changed.add(p.population().id()));
        return PreparedEdit.of(
                written,
                Map.of(),
                "Freezes " + String.join(", ", changed),
                applied ->
                        new PopulationsAnswer(
                                written.organisation(),
                                written.populations(),
                                changed,
                                "",
                                applied));
    }

    private PreparedEdit intake(EditAsked asked) throws Refusal, IOException {
        Upload list = uploaded(asked);
        TakenOver taken =
                intakes.takenOver(read(asked, Intakes.Listed.class), list, asked.review(), sources);
        return PreparedEdit.of(
                taken.written(),
                Map.of(),
                "Takes over the controls of " + list.name(),
                applied -> taken.told(applied, ""));
    }

    // ---- documents

    /// What one approves oneself is told without more; of what somebody else approved it is told
    /// who recorded that, and how it was given.
    private <R extends Record> R approval(EditAsked asked, Class<R> type) throws Refusal {
        ObjectNode request = (ObjectNode) asked.request().deepCopy();
        JsonNode said = request.remove("note");
        if (said != null && !said.isNull() && !said.isString()) {
            throw Refusal.malformed("note", said.toString(), "is no text");
        }
        String note = said == null || said.isNull() ? "" : said.stringValue().strip();
        String misleading = VisibleText.whyMisleading(note);
        if (misleading != null || note.length() > LONGEST_NOTE) {
            throw Refusal.malformed(
                    "note",
                    note,
                    misleading == null
                            ? "has more than %d characters".formatted(LONGEST_NOTE)
                            : misleading);
        }
        R read =
                read(
                        asked,
                        type,
                        request,
                        Map.of("recorded", note.isEmpty() ? "" : by + ": " + note));
        String approvedBy = request.path("approvedBy").asString("").strip();
        boolean isOwn = new Approving(sources, person).isOwn(approvedBy, request.path("on"));
        if (isOwn != note.isEmpty()) {
            throw isOwn
                    ? Refusal.of(
                            Code.CONFLICT,
                            "note",
                            "",
                            "this is your own approval, which needs nobody else's word: leave out <note>")
                    : Refusal.missing(
                            "note",
                            (person == null
                                            ? "your account is no person of the programme, so this is the approval of"
                                                    + " somebody else"
                                            : "this is the approval of somebody else")
                                    + ": say how it was given, as in \"minutes of 3 March\", <note>");
        }
        return read;
    }

    /// The text is remembered with its approval, so that whatever changes it afterwards is noticed.
    /// Of a statement whose text is elsewhere, what it says when that is recorded is kept here too.
    private PreparedEdit approve(EditRequest.ApproveDocument request, EditAsked asked)
            throws Refusal, InvalidContent, IOException {
        EditAnswer answer =
                EditAnswer.of(
                        request,
                        sources,
                        new BesideStored(beside, Optional.empty()),
                        asked.newPersons());
        List<String> did = new ArrayList<>(answer.did());
        if (request.elsewhere() && request.document().equals(StatementOfApplicability.DOCUMENT)) {
            did.add(
                    "Kept here is how it stood on %s, when that was recorded"
                            .formatted(sources.today(sources.required()).day()));
        }
        return told(
                answer,
                request.elsewhere() ? Map.of() : remembered(request.document(), answer.written()),
                did);
    }

    /// Its text is remembered too where somebody wrote one.
    private PreparedEdit statement(EditAsked asked) throws Refusal, InvalidContent, IOException {
        EditAnswer answer =
                EditAnswer.of(
                        approval(asked, EditRequest.ApproveStatement.class),
                        sources,
                        new BesideStored(beside, Optional.empty()),
                        asked.newPersons());
        String document = StatementOfApplicability.DOCUMENT;
        return told(
                answer,
                beside.isFile(DOCUMENTS + "/" + document + ".md")
                        ? remembered(document, answer.written())
                        : Map.of());
    }

    private Map<String, byte[]> remembered(String document, Programme approved)
            throws Refusal, IOException {
        Map<String, byte[]> own = new TreeMap<>();
        for (String in : List.of(DOCUMENTS, DOCUMENTS + "/.rendered")) {
            if (beside.isFolder(in)) {
                for (String part : beside.list(in)) {
                    String name = in + "/" + part;
                    if (part.startsWith(document + ".") && beside.isFile(name)) {
                        own.put(name, beside.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES));
                    }
                }
            }
        }
        try (FolderOnDisk disk = FolderOnDisk.of(new MemoryTree(own))) {
            DocumentsAnswer.of(
                    new DocumentsRequest(
                            List.of(document), false, true, List.of(), List.of("md"), null, null),
                    of(approved),
                    new FolderTree(disk.folder()),
                    () -> {});
            Map<String, byte[]> written = disk.written(DOCUMENTS);
            written.keySet()
                    .removeIf(name ->
                            !name.startsWith(DOCUMENTS + "/" + document + ".")
                                    && !name.startsWith(
                                            DOCUMENTS + "/.rendered/" + document + "."));
            return written;
        }
    }

    private PreparedEdit write(DocumentsToWrite request, boolean isTry)
            throws Refusal, IOException {
        DocumentsRequest documents =
                new DocumentsRequest(
                        request.documents(),
                        request.all(),
                        !isTry,
                        isTry ? List.of() : request.resolve(),
                        request.files(),
                        null,
                        null);
        try (FolderOnDisk disk =
                FolderOnDisk.of(new MemoryTree(FolderOnDisk.under(DOCUMENTS, beside)))) {
            DocumentsAnswer answer =
                    DocumentsAnswer.of(documents, sources, new FolderTree(disk.folder()), () -> {});
            return PreparedEdit.of(
                    sources.required(), disk.written(DOCUMENTS), "Writes documents", _ -> answer);
        }
    }

    private PreparedEdit text(DocumentText request, Upload upload) throws Refusal, IOException {
        String id = request.document();
        if (!DocumentFiles.isName(id)) {
            throw Refusal.malformed("document", id, "is no name for a file");
        }
        Map<String, byte[]> files = Map.of(DOCUMENTS + "/" + id + ".md", upload.bytes());
        DocumentsAnswer answer =
                DocumentsAnswer.of(
                        new DocumentsRequest(
                                List.of(), false, false, List.of(), List.of(), null, null),
                        sources,
                        beside.with(files),
                        () -> {});
        return PreparedEdit.of(
                sources.required(),
                FolderOnDisk.otherThan(beside, files),
                "Edits the text of " + id,
                _ -> answer);
    }

    // ---- all at once

    private PreparedEdit workbook(WorkbookToImport request, Upload upload)
            throws Refusal, InvalidContent, IOException {
        boolean csv = upload.name().toLowerCase(Locale.ROOT).endsWith(".zip");
        try (FolderOnDisk disk = FolderOnDisk.of(whole.get())) {
            Path file = disk.file(csv ? "tables.zip" : "workbook.xlsx", upload.bytes());
            WorkbookReading reading =
                    csv
                            ? CsvFolder.read(file, ProgrammeWorkbook.shape())
                            : Xlsx.read(file, ProgrammeWorkbook.shape());
            refuse(
                    upload,
                    reading.problems().stream()
                            .map(p -> p + Nearest.maybe(p.unknown(), p.valid()))
                            .toList());
            if (!request.overwrite() && ProgrammeWorkbook.base(reading).isEmpty()) {
                throw Refusal.of(
                        Code.INVALID,
                        "file",
                        upload.name(),
                        "{value!} has no hidden sheet as it was exported, so nobody can tell what was"
                                + " changed in it. Export again; or let it win, whatever has changed,"
                                + " with <overwrite true>");
            }
            TableImport imported =
                    TableImport.of(
                            FolderFiles.read(disk.folder()),
                            sources.content(),
                            ProgrammeWorkbook.rows(reading),
                            ProgrammeWorkbook.base(reading).orElse(null),
                            request.overwrite());
            refuse(upload, imported.errors().stream().map(RefusedImport::toString).toList());
            Programme written =
                    imported.files().isEmpty()
                            ? sources.required()
                            : ProgrammeFolder.compared(
                                    whole.get().with(imported.files()), sources.content());
            return PreparedEdit.of(
                    written,
                    Map.of(),
                    "Imports the workbook " + upload.name(),
                    applied ->
                            new ImportAnswer(
                                    "", upload.name(), "", imported, reading.notes(), applied));
        } catch (RefusedWorkbook e) {
            throw Refusal.of(Code.INVALID, "file", upload.name(), "{value!} is refused: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(Upload upload, List<String> errors) throws Refusal {
        if (!errors.isEmpty()) {
            throw Refusal.of(Code.INVALID, "file", upload.name(), "nothing is imported")
                    .because(errors);
        }
    }

    private PreparedEdit folder(Upload upload) throws Refusal, InvalidContent, IOException {
        FileTree given = ZipTree.of(upload.bytes(), upload.name());
        if (Parcel.isOne(given)) {
            return parcel(Parcel.of(given), upload);
        }
        Programme written = ProgrammeFolder.compared(given, sources.content());
        Map<String, byte[]> files = FolderOnDisk.all(given);
        ProgrammeFolder.yaml(given).forEach(files::remove);
        EditAnswer answer =
                EditAnswer.between(
                        sources,
                        written,
                        List.of("The folder %s is taken over".formatted(upload.name())));
        Set<String> names = written(answer.written());
        return PreparedEdit.of(
                answer.written(),
                FolderOnDisk.otherThan(beside, files),
                said(answer.did()),
                applied -> answer.told(applied, List.copyOf(names), ""));
    }

    /// The same of a folder whose files beside the programme are listed: those that are not, go.
    private PreparedEdit parcel(Parcel parcel, Upload upload)
            throws Refusal, InvalidContent, IOException {
        FileTree listed = kept.with(parcel.beside());
        Programme written = ProgrammeFolder.compared(listed.with(parcel.said()), sources.content());
        SortedMap<String, Parcel.Kept> now = kept.now();
        Map<String, String> come = new TreeMap<>();
        parcel.beside()
                .forEach((name, file) -> {
                    Parcel.Kept was = now.get(name);
                    if (was == null || !was.sha256().equals(file.sha256())) {
                        come.put(name, file.sha256());
                    }
                });
        Set<String> gone = new TreeSet<>(now.keySet());
        gone.removeAll(parcel.beside().keySet());
        gone.removeAll(parcel.said().keySet());
        EditAnswer answer =
                EditAnswer.between(
                        sources,
                        written,
                        List.of("The folder %s is taken over".formatted(upload.name())));
        Set<String> names = new TreeSet<>(come.keySet());
        names.addAll(gone);
        names.addAll(written(written));
        return PreparedEdit.of(
                answer.written(),
                new FileChanges(Map.of(), come, gone),
                said(answer.did()),
                applied -> answer.told(applied, List.copyOf(names), ""));
    }

    private PreparedEdit items(ChangeItems request) throws Refusal, InvalidContent, IOException {
        List<ItemEdits.ItemEdit> edits = new ArrayList<>();
        for (ItemAsked item : request.items()) {
            edits.add(
                    new ItemEdits.ItemEdit(
                            item.kind(),
                            item.key(),
                            item.content() == null ? null : item.content().toString()));
        }
        ItemEdits changes = new ItemEdits(edits);
        ProgrammeItems items = changes.in(ProgrammeItems.of(sources.required()));
        EditAnswer answer = EditAnswer.between(sources, reading.of(items), changes.did());
        Set<String> names = written(answer.written());
        return PreparedEdit.of(
                answer.written(),
                Map.of(),
                said(changes.did()),
                applied -> answer.told(applied, List.copyOf(names), ""));
    }
}
