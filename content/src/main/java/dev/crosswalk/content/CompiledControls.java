package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Iso;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The control library as bytes, in a file of its own that only those read who ask for controls or
/// documents.
@SuppressWarnings("EnumOrdinal") // the build that writes the numbers is the one that reads them
final class CompiledControls {
    private static final Control.Type[] TYPES = Control.Type.values();
    private static final Control.Nature[] NATURES = Control.Nature.values();
    private static final Cadence.Every[] CADENCES = Cadence.Every.values();
    private static final Cadence.Days[] DAYS = Cadence.Days.values();
    private static final Control.Role[] ROLES = Control.Role.values();
    private static final Control.Stage[] STAGES = Control.Stage.values();
    private static final DocumentTemplate.Kind[] KINDS = DocumentTemplate.Kind.values();

    private CompiledControls() {}

    static byte[] write(ControlLibrary library) {
        BinaryWriter out = new BinaryWriter();
        out.list(library.controls(), CompiledControls::write);
        out.list(library.documents(), CompiledControls::write);
        return out.bytes();
    }

    static ControlLibrary read(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        List<Control> controls = in.list(CompiledControls::control);
        return ControlLibrary.of(controls, in.list(CompiledControls::document));
    }

    private static void write(BinaryWriter out, Control c) {
        out.text(c.id());
        out.text(c.title());
        out.text(c.domain());
        out.text(c.objective());
        out.text(c.description());
        out.number(c.type().ordinal());
        out.number(c.nature().ordinal());
        out.number(c.cadence().every().ordinal());
        out.number(c.cadence().toleranceDays());
        out.number(c.cadence().days().ordinal());
        out.text(c.owner());
        out.texts(c.discharges());
        out.texts(c.measures());
        out.text(c.guidance());
        out.text(c.testOfDesign());
        out.text(c.testOfOperation());
        out.list(c.evidence(), CompiledControls::write);
        out.number(c.effort().adopt());
        out.number(c.effort().runPerYear());
        out.texts(c.dependsOn());
        out.texts(c.documents());
        out.text(c.succeeds());
        out.optionalText(c.firstDue() == null ? null : c.firstDue().toString());
        out.number(c.dayBegins().toSecondOfDay());
        out.number(c.stage() == null ? 0 : c.stage().ordinal() + 1);
    }

    private static Control control(BinaryReader in) {
        // In the order in which they were written.
        return Control.builder(in.text())
                .title(in.text())
                .domain(in.text())
                .objective(in.text())
                .description(in.text())
                .type(TYPES[in.number()])
                .nature(NATURES[in.number()])
                .cadence(new Cadence(CADENCES[in.number()], in.number(), DAYS[in.number()]))
                .owner(in.text())
                .discharges(in.texts())
                .measures(in.texts())
                .guidance(in.text())
                .testOfDesign(in.text())
                .testOfOperation(in.text())
                .evidence(in.list(CompiledControls::evidence))
                .effort(new Control.Effort(in.number(), in.number()))
                .dependsOn(in.texts())
                .documents(in.texts())
                .succeeds(in.text())
                .firstDue(day(in.optionalText()))
                .dayBegins(LocalTime.ofSecondOfDay(in.number()))
                .stage(stage(in.number()))
                .build();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : Iso.day(text);
    }

    private static Control.@Nullable Stage stage(int number) {
        return number == 0 ? null : STAGES[number - 1];
    }

    private static void write(BinaryWriter out, Control.EvidenceWanted e) {
        out.text(e.kind());
        out.number(e.role().ordinal());
        out.texts(e.shows());
        out.number(e.freshDays());
        out.number(e.population() ? 1 : 0);
        Integer tolerance = e.toleranceDays();
        out.number(tolerance == null ? 0 : tolerance + 1);
        out.texts(e.answers());
        out.text(e.title());
    }

    private static Control.EvidenceWanted evidence(BinaryReader in) {
        return new Control.EvidenceWanted(
                in.text(),
                ROLES[in.number()],
                in.texts(),
                in.number(),
                in.number() == 1,
                tolerance(in.number()),
                in.texts(),
                in.text());
    }

    private static @Nullable Integer tolerance(int days) {
        return days == 0 ? null : (Integer) (days - 1);
    }

    private static void write(BinaryWriter out, DocumentTemplate d) {
        out.text(d.id());
        out.text(d.title());
        out.number(d.kind().ordinal());
        out.text(d.summary());
        out.texts(d.discharges());
        out.list(d.parameters(), CompiledControls::write);
        out.text(d.body());
    }

    private static DocumentTemplate document(BinaryReader in) {
        return new DocumentTemplate(
                in.text(),
                in.text(),
                KINDS[in.number()],
                in.text(),
                in.texts(),
                in.list(CompiledControls::parameter),
                in.text());
    }

    static void write(BinaryWriter out, DocumentTemplate.Parameter p) {
        out.text(p.name());
        out.text(p.text());
        out.optionalText(p.otherwise());
    }

    static DocumentTemplate.Parameter parameter(BinaryReader in) {
        return new DocumentTemplate.Parameter(in.text(), in.text(), in.optionalText());
    }
}
