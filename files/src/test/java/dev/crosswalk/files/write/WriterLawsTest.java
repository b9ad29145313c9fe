package dev.crosswalk.files.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.OddFolder;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.SmallPack;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.ProgrammeRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over programmes and folders that are made up, each from its seed.
class WriterLawsTest {
    private static final int PROGRAMMES = 100;
    private static final int FOLDERS = 20;
    private static final Content SMALL = SmallPack.CONTENT;
    private static final Content BUNDLED = Content.bundled();

    private static final Pattern COMMENT = Pattern.compile("# comment \\d+");

    private static final FileTree NOTHING = new MemoryTree(MadeUpProgrammes.ATTACHMENTS);

    private static FileTree written(Programme programme, FileTree before, Content content) {
        FolderChange change = change(programme, before, content);
        assertThat(change.removed()).allMatch(before::isFile);
        Map<String, byte[]> files = bytes(before);
        change.removed().forEach(files::remove);
        files.putAll(change.files());
        return new MemoryTree(files);
    }

    private static FolderChange change(Programme programme, FileTree before, Content content) {
        try {
            return ProgrammeWriter.change(programme, before, content);
        } catch (InvalidContent | IOException e) {
            throw new IllegalStateException(e + " of " + programme, e);
        }
    }

    private static Programme said(FileTree tree, Content content) {
        try {
            return ProgrammeFolder.said(tree, content);
        } catch (InvalidContent e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> bytes(FileTree tree) {
        Map<String, byte[]> files = new TreeMap<>();
        collect(tree, "", files);
        return files;
    }

    private static void collect(FileTree tree, String folder, Map<String, byte[]> files) {
        try {
            for (String part : tree.list(folder)) {
                String name = folder.isEmpty() ? part : folder + "/" + part;
                if (tree.isFolder(name)) {
                    collect(tree, name, files);
                } else {
                    files.put(name, tree.bytes(name, 1 << 28));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> texts(FileTree tree) {
        Map<String, String> texts = new TreeMap<>();
        bytes(tree).forEach((name, b) -> texts.put(name, new String(b, StandardCharsets.UTF_8)));
        return texts;
    }

    private static FileTree folder(Path folder, int seed) throws IOException {
        Path of = Files.createDirectory(folder.resolve("p" + seed));
        new OddFolder(seed).write(of);
        return new FolderTree(of);
    }

    // ---- a new folder

    @Test
    void aProgrammeIsWhatItsNewFilesSay() throws InvalidContent {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme programme = MadeUpProgrammes.of(seed, SMALL);

            FileTree tree = written(programme, NOTHING, SMALL);

            assertThat(ProgrammeFolder.read(tree, SMALL)).as("seed %d", seed).isEqualTo(programme);
        }
    }

    @Test
    void nothingIsWrongWithTheFilesThatIsNotWrongWithTheProgramme() {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme programme = MadeUpProgrammes.of(seed, SMALL);

            FileTree tree = written(programme, NOTHING, SMALL);

            assertThat(told(ProgrammeFolder.check(tree, SMALL)))
                    .as("seed %d", seed)
                    .isEqualTo(rules(programme));
        }
    }

    // ---- which files

    @Test
    void whichFilesSayAnotherProgrammeIsKnownWithoutWritingAny() throws InvalidContent {
        int compared = 0;
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme before = MadeUpProgrammes.of(seed, SMALL);
            Programme other = MadeUpProgrammes.of(seed + PROGRAMMES, SMALL);
            ItemKind<?> kind = ItemKind.ALL.get(seed % ItemKind.ALL.size());
            FileTree tree = written(before, NOTHING, SMALL);
            for (Programme wanted : List.of(before, other, with(kind, before, other))) {
                FolderChange change;
                try {
                    change = ProgrammeWriter.change(wanted, tree, SMALL);
                } catch (IllegalArgumentException | InvalidContent | IOException e) {
                    // Days of another time zone: no files say that.
                    continue;
                }
                Set<String> names = new TreeSet<>(change.files().keySet());
                names.addAll(change.removed());
                compared += names.isEmpty() ? 0 : 1;
                assertThat(ProgrammeWriter.names(before, wanted, SMALL))
                        .as("seed %d, %s", seed, kind)
                        .isEqualTo(names);
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMMES);
    }

    private static <T> Programme with(ItemKind<T> kind, Programme programme, Programme from) {
        return kind.with(programme, kind.of(from));
    }

    @Test
    void whichFilesSayAProgrammeIsKnownWithoutWritingAny() {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme programme = MadeUpProgrammes.of(seed, SMALL);

            assertThat(ProgrammeWriter.files(programme, SMALL))
                    .as("seed %d", seed)
                    .isEqualTo(change(programme, NOTHING, SMALL).files().keySet());
        }
    }

    @Test
    void whatWasTakenApartBeforeIsTakenApartAsIfItWereNew() throws InvalidContent {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme before = MadeUpProgrammes.of(seed, SMALL);
            Programme other = MadeUpProgrammes.of(seed + PROGRAMMES, SMALL);
            Programme wanted = with(ItemKind.ALL.get(seed % ItemKind.ALL.size()), before, other);

            assertThat(ProgrammeItems.of(wanted, before, ProgrammeItems.of(before).items()).items())
                    .as("seed %d", seed)
                    .isEqualTo(ProgrammeItems.of(wanted).items());
        }
    }

    private static List<String> rules(Programme programme) {
        Findings findings = new Findings();
        ProgrammeRules rules =
                new ProgrammeRules(Draft.of(programme), SMALL, new Beside(), findings);
        rules.check();
        assertThat(findings.hasErrors()).isFalse();
        rules.advise();
        return told(findings.sorted());
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                // Attachments are no part of a programme.
                .filter(rule -> !rule.equals("unnamed-file"))
                .sorted()
                .toList();
    }

    /// The files of evidence that are there.
    private record Beside() implements Attachments {
        @Override
        public Optional<Trouble> trouble(String evidence) {
            return Optional.empty();
        }

        @Override
        public Digest digest(String evidence) {
            byte[] bytes = MadeUpProgrammes.ATTACHMENTS.get("evidence/" + evidence);
            return new Digest.Sha256(Sha256.of(Objects.requireNonNull(bytes)));
        }

        @Override
        public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
            return List.of();
        }

        @Override
        public Optional<Set<String>> documents() {
            return Optional.of(Set.of());
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }
    }

    /// So a component that a programme gets one day cannot be forgotten here: where it has one
    /// value only, it has to be made up, and once it has several, the writer has to write it.
    @Test
    void eachComponentOfAProgrammeHasSeveralValues() {
        Components components = new Components();
        for (int seed = 0; seed < 3 * PROGRAMMES; seed++) {
            components.see(MadeUpProgrammes.of(seed, SMALL));
        }

        Map<String, ?> values = new TreeMap<>(components.values());
        // The rows stand in the file of evidence, which is no part of a programme.
        values.keySet().removeIf(name -> name.equals("EvidenceRows.rows"));
        // What was found of the files of evidence is seen, and no file says it.
        values.keySet().removeIf(name -> name.matches("Programme.files|EvidenceFiles[.].*"));
        // A condition on attributes belongs to a question, and no file has one.
        values.keySet().removeIf(name -> name.matches("Scope.where|Where[.].*"));
        // The library says what people call a kind of evidence; a programme names the kind.
        values.keySet().removeIf(name -> name.equals("EvidenceWanted.title"));
        assertThat(values)
                .allSatisfy((_, all) -> assertThat((Collection<?>) all).hasSizeGreaterThan(1));
        assertThat(components.values().keySet())
                .contains(
                        "Programme.risks",
                        "Own.control",
                        "Effort.adopt",
                        "Found.note",
                        "CarvedOut.report");
    }

    // ---- a folder that is there

    @Test
    void whatAFolderSaysAlreadyChangesNothing(@TempDir Path root) throws IOException {
        for (int seed = 0; seed < FOLDERS; seed++) {
            FileTree tree = folder(root, seed);

            assertThat(change(said(tree, BUNDLED), tree, BUNDLED).isNothing())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void whatTheSampleSaysChangesNothingInIt() {
        FileTree tree = new MemoryTree(Sample.files());

        assertThat(change(said(tree, BUNDLED), tree, BUNDLED).isNothing()).isTrue();
    }

    @Test
    void whatWasWrittenOnceIsNotWrittenAgain() {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme programme = MadeUpProgrammes.of(seed, SMALL);
            FileTree tree = written(programme, NOTHING, SMALL);

            assertThat(change(programme, tree, SMALL).isNothing()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void anotherProgrammeOverTheFilesOfOneIsWhatTheySayThen() {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme one = MadeUpProgrammes.of(seed, SMALL);
            Programme other = MadeUpProgrammes.of(seed + PROGRAMMES, SMALL);
            FileTree before = written(one, NOTHING, SMALL);

            FileTree after = written(other, before, SMALL);

            assertThat(said(after, SMALL)).as("seed %d", seed).isEqualTo(other);
        }
    }

    @Test
    void aMixtureOfTwoIsWhatTheFilesSayThen() {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme one = MadeUpProgrammes.of(seed, SMALL);
            Programme other = MadeUpProgrammes.of(seed + PROGRAMMES, SMALL);
            Programme mixed = MadeUpProgrammes.mixed(seed, one, inZone(other, one, SMALL));
            FileTree before = written(one, NOTHING, SMALL);

            FileTree after = written(mixed, before, SMALL);

            assertThat(said(after, SMALL)).as("seed %d", seed).isEqualTo(mixed);
            assertThat(texts(written(one, after, SMALL)).keySet())
                    .as("seed %d", seed)
                    .containsAll(texts(before).keySet());
            assertThat(said(written(one, after, SMALL), SMALL)).as("seed %d", seed).isEqualTo(one);
        }
    }

    /// With its times as its files would have them in the zone of the other.
    private static Programme inZone(Programme programme, Programme of, Content content) {
        FileTree files = written(programme, NOTHING, content);
        byte[] other = bytes(written(of, NOTHING, content)).get(ProgrammeFolder.PROGRAMME);
        return said(files.with(Map.of(ProgrammeFolder.PROGRAMME, other)), content);
    }

    @Test
    void filesOfWhatIsTheSameKeepTheirBytes() {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme one = MadeUpProgrammes.of(seed, SMALL);
            Programme other = inZone(MadeUpProgrammes.of(seed + PROGRAMMES, SMALL), one, SMALL);
            FileTree before = written(one, NOTHING, SMALL);

            FolderChange change =
                    change(one.toBuilder().risks(other.risks()).build(), before, SMALL);

            assertThat(change.removed()).isEmpty();
            assertThat(change.files().keySet())
                    .as("seed %d", seed)
                    .isEqualTo(
                            one.risks().equals(other.risks())
                                    ? Set.of()
                                    : Set.of(ProgrammeFolder.RISKS));
        }
    }

    @Test
    void whatChangesKeepsTheCommentsAroundIt(@TempDir Path root) throws IOException {
        for (int seed = 0; seed < FOLDERS; seed++) {
            FileTree before = folder(root, seed);

            FileTree after = written(annotated(said(before, BUNDLED)), before, BUNDLED);

            assertThat(comments(before)).as("seed %d", seed).hasSizeGreaterThan(20);
            assertThat(comments(after)).as("seed %d", seed).isEqualTo(comments(before));
        }
    }

    /// With a word more in something of each thing.
    private static Programme annotated(Programme p) {
        return p.toBuilder()
                .organisation(p.organisation() + " more")
                .adoptions(
                        p.adoptions().stream()
                                .map(a -> a.toBuilder().note(a.note() + " more").build())
                                .toList())
                .exclusions(
                        p.exclusions().stream()
                                .map(e ->
                                        new DecidedExclusion(
                                                e.requirement(),
                                                e.justification() + " more",
                                                e.approvedBy(),
                                                e.approvedOn()))
                                .toList())
                .inclusions(
                        p.inclusions().stream()
                                .map(i ->
                                        new DecidedInclusion(
                                                i.requirement(),
                                                i.justification() + " more",
                                                i.by(),
                                                i.on()))
                                .toList())
                .decisions(
                        p.decisions().stream()
                                .map(d ->
                                        new DecidedClaim(
                                                d.requirement(),
                                                d.obligation(),
                                                d.stands(),
                                                d.by(),
                                                d.on(),
                                                d.why() + " more"))
                                .toList())
                .mappings(
                        p.mappings().stream()
                                .map(m ->
                                        m.decided(
                                                m.decision(), m.by(), m.on(), m.reason() + " more"))
                                .toList())
                .answers(
                        p.answers().stream()
                                .map(a ->
                                        new GivenAnswer(
                                                a.obligation(),
                                                a.said(),
                                                a.level(),
                                                a.by(),
                                                a.on(),
                                                a.expiresOn(),
                                                a.note() + " more"))
                                .toList())
                .approvals(
                        p.approvals().stream()
                                .map(a ->
                                        new Approval(
                                                a.document(),
                                                a.version() + " more",
                                                a.owner(),
                                                a.approvedBy(),
                                                a.approvedOn(),
                                                a.inForceSince(),
                                                a.reviewBy(),
                                                a.recorded() + " more"))
                                .toList())
                .performed(
                        p.performed().stream()
                                .map(d ->
                                        new Performed(
                                                d.control(),
                                                d.performedOn(),
                                                d.meantFor(),
                                                d.period(),
                                                d.by(),
                                                d.evidence(),
                                                d.note() + " more"))
                                .toList())
                .build();
    }

    private static List<String> comments(FileTree tree) {
        List<String> comments = new ArrayList<>();
        for (String text : texts(tree).values()) {
            COMMENT.matcher(text).results().forEach(m -> comments.add(m.group()));
        }
        return comments;
    }

    @Test
    void aMixtureOverAnOddFolderIsWhatItSaysThen(@TempDir Path root) throws IOException {
        for (int seed = 0; seed < FOLDERS; seed++) {
            FileTree before = folder(root, seed);
            Programme one = said(before, BUNDLED);
            Programme other = MadeUpProgrammes.of(seed, BUNDLED);
            Programme mixed = MadeUpProgrammes.mixed(seed, one, inZone(other, one, BUNDLED));

            FileTree after = written(mixed, before, BUNDLED);

            assertThat(said(after, BUNDLED)).as("seed %d", seed).isEqualTo(mixed);
        }
    }
}
