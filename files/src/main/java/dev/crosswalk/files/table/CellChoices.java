package dev.crosswalk.files.table;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Domain;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.programme.words.AttributeWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The values that people can choose from in each column, and their titles.
final class CellChoices {
    private final Content content;
    private final Set<String> editions;
    private final Set<String> adopted;
    private final Map<String, String> ownTitles = new LinkedHashMap<>();
    private final Set<String> documents = new TreeSet<>();
    private final Set<String> files;
    private final Set<String> reports;
    private final Set<String> people;
    private @Nullable Map<String, Requirement> requirements;
    private @Nullable Map<String, Map<String, String>> contested;

    CellChoices(Content content, Book book) {
        this.content = content;
        editions = book.column(ProgrammeTables.FRAMEWORKS, "Edition");
        adopted = new TreeSet<>(book.column(ProgrammeTables.CONTROLS, "Control"));
        for (TableLine own : book.lines(ProgrammeTables.OWN_CONTROLS)) {
            ownTitles.put(own.cell("Control"), own.cell("Title"));
            documents.addAll(Lists.texts(own.cell("Documents"), Set.of(), false));
        }
        adopted.addAll(ownTitles.keySet());
        content.controls().documents().stream().map(DocumentTemplate::id).forEach(documents::add);
        documents.addAll(book.column(ProgrammeTables.DOCUMENTS, "Document"));
        files = book.column(ProgrammeTables.POPULATIONS, "File");
        reports = book.column(ProgrammeTables.REPORTS, "Report");
        people = book.column(ProgrammeTables.PEOPLE, "Person");
    }

    static <E extends Enum<E>> List<String> constants(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    List<String> editions() {
        return content.library().editions().stream().map(FrameworkEdition::id).toList();
    }

    List<String> libraryControls() {
        return content.controls().controls().stream().map(Control::id).toList();
    }

    List<String> adopted() {
        return List.copyOf(adopted);
    }

    List<String> ownControls() {
        return List.copyOf(ownTitles.keySet());
    }

    List<String> documents() {
        return List.copyOf(documents);
    }

    List<String> files() {
        return List.copyOf(files);
    }

    List<String> reports() {
        return List.copyOf(reports);
    }

    List<String> people() {
        return List.copyOf(people);
    }

    List<String> domains() {
        return content.domains().stream().map(Domain::id).toList();
    }

    /// The assessable requirements, those of wanted editions first.
    List<String> requirements() {
        return wantedFirst(known().keySet());
    }

    /// Those of which readings contest a demand, those of wanted editions first.
    List<String> contestedRequirements() {
        return wantedFirst(contested().keySet());
    }

    /// The obligations of which readings contest that some requirement demands them.
    List<String> contestedObligations() {
        Set<String> obligations = new TreeSet<>();
        contested().values().forEach(sides -> obligations.addAll(sides.keySet()));
        return List.copyOf(obligations);
    }

    /// `for: ..; against: ..`; empty where no reading contests it.
    String bothSides(String ref, String obligation) {
        return contested().getOrDefault(ref, Map.of()).getOrDefault(obligation, "");
    }

    /// What is said on both sides, by requirement and obligation.
    private Map<String, Map<String, String>> contested() {
        if (contested == null) {
            contested = new LinkedHashMap<>();
            for (Claim claim : content.library().claims()) {
                if (!claim.contested().isEmpty()) {
                    contested.put(claim.requirement().toString(), claim.contested());
                }
            }
        }
        return contested;
    }

    private List<String> wantedFirst(Collection<String> refs) {
        List<String> wanted = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String ref : refs) {
            String edition = ref.substring(0, ref.indexOf('/'));
            (editions.contains(edition) ? wanted : others).add(ref);
        }
        wanted.addAll(others);
        return wanted;
    }

    private Map<String, Requirement> known() {
        if (requirements == null) {
            requirements = new LinkedHashMap<>();
            for (FrameworkEdition edition : content.library().editions()) {
                for (Requirement r : edition.requirements()) {
                    if (r.assessable()) {
                        requirements.put(edition.id() + "/" + r.id(), r);
                    }
                }
            }
        }
        return requirements;
    }

    String requirementTitle(String ref) {
        Requirement requirement = known().get(ref);
        return requirement == null ? "" : requirement.title();
    }

    /// `concepts: detect, respond`, a line for each attribute.
    String requirementAttributes(String ref) {
        Requirement requirement = known().get(ref);
        return requirement == null ? "" : String.join("\n", AttributeWords.of(requirement));
    }

    Optional<Control> control(String id) {
        return content.controls().control(id);
    }

    String controlTitle(String id) {
        return control(id).map(Control::title).orElse(ownTitles.getOrDefault(id, ""));
    }

    String documentTitle(String id) {
        return content.controls().document(id).map(DocumentTemplate::title).orElse("");
    }

    /// The kinds of evidence that those of these controls ask for that the library has.
    String kinds(Collection<String> controls) {
        Set<String> kinds = new LinkedHashSet<>();
        controls.forEach(
                id -> control(id).ifPresent(c -> c.evidence().forEach(e -> kinds.add(e.kind()))));
        return String.join("\n", kinds);
    }

    String parameterText(String name) {
        for (DocumentTemplate d : content.controls().documents()) {
            for (DocumentTemplate.Parameter p : d.parameters()) {
                if (p.name().equals(name)) {
                    String otherwise = p.otherwise();
                    return p.text() + (otherwise == null ? "" : " Without it: " + otherwise);
                }
            }
        }
        return "";
    }
}
