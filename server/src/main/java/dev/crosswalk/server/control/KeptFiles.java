package dev.crosswalk.server.control;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Known;
import dev.crosswalk.server.programme.Programmes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files beside a programme, of which an edit may name what is kept by its digest.
///
/// @param known the version that is edited
record KeptFiles(Programmes programmes, Tenant tenant, Known known) {

    /// Those that there are now, by name.
    SortedMap<String, Parcel.Kept> now() {
        return programmes.parcel(tenant, known).beside();
    }

    /// Those of a list, and where it does not have a name, what has it now.
    ///
    /// @throws Refusal where some are not kept
    FileTree with(SortedMap<String, Parcel.Kept> listed) throws Refusal {
        SortedMap<String, Parcel.Kept> all = new TreeMap<>(now());
        all.putAll(listed);
        Set<String> missing = new TreeSet<>();
        FileTree tree = programmes.kept(tenant, all, missing::add);
        if (!missing.isEmpty()) {
            throw Refusal.missing(
                            "file",
                            "some files of the list are not here: send each first, with its digest")
                    .because(
                            listed.entrySet().stream()
                                    .filter(e -> missing.contains(e.getValue().sha256()))
                                    .map(e -> e.getKey() + " " + e.getValue().sha256())
                                    .toList());
        }
        return tree;
    }
}
