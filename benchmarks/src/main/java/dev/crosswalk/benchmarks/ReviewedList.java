package dev.crosswalk.benchmarks;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list of controls, and which obligations the review of it that was done accepts of each.
///
/// @param accepted by the control's id in the list
record ReviewedList(String name, ControlList list, Map<String, Set<String>> accepted) {
    private static final Pattern CONTROL = Pattern.compile("  - control: \"(.*)\"");
    private static final Pattern DISCHARGES = Pattern.compile("    discharges: \\[(.*)]");

    static ReviewedList of(Content content, Path file) throws IOException {
        try {
            ControlList list =
                    IntakeAnswer.of(
                                    new IntakeRequest(file.toString(), List.of(), CoverPage.EMPTY),
                                    file,
                                    new Sources(
                                            content,
                                            null,
                                            null,
                                            Instant.parse("2026-10-15T09:00:00Z"),
                                            Dialect.PLAIN),
                                    Suggester.NONE)
                            .list();
            return new ReviewedList(String.valueOf(file.getFileName()), list, accepted(file));
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> accepted(ListedControl control) {
        return accepted.getOrDefault(control.id(), Set.of());
    }

    /// Of the review that lies beside a list.
    static Map<String, Set<String>> accepted(Path list) throws IOException {
        Map<String, Set<String>> all = new HashMap<>();
        String control = "";
        for (String line : Files.readAllLines(Path.of(list + ".review.yaml"))) {
            Matcher id = CONTROL.matcher(line);
            Matcher discharges = DISCHARGES.matcher(line);
            if (id.matches()) {
                control = id.group(1);
                all.put(control, new TreeSet<>());
            } else if (discharges.matches()) {
                all.put(control, new TreeSet<>(List.of(discharges.group(1).split(",\\s*", -1))));
            }
        }
        return all;
    }
}
