package dev.crosswalk.answers.frameworks;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Naming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The editions that there are.
public record FrameworksAnswer(String contentVersion, List<Row> rows) implements Answer {

    private static final String CATEGORY = "category";

    private static final List<String> HEADER =
            List.of("edition", "title", "assessable", "decomposed", "obligations");

    public static FrameworksAnswer of(Library library) {
        return new FrameworksAnswer(
                library.contentVersion(),
                library.editions().stream().map(e -> Row.of(e, library)).toList());
    }

    @Override
    public List<Block> screen() {
        List<List<Block.Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<Block.Cell> styled = new ArrayList<>();
            row.cells().forEach(c -> styled.add(new Block.Cell(c)));
            styled.set(0, new Block.Cell(name(row.edition().id())));
            cells.add(styled);
        }
        BlockList blocks =
                new BlockList()
                        .add(new Block.Table("Frameworks", Block.Column.yielding(1, HEADER), cells))
                        .under("Licences");
        for (Row row : rows) {
            blocks.entry(0, name(row.edition().id()), plain("  "), plain(row.edition().licence()));
        }
        return blocks.space().line(quiet("content " + contentVersion)).list();
    }

    @Override
    public void json(Json json) {
        json.object().field("contentVersion", contentVersion).array("frameworks");
        for (Row row : rows) {
            json.object();
            row.json(json);
            json.end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "id,title,publisher,edition,licence,successorOf,requirements,"
                        + "assessable,decomposed,obligations");
        for (Row row : rows) {
            FrameworkEdition e = row.edition();
            String successorOf = e.successorOf();
            csv.row(
                    e.id(),
                    e.title(),
                    e.publisher(),
                    e.edition(),
                    e.licence(),
                    successorOf == null ? "" : successorOf,
                    row.requirements(),
                    row.assessable(),
                    row.decomposed(),
                    row.obligations());
        }
    }

    @Override
    public Report report(Medium medium) {
        return new Report(
                "Frameworks",
                new BlockList()
                        .table("Frameworks", HEADER, rows.stream().map(Row::cells).toList())
                        .heading("Licences")
                        .bullets(
                                rows.stream()
                                        .map(r -> r.edition().id() + ": " + r.edition().licence())
                                        .toList())
                        .paragraph("Content version " + contentVersion)
                        .list());
    }

    /// @param name by which people call it where no other edition is called so: `SOC 2`
    /// @param requirements all nodes of the tree
    /// @param assessable without the optional ones, which are in no figure but `requirements`
    /// @param obligations distinct ones that the edition demands
    public record Row(
            FrameworkEdition edition,
            String name,
            int requirements,
            int assessable,
            int decomposed,
            int obligations) {

        public static Row of(FrameworkEdition edition, Library library) {
            Set<String> assessable =
                    edition.requirements().stream()
                            .filter(r -> r.assessable() && !r.optional())
                            .map(Requirement::id)
                            .collect(Collectors.toSet());
            int decomposed = 0;
            Set<String> obligations = new HashSet<>();
            for (Claim claim : library.claims()) {
                if (claim.requirement().edition().equals(edition.id())
                        && assessable.contains(claim.requirement().id())
                        && !claim.demands().isEmpty()) {
                    decomposed++;
                    obligations.addAll(claim.demands());
                }
            }
            return new Row(
                    edition,
                    new Naming(library).of(Scope.of(edition.id())),
                    edition.requirements().size(),
                    assessable.size(),
                    decomposed,
                    obligations.size());
        }

        public void json(Json json) {
            json.field("id", edition.id())
                    .field("title", edition.title())
                    .field("name", name)
                    .field("publisher", edition.publisher())
                    .field("edition", edition.edition())
                    .field("licence", edition.licence())
                    .field("successorOf", edition.successorOf())
                    .field("usual", usual().toString())
                    .field("requirements", requirements)
                    .field("assessable", assessable)
                    .field("decomposed", decomposed)
                    .field("obligations", obligations);
        }

        /// What most have of it: of an edition that is taken by categories the first, which nobody
        /// leaves out; else all of it.
        private Scope usual() {
            return edition.requirements().stream()
                    .filter(r -> r.parent() == null && r.kind().equals(CATEGORY))
                    .findFirst()
                    .map(r -> new Scope(edition.id(), List.of(r.id())))
                    .orElseGet(() -> Scope.of(edition.id()));
        }

        List<String> cells() {
            return List.of(
                    edition.id(),
                    edition.title(),
                    Integer.toString(assessable),
                    decomposed + " of " + assessable,
                    Integer.toString(obligations));
        }
    }
}
