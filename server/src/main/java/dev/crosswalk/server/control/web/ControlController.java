package dev.crosswalk.server.control.web;

import static dev.crosswalk.server.platform.web.Given.list;
import static dev.crosswalk.server.platform.web.Given.number;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.control.ControlInProgramme;
import dev.crosswalk.answers.control.ControlsAnswer;
import dev.crosswalk.answers.control.ControlsRequest;
import dev.crosswalk.answers.deviation.DeviationsAnswer;
import dev.crosswalk.answers.deviation.DeviationsRequest;
import dev.crosswalk.answers.find.FindAnswer;
import dev.crosswalk.answers.find.FindRequest;
import dev.crosswalk.answers.population.PopulationsAnswer;
import dev.crosswalk.answers.population.SampleAnswer;
import dev.crosswalk.answers.population.SampleRequest;
import dev.crosswalk.answers.show.NameLookup;
import dev.crosswalk.answers.show.ShowRequest;
import dev.crosswalk.answers.workbook.ExportAnswer;
import dev.crosswalk.answers.workbook.ProgrammeWorkbook;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.table.TableExport;
import dev.crosswalk.formats.workbook.CsvFolder;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.server.control.FolderOnDisk;
import dev.crosswalk.server.control.Intakes;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.platform.web.Terms;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Tried;
import dev.crosswalk.server.programme.web.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is asked of an organisation's controls and their lists of events.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class ControlController {
    private final ProgrammeSources sources;
    private final Intakes intakes;

    ControlController(ProgrammeSources sources, Intakes intakes) {
        this.sources = sources;
        this.intakes = intakes;
    }

    /// A control is shown as it stands in the programme; everything else as anybody sees it.
    @GetMapping("/show")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> show(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam String what,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        QuestionTerms read = terms.read();
        boolean asksOperation =
                window != null || want != null || read.asOf() != null || read.knownAt() != null;
        return asked.respond(
                () ->
                        where == null && (asksOperation || isControl(what, asked.sources()))
                                ? ControlInProgramme.shown(
                                        new DeviationsRequest(what, window, want, read),
                                        asked.sources())
                                : NameLookup.of(
                                        new ShowRequest(what, read.trust(), list(where)),
                                        asked.sources()),
                format);
    }

    private static boolean isControl(String name, Sources sources) throws Refusal {
        return sources.required().adoption(name).isPresent()
                || sources.content().controls().control(name).isPresent();
    }

    @GetMapping("/find")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> find(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String most,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () ->
                        FindAnswer.of(
                                new FindRequest(
                                        words, edition, number(FindAnswer.MOST, most), null),
                                asked.sources()),
                format);
    }

    /// The obligations that somebody may mean who describes a control in some words.
    @GetMapping("/obligations")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> obligations(@PathVariable UUID organisation, @RequestParam String words)
            throws Refusal {
        return Answers.respond(
                intakes.obligations(words, sources.of(organisation, Version.NOW).sources()),
                "json",
                Set.of("json"));
    }

    /// The library, to adopt from.
    @GetMapping("/controls")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> controls(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(required = false) @Nullable List<String> domain,
            @RequestParam(required = false) @Nullable List<String> requirement,
            @RequestParam(required = false) @Nullable List<String> obligation,
            @RequestParam(required = false) @Nullable List<String> nature,
            @RequestParam(required = false) @Nullable List<String> cadence,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<String> document,
            @RequestParam(required = false) @Nullable List<String> search,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () ->
                        ControlsAnswer.of(
                                new ControlsRequest(
                                        list(domain),
                                        list(requirement),
                                        list(obligation),
                                        list(nature),
                                        list(cadence),
                                        list(type),
                                        list(document),
                                        list(search)),
                                asked.sources()),
                format);
    }

    @GetMapping("/deviations")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> deviations(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            @RequestParam(required = false) @Nullable String control,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () ->
                        DeviationsAnswer.of(
                                new DeviationsRequest(control, window, want, terms.read()),
                                asked.sources()),
                format);
    }

    @GetMapping("/populations")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> populations(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(() -> PopulationsAnswer.of(asked.known().programme()), format);
    }

    @GetMapping("/sample")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> sample(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam String population,
            @RequestParam String seed,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String deviations,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        Integer found = number(SampleAnswer.DEVIATIONS, deviations);
        return asked.respond(
                () ->
                        SampleAnswer.of(
                                new SampleRequest(
                                        population,
                                        number(SampleAnswer.SIZE, size),
                                        seed,
                                        found == null ? 0 : found),
                                asked.sources()),
                format);
    }

    /// All of the programme in one workbook, to be edited and brought back; as `csv`, a ZIP of its
    /// tables.
    @GetMapping("/workbook")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> workbook(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(defaultValue = "xlsx") String format)
            throws Refusal, InvalidContent, IOException {
        Asked asked = sources.of(organisation, version);
        boolean csv = format.equals("csv");
        try (FolderOnDisk disk = FolderOnDisk.of(asked.files().get())) {
            Workbook workbook =
                    ProgrammeWorkbook.of(
                            TableExport.of(
                                    FolderFiles.read(disk.folder()),
                                    asked.sources().content(),
                                    csv ? _ -> {} : ProgrammeWorkbook::needRoom),
                            asked.known().programme().organisation(),
                            asked.sources().content().library().contentVersion(),
                            OptionDialect.OPTIONS);
            if (!csv) {
                return asked.respond(() -> new ExportAnswer(workbook), format, Set.of("xlsx"));
            }
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            CsvFolder.writeZip(workbook, zip);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/zip"))
                    .body(zip.toByteArray());
        } catch (IllegalArgumentException e) {
            throw ExportAnswer.tooLong(e);
        }
    }
}
