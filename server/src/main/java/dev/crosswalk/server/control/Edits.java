package dev.crosswalk.server.control;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.edit.UndoAnswer;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.control.AnsweredRequests.Answered;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.OpenSources;
import dev.crosswalk.server.programme.ChangedMeanwhile;
import dev.crosswalk.server.programme.Known;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.TouchedSince;
import dev.crosswalk.server.programme.Undone;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/// Makes edits of programmes: who may, in what order, and once.
@Service
public final class Edits {
    /// Where somebody else is quicker, so often it is tried again on what is there then.
    private static final int MOST_TRIES = 5;

    private static final int LONGEST_KEY = 200;

    private final Database database;
    private final Programmes programmes;
    private final OpenSources sources;
    private final Intakes intakes;
    private final List<EditGuard> guards;

    Edits(
            Database database,
            Programmes programmes,
            OpenSources sources,
            Intakes intakes,
            List<EditGuard> guards) {
        this.database = database;
        this.programmes = programmes;
        this.sources = sources;
        this.intakes = intakes;
        this.guards = List.copyOf(guards);
    }

    /// @throws ChangedMeanwhile where the programme is not the one that was read, and somebody said
    ///   which one they read
    public EditMade make(Tenant tenant, Member by, EditAsked asked)
            throws Refusal, InvalidContent, IOException, ChangedMeanwhile, NotPermitted {
        String digest = digest(asked);
        Optional<EditMade> answered = answered(tenant, by, asked.key(), digest);
        if (answered.isPresent()) {
            return answered.get();
        }
        for (int tries = 1; ; tries++) {
            Known known = programmes.current(tenant).orElseThrow();
            checkRead(known, asked.read());
            Sources of = sources.of(known.programme());
            check(by, tenant, asked, of);
            PreparedEdit edit =
                    new EditPreparation(
                                    of,
                                    programmes.folder(tenant, known),
                                    intakes,
                                    name(by, tenant, known.programme()),
                                    items -> programmes.said(tenant, known, items),
                                    new KeptFiles(programmes, tenant, known))
                            .of(asked);
            for (EditGuard guard : guards) {
                guard.check(tenant, by, asked.kind(), known.programme(), edit.written());
            }
            String body = json(edit.answer(!asked.isTry()));
            boolean changesNothing =
                    edit.files().isNothing() && edit.written().equals(known.programme());
            if (asked.isTry() || changesNothing) {
                return new EditMade(known.change(), body);
            }
            Answered keeps = new Answered(digest, known.change() + 1, body);
            try {
                Known after =
                        programmes.change(
                                tenant,
                                known.change(),
                                edit.written(),
                                edit.files(),
                                by.name(),
                                edit.what(),
                                client -> {
                                    if (asked.key() != null) {
                                        new AnsweredRequests(client, tenant)
                                                .put(by.account(), asked.key(), keeps);
                                    }
                                });
                return new EditMade(after.change(), body);
            } catch (ChangedMeanwhile e) {
                Optional<EditMade> other = answered(tenant, by, asked.key(), digest);
                if (other.isPresent()) {
                    return other.get();
                }
                if (asked.read() != null || tries == MOST_TRIES) {
                    throw e;
                }
            } catch (DuplicateKeyException e) {
                return answered(tenant, by, asked.key(), digest).orElseThrow(() -> e);
            }
        }
    }

    /// Takes a change back.
    ///
    /// @param isTry whether it is only shown what that would change
    public EditMade undo(Tenant tenant, Member by, long change, boolean isTry, @Nullable Long read)
            throws Refusal, InvalidContent, TouchedSince, ChangedMeanwhile {
        Known known = programmes.current(tenant).orElseThrow();
        checkRead(known, read);
        Undone undone =
                programmes
                        .undo(tenant, change, by.name(), !isTry, (_, _) -> {})
                        .orElseThrow(() ->
                                Refusal.of(
                                        Code.NOT_FOUND,
                                        "change",
                                        String.valueOf(change),
                                        "there is no change {value} to take back"));
        return new EditMade(
                isTry ? known.change() : undone.after().change(),
                json(
                        new UndoAnswer(
                                undone.change().what(),
                                !isTry,
                                undone.restored(),
                                undone.removed())));
    }

