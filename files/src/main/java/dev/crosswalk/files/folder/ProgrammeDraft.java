package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.RequirementNames;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.WantedFramework;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A programme while its files are being read.
final class ProgrammeDraft {
    final Findings findings = new Findings();
    final FileTree tree;
    final Content content;

    final RequirementNames requirements;

    String organisation = "";
    String scope = "";
    ZoneId timeZone = ZoneOffset.UTC;
    final List<WantedFramework> frameworks = new ArrayList<>();
    final Map<String, String> parameters = new LinkedHashMap<>();

    final Map<String, Integer> parameterLines = new HashMap<>();

    /// Documents that own controls name.
    final List<Named> ownDocuments = new ArrayList<>();

    /// By control, in the order of the files.
    final Map<String, Adoption> adoptions = new LinkedHashMap<>();

    final List<Approval> approvals = new ArrayList<>();
    final Map<String, Evidence> evidence = new LinkedHashMap<>();
    final List<Performed> performed = new ArrayList<>();

    /// Where each of them stands in the log.
    final List<Place> performedAt = new ArrayList<>();

    final List<ControlPopulation> populations = new ArrayList<>();
    final List<DecidedExclusion> exclusions = new ArrayList<>();
    final List<AcceptedException> exceptions = new ArrayList<>();
    final List<AuditReport> reports = new ArrayList<>();
    final List<DatedAttestation> attestations = new ArrayList<>();
    final List<Risk> risks = new ArrayList<>();

    /// Where each thing stands, by kind and id.
    private final Map<String, Place> places = new HashMap<>();

    /// Evidence with a mistake counts as known: a log that names it is not wrong because of it.
    private final Set<String> evidenceIds = new TreeSet<>();

    private final Set<String> obligations;

    /// Of the library and of the organisation, once all files of controls were read.
    private final Set<String> allControls = new TreeSet<>();

    record Named(String id, Place place) {}

    record Place(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    ProgrammeDraft(FileTree tree, Content content) {
        this.tree = tree;
        this.content = content;
        requirements = new RequirementNames(content.library());
        obligations =
                content.library().obligations().stream()
                        .map(Obligation::id)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Notes where a thing stands; false, and a finding, where another of its name is there.
    boolean isNew(Fields fields, String kind, String id, int line) {
        String name = kind + " " + id;
        if (kind.equals("evidence")) {
            evidenceIds.add(id);
        }
        Place first = places.putIfAbsent(name, new Place(fields.source().file(), line));
        if (first != null) {
            fields.error(
                    line,
                    "duplicate-id",
                    "%s \"%s\" is there already, in %s".formatted(kind, id, first));
        }
        return first == null;
    }

    Place place(String kind, String id) {
        return places.getOrDefault(kind + " " + id, new Place(tree.shown(""), 0));
    }

    /// As the library has it, with what the organisation says instead.
    AdoptedControl adopted(Adoption adoption) {
        return AdoptedControl.of(adoption, content.controls());
    }

    /// The ids of those that the organisation has; a finding for each that it has not.
    List<String> adopted(Source source, List<Value> controls) {
        List<String> known = new ArrayList<>();
        for (Value control : controls) {
            if (adoptions.containsKey(control.text())) {
                known.add(control.text());
            } else if (content.controls().control(control.text()).isPresent()) {
                source.error(
                        control.line(),
                        "control-not-adopted",
                        "\"%s\" is in the library and not among the controls of this programme"
                                .formatted(control.text()));
            } else {
                source.unknown("control", control, adoptions.keySet());
            }
        }
        return known;
    }

    /// The ids of those that are known; a finding for each that is not.
    List<String> obligations(Source source, List<Value> ids) {
        return known(source, "obligation", ids, obligations);
    }

    List<String> evidence(Source source, List<Value> ids) {
        return known(source, "evidence", ids, evidenceIds);
    }

    List<String> libraryControls(Source source, List<Value> ids) {
        if (allControls.isEmpty()) {
            allControls.addAll(adoptions.keySet());
            content.controls().controls().stream().map(Control::id).forEach(allControls::add);
        }
        return known(source, "control", ids, allControls);
    }

    private static List<String> known(
            Source source, String kind, List<Value> ids, Set<String> known) {
        List<String> found = new ArrayList<>();
        for (Value id : ids) {
            if (known.contains(id.text())) {
                found.add(id.text());
            } else {
                source.unknown(kind, id, known);
            }
        }
        return found;
    }

    Programme programme() {
        return Programme.builder(organisation)
                .scope(scope)
                .timeZone(timeZone)
                .frameworks(frameworks)
                .parameters(parameters)
                .adoptions(List.copyOf(adoptions.values()))
                .approvals(approvals)
                .evidence(List.copyOf(evidence.values()))
                .performed(performed)
                .populations(populations)
                .exclusions(exclusions)
                .exceptions(exceptions)
                .reports(reports)
                .attestations(attestations)
                .risks(risks)
                .build();
    }
}
