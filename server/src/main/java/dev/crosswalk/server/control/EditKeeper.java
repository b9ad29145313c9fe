package dev.crosswalk.server.control;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.platform.Tenant;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of edits beside the programme, said by whoever keeps it.
public interface EditKeeper {
    /// Asked before a change is made, which may yet come to nothing.
    ///
    /// @param change its number
    /// @param before the programme that is edited
    /// @param after what the edit makes of it
    /// @return what is told in the transaction of the change
    Consumer<JdbcClient> keep(
            Tenant tenant, Member by, long change, Programme before, Programme after)
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