    /// What somebody is called in the programme; else, as their account.
    public static String name(Member member, Tenant tenant, Programme programme) {
        return member.person(tenant.organisation())
                .flatMap(person -> programme.who().named(person))
                .map(Person::name)
                .orElse(member.name());
    }

    private static void checkRead(Known known, @Nullable Long read) throws ChangedMeanwhile {
        if (read != null && read != known.change()) {
            throw new ChangedMeanwhile(read, known.change());
        }
    }

    // ---- who may

    /// What a member may do, to a control where one is meant.
    ///
    /// @param control null for what may be done to any
    public Set<EditKind> permitted(Tenant tenant, Member member, @Nullable String control) {
        Sources of = sources.of(programmes.current(tenant).orElseThrow().programme());
        Set<EditKind> kinds = EnumSet.noneOf(EditKind.class);
        for (EditKind kind : EditKind.values()) {
            if (may(member, tenant, kind)
                    || (own(member, tenant, kind)
                            && control != null
                            && isOwn(member, tenant, control, of))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static void check(Member by, Tenant tenant, EditAsked asked, Sources of)
            throws NotPermitted {
        if (may(by, tenant, asked.kind())) {
            return;
        }
        if (!own(by, tenant, asked.kind())) {
            throw new NotPermitted(
                    "You are %s here, and %s takes another role."
                            .formatted(
                                    by.in(tenant.organisation()).map(Role::word).orElse("nobody"),
                                    asked.kind().word()));
        }
        JsonNode controls = asked.request().get("controls");
        boolean areOwn = controls != null && controls.isArray() && !controls.isEmpty();
        if (areOwn) {
            for (JsonNode control : controls) {
                areOwn &=
                        control.isString() && isOwn(by, tenant, control.stringValue().strip(), of);
            }
        }
        if (!areOwn || asked.request().has("owner")) {
            throw new NotPermitted(
                    "You keep your own controls: %s of others, and who owns them, takes another role."
                            .formatted(asked.kind().word()));
        }
    }

    private static boolean may(Member member, Tenant tenant, EditKind kind) {
        return member.in(tenant.organisation())
                .filter(role ->
                        kind.permissions().stream()
                                .anyMatch(p -> p != Permission.EDIT_OWN_CONTROLS && role.may(p)))
                .isPresent();
    }

    private static boolean own(Member member, Tenant tenant, EditKind kind) {
        return kind.permissions().contains(Permission.EDIT_OWN_CONTROLS)
                && member.in(tenant.organisation())
                        .filter(role -> role.may(Permission.EDIT_OWN_CONTROLS))
                        .isPresent();
    }

    private static boolean isOwn(Member member, Tenant tenant, String control, Sources of) {
        var programme = java.util.Objects.requireNonNull(of.programme());
        return member.person(tenant.organisation())
                .filter(person ->
                        new Owners(programme, of.content(), of.today(programme).day())
                                .isOf(person, control))
                .isPresent();
    }

    // ---- once

    private Optional<EditMade> answered(
            Tenant tenant, Member by, @Nullable String key, String digest) throws Refusal {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.malformed(
                    "Idempotency-Key", key, "has not 1 to %d characters".formatted(LONGEST_KEY));
        }
        Optional<Answered> found =
                database.read(
                        tenant,
                        client -> new AnsweredRequests(client, tenant).of(by.account(), key));
        if (found.isPresent() && !found.get().digest().equals(digest)) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "Idempotency-Key",
                    key,
                    "{value!} was sent before with another request: take a new one");
        }
        return found.map(a -> new EditMade(a.change(), a.body()));
    }

    private static String digest(EditAsked asked) {
        return Sha256.of(
                asked.kind()
                        + "\n"
                        + asked.request()
                        + "\n"
                        + asked.newPersons()
                        + asked.isTry()
                        + digest(asked.upload())
                        + digest(asked.review()));
    }

    private static String digest(@Nullable Upload upload) {
        return upload == null ? "\n" : "\n" + upload.name() + "\n" + upload.sha256();
    }

    private static String json(Answer answer) {
        Json json = new Json();
        answer.json(json);
        return json.toString();
    }
}
