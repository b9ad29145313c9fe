package dev.crosswalk.server.control;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.platform.Tenant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of edits beside the programme, said by whoever keeps it.
public interface EditKeeper {
    /// Asked before a change is made, which may yet come to nothing.
    ///
    /// @param change its number
    /// @param before the programme that is edited
    /// @param after what the edit makes of it
    /// @param arrived the texts of documents that it has then, where it comes with a folder; null
    ///   for what is edited here
    /// @return what is told in the transaction of the change
    Consumer<JdbcClient> keep(
            Tenant tenant,
            Member by,
            long change,
            Programme before,
            Programme after,
            @Nullable FileTree arrived)
            throws Refusal;

    /// Told in the transaction of a change that takes another one back.
    void takenBack(
            JdbcClient client,
            Tenant tenant,
            Member by,
            long change,
            Programme before,
            Programme after);
}
