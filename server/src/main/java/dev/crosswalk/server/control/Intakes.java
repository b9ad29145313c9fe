package dev.crosswalk.server.control;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.find.ObligationsAnswer;
import dev.crosswalk.answers.intake.ContentSuggester;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.ReviewFile;
import dev.crosswalk.answers.intake.ReviewWorkbook;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.answers.intake.TakeOver;
import dev.crosswalk.answers.intake.TakenOver;
import dev.crosswalk.content.Content;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/// Lists of controls that come from reports and other tools: what they say, and what becomes of
/// them once somebody has decided on each.
@Service
public final class Intakes {
    private final Suggester suggester;

    Intakes(Content content) {
        suggester = new RememberedSuggestions(new ContentSuggester(content, _ -> {}));
    }

    /// What is said of a list.
    ///
    /// @param columns which column holds what, as in `criteria=C`
    /// @param implementedOn since when the controls are in place; null for the first day of the
    ///   report's period
    public record Listed(
            List<String> columns, CoverPage cover, @Nullable LocalDate implementedOn) {}

    /// The controls of a list with what is suggested for each, and what was decided.
    ///
    /// @param review a workbook or a file of decisions; null where nothing is decided
    public IntakeAnswer read(Listed listed, Upload list, @Nullable Upload review, Sources sources)
            throws Refusal, IOException {
        IntakeAnswer answer = listed(listed, list, sources);
        Reviewing about = about(answer, sources);
        return answer.reviewed(
                review == null ? Review.of(answer.list()) : review(review, answer, about),
                about,
                List.of(),
                false);
    }

    /// The obligations that somebody may mean who describes a control in some words.
    public ObligationsAnswer obligations(String words, Sources sources) throws Refusal {
        return ObligationsAnswer.of(words, sources, suggester);
    }

    /// What the decisions make of the programme.
    TakenOver takenOver(Listed listed, Upload list, @Nullable Upload review, Sources sources)
            throws Refusal, IOException {
        if (review == null) {
            throw Refusal.missing(
                    "review",
                    "send what was decided of each control too, as the part review: the workbook of"
                            + " the list filled in, or the file that a review at a terminal keeps");
        }
        IntakeAnswer answer = listed(listed, list, sources);
        TakeOver over = new TakeOver(list.name(), listed.cover(), listed.implementedOn());
        TakenOver.check(over, answer.list(), sources);
        Reviewing about = about(answer, sources);
        return TakenOver.of(over, review(review, answer, about), about, sources);
    }

    /// Refuses what is said of a report or of days and cannot be.
    void check(Listed listed, String name, IntakeAnswer answer, Sources sources) throws Refusal {
        TakenOver.check(
                new TakeOver(name, listed.cover(), listed.implementedOn()), answer.list(), sources);
    }

    /// The controls of a list, before anything is decided.
    IntakeAnswer listed(Listed listed, Upload list, Sources sources) throws Refusal, IOException {
        IntakeRequest request = new IntakeRequest(list.name(), listed.columns(), listed.cover());
        return onDisk(list, file -> IntakeAnswer.of(request, file, sources, suggester));
    }

    Reviewing about(IntakeAnswer answer, Sources sources) {
        return new Reviewing(answer.list(), sources.content(), sources.programme(), suggester);
    }

    private static Review review(Upload review, IntakeAnswer answer, Reviewing about)
            throws Refusal, IOException {
        String name = review.name();
        if (!ending(name).equals(".xlsx")) {
            return ReviewFile.read(review.bytes(), name, answer.list(), about).unchanged(name);
        }
        return onDisk(
                review,
                file -> {
                    try {
                        return ReviewWorkbook.read(
                                Xlsx.read(file, ReviewWorkbook.shape(about)),
                                answer.list(),
                                about,
                                name);
                    } catch (RefusedWorkbook e) {
                        throw Refusal.of(Code.INVALID, "review", name, "{value!} is refused: {why}")
                                .with("why", String.valueOf(e.getMessage()));
                    }
                });
    }

    /// What is done with a file on disk, which is what reads it.
    @FunctionalInterface
    private interface Work<T> {
        T on(Path file) throws Refusal, IOException;
    }

    private static <T> T onDisk(Upload upload, Work<T> work) throws Refusal, IOException {
        Path folder = Files.createTempDirectory("crosswalk-upload");
        try {
            // Nobody's name for a file is a path here: its ending says what it is.
            return work.on(
                    Files.write(folder.resolve("upload" + ending(upload.name())), upload.bytes()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,8}") ? ending : "";
    }
}
