package dev.crosswalk.answers.control;

import dev.crosswalk.answers.AttributesJson;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Map;

/// Writes controls and obligations as every JSON document has them.
public final class ControlJson {
    private ControlJson() {}

    /// Writes the members of a control into the object that is open.
    ///
    /// @param attributes of the requirements that it serves
    static void control(
            Json json,
            Control c,
            List<ControlService> services,
            Map<String, List<String>> attributes) {
        json.field("id", c.id())
                .field("title", c.title())
                .field("domain", c.domain())
                .field("objective", c.objective())
                .field("description", c.description())
                .field("type", Words.of(c.type()))
                .field("nature", Words.of(c.nature()))
                .object("cadence")
                .field("every", Words.of(c.cadence().every()))
                .field("toleranceDays", c.cadence().toleranceDays())
                .field("days", Words.of(c.cadence().days()))
                .end()
                .field("owner", c.owner())
                .field("discharges", c.discharges())
                .field("measures", c.measures())
                .field("guidance", c.guidance())
                .field("testOfDesign", c.testOfDesign())
                .field("testOfOperation", c.testOfOperation())
                .array("evidence");
        for (Control.EvidenceWanted e : c.evidence()) {
            json.object()
                    .field("kind", e.kind())
                    .field("title", e.called())
                    .field("role", Words.of(e.role()))
                    .field("shows", c.shown(e))
                    .field("freshDays", e.freshDays())
                    .field("population", e.population());
            Integer tolerance = e.toleranceDays();
            if (tolerance == null) {
                json.field("toleranceDays", (String) null);
            } else {
                json.field("toleranceDays", tolerance);
            }
            json.field("answers", answers(c, e)).end();
        }
        json.end()
                .object("effort")
                .rounded("adopt", c.effort().adopt() / 100.0)
                .rounded("runPerYear", c.effort().runPerYear() / 100.0)
                .end()
                .field("dependsOn", c.dependsOn())
                .field("documents", c.documents())
                .field("succeeds", c.succeeds().isEmpty() ? null : c.succeeds())
                .field("firstDue", c.firstDue() == null ? null : c.firstDue().toString())
                .field("dayBegins", c.dayBegins().toString())
                .field("stage", Words.ofNullable(c.stage()))
                .array("requirements");
        services.forEach(s -> service(json, s));
        json.end();
        AttributesJson.write(json, "attributes", attributes);
    }

    private static List<String> answers(Control c, Control.EvidenceWanted e) {
        boolean perEvent = c.cadence().every() == Cadence.Every.PER_EVENT;
        return perEvent && e.role() == Control.Role.PERFORMANCE ? c.listsOf(e) : List.of();
    }

    private static void service(Json json, ControlService s) {
        json.object().field("requirement", s.requirement().toString());
        part(json, "demands", s.demands(), s.demanded());
        part(json, "suggests", s.suggests(), s.suggested());
        json.end();
    }

    private static void part(Json json, String name, int total, List<String> discharged) {
        json.object(name).field("total", total).field("discharged", discharged).end();
    }

    /// Writes the members of an obligation into the object that is open.
    public static void obligation(Json json, Obligation o) {
        json.field("id", o.id())
                .field("text", o.text())
                .field("domain", o.domain())
                .field("facet", Words.of(o.facet()));
    }

    /// Writes controls by id and title, as another thing refers to them.
    public static void named(Json json, String name, List<Control> controls) {
        json.array(name);
        for (Control c : controls) {
            json.object().field("id", c.id()).field("title", c.title()).end();
        }
        json.end();
    }
}
