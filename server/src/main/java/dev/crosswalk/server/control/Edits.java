package dev.crosswalk.server.control;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.edit.UndoAnswer;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.control.AnsweredRequests.Answered;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.RepeatedRequests;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.OpenSources;
import dev.crosswalk.server.programme.ChangedMeanwhile;
import dev.crosswalk.server.programme.FileChanges;
import dev.crosswalk.server.programme.ItemName;
import dev.crosswalk.server.programme.Known;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.TouchedSince;
import dev.crosswalk.server.programme.Undone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/// Makes edits of programmes: who may, in what order, and once.
@Service
public final class Edits {
    /// Where somebody else is quicker, so often it is tried again on what is there then.
    private static final String DOCUMENTS = "documents";

    private static final int MOST_TRIES = 5;

    private static final int LONGEST_KEY = 200;

    /// What of a control its owner does not decide: whose it is, and what it counts for.
    private static final List<String> NOT_BY_OWNERS = List.of("owner", "discharges", "evidence");

    private final Database database;
    private final Programmes programmes;
    private final OpenSources sources;
    private final Intakes intakes;
    private final List<EditGuard> guards;
    private final List<EditKeeper> keepers;

    Edits(
            Database database,
            Programmes programmes,
            OpenSources sources,
            Intakes intakes,
            List<EditGuard> guards,
            List<EditKeeper> keepers) {
        this.database = database;
        this.programmes = programmes;
        this.sources = sources;
        this.intakes = intakes;
        this.guards = List.copyOf(guards);
        this.keepers = List.copyOf(keepers);
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
            boolean isOfItems = asked.kind().isOfItems();
            checkRead(known, isOfItems ? null : asked.read());
            Sources of = sources.of(known.programme());
            check(by, tenant, asked, of);
            PreparedEdit edit =
                    new EditPreparation(
                                    of,
                                    () -> programmes.folder(tenant, known),
                                    programmes.filesBeside(tenant, known),
                                    intakes,
                                    name(by, tenant, known.programme()),
                                    by.person(tenant.organisation()).orElse(null),
                                    items -> programmes.said(tenant, known, items),
                                    new KeptFiles(programmes, tenant, known))
                            .of(asked);
            if (isOfItems) {
                checkItems(tenant, known, edit.written(), asked.read());
            }
            for (EditGuard guard : guards) {
                guard.check(tenant, by, asked.kind(), known.programme(), edit.written());
            }
            String body = json(edit.answer(!asked.isTry()));
            boolean changesNothing =
                    edit.files().isNothing() && edit.written().equals(known.programme());
            if (asked.isTry() || changesNothing) {
                return new EditMade(known.change(), body);
            }
            FileTree arrived =
                    asked.kind() == EditKind.TAKE_FOLDER
                            ? documents(tenant, known, edit.files())
                            : null;
            List<Consumer<JdbcClient>> kept = new ArrayList<>();
            for (EditKeeper keeper : keepers) {
                kept.add(
                        keeper.keep(
                                tenant,
                                by,
                                known.change() + 1,
                                known.programme(),
                                edit.written(),
                                arrived));
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
                                    kept.forEach(each -> each.accept(client));
                                });
                return new EditMade(after.change(), body);
            } catch (ChangedMeanwhile e) {
                Optional<EditMade> other = answered(tenant, by, asked.key(), digest);
                if (other.isPresent()) {
                    return other.get();
                }
                if ((asked.read() != null && !isOfItems) || tries == MOST_TRIES) {
                    throw e;
                }
            } catch (DuplicateKeyException e) {
                return answered(tenant, by, asked.key(), digest).orElseThrow(() -> e);
            }
        }
    }

    /// The texts of documents as they are after a change of files.
    private FileTree documents(Tenant tenant, Known known, FileChanges files) throws IOException {
        FileTree before = programmes.filesBeside(tenant, known);
        Map<String, byte[]> texts = new TreeMap<>();
        for (String in : List.of(DOCUMENTS, DOCUMENTS + "/.rendered")) {
            if (before.isFolder(in)) {
                for (String part : before.list(in)) {
                    String name = in + "/" + part;
                    if (before.isFile(name) && !files.gone().contains(name)) {
                        texts.put(name, before.bytes(name, Programmes.MOST_FILE_BYTES));
                    }
                }
            }
        }
        files.come().forEach((name, bytes) -> putDocument(name, bytes, texts));
        SortedMap<String, Parcel.Kept> listed = new TreeMap<>();
        files.kept()
                .forEach((name, sha256) -> {
                    if (name.startsWith(DOCUMENTS + "/")) {
                        listed.put(name, new Parcel.Kept(sha256, 0));
                    }
                });
        FileTree kept = programmes.kept(tenant, listed, _ -> {});
        for (String name : listed.keySet()) {
            texts.put(name, kept.bytes(name, Programmes.MOST_FILE_BYTES));
        }
        return new MemoryTree(texts);
    }

    private static void putDocument(String name, byte[] bytes, Map<String, byte[]> to) {
        if (name.startsWith(DOCUMENTS + "/")) {
            to.put(name, bytes);
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
                        .undo(
                                tenant,
                                change,
                                by.name(),
                                !isTry,
                                (client, taken) ->
                                        keepers.forEach(keeper ->
                                                keeper.takenBack(
                                                        client,
                                                        tenant,
                                                        by,
                                                        taken.after().change(),
                                                        known.programme(),
                                                        taken.after().programme())))
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

    /// Refuses an edit of what somebody else changed after it was read, and lets stand what they
    /// changed besides.
    private void checkItems(Tenant tenant, Known known, Programme written, @Nullable Long read)
            throws ChangedMeanwhile {
        if (read == null || read == known.change()) {
            return;
        }
        Programme seen =
                programmes
                        .after(tenant, read)
                        .orElseThrow(() -> new ChangedMeanwhile(read, known.change()))
                        .programme();
        Set<ItemName> items = ItemName.between(known.programme(), written);
        items.retainAll(ItemName.between(seen, known.programme()));
        if (!items.isEmpty()) {
            throw new ChangedMeanwhile(read, known.change(), items);
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
            if ((may(member, tenant, kind) && (!kind.isApproval() || mayApprove(member, tenant)))
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
            if (asked.kind().isApproval()) {
                checkApproval(by, tenant, asked, of);
            }
            return;
        }
        if (!own(by, tenant, asked.kind())) {
            throw new NotPermitted(
                    "You are %s here, and %s takes another role."
                            .formatted(
                                    by.in(tenant.organisation()).map(Role::word).orElse("nobody"),
                                    asked.kind().word()));
        }
        List<JsonNode> controls = new ArrayList<>();
        for (String field : List.of("controls", "control")) {
            JsonNode named = asked.request().get(field);
            if (named != null && named.isArray()) {
                named.forEach(controls::add);
            } else if (named != null) {
                controls.add(named);
            }
        }
        boolean areOwn =
                !controls.isEmpty()
                        && controls.stream()
                                .allMatch(c ->
                                        c.isString()
                                                && isOwn(by, tenant, c.stringValue().strip(), of));
        if (!areOwn || NOT_BY_OWNERS.stream().anyMatch(asked.request()::has)) {
            throw new NotPermitted(
                    "You keep your own controls: %s of others, who owns them and what they count for"
                                    .formatted(asked.kind().word())
                            + " take another role.");
        }
    }

    private static boolean mayApprove(Member member, Tenant tenant) {
        return mayEdit(member, tenant) || member.person(tenant.organisation()).isPresent();
    }

    private static boolean mayEdit(Member member, Tenant tenant) {
        return member.in(tenant.organisation()).filter(r -> r.may(Permission.EDIT)).isPresent();
    }

    /// Whoever looks after the programme records what others approved, too; everybody else approves
    /// themselves what names them as who approves it.
    private static void checkApproval(Member by, Tenant tenant, EditAsked asked, Sources of)
            throws NotPermitted {
        if (mayEdit(by, tenant)) {
            return;
        }
        String person = by.person(tenant.organisation()).orElse(null);
        Approving approving = new Approving(of, person);
        if (person == null) {
            throw new NotPermitted(
                    "Your account is no person of the programme, so it approves nothing: an owner says"
                            + " under Settings, People, who you are.");
        }
        String approvedBy = asked.request().path("approvedBy").asString("").strip();
        if (!approving.isOwn(approvedBy, asked.request().path("on")) || !approving.isNamed(asked)) {
            throw new NotPermitted(
                    "You approve in your own name what names you as who approves it: recording"
                            + " what somebody else approved takes an owner or a compliance"
                            + " lead.");
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
            throw RepeatedRequests.otherwise(key);
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
