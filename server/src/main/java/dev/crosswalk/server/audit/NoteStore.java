package dev.crosswalk.server.audit;

import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.task.About;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of notes, within a transaction.
final class NoteStore {
    private final JdbcClient client;
    private final UUID organisation;

    NoteStore(JdbcClient client, Tenant tenant) {
        this.client = client;
        organisation = tenant.organisation();
    }

    /// @param frameworks of which others' notes on requirements are shown; empty for all
    List<Note> list(
            UUID reader, List<String> frameworks, @Nullable About about, long before, int most) {
        return client.sql(
                        """
                        select * from (
                            select distinct on (note) * from note_version
                            where organisation = :organisation
                                and (:kind::text is null or kind = :kind and about = :about)
                            order by note, version desc
                        ) latest
                        where not removed and place < :before
                            and (account = :reader
                                or shared and (cardinality(:frameworks::text[]) = 0
                                    or kind is distinct from 'requirement'
                                    or split_part(about, '/', 1) = any(:frameworks)))
                        order by place desc limit :most
                        """)
                .param("organisation", organisation)
                .param("kind", about == null ? null : about.kind(), Types.VARCHAR)
                .param("about", about == null ? null : about.id(), Types.VARCHAR)
                .param("before", before)
                .param("reader", reader)
                .param("frameworks", frameworks.toArray(String[]::new))
                .param("most", most)
                .query(NoteStore::note)
                .list();
    }

    /// Its last version; nobody else adds one until the end of the transaction.
    Optional<Note> locked(String id) {
        client.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("note " + id)
                .query((_, _) -> true)
                .single();
        return client.sql(
                        """
                        select * from note_version where organisation = :organisation and note::text = :note
                        order by version desc limit 1
                        """)
                .param("organisation", organisation)
                .param("note", id)
                .query(NoteStore::note)
                .optional();
    }

    Note put(Note note) {
        About about = note.about();
        return client.sql(
                        """
                        insert into note_version
                            (organisation, note, version, account, written_by, written_at, kind, about, text, shared, removed)
                        values (:organisation, :note, :version, :account, :by, :at, :kind, :about, :text, :shared, :removed)
                        returning *
                        """)
                .param("organisation", organisation)
                .param("note", note.id())
                .param("version", note.version())
                .param("account", note.author())
                .param("by", note.writtenBy())
                .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
                .param("kind", about == null ? null : about.kind())
                .param("about", about == null ? null : about.id())
                .param("text", note.text())
                .param("shared", note.shared())
                .param("removed", note.removed())
                .query(NoteStore::note)
                .single();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Note(
                row.getObject("note", UUID.class),
                row.getInt("version"),
                row.getLong("place"),
                row.getObject("account", UUID.class),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                kind == null
                        ? null
                        : new About(kind, Objects.requireNonNull(row.getString("about"))),
                row.getString("text"),
                row.getBoolean("shared"),
                row.getBoolean("removed"));
    }
}
