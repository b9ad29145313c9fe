package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.ReviewFile;
import dev.crosswalk.answers.intake.ReviewWorkbook;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.files.WholeFiles;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A review on disk: the file beside the list in which decisions are kept, or a workbook.
final class KeptReview {
    private KeptReview() {}

    /// The name of the file in which the review of a list is kept.
    static String beside(String list) {
        return list + ".review.yaml";
    }

    /// Nothing is decided where there is no such file yet.
    static ReviewFile.Kept read(String name, ControlList list, Reviewing about) throws Refusal {
        Path file = Options.path(name);
        if (!Files.exists(file)) {
            return new ReviewFile.Kept(Review.of(list), List.of());
        }
        try {
            if (Files.size(file) > YamlFile.MOST_BYTES) {
                throw Refusal.of(Code.UNSUITABLE, "read", name, "{value!} is too large");
            }
            return ReviewFile.read(Files.readAllBytes(Options.file(name)), name, list, about);
        } catch (IOException e) {
            throw Options.unreadable(name, e);
        }
    }

    /// A review that has to be there, and to be of this list.
    static Review chosen(String name, ControlList list, Reviewing about) throws Refusal {
        if (!Files.exists(Options.path(name))) {
            throw Refusal.of(
                    Code.NOT_FOUND,
                    "read",
                    name,
                    "there is no review {value!}: <review> makes one at the terminal, <output"
                            + " review.xlsx> a workbook to be filled in");
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return read(name, list, about).unchanged(name);
        }
        try {
            return ReviewWorkbook.read(
                    Xlsx.read(Options.file(name), ReviewWorkbook.shape(about)), list, about, name);
        } catch (RefusedWorkbook e) {
            throw Refusal.of(Code.INVALID, "read", name, "{value!} is refused: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Options.unreadable(name, e);
        }
    }

    static void write(String name, Review review, String list) throws Refusal {
        try {
            Path file = Options.path(name).toAbsolutePath();
            Path of = Options.path(list).getFileName();
            WholeFiles.put(file, ReviewFile.write(review, of == null ? list : of.toString()));
        } catch (IOException e) {
            throw Refusal.of(
                            Code.NO_ACCESS,
                            "review",
                            name,
                            "{value!} cannot be written: {why}. The decision is not kept")
                    .with("why", IoReason.of(e));
        }
    }
}
