package dev.crosswalk.answers.workbook;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.workbook.TooManyRows;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.Xlsx;
import dev.crosswalk.papers.report.Medium;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A workbook to be written. Its CSV files have been written already: nothing is left to print.
public record ExportAnswer(Workbook workbook) implements Answer {
    @Override
    public byte[] file(String format) throws Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Xlsx.write(workbook, bytes);
        } catch (IllegalArgumentException e) {
            throw tooLong(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A value of the programme that no cell holds, or more of them than a sheet holds.
    public static Refusal tooLong(IllegalArgumentException e) {
        String remedy =
                e instanceof TooManyRows
                        ? "CSV files have no such limit: add <format csv>"
                        : "Shorten it in its file";
        return Refusal.of(Code.UNSUITABLE, "programme", "", "{why}. " + remedy)
                .with("why", String.valueOf(e.getMessage()));
    }

    @Override
    public void csv(Csv csv) {}

    @Override
    public List<Block> screen() {
        return List.of();
    }

    @Override
    public void json(Json json) {}

    /// There is no report: the workbook is the only file.
    @Override
    public Report report(Medium medium) {
        throw new IllegalStateException("a workbook has no such format");
    }
}
