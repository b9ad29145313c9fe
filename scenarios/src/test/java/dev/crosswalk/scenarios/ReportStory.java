package dev.crosswalk.scenarios;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the report of a story: `soc2: {kind: TYPE_2, scope: [soc], covers: .., issued: ..}`.
final class ReportStory {
    private ReportStory() {}

    static AuditReport read(String id, Object value) {
        Map<String, Object> r =
                Yaml.map(
                        value,
                        "kind",
                        "independent",
                        "about",
                        "services",
                        "scope",
                        "covers",
                        "issued",
                        "valid until",
                        "surveilled on",
                        "opinions",
                        "exceptions",
                        "tests",
                        "carved out",
                        "user-entity controls");
        AuditReport.Kind kind = AuditReport.Kind.valueOf(Yaml.text(r.get("kind")));
        AuditReport plain =
                new AuditReport(
                        id,
                        id.toUpperCase(Locale.ROOT),
                        texts(r, "scope").stream().map(Situation::scope).toList(),
                        kind.assurance(),
                        r.containsKey("covers") ? period(r.get("covers")) : null,
                        day(r, "issued"),
                        r.containsKey("valid until") ? day(r, "valid until") : null,
                        list(r, "exceptions").stream().map(ReportStory::found).toList());
        return plain.toBuilder()
                .kind(kind)
                .issuer("", Yaml.flag(r.getOrDefault("independent", true)))
                .about(Yaml.text(r.getOrDefault("about", "")), texts(r, "services"))
                .surveilledOn(r.containsKey("surveilled on") ? day(r, "surveilled on") : null)
                .opinions(list(r, "opinions").stream().map(ReportStory::opinion).toList())
                .tests(list(r, "tests").stream().map(ReportStory::test).toList())
                .carvedOut(list(r, "carved out").stream().map(ReportStory::carvedOut).toList())
                .userEntityControls(
                        list(r, "user-entity controls").stream()
                                .map(ReportStory::userEntityControl)
                                .toList())
                .build();
    }

    /// `{from: 2026-01-01, to: 2026-12-31}`
    static Period period(Object value) {
        Map<String, Object> p = Yaml.map(value, "from", "to");
        return new Period(day(p, "from"), day(p, "to"));
    }

    private static AuditReport.Found found(Object value) {
        Map<String, Object> f = Yaml.map(value, "control", "obligations", "requirement", "note");
        return new AuditReport.Found(
                Yaml.text(f.getOrDefault("control", "")),
                texts(f, "obligations"),
                f.containsKey("requirement") ? ref(f, "requirement") : null,
                Yaml.text(f.getOrDefault("note", "")));
    }

    private static AuditReport.Opinion opinion(Object value) {
        Map<String, Object> o = Yaml.map(value, "requirement", "opinion", "note");
        return new AuditReport.Opinion(
                ref(o, "requirement"),
                AuditReport.Opinion.Conclusion.valueOf(Yaml.text(o.get("opinion"))),
                Yaml.text(o.getOrDefault("note", "")));
    }

    private static AuditReport.TestOfControl test(Object value) {
        Map<String, Object> t = Yaml.map(value, "control", "exception");
        return new AuditReport.TestOfControl(
                Yaml.text(t.get("control")), Yaml.flag(t.getOrDefault("exception", false)), "");
    }

    private static AuditReport.CarvedOut carvedOut(Object value) {
        Map<String, Object> c =
                Yaml.map(
                        value,
                        "provider",
                        "services",
                        "requirements",
                        "obligations",
                        "report",
                        "reviewed by",
                        "reviewed on");
        return new AuditReport.CarvedOut(
                Yaml.text(c.get("provider")),
                texts(c, "services"),
                texts(c, "requirements").stream().map(RequirementRef::parse).toList(),
                texts(c, "obligations"),
                Yaml.text(c.getOrDefault("report", "")),
                Yaml.text(c.getOrDefault("reviewed by", "")),
                c.containsKey("reviewed on") ? day(c, "reviewed on") : null);
    }

    private static AuditReport.UserEntityControl userEntityControl(Object value) {
        Map<String, Object> u = Yaml.map(value, "text", "provider", "control");
        return new AuditReport.UserEntityControl(
                Yaml.text(u.get("text")),
                Yaml.text(u.getOrDefault("provider", "")),
                Yaml.text(u.getOrDefault("control", "")));
    }

    private static List<Object> list(Map<String, Object> map, String key) {
        return Yaml.list(map.getOrDefault(key, List.of()));
    }

    private static List<String> texts(Map<String, Object> map, String key) {
        return Yaml.texts(map.getOrDefault(key, List.of()));
    }

    private static RequirementRef ref(Map<String, Object> map, String key) {
        return RequirementRef.parse(Yaml.text(map.get(key)));
    }

    private static LocalDate day(Map<String, Object> map, String key) {
        return LocalDate.parse(Yaml.text(map.get(key)));
    }
}
