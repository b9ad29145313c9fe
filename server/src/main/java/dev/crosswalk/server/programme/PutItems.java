package dev.crosswalk.server.programme;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a change puts into what is stored, and what it is meant to say. Each item is read for
/// itself, so whoever has read the rest need not read it again.
///
/// @param before the programme without the change
/// @param wanted the programme with it
/// @param files the names of those beside it that the change touches
record PutItems(Programme before, Programme wanted, Difference difference, Set<String> files) {

    /// Whether nothing else is read otherwise by the change: days are of a time zone, and lists of
    /// events say what their files say.
    boolean areAllThatIsNew() {
        return before.timeZone().equals(wanted.timeZone())
                && difference.put().stream()
                        .noneMatch(s -> s.item().kind().equals(ItemKind.POPULATION.toString()))
                && wanted.populations().stream()
                        .flatMap(p -> FileNames.from("", p.file()).stream())
                        .noneMatch(files::contains);
    }

    /// Whether they are read as what is wanted.
    ///
    /// @param stored those that the database has of the change
    /// @param beside the files as they are with it
    /// @throws InvalidContent where some say what no programme holds
    boolean areSaidBy(List<Stored> stored, FileTree beside, Content content) throws InvalidContent {
        Map<UUID, Item> put = new HashMap<>();
        stored.forEach(s -> put.put(s.id(), s.item()));
        if (difference.put().size() != put.size()) {
            return false;
        }
        Programme wants = wanted;
        for (ItemKind<?> kind : ItemKind.ALL) {
            wants = read(kind, wants, put);
        }
        List<Item> items = new ArrayList<>();
        for (Stored each : difference.after()) {
            // Without what is said of the organisation nothing can be read.
            if (put.containsKey(each.id()) || each.item().kind().equals(ProgrammeItems.SETTINGS)) {
                items.add(put.getOrDefault(each.id(), each.item()));
            }
        }
        Programme said = new ProgrammeItems(items, Map.of()).said(beside, content);
        return said.equals(wants.toBuilder().files(said.files()).build());
    }

    /// A programme that has only those of a kind that are read. Evidence of whose file the rows are
    /// is read too where that is touched.
    private <T> Programme read(ItemKind<T> kind, Programme programme, Map<UUID, Item> put) {
        List<Stored> after =
                difference.after().stream()
                        .filter(s -> s.item().kind().equals(kind.toString()))
                        .toList();
        List<T> all = kind.of(wanted);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Stored each = after.get(i);
            if (all.get(i) instanceof Evidence e && isTouched(e)) {
                put.putIfAbsent(each.id(), each.item());
            }
            if (put.containsKey(each.id())) {
                read.add(all.get(i));
            }
        }
        return kind.with(programme, read);
    }

    /// Whether its rows are those of a file that comes, goes or says something else.
    private boolean isTouched(Evidence e) {
        return e.details().rows() != null
                && FileNames.from(ProgrammeFolder.EVIDENCE, e.file())
                        .filter(files::contains)
                        .isPresent();
    }
}
