package dev.crosswalk.server.control;

import dev.crosswalk.programme.Programme;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.platform.Tenant;

/// What an organisation asks of edits beside the roles of its people, said by whoever knows it.
public interface EditGuard {
    /// @param before the programme that is edited
    /// @param after what the edit makes of it
    /// @throws NotPermitted where whoever asks may not do that
    void check(Tenant tenant, Member by, EditKind kind, Programme before, Programme after)
            throws NotPermitted;
}
