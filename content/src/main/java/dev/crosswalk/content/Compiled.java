package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Iso;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Content as bytes, which a start reads in milliseconds: header, string table, and numbers that
/// point into it. The same content gives the same bytes. Controls are in [CompiledControls].
///
/// Reader and writer of each value stand beside each other, field for field.
@SuppressWarnings("EnumOrdinal") // the build that writes the numbers is the one that reads them
final class Compiled {
    private static final Facet[] FACETS = Facet.values();
    private static final Assertion[] ASSERTIONS = Assertion.values();
    private static final MappingSet.Status[] STATUSES = MappingSet.Status.values();
    private static final EditionStep.Kind[] KINDS = EditionStep.Kind.values();

    private Compiled() {}

    /// First 12 digits of a hash over all of the content, whatever the order of its files.
    static String version(Content content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(write(inOneOrder(content.withVersion(""))));
            sha.update(CompiledControls.write(inOneOrder(content.controls())));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Content inOneOrder(Content c) {
        Library library =
                new Library(
                        "",
                        c.library().editions(),
                        sorted(c.library().obligations(), Comparator.comparing(Obligation::id)),
                        c.library().claims(),
                        c.library().mappingSets());
        return new Content(
                library,
                c.steps(),
                c.domains(),
                c.replacedBy(),
                c.opaque(),
                sorted(c.accepted(), Comparator.comparing(a -> String.join(" ", a.rows()))),
                c.declined(),
                Set.of(),
                ControlLibrary.EMPTY,
                c.practices(),
                Places.NONE);
    }

    private static ControlLibrary inOneOrder(ControlLibrary library) {
        return ControlLibrary.of(
                sorted(library.controls(), Comparator.comparing(Control::id)), library.documents());
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }

    static byte[] write(Content content) {
        BinaryWriter out = new BinaryWriter();
        Library library = content.library();
        out.text(library.contentVersion());
        out.list(library.editions(), Compiled::write);
        out.list(content.domains(), Compiled::write);
        out.list(library.obligations(), Compiled::write);
        writeReplacements(out, content.replacedBy());
        out.list(library.claims(), Compiled::write);
        out.list(content.opaque().stream().sorted().toList(), Compiled::write);
        out.list(library.mappingSets(), Compiled::write);
        out.list(content.steps(), Compiled::write);
        out.list(content.accepted(), Compiled::write);
        out.list(content.declined(), Compiled::write);
        out.texts(content.packEditions().stream().sorted().toList());
        CompiledPractices.write(out, content.practices());
        return out.bytes();
    }

    static Content read(byte[] bytes, ControlLibrary controls) {
        BinaryReader in = new BinaryReader(bytes);
        String version = in.text();
        List<FrameworkEdition> editions = in.list(Compiled::edition);
        List<Domain> domains = in.list(Compiled::domain);
        List<Obligation> obligations = in.list(Compiled::obligation);
        Map<String, String> replacedBy = replacements(in);
        List<Claim> claims = in.list(Compiled::claim);
        List<RequirementRef> opaque = in.list(Compiled::ref);
        List<MappingSet> sets = in.list(Compiled::mappingSet);
        List<EditionStep> steps = in.list(Compiled::step);
        List<AcceptedContradiction> accepted = in.list(Compiled::accepted);
        List<DeclinedPair> declined = in.list(Compiled::declined);
        return new Content(
                new Library(version, editions, obligations, claims, sets),
                steps,
                domains,
                replacedBy,
                Set.copyOf(opaque),
                accepted,
                declined,
                Set.copyOf(in.texts()),
                controls,
                CompiledPractices.read(in),
                Places.NONE);
    }

    private static void write(BinaryWriter out, FrameworkEdition e) {
        out.text(e.id());
        out.text(e.title());
        out.text(e.publisher());
        out.text(e.edition());
        out.text(e.licence());
        out.optionalText(e.successorOf());
        List<String> excludable = e.excludable();
        out.number(excludable == null ? 0 : 1);
        if (excludable != null) {
            out.texts(excludable);
        }
        writeAttributes(out, e.attributes());
        out.list(e.requirements(), Compiled::write);
    }

    private static FrameworkEdition edition(BinaryReader in) {
        return new FrameworkEdition(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.optionalText(),
                in.number() == 0 ? null : in.texts(),
                attributes(in),
                in.list(Compiled::requirement));
    }

    private static void write(BinaryWriter out, Requirement r) {
        out.text(r.id());
        out.text(r.kind());
        out.text(r.title());
        out.text(r.summary());
        out.optionalText(r.parent());
        out.number(
                (r.assessable() ? 1 : 0)
                        + (r.exact() ? 2 : 0)
                        + (r.optional() ? 4 : 0)
                        + (r.attributes().isEmpty() ? 0 : 8));
        if (r.optional()) {
            out.texts(r.appliesWith());
        }
        if (!r.attributes().isEmpty()) {
            writeAttributes(out, r.attributes());
        }
    }

    private static Requirement requirement(BinaryReader in) {
        String id = in.text();
        String kind = in.text();
        String title = in.text();
        String summary = in.text();
        String parent = in.optionalText();
        int flags = in.number();
        boolean optional = (flags & 4) != 0;
        return new Requirement(
                id,
                kind,
                title,
                summary,
                parent,
                (flags & 1) != 0,
                (flags & 2) != 0,
                optional,
                optional ? in.texts() : List.of(),
                (flags & 8) == 0 ? Map.of() : attributes(in));
    }

    private static void writeAttributes(BinaryWriter out, Map<String, List<String>> attributes) {
        out.texts(List.copyOf(attributes.keySet()));
        attributes.values().forEach(out::texts);
    }

    private static Map<String, List<String>> attributes(BinaryReader in) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (String name : in.texts()) {
            attributes.put(name, in.texts());
        }
        return attributes;
    }

