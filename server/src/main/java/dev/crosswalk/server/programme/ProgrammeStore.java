package dev.crosswalk.server.programme;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.server.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The tables of programmes, within a transaction.
final class ProgrammeStore {
    private final JdbcClient client;
    private final UUID organisation;

    ProgrammeStore(JdbcClient client, Tenant tenant) {
        this.client = client;
        organisation = tenant.organisation();
    }

    void found(String name) {
        client.sql("insert into organisation (id, name) values (:id, :name)")
                .param("id", organisation)
                .param("name", name)
                .update();
    }

    /// The number of the last change; empty where there is no such organisation.
    Optional<Long> head() {
        return client.sql("select head from organisation where id = :id")
                .param("id", organisation)
                .query(Long.class)
                .optional();
    }

    /// The same, and until the end of the transaction nobody else changes the programme.
    Optional<Long> headLocked() {
        return client.sql("select head from organisation where id = :id for no key update")
                .param("id", organisation)
                .query(Long.class)
                .optional();
    }

    /// All items as they were after a change, in order.
    List<Stored> items(long change) {
        return client.sql(
                        """
                        select item, kind, key, place, content
                        from (
                            select distinct on (item) item, kind, key, place, content
                            from item_version
                            where organisation = :organisation and change <= :change
                            order by item, change desc
                        ) latest
                        where content is not null
                        order by kind, place
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .query(ProgrammeStore::stored)
                .list();
    }

    /// What a change put, in order.
    List<Stored> put(long change) {
        return client.sql(
                        """
                        select item, kind, key, place, content
                        from item_version
                        where organisation = :organisation and change = :change and content is not null
                        order by kind, place
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .query(ProgrammeStore::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("item", UUID.class),
                row.getDouble("place"),
                new Item(row.getString("kind"), row.getString("key"), row.getString("content")));
    }

    /// The files as they were after a change.
    StoredTree files(long change) {
        NavigableMap<String, StoredTree.Kept> files = new TreeMap<>();
        client.sql(
                        """
                        select name, sha256, octet_length(content) as bytes
                        from (
                            select distinct on (name) name, sha256
                            from file_version
                            where organisation = :organisation and change <= :change
                            order by name, change desc
                        ) latest
                        join artefact using (sha256)
                        where organisation = :organisation
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .query(row -> {
                    files.put(
                            row.getString("name"),
                            new StoredTree.Kept(row.getString("sha256"), row.getLong("bytes")));
                });
        return new StoredTree(files, this::artefact);
    }

    /// Another text as soon as anything is done to the bytes that are kept, also behind our back.
    String artefactsMark() {
        return client.sql(
                        """
                        select count(*) || '.' || coalesce(max(xmin::text::bigint), 0)
                        from artefact where organisation = :organisation
                        """)
                .param("organisation", organisation)
                .query(String.class)
                .single();
    }

    byte[] artefact(String sha256) {
        // On another thread it would be asked beside the transaction, which alone sees what it
        // told.
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("files are read on the thread of their transaction");
        }
        return client.sql(
                        "select content from artefact where organisation = :organisation and sha256 = :sha256")
                .param("organisation", organisation)
                .param("sha256", sha256)
                .query(byte[].class)
                .single();
    }

    /// @param change whose number is one more than that of the last one
    void add(Change change) {
        client.sql(
                        """
                        insert into change (organisation, number, recorded_at, recorded_by, what)
                        values (:organisation, :number, :at, :by, :what)
                        """)
                .param("organisation", organisation)
                .param("number", change.number())
                .param("at", change.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", change.recordedBy())
                .param("what", change.what())
                .update();
        client.sql("update organisation set head = :number where id = :organisation")
                .param("organisation", organisation)
                .param("number", change.number())
                .update();
    }

    void put(long change, List<Stored> stored) {
        versions(change, stored, true);
    }

    void remove(long change, List<Stored> stored) {
        versions(change, stored, false);
    }

    /// All of them in one statement.
    ///
    /// @param there whether the items are there since, or gone
    private void versions(long change, List<Stored> stored, boolean there) {
        if (stored.isEmpty()) {
            return;
        }
        @Nullable String[] contents = new @Nullable String[stored.size()];
        for (int i = 0; there && i < contents.length; i++) {
            contents[i] = stored.get(i).item().json();
        }
        client.sql(
                        """
                        insert into item_version (organisation, item, change, kind, key, place, content)
                        select ?, item::uuid, ?, kind, key, place, content::jsonb
                        from unnest(?::text[], ?::text[], ?::text[], ?::float8[], ?::text[])
                            as made (item, kind, key, place, content)
                        """)
                .param(organisation)
                .param(change)
                .param(stored.stream().map(s -> s.id().toString()).toArray(String[]::new))
                .param(stored.stream().map(s -> s.item().kind()).toArray(String[]::new))
                .param(stored.stream().map(s -> s.item().key()).toArray(String[]::new))
                .param(stored.stream().mapToDouble(Stored::place).toArray())
                .param(contents)
                .update();
    }

    // ---- taking back

    /// What a change touched and another one touched again since.
    List<String> touchedSince(long change) {
        return client.sql(
                        """
                        select distinct v.kind || ' ' || v.key as what
                        from item_version v
                        join item_version later using (organisation, item)
                        where v.organisation = :organisation and v.change = :change and later.change > :change
                        union
                        select distinct v.name
                        from file_version v
                        join file_version later using (organisation, name)
                        where v.organisation = :organisation and v.change = :change and later.change > :change
                        order by what
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .query((row, _) -> row.getString("what"))
                .list();
    }

    /// The files that a change touched, and whether each is there since.
    Map<String, Boolean> touched(long change) {
        Map<String, Boolean> files = new HashMap<>();
        client.sql(
                        """
                        select name, sha256 is not null as there from file_version
                        where organisation = :organisation and change = :change
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .query(row -> {
                    files.put(row.getString("name"), row.getBoolean("there"));
                });
        return files;
    }

    /// Adds versions that say what was said before a change.
    void restore(long change, long undone) {
        client.sql(
                        """
                        insert into item_version (organisation, item, change, kind, key, place, content)
                        select v.organisation, v.item, :change, v.kind, coalesce(b.key, v.key),
                            coalesce(b.place, v.place), b.content
                        from item_version v
                        left join lateral (
                            select key, place, content from item_version b
                            where b.organisation = v.organisation and b.item = v.item and b.change < v.change
                            order by b.change desc limit 1
                        ) b on true
                        where v.organisation = :organisation and v.change = :undone
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .param("undone", undone)
                .update();
        client.sql(
                        """
                        insert into file_version (organisation, name, change, sha256)
                        select v.organisation, v.name, :change, b.sha256
                        from file_version v
                        left join lateral (
                            select sha256 from file_version b
                            where b.organisation = v.organisation and b.name = v.name and b.change < v.change
                            order by b.change desc limit 1
                        ) b on true
                        where v.organisation = :organisation and v.change = :undone
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .param("undone", undone)
                .update();
    }

    // ---- what was changed

    /// What a change did to each item, then to each file.
    ///
    /// @param skip so many of them are left out
    List<ItemChange> itemChanges(long change, int skip, int most) {
        return client.sql(
                        """
                        select kind, key, before, after from (
                            select 0 as part, v.kind, v.key, v.place, v.content::text as after, b.content::text as before
                            from item_version v
                            left join lateral (
                                select content from item_version b
                                where b.organisation = v.organisation and b.item = v.item and b.change < v.change
                                order by b.change desc limit 1
                            ) b on true
                            where v.organisation = :organisation and v.change = :change
                            union all
                            select 1, 'file', v.name, 0, v.sha256, b.sha256
                            from file_version v
                            left join lateral (
                                select sha256 from file_version b
                                where b.organisation = v.organisation and b.name = v.name and b.change < v.change
                                order by b.change desc limit 1
                            ) b on true
                            where v.organisation = :organisation and v.change = :change
                        ) touched
                        order by part, kind, place, key
                        offset :skip limit :most
                        """)
                .param("organisation", organisation)
                .param("change", change)
                .param("skip", skip)
                .param("most", most)
                .query((row, _) ->
                        new ItemChange(
                                row.getString("kind"),
                                row.getString("key"),
                                row.getString("before"),
                                row.getString("after")))
                .list();
    }

    List<ItemVersion> versions(long upTo, String kind, String key, int skip, int most) {
        return client.sql(
                        """
                        select change, content from item_version
                        where organisation = :organisation and kind = :kind and key = :key and content is not null
                            and change <= :upTo
                        order by change desc, place, item
                        offset :skip limit :most
                        """)
                .param("organisation", organisation)
                .param("upTo", upTo)
                .param("kind", kind)
                .param("key", key)
                .param("skip", skip)
                .param("most", most)
                .query((row, _) -> new ItemVersion(row.getLong("change"), row.getString("content")))
                .list();
    }

    Optional<Long> saysSince(long upTo, String kind, String key, List<String> fields) {
        return client.sql(
                        """
                        with said as (
                            select v.change, v.content is null as gone, jsonb_object_agg(f.field, v.content -> f.field) as fields
                            from item_version v cross join unnest(cast(:fields as text[])) as f(field)
                            where v.organisation = :organisation and v.kind = :kind and v.key = :key and v.change <= :upTo
                            group by v.change, v.content is null
                        ), last as (
                            select * from said order by change desc limit 1
                        )
                        select min(said.change)
                        from said, last
                        where not last.gone
                          and said.change > coalesce((
                              select max(o.change) from said o, last l where o.gone or o.fields is distinct from l.fields), 0)
                        """)
                .param("organisation", organisation)
                .param("kind", kind)
                .param("key", key)
                .param("upTo", upTo)
                .param("fields", fields.toArray(String[]::new))
                .query((row, _) -> {
                    long change = row.getLong(1);
                    return row.wasNull() ? 0 : change;
                })
                .optional()
                .filter(change -> change > 0);
    }

    void putFile(long change, String name, byte[] content) {
        putKept(change, name, keep(content));
    }

    /// @param sha256 of bytes that are kept
    void putKept(long change, String name, String sha256) {
        file(change, name, sha256);
    }

    /// @return the digest that the bytes are kept under
    String keep(byte[] content) {
        String sha256 = Sha256.of(content);
        client.sql(
                        """
                        insert into artefact (organisation, sha256, content)
                        values (:organisation, :sha256, :content)
                        on conflict (organisation, sha256) do update set kept_at = excluded.kept_at
                        """)
                .param("organisation", organisation)
                .param("sha256", sha256)
                .param("content", content)
                .update();
        return sha256;
    }

    /// How many bytes are kept under each of some digests; nothing under those that are not.
    Map<String, Long> sizes(Collection<String> sha256s) {
        Map<String, Long> sizes = new HashMap<>();
        client.sql(
                        """
                        select sha256, octet_length(content) as bytes from artefact
                        where organisation = ? and sha256 = any(?)
                        """)
                .param(organisation)
                .param(sha256s.toArray(String[]::new))
                .query(row -> {
                    sizes.put(row.getString("sha256"), row.getLong("bytes"));
                });
        return sizes;
    }

    void removeFile(long change, String name) {
        file(change, name, null);
    }

    private void file(long change, String name, @Nullable String sha256) {
        client.sql(
                        """
                        insert into file_version (organisation, name, change, sha256)
                        values (:organisation, :name, :change, :sha256)
                        """)
                .param("organisation", organisation)
                .param("name", name)
                .param("change", change)
                .param("sha256", sha256)
                .update();
    }

    /// The changes up to one, the latest first.
    ///
    /// @param now by which it is told whether the trail of each is still kept
    List<Change> changes(long upTo, int most, Instant now) {
        return client.sql(
                        """
                        select number, recorded_at,
                            case when recorded_at < since then '' else recorded_by end as recorded_by,
                            case when recorded_at < since then '' else what end as what
                        from change, (select trail_from(:organisation, :now) as since) kept
                        where organisation = :organisation and number <= :upTo
                        order by number desc
                        limit :most
                        """)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("upTo", upTo)
                .param("most", most)
                .query((row, _) ->
                        new Change(
                                row.getLong("number"),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getString("recorded_by"),
                                row.getString("what")))
                .list();
    }

    /// The last change that was recorded by a moment; none before the first.
    Optional<Long> knownAt(Instant moment) {
        return client.sql(
                        """
                        select max(number) from change
                        where organisation = :organisation and recorded_at <= :moment
                        """)
                .param("organisation", organisation)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}
