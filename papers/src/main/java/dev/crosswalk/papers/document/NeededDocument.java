package dev.crosswalk.papers.document;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.files.document.DocumentFiles;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A document that a programme has: its controls need it, `documents.yaml` names it, somebody asked
/// for it, or it is in the folder.
///
/// @param template null for one of the organisation's own
/// @param by ids of the controls
record NeededDocument(String id, @Nullable DocumentTemplate template, List<String> by) {

    /// The documents of a programme, those with a template first.
    static List<NeededDocument> of(
            Standing standing,
            ControlLibrary library,
            DocumentFiles files,
            Collection<String> asked)
            throws IOException {
        Map<String, TreeSet<String>> by = new TreeMap<>();
        for (ControlStanding control : standing.controls()) {
            if (control.isAdopted()) {
                for (String document : control.control().documents()) {
                    by.computeIfAbsent(document, _ -> new TreeSet<>()).add(control.id());
                }
            }
        }
        standing.programme().approvals().stream()
                .map(Approval::document)
                .filter(id -> library.document(id).isPresent())
                .forEach(id -> by.computeIfAbsent(id, _ -> new TreeSet<>()));
        asked.forEach(id -> by.computeIfAbsent(id, _ -> new TreeSet<>()));
        files.ids().forEach(id -> by.computeIfAbsent(id, _ -> new TreeSet<>()));
        List<NeededDocument> needed = new ArrayList<>();
        by.forEach((id, controls) ->
                needed.add(
                        new NeededDocument(
                                id, library.document(id).orElse(null), List.copyOf(controls))));
        needed.sort(Comparator.comparing(n -> n.template() == null));
        return needed;
    }
}
