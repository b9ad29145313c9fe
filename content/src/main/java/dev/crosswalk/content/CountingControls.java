package dev.crosswalk.content;

import dev.crosswalk.content.Counts.OfControls;
import dev.crosswalk.content.Counts.OfDocuments;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the controls and documents under lint.
final class CountingControls {
    private CountingControls() {}

    /// The obligations that some control discharges, or that follow from those, without the ones
    /// that another obligation has replaced.
    static Set<String> discharged(LintSubject subject) {
        Set<String> discharged = new HashSet<>();
        for (Control control : subject.content.controls().controls()) {
            discharged.addAll(control.discharges());
        }
        Set<String> given = new HashSet<>(subject.implied.given(discharged));
        given.removeAll(subject.content.replacedBy().keySet());
        return given;
    }

    static OfControls controls(LintSubject subject) {
        Map<String, Integer> byDomain = new LinkedHashMap<>();
        Map<Control.Nature, Integer> byNature = new EnumMap<>(Control.Nature.class);
        Map<Cadence.Every, Integer> byCadence = new EnumMap<>(Cadence.Every.class);
        List<Control> controls = subject.content.controls().controls();
        for (Control control : controls) {
            byDomain.merge(control.domain(), 1, Integer::sum);
            byNature.merge(control.nature(), 1, Integer::sum);
            byCadence.merge(control.cadence().every(), 1, Integer::sum);
        }
        Set<String> replaced = subject.content.replacedBy().keySet();
        long dischargeable =
                subject.content.library().obligations().stream()
                        .map(Obligation::id)
                        .filter(id -> !replaced.contains(id))
                        .count();
        return new OfControls(
                controls.size(),
                byDomain,
                byNature,
                byCadence,
                discharged(subject).size(),
                (int) dischargeable,
                controls.stream().mapToInt(c -> c.effort().adopt()).sum(),
                controls.stream().mapToInt(c -> c.effort().runPerYear()).sum());
    }

    static OfDocuments documents(LintSubject subject) {
        Map<DocumentTemplate.Kind, Integer> byKind = new EnumMap<>(DocumentTemplate.Kind.class);
        Set<String> discharged = new HashSet<>();
        List<DocumentTemplate> documents = subject.content.controls().documents();
        for (DocumentTemplate document : documents) {
            byKind.merge(document.kind(), 1, Integer::sum);
            discharged.addAll(document.discharges());
        }
        return new OfDocuments(
                documents.size(),
                byKind,
                documents.stream().mapToInt(DocumentTemplate::words).sum(),
                (int) documents.stream().filter(TemplateRules::isLong).count(),
                discharged.size());
    }
}
