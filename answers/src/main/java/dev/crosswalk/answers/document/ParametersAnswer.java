package dev.crosswalk.answers.document;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.NoFiles;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.ParameterValue;
import dev.crosswalk.papers.document.ParameterValue.Source;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the documents that a programme needs leave open, and what stands there.
///
/// @param parameters by whether somebody has to set them, then by name
/// @param set the names that this run set
public record ParametersAnswer(
        String organisation, String asOf, List<Parameter> parameters, List<String> set)
        implements Answer {
    private static final String SET = "set";
    private static final int MOST_DOCUMENTS = 4;

    public ParametersAnswer {
        parameters = List.copyOf(parameters);
        set = List.copyOf(set);
    }

    /// @param value as the first document shows it
    /// @param documents ids of those that show it
    record Parameter(ParameterValue value, List<String> documents) {
        boolean isUnset() {
            return value.source() == Source.NOBODY;
        }

        String shown() {
            return value.value() == null ? "" : value.value();
        }

        /// Where the value comes from, in a word or two.
        String from() {
            return switch (value.source()) {
                case PARAMETER -> "set";
                case PROGRAMME -> "from the programme";
                case DEFAULT -> "default";
                case NOBODY -> "not set";
            };
        }
    }

    /// @param set the names that this run set
    public static ParametersAnswer of(DocumentsAnswer documents, List<String> set) {
        Map<String, Parameter> all = new TreeMap<>();
        for (Document document : documents.documents()) {
            for (ParameterValue value : document.settings()) {
                if (!Document.ofItsOwn(value.name())) {
                    all.computeIfAbsent(value.name(), _ -> new Parameter(value, new ArrayList<>()))
                            .documents()
                            .add(document.id());
                }
            }
        }
        List<Parameter> sorted = new ArrayList<>();
        all.values().stream().filter(Parameter::isUnset).forEach(sorted::add);
        all.values().stream().filter(p -> !p.isUnset()).forEach(sorted::add);
        return new ParametersAnswer(
                documents.organisation(), documents.asOf().toString(), sorted, set);
    }

    /// The programme with parameters set.
    ///
    /// @param typed each as `NAME=VALUE`
    public static Programme setting(List<String> typed, Programme programme, Content content)
            throws Refusal {
        Programme after = programme;
        for (Map.Entry<String, String> one : read(typed, content).entrySet()) {
            after =
                    Consequences.allowed(
                                    new Edit.SetParameter(one.getKey(), one.getValue()),
                                    after,
                                    content,
                                    new NoFiles(),
                                    Refusal.of(
                                            Code.INVALID,
                                            SET,
                                            one.getKey(),
                                            "{value} cannot be set to that:"))
                            .programme();
        }
        return after;
    }

    /// The values by name of `NAME=VALUE`.
    public static Map<String, String> read(List<String> typed, Content content) throws Refusal {
        Set<String> known = new TreeSet<>();
        for (DocumentTemplate document : content.controls().documents()) {
            document.parameters().forEach(p -> known.add(p.name()));
        }
        Map<String, String> values = new TreeMap<>();
        for (String one : typed) {
            int equals = one.indexOf('=');
            String name = (equals < 0 ? one : one.substring(0, equals)).strip();
            if (!known.contains(name)) {
                throw Refusal.of(
                                Code.UNKNOWN,
                                SET,
                                name,
                                "no document has a parameter {value!}.{maybe}")
                        .near(known);
            }
            if (Document.ofItsOwn(name)) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        SET,
                        name,
                        "{value} differs from document to document: documents.yaml says it");
            }
            if (equals < 0 || one.substring(equals + 1).isBlank()) {
                throw Refusal.of(
                        Code.MALFORMED,
                        SET,
                        name,
                        "<set {value}> gives no value: <set {value}=VALUE>");
            }
            if (values.put(name, one.substring(equals + 1).strip()) != null) {
                throw Refusal.of(Code.CONFLICT, SET, name, "<set> gives {value} twice");
            }
        }
        return values;
    }

    private int unset() {
        return (int) parameters.stream().filter(Parameter::isUnset).count();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return named.contains("unset") && unset() > 0;
    }

    private String summary() {
        return "%s that the documents show: %d that nobody has set, %d set, the others have a value that holds"
                .formatted(
                        Words.many(parameters.size(), "parameter", "parameters"),
                        unset(),
                        parameters.stream()
                                .filter(p -> p.value().source() == Source.PARAMETER)
                                .count());
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        blocks.line(strong("Parameters of " + organisation), quiet(", as of " + asOf));
        blocks.line(plain(summary()));
        if (!set.isEmpty()) {
            blocks.line(Run.of(Style.GOOD, "Set: " + String.join(", ", set)));
        }
        blocks.space();
        for (Parameter p : parameters) {
            Style style =
                    switch (p.value().source()) {
                        case PARAMETER, PROGRAMME -> Style.GOOD;
                        case DEFAULT -> Style.QUIET;
                        case NOBODY -> Style.PARTLY;
                    };
            blocks.add(
                    new Block.Entry(
                                    0,
                                    name(p.value().name()),
                                    plain(p.isUnset() ? "" : "  " + p.shown()))
                            .hang(4)
                            .right(Run.of(style, p.from())));
            blocks.entry(
                    4,
                    plain(p.value().meaning() + " "),
                    quiet("(" + Words.some(p.documents(), MOST_DOCUMENTS) + ")"));
        }
        return blocks.space()
                .line(quiet("Set one by its name and its value. Lines of texts are kept."))
                .list();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", organisation)
                .field("asOf", asOf)
                .field("unset", unset())
                .field("set", set)
                .array("parameters");
        for (Parameter p : parameters) {
            json.object()
                    .field("name", p.value().name())
                    .field("meaning", p.value().meaning())
                    .field("value", p.value().value())
                    .field("source", Words.of(p.value().source()))
                    .field("documents", p.documents())
                    .end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("parameter,meaning,value,source,documents");
        for (Parameter p : parameters) {
            csv.row(
                    p.value().name(),
                    p.value().meaning(),
                    p.shown(),
                    Words.of(p.value().source()),
                    String.join(" ", p.documents()));
        }
    }

    @Override
    public Report report(Medium medium) {
        return new Report(
                "Parameters of " + organisation,
                new BlockList()
                        .paragraph(summary() + ", as of " + asOf + ".")
                        .table(
                                "Parameters",
                                List.of("Parameter", "Meaning", "Value", "From", "Documents"),
                                parameters.stream()
                                        .map(p ->
                                                List.of(
                                                        p.value().name(),
                                                        p.value().meaning(),
                                                        p.shown(),
                                                        p.from(),
                                                        String.join(", ", p.documents())))
                                        .toList())
                        .list());
    }
}
