package dev.crosswalk.server.audit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.RepeatedRequests;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.task.About;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Keeps what people note beside the programmes of organisations.
@Service
public final class Notes {
    private static final int LONGEST = 5_000;

    private final Database database;
    private final Clock clock;

    Notes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Those that somebody may read, the one that was written last first.
    ///
    /// @param about null for all
    /// @param before the place of the last one that was listed
    public List<Note> list(
            Tenant tenant, Member reader, @Nullable About about, long before, int most) {
        List<String> frameworks = membership(tenant, reader).frameworks();
        return database.read(
                tenant,
                client ->
                        new NoteStore(client, tenant)
                                .list(reader.account(), frameworks, about, before, most));
    }

    /// @param about of which it is known that it is there
    /// @param key under which the same request writes nothing again; null for none
    public Note write(
            Tenant tenant,
            Member by,
            @Nullable About about,
            String text,
            boolean shared,
            @Nullable String key)
            throws Refusal, NotPermitted {
        checkScope(tenant, by, about);
        Note note =
                new Note(
                        key == null ? UUID.randomUUID() : id(by, key),
                        1,
                        0,
                        by.account(),
                        by.name(),
                        now(),
                        about,
                        checked(text),
                        shared,
                        false);
        Note there =
                database.write(
                        tenant,
                        client -> {
                            NoteStore store = new NoteStore(client, tenant);
                            return store.locked(note.id().toString())
                                    .orElseGet(() -> store.put(note));
                        });
        boolean isSame =
                there.version() > 1
                        || (there.text().equals(note.text())
                                && Objects.equals(there.about(), about));
        if (!isSame) {
            throw RepeatedRequests.otherwise(String.valueOf(key));
        }
        return there;
    }

    private static UUID id(Member by, String key) {
        return UUID.nameUUIDFromBytes((by.account() + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a note of one's own otherwise.
    ///
    /// @param read the version that was read; null for whatever it is
    public Note edit(Tenant tenant, Member by, String id, NoteEdit edit, @Nullable Long read)
            throws Refusal, NotPermitted, NoteMeanwhile {
        String text = edit.text() == null ? null : checked(edit.text());
        Edited edited =
                database.write(
                        tenant,
                        client -> {
                            NoteStore store = new NoteStore(client, tenant);
                            Note before = store.locked(id).orElse(null);
                            if (before == null
                                    || !before.author().equals(by.account())
                                    || (read != null && read != before.version())) {
                                return new Edited(before, null);
                            }
                            Note after =
                                    new Note(
                                            before.id(),
                                            before.version() + 1,
                                            0,
                                            before.author(),
                                            by.name(),
                                            now(),
                                            before.about(),
                                            text == null ? before.text() : text,
                                            Objects.requireNonNullElse(
                                                    edit.shared(), before.shared()),
                                            Objects.requireNonNullElse(
                                                    edit.removed(), before.removed()));
                            return new Edited(before, store.put(after));
                        });
        if (edited.after() != null) {
            return edited.after();
        }
        Note before = edited.before();
        boolean isTheirs = before != null && before.author().equals(by.account());
        if (before == null || (!isTheirs && !before.shared())) {
            throw Refusal.of(Code.NOT_FOUND, "note", id, "there is no note {value}");
        }
        if (!isTheirs) {
            throw new NotPermitted(
                    "This note is of %s: nobody else changes it.".formatted(before.writtenBy()));
        }
        throw new NoteMeanwhile(before);
    }

    /// @param after null where it was not written
    private record Edited(@Nullable Note before, @Nullable Note after) {}

    private static String checked(String text) throws Refusal {
        if (text.isBlank()) {
            throw Refusal.missing("text", "say <text>, what is to be noted");
        }
        if (text.length() > LONGEST) {
            throw Refusal.malformed(
                    "text",
                    text.substring(0, 40) + "..",
                    "has more than %,d characters".formatted(LONGEST));
        }
        return text;
    }

    private static void checkScope(Tenant tenant, Member by, @Nullable About about)
            throws NotPermitted {
        List<String> frameworks = membership(tenant, by).frameworks();
        if (about != null
                && about.kind().equals("requirement")
                && !frameworks.isEmpty()
                && !frameworks.contains(RequirementRef.parse(about.id()).edition())) {
            throw new NotPermitted(
                    "You look at %s here: note of that."
                            .formatted(String.join(" and ", frameworks)));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Membership membership(Tenant tenant, Member member) {
        return member.membership(tenant.organisation()).orElseThrow();
    }
}
