package dev.crosswalk.server.task;

import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Membership;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.platform.Tenant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Somebody who does something to tasks, and what they may: whoever may edit the programme, with
/// all of them; others, with their own, those that they made, and those that are nobody's.
///
/// @param names what they are assigned tasks as, the first one from now on
public record Doer(UUID account, String name, List<String> names, boolean mayAll, boolean maySome) {
    public Doer {
        names = List.copyOf(names);
    }

    public static Doer of(Member member, Tenant tenant) {
        Membership membership = member.membership(tenant.organisation()).orElseThrow();
        List<String> names = new ArrayList<>();
        if (membership.person() != null) {
            names.add("person:" + membership.person());
        }
        names.add("account:" + member.account());
        return new Doer(
                member.account(),
                member.name(),
                names,
                membership.may(Permission.EDIT),
                membership.may(Permission.DO_TASKS));
    }

    public boolean mayMake() {
        return mayAll || maySome;
    }

    public Set<TaskRight> rights(Task task) {
        if (mayAll) {
            return EnumSet.of(TaskRight.EDIT, TaskRight.ASSIGN);
        }
        Set<TaskRight> rights = EnumSet.noneOf(TaskRight.class);
        if (maySome && (isTheirs(task) || task.maker().equals(account))) {
            rights.add(TaskRight.EDIT);
        }
        if (maySome && task.assignee() == null) {
            rights.add(TaskRight.TAKE);
        }
        return rights;
    }

    boolean isTheirs(Task task) {
        return task.assignee() != null && names.contains(task.assignee());
    }

    /// Whether they may make one version of a task another. Who may not assign takes what is
    /// nobody's, and gives back what is theirs.
    boolean may(Task before, Task after) {
        Set<TaskRight> rights = rights(before);
        String assignee = after.assignee();
        boolean isReassigned = !Objects.equals(before.assignee(), assignee);
        boolean isOwn = assignee == null || names.contains(assignee);
        return isReassigned
                ? rights.contains(TaskRight.ASSIGN) || (isOwn && !rights.isEmpty())
                : rights.contains(TaskRight.EDIT);
    }
}
