package dev.crosswalk.benchmarks;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The folder of a company that has used a server for two years: it wants every bundled edition and
/// one of its own, does 150 controls of the library, and has 20,000 items of evidence, spread over
/// the controls and the two years before a day. They come in [#MONTHS] parts, of each of which a
/// control's items are in one file.
public final class ServerWorld {
    static final int CONTROLS = 150;
    static final int ITEMS = 20_000;

    static final int MONTHS = 24;

    /// The edition of its own, which asks for as much as the larger ones that are bundled do.
    static final String OWN = "busy-2026";

    private static final int OWN_REQUIREMENTS = 120;
    private static final int OWN_THEMES = 8;
    private static final Content BUNDLED = Content.bundled();
    private static final Content CONTENT = withOwn();

    /// Of so many results one failed.
    private static final int FAILURES = 200;

    private final Period years;
    private final Map<String, byte[]> files = new TreeMap<>();

    private ServerWorld(LocalDate today) {
        years = new Period(today.minusYears(2), today.minusDays(1));
    }

    /// Writes the pack with the edition of its own into a folder, which the server is started with.
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, byte[]> file : pack().entrySet()) {
            Path path = Path.of(args[0]).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Content withOwn() {
        try {
            return BUNDLED.with(new MemoryTree(pack()));
        } catch (InvalidContent e) {
            throw new IllegalStateException(e);
        }
    }

    /// Requirements that each demand one to five obligations of ours, from all over them.
    private static Map<String, byte[]> pack() {
        List<String> obligations =
                BUNDLED.library().obligations().stream().map(o -> o.id()).sorted().toList();
        StringBuilder framework =
                new StringBuilder(
                        """
                        id: %s
                        title: Busy security requirements 2026
                        publisher: Busy
                        edition: "2026"
                        licence: "Busy's own"
                        requirements:
                        """
                                .formatted(OWN));
        StringBuilder claims = new StringBuilder("framework: %s\nclaims:\n".formatted(OWN));
        int each = OWN_REQUIREMENTS / OWN_THEMES;
        int next = 0;
        for (int i = 0; i < OWN_REQUIREMENTS; i++) {
            if (i % each == 0) {
                framework.append(
                        "  - id: T%d\n    kind: theme\n    title: Theme %d\n    children:\n"
                                .formatted(i / each + 1, i / each + 1));
            }
            framework.append(
                    "      - { id: R%d, kind: requirement, title: Requirement %d, summary: \"What customers of ours ask us to have done, part %d of it.\" }\n"
                            .formatted(i + 1, i + 1, i + 1));
            List<String> demands = new ArrayList<>();
            for (int k = 0; k <= i % 5; k++) {
                demands.add(obligations.get(next % obligations.size()));
                next += 2;
            }
            claims.append(
                    "  R%d: { demands: [%s] }\n".formatted(i + 1, String.join(", ", demands)));
        }
        return Map.of(
                "frameworks/" + OWN + ".yaml",
                        framework.toString().getBytes(StandardCharsets.UTF_8),
                "claims/" + OWN + ".yaml", claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<String> editions() {
        return CONTENT.library().editions().stream().map(e -> e.id()).toList();
    }

    static List<Control> controls() {
        return CONTENT.controls().controls().subList(0, CONTROLS);
    }

    /// Without evidence, as it began.
    static byte[] begun(LocalDate today) throws IOException, InvalidContent {
        return new ServerWorld(today).zip(0);
    }

    /// With the evidence of some months.
    ///
    /// @param months of [#MONTHS]
    static byte[] after(int months, LocalDate today) throws IOException, InvalidContent {
        return new ServerWorld(today).zip(ITEMS * months / MONTHS);
    }

    /// The day after some months.
    static LocalDate day(int months, LocalDate today) {
        ServerWorld world = new ServerWorld(today);
        return world.years.from().plusDays(world.years.days() * (long) months / MONTHS);
    }

    private byte[] zip(int items) throws IOException, InvalidContent {
        Programme programme = programme(evidence(items));
        files.putAll(ProgrammeWriter.change(programme, new MemoryTree(Map.of()), CONTENT).files());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Programme programme(List<Evidence> evidence) {
        Moment begun = Moment.on(years.from().minusDays(1), ZoneOffset.UTC);
        return Programme.builder("Busy Ltd")
                .timeZone(ZoneOffset.UTC)
                .frameworks(
                        editions().stream()
                                .map(id ->
                                        new WantedFramework(
                                                new Scope(id, List.of()),
                                                Assurance.IMPLEMENTED,
                                                null))
                                .toList())
                .adoptions(
                        controls().stream()
                                .map(c ->
                                        Adoption.of(c.id())
                                                .state(Adoption.State.IMPLEMENTED)
                                                .implementedOn(begun)
                                                .build())
                                .toList())
                .approvals(
                        CONTENT.controls().documents().stream()
                                .map(d ->
                                        new Approval(d.id(), "1", "CISO", "CEO", begun.day(), null))
                                .toList())
                .evidence(evidence)
                .build();
    }

    private List<Evidence> evidence(int items) {
        Map<String, StringBuilder> texts = new HashMap<>();
        for (int i = 0; i < items; i++) {
            texts.computeIfAbsent(file(i), _ -> new StringBuilder("id,day\n"))
                    .append(id(i))
                    .append(',')
                    .append(day(i))
                    .append('\n');
        }
        Map<String, String> digests = new HashMap<>();
        texts.forEach((name, text) -> {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            files.put("evidence/" + name, bytes);
            digests.put(name, Sha256.of(bytes));
        });
        List<Evidence> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            String file = file(i);
            all.add(item(i, day(i), file, digests.getOrDefault(file, "")));
        }
        return all;
    }

    private static Evidence item(int i, LocalDate day, String file, String digest) {
        Control control = controls().get(i % CONTROLS);
        List<Control.EvidenceWanted> kinds = control.evidence();
        Control.EvidenceWanted kind = kinds.get(i / CONTROLS % kinds.size());
        Evidence.Result result = i % FAILURES == 0 ? Evidence.Result.FAIL : Evidence.Result.PASS;
        Moment on = Moment.on(day, ZoneOffset.UTC);
        return new Evidence(
                id(i),
                List.of(control.id()),
                kind.kind(),
                Period.day(day),
                on,
                on,
                "CISO",
                file,
                digest,
                kind.role() == Control.Role.PERFORMANCE ? result : null,
                "",
                Evidence.Details.NONE,
                "");
    }

    private static String id(int i) {
        return "E-%05d".formatted(i + 1);
    }

    private LocalDate day(int i) {
        return years.from().plusDays((long) i * years.days() / ITEMS);
    }

    private static String file(int i) {
        return "%s/%02d.csv".formatted(controls().get(i % CONTROLS).id(), i * MONTHS / ITEMS + 1);
    }
}
