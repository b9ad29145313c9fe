package dev.crosswalk.server.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.programme.EvidenceFiles;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.TestDatabase;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class ProgrammesTest {
    private static final Content CONTENT = Content.bundled();
    private static final DataSource SOURCE = TestDatabase.source();
    private static final Database DATABASE = new Database(SOURCE);
    private static final int CHANGES = 8;

    /// What lies beside the YAML of the sample.
    private static final Map<String, byte[]> FILES =
            Sample.files().entrySet().stream()
                    .filter(e -> !e.getKey().endsWith(".yaml"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Programmes programmes = fresh();

    /// Another server over the same database, with nothing in memory.
    private static Programmes fresh() {
        return new Programmes(DATABASE, CONTENT, Clock.systemUTC());
    }

    private static Programme sample() throws InvalidContent {
        return ProgrammeFolder.said(new MemoryTree(Sample.files()), CONTENT).toBuilder()
                .files(EvidenceFiles.UNSEEN)
                .build();
    }

    private static Programme renamed(Programme programme, String name) {
        return programme.toBuilder().organisation(name).build();
    }

    @Test
    void theSampleIsReadAsItWasWritten() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");

        assertThat(fresh().current(tenant)).contains(new Known(sample(), 1));
    }

    @Test
    void eachChangeIsReadAsItWasMadeAndLeavesAllThatWereBefore() throws Exception {
        Random random = new Random(20261130);
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        List<Programme> all = new ArrayList<>(List.of(sample()));
        while (all.size() <= CHANGES) {
            Programme wanted = changed(all.getLast(), random);
            if (isMade(tenant, all.size(), wanted)) {
                all.add(wanted);
                Known is = programmes.current(tenant).orElseThrow();
                Programmes fresh = fresh();
                assertThat(is).isEqualTo(fresh.current(tenant).orElseThrow());
                assertThat(programmes.items(tenant, is)).isEqualTo(fresh.items(tenant, is));
            }
        }

        for (int i = 0; i <= CHANGES; i++) {
            assertThat(fresh().after(tenant, i + 1))
                    .as("change %d", i)
                    .contains(new Known(all.get(i), i + 1));
        }
        assertThat(programmes.current(tenant)).isEqualTo(fresh().current(tenant));
    }

    /// Unless the rules do not allow it.
    private boolean isMade(Tenant tenant, int read, Programme wanted) throws ChangedMeanwhile {
        try {
            programmes.change(tenant, read, wanted, Map.of(), "Ada", "Changes something");
            return true;
        } catch (InvalidContent e) {
            return false;
        }
    }

    /// Without some of its items of a kind, with others twice as far back, or in another order.
    private static Programme changed(Programme programme, Random random) {
        ItemKind<?> kind = ItemKind.ALL.get(random.nextInt(ItemKind.ALL.size()));
        return changed(programme, kind, random);
    }

    private static <T> Programme changed(Programme programme, ItemKind<T> kind, Random random) {
        List<T> items = new ArrayList<>(kind.of(programme));
        items.removeIf(_ -> random.nextInt(10) == 0);
        if (random.nextBoolean()) {
            Collections.rotate(items, random.nextInt(3));
        }
        return kind.with(renamed(programme, "Organisation " + random.nextInt(3)), items);
    }

    @Test
    void whatTheRulesDoNotAllowIsRefusedAndNothingOfItIsStored() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        Programme wrong = ItemKind.CONTROL.with(renamed(sample(), "Renamed"), List.of());

        assertThatThrownBy(() ->
                        programmes.change(
                                tenant,
                                1,
                                wrong,
                                Map.of("evidence/new.txt", new byte[] {1}),
                                "Ada",
                                "Adopts nothing"))
                .isInstanceOf(InvalidContent.class);

        assertThat(fresh().current(tenant)).contains(new Known(sample(), 1));
        assertThat(rows(tenant, "change")).isEqualTo(1);
    }

    @Test
    void aChangeStoresWhatItChangedAndNothingElse() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        programmes.change(tenant, 1, renamed(sample(), "Renamed"), Map.of(), "Ada", "Renames it");

        long versions =
                DATABASE.read(
                        tenant,
                        client ->
                                client.sql("select count(*) from item_version where change = 2")
                                        .query(Long.class)
                                        .single());
        assertThat(versions).isEqualTo(1);
    }

    @Test
    void whoReadBeforeAnotherChangedIsRefusedAndChangesNothing() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        fresh().change(tenant, 1, renamed(sample(), "First"), Map.of(), "Ben", "Renames it");

        assertThatThrownBy(() ->
                        programmes.change(
                                tenant,
                                1,
                                renamed(sample(), "Second"),
                                Map.of(),
                                "Ada",
                                "Renames it"))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessageContaining("read after change 1, and change 2 is the last one");
        assertThat(programmes.current(tenant)).contains(new Known(renamed(sample(), "First"), 2));
    }

    @Test
    void nobodySeesAnotherOrganisation() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        Tenant stranger = new Tenant(UUID.randomUUID());

        assertThat(programmes.current(stranger)).isEmpty();
        for (String table :
                List.of("organisation", "change", "item_version", "artefact", "file_version")) {
            assertThat(rows(stranger, table)).as(table).isZero();
            assertThat(rows(tenant, table)).as(table).isPositive();
        }
    }

    private static long rows(Tenant tenant, String table) {
        return DATABASE.read(
                tenant,
                client -> client.sql("select count(*) from " + table).query(Long.class).single());
    }

    @Test
    void withoutAnOrganisationNothingIsThere() throws Exception {
        programmes.begin(sample(), FILES, "Ada");
        JdbcClient client = JdbcClient.create(SOURCE);

        assertThatThrownBy(() ->
                        client.sql(
                                        "set role crosswalk_app; insert into organisation (id, name) values (gen_random_uuid(), 'x')")
                                .update())
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatWasStoredCanNeitherBeChangedNorRemoved() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");

        for (String forbidden :
                List.of(
                        "delete from item_version",
                        "update item_version set content = null",
                        "update change set recorded_by = 'Eve'",
                        "truncate change")) {
            assertThatThrownBy(
                            () -> DATABASE.write(tenant, client -> client.sql(forbidden).update()))
                    .as(forbidden)
                    .hasStackTraceContaining("permission denied");
        }
    }

    // ---- taking back

    private static Programme without(Programme programme, String control) {
        return programme.toBuilder()
                .exceptions(
                        programme.exceptions().stream()
                                .filter(e -> !e.control().equals(control))
                                .toList())
                .build();
    }

    private static String excepted() throws InvalidContent {
        return sample().exceptions().getFirst().control();
    }

    @Test
    void whatIsTakenBackIsAsItWas() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        byte[] before = programmes.zip(tenant, programmes.current(tenant).orElseThrow());
        Map<String, byte[]> evidence = Map.of("evidence/new.txt", new byte[] {1});
        programmes.change(tenant, 1, without(sample(), excepted()), evidence, "Ada", "Fewer");

        Undone shown = programmes.undo(tenant, 2, "Ben", false, (_, _) -> {}).orElseThrow();
        assertThat(programmes.current(tenant).orElseThrow().change()).isEqualTo(2);
        Undone undone = programmes.undo(tenant, 2, "Ben", true, (_, _) -> {}).orElseThrow();

        assertThat(undone.restored())
                .isEqualTo(shown.restored())
                .containsExactly("exceptions.yaml");
        assertThat(undone.removed()).containsExactly("evidence/new.txt");
        Known after = fresh().current(tenant).orElseThrow();
        assertThat(after).isEqualTo(new Known(sample(), 3));
        assertThat(fresh().zip(tenant, after)).isEqualTo(before);
    }

    @Test
    void anEarlierChangeIsTakenBackWhereNothingOfItWasChangedSince() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        Programme fewer = without(sample(), excepted());
        programmes.change(tenant, 1, fewer, Map.of(), "Ada", "Fewer");
        programmes.change(tenant, 2, renamed(fewer, "Renamed"), Map.of(), "Ada", "Renames it");
        programmes.change(tenant, 3, renamed(fewer, "Again"), Map.of(), "Ada", "Renames it again");

        programmes.undo(tenant, 2, "Ben", true, (_, _) -> {});

        assertThat(fresh().current(tenant)).contains(new Known(renamed(sample(), "Again"), 5));
        assertThatThrownBy(() -> programmes.undo(tenant, 3, "Ben", true, (_, _) -> {}))
                .isInstanceOf(TouchedSince.class)
                .hasMessageContaining("settings");
    }

    @Test
    void theTrailSaysWhatEachItemWasAndIs() throws Exception {
        Tenant tenant = programmes.begin(sample(), FILES, "Ada");
        List<Made> told = new ArrayList<>();
        programmes.onChange(told::add);
        programmes.change(tenant, 1, without(sample(), excepted()), Map.of(), "Ada", "Fewer");

        assertThat(programmes.since(tenant, 1, 10)).isEqualTo(told).hasSize(1);
        ItemChange change = told.getFirst().items().getFirst();
        assertThat(change.did()).isEqualTo("removed");
        assertThat(change.kind()).isEqualTo("exceptions");
        assertThat(change.before()).contains(excepted());
        assertThat(told.getFirst().change().recordedBy()).isEqualTo("Ada");
    }
}
