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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The folder of a company that has used a server for two years: it wants every bundled edition,
/// does 150 controls of the library, and has 20,000 items of evidence, spread over the controls and
/// the two years before a day. A control's items of one month are in one file.
final class ServerWorld {
    static final int CONTROLS = 150;
    static final int ITEMS = 20_000;

    private static final Content CONTENT = Content.bundled();

    /// Of so many results one failed.
    private static final int FAILURES = 200;

    private final Period years;
    private final Map<String, byte[]> files = new TreeMap<>();

    private ServerWorld(LocalDate today) {
        years = new Period(today.minusYears(2), today.minusDays(1));
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

    static byte[] full(LocalDate today) throws IOException, InvalidContent {
        return new ServerWorld(today).zip(ITEMS);
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
            texts.computeIfAbsent(file(i, items), _ -> new StringBuilder("id,day\n"))
                    .append(id(i))
                    .append(',')
                    .append(day(i, items))
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
            String file = file(i, items);
            all.add(item(i, day(i, items), file, digests.getOrDefault(file, "")));
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

    private LocalDate day(int i, int items) {
        return years.from().plusDays((long) i * years.days() / items);
    }

    private String file(int i, int items) {
        String month = day(i, items).toString().substring(0, 7);
        return controls().get(i % CONTROLS).id() + "/" + month + ".csv";
    }
}
