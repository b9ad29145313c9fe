package dev.crosswalk.server;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A report that a story tells of, as a programme has it.
///
/// @param prefix of its stage
/// @param all the ids of the reports that there are at that stage
record StoryReport(String prefix, Set<String> all, Map<String, Object> said) {
    AuditReport of(String id) {
        AuditReport.Kind kind = AuditReport.Kind.valueOf(text(said, "kind"));
        return new AuditReport(
                        id,
                        id.toUpperCase(Locale.ROOT),
                        texts(said, "scope").stream().map(this::scope).toList(),
                        kind.assurance(),
                        said.containsKey("covers") ? period(Story.map(said.get("covers"))) : null,
                        LocalDate.parse(text(said, "issued")),
                        day(said, "valid until"),
                        maps(said, "exceptions").stream().map(this::found).toList())
                .toBuilder()
                        .kind(kind)
                        .issuer("", flag(said, "independent", true))
                        .about(text(said, "about"), texts(said, "services"))
                        .surveilledOn(day(said, "surveilled on"))
                        .opinions(
                                maps(said, "opinions").stream()
                                        .map(o ->
                                                new AuditReport.Opinion(
                                                        ref(text(o, "requirement")),
                                                        AuditReport.Opinion.Conclusion.valueOf(
                                                                text(o, "opinion")),
                                                        text(o, "note")))
                                        .toList())
                        .tests(
                                maps(said, "tests").stream()
                                        .map(t ->
                                                new AuditReport.TestOfControl(
                                                        text(t, "control"),
                                                        flag(t, "exception", false),
                                                        ""))
                                        .toList())
                        .carvedOut(maps(said, "carved out").stream().map(this::carvedOut).toList())
                        .userEntityControls(
                                maps(said, "user-entity controls").stream()
                                        .map(u ->
                                                new AuditReport.UserEntityControl(
                                                        text(u, "text"),
                                                        text(u, "provider"),
                                                        text(u, "control")))
                                        .toList())
                        .build();
    }

    private AuditReport.Found found(Map<String, Object> said) {
        return new AuditReport.Found(
                text(said, "control"),
                obligations(said),
                said.containsKey("requirement") ? ref(text(said, "requirement")) : null,
                text(said, "note"));
    }

    private AuditReport.CarvedOut carvedOut(Map<String, Object> said) {
        return new AuditReport.CarvedOut(
                text(said, "provider"),
                texts(said, "services"),
                texts(said, "requirements").stream().map(this::ref).toList(),
                obligations(said),
                // A programme names none that it has not.
                all.contains(text(said, "report")) ? text(said, "report") : "",
                text(said, "reviewed by"),
                day(said, "reviewed on"));
    }

    private List<String> obligations(Map<String, Object> said) {
        return texts(said, "obligations").stream().map(o -> prefix + o).toList();
    }

    private RequirementRef ref(String text) {
        return RequirementRef.parse(prefix + text);
    }

    /// `soc:CC,A`, and `+guidance` after it.
    private Scope scope(String text) {
        if (text.endsWith(Scope.WITH_GUIDANCE)) {
            return scope(text.substring(0, text.length() - Scope.WITH_GUIDANCE.length()))
                    .withGuidance();
        }
        int colon = text.indexOf(':');
        return colon < 0
                ? new Scope(prefix + text, List.of())
                : new Scope(
                        prefix + text.substring(0, colon),
                        Pattern.compile(",").splitAsStream(text.substring(colon + 1)).toList());
    }

    private static Period period(Map<String, Object> said) {
        return new Period(LocalDate.parse(text(said, "from")), LocalDate.parse(text(said, "to")));
    }

    private static String text(Map<String, Object> said, String key) {
        return String.valueOf(said.getOrDefault(key, ""));
    }

    private static boolean flag(Map<String, Object> said, String key, boolean otherwise) {
        return Boolean.parseBoolean(String.valueOf(said.getOrDefault(key, otherwise)));
    }

    private static @Nullable LocalDate day(Map<String, Object> said, String key) {
        return said.containsKey(key) ? LocalDate.parse(text(said, key)) : null;
    }

    private static List<String> texts(Map<String, Object> said, String key) {
        return Story.texts(said.getOrDefault(key, List.of()));
    }

    private static List<Map<String, Object>> maps(Map<String, Object> said, String key) {
        return Story.list(said.getOrDefault(key, List.of())).stream().map(Story::map).toList();
    }
}
