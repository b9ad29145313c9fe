package dev.crosswalk.server.programme;

import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.platform.Tenant;

/// What is kept of a programme that begins with a folder, beside it, said by whoever keeps it.
public interface ArrivalKeeper {
    /// Told once the programme is there.
    ///
    /// @param by who brought it
    /// @param folder as it came
    void arrived(Tenant tenant, Member by, Known known, FileTree folder);
}