    private static void write(BinaryWriter out, Domain d) {
        out.text(d.id());
        out.text(d.title());
    }

    private static Domain domain(BinaryReader in) {
        return new Domain(in.text(), in.text());
    }

    private static void write(BinaryWriter out, Obligation o) {
        out.text(o.id());
        out.text(o.text());
        out.text(o.domain());
        out.number(o.facet().ordinal());
        out.texts(o.implies());
    }

    private static Obligation obligation(BinaryReader in) {
        return new Obligation(in.text(), in.text(), in.text(), FACETS[in.number()], in.texts());
    }

    private static void writeReplacements(BinaryWriter out, Map<String, String> replacedBy) {
        List<String> old = replacedBy.keySet().stream().sorted().toList();
        out.texts(old);
        out.texts(old.stream().map(replacedBy::get).toList());
    }

    private static Map<String, String> replacements(BinaryReader in) {
        List<String> old = in.texts();
        List<String> replacements = in.texts();
        Map<String, String> replacedBy = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            replacedBy.put(old.get(i), replacements.get(i));
        }
        return replacedBy;
    }

    private static void write(BinaryWriter out, RequirementRef ref) {
        out.text(ref.edition());
        out.text(ref.id());
    }

    private static RequirementRef ref(BinaryReader in) {
        return new RequirementRef(in.text(), in.text());
    }

    private static void write(BinaryWriter out, Claim c) {
        write(out, c.requirement());
        out.texts(c.demands());
        out.texts(c.suggests());
        out.texts(List.copyOf(c.contested().keySet()));
        out.texts(List.copyOf(c.contested().values()));
        out.text(c.note());
        List<Map.Entry<String, LocalDate>> since =
                c.since().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        out.texts(since.stream().map(Map.Entry::getKey).toList());
        out.texts(since.stream().map(e -> e.getValue().toString()).toList());
    }

    private static Claim claim(BinaryReader in) {
        RequirementRef ref = ref(in);
        List<String> demands = in.texts();
        List<String> suggests = in.texts();
        List<String> contested = in.texts();
        List<String> sides = in.texts();
        Map<String, String> bothSides = new LinkedHashMap<>();
        for (int i = 0; i < contested.size(); i++) {
            bothSides.put(contested.get(i), sides.get(i));
        }
        return new Claim(ref, demands, suggests, bothSides, in.text(), since(in));
    }

    private static Map<String, LocalDate> since(BinaryReader in) {
        List<String> later = in.texts();
        List<String> days = in.texts();
        Map<String, LocalDate> since = new HashMap<>();
        for (int i = 0; i < later.size(); i++) {
            since.put(later.get(i), Iso.day(days.get(i)));
        }
        return since;
    }

    private static void write(BinaryWriter out, MappingSet s) {
        out.text(s.id());
        out.text(s.left());
        out.text(s.right());
        MappingSet.Provenance p = s.provenance();
        out.text(p.publisher());
        out.text(p.document());
        out.text(p.method());
        out.text(p.licence());
        out.text(p.author());
        out.text(p.reviewer());
        out.number(p.status().ordinal());
        out.text(p.date());
        out.optionalText(s.overrides());
        out.list(s.mappings(), Compiled::write);
    }

    private static MappingSet mappingSet(BinaryReader in) {
        return new MappingSet(
                in.text(),
                in.text(),
                in.text(),
                new MappingSet.Provenance(
                        in.text(),
                        in.text(),
                        in.text(),
                        in.text(),
                        in.text(),
                        in.text(),
                        STATUSES[in.number()],
                        in.text()),
                in.optionalText(),
                in.list(Compiled::mapping));
    }

    private static void write(BinaryWriter out, Mapping m) {
        out.text(m.id());
        out.list(m.left(), Compiled::write);
        out.number(m.assertion().ordinal());
        out.list(m.right(), Compiled::write);
        out.text(m.rationale());
        out.number(m.strength());
    }

    private static Mapping mapping(BinaryReader in) {
        return new Mapping(
                in.text(),
                in.list(Compiled::ref),
                ASSERTIONS[in.number()],
                in.list(Compiled::ref),
                in.text(),
                in.number());
    }

    private static void write(BinaryWriter out, EditionStep s) {
        out.text(s.fromEdition());
        out.text(s.toEdition());
        out.texts(s.from());
        out.texts(s.to());
        out.number(s.kind().ordinal());
        out.texts(s.adds());
        out.texts(s.drops());
        out.text(s.reason());
    }

    private static EditionStep step(BinaryReader in) {
        return new EditionStep(
                in.text(),
                in.text(),
                in.texts(),
                in.texts(),
                KINDS[in.number()],
                in.texts(),
                in.texts(),
                in.text());
    }

    private static void write(BinaryWriter out, AcceptedContradiction a) {
        out.texts(a.rows());
        out.text(a.reason());
    }

    private static void write(BinaryWriter out, DeclinedPair p) {
        write(out, p.left());
        write(out, p.right());
        out.texts(p.publishers());
        out.text(p.why());
    }

    private static DeclinedPair declined(BinaryReader in) {
        return new DeclinedPair(ref(in), ref(in), in.texts(), in.text());
    }

    private static AcceptedContradiction accepted(BinaryReader in) {
        return new AcceptedContradiction(in.texts(), in.text());
    }
}
