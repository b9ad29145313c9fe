package dev.crosswalk.server.control;

import dev.crosswalk.answers.edit.Beside;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.folder.IncomingRows;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.Documents;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The files beside a stored programme, and the one that comes along.
record BesideStored(FileTree folder, Optional<Upload> upload) implements Beside {

    static String evidence(String name) {
        return ProgrammeFolder.EVIDENCE + "/" + name;
    }

    @Override
    public boolean hasEvidence(String name) {
        return folder.kind(evidence(name)) != FileKind.NOTHING;
    }

    @Override
    public Optional<Document> document(String id, Content content, ProgrammeAt now)
            throws IOException {
        return Documents.of(folder, content, now, List.of(id)).list().stream()
                .filter(d -> d.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<IncomingRows> rows(
            EvidenceRows.Columns columns, Period covers, ZoneId zone, Content content) {
        return upload.filter(f -> IncomingRows.mayBeOf(f.name()))
                .map(f -> IncomingRows.read(f.name(), f.bytes(), columns, covers, zone, content));
    }
}
