package dev.crosswalk.server;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.task.About;
import dev.crosswalk.server.task.Doer;
import dev.crosswalk.server.task.NewTask;
import dev.crosswalk.server.task.Task;
import dev.crosswalk.server.task.TaskEdit;
import dev.crosswalk.server.task.TaskMeanwhile;
import dev.crosswalk.server.task.TaskState;
import dev.crosswalk.server.task.Tasks;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sample company, as `serve --demo` brings it: its programme, and some of what its people do
/// about it in the autumn of 2026.
final class Demo {
    static final String EMAIL = "demo@example.com";

    private static final String SECURITY_LEAD = "person:P18";
    private static final String VENDOR_MANAGER = "person:P22";

    /// The first ones are already worked on.
    private static final List<NewTask> DOING =
            List.of(
                    task(
                            "control",
                            "ISM-02",
                            "Put the context and its interested parties on record",
                            SECURITY_LEAD,
                            "2026-12-04"),
                    task(
                            "control",
                            "ACC-04",
                            "Conclude on how leavers lost their access until 30 September",
                            SECURITY_LEAD,
                            "2026-12-11"));

    private static final List<NewTask> OPEN =
            List.of(
                    task(
                            "requirement",
                            "iso27001-2022/A.5.8",
                            "Say why security in projects applies to us",
                            SECURITY_LEAD,
                            "2026-12-02"),
                    task(
                            "control",
                            "SUP-02",
                            "Find out why it did not operate, and file what there is",
                            VENDOR_MANAGER,
                            "2026-12-08"),
                    task(
                            "requirement",
                            "iso27001-2022/6.2",
                            "Have the security objectives approved",
                            "person:P02",
                            "2026-12-18"),
                    task(
                            "control",
                            "ISM-05",
                            "Put the measurement of security in place",
                            SECURITY_LEAD,
                            "2027-01-08"),
                    task(
                            "control",
                            "PPL-04",
                            "Fill in the competence matrix for all of IT",
                            "person:P10",
                            "2027-01-29"),
                    task(null, "", "Ask the landlord for the fire plan", null, null));

    private Demo() {}

    private static NewTask task(
            @Nullable String kind,
            String id,
            String title,
            @Nullable String assignee,
            @Nullable String due) {
        return new NewTask(
                kind == null ? null : new About(kind, id),
                title,
                "",
                assignee,
                due == null ? null : LocalDate.parse(due));
    }

    static Tenant begin(Programmes programmes) {
        try {
            return programmes.begin(new MemoryTree(Sample.files()), "Demonstration");
        } catch (InvalidContent | IOException e) {
            throw new IllegalStateException("the sample is sound", e);
        }
    }

    static void makeTasks(Tasks tasks, Tenant tenant, UUID account, String name) throws Refusal {
        Doer by = new Doer(account, name, List.of("account:" + account), true, true);
        try {
            for (Task task : tasks.make(tenant, by, DOING, false, null, "").made()) {
                tasks.edit(tenant, by, task.number(), begun(task), null, id -> id);
            }
            tasks.make(tenant, by, OPEN, false, null, "");
        } catch (NotPermitted | TaskMeanwhile e) {
            throw new IllegalStateException("nobody else is there yet", e);
        }
    }

    private static TaskEdit begun(Task task) {
        return new TaskEdit(
                Set.of(TaskEdit.Field.STATE),
                task.title(),
                task.note(),
                task.assignee(),
                task.due(),
                TaskState.DOING);
    }
}
