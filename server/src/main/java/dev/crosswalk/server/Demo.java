package dev.crosswalk.server;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.server.audit.Notes;
import dev.crosswalk.server.control.EditAsked;
import dev.crosswalk.server.control.EditKind;
import dev.crosswalk.server.control.Edits;
import dev.crosswalk.server.control.KeptIntakes;
import dev.crosswalk.server.control.Upload;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.OwnAccount.Asking;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.People.Place;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.ChangedMeanwhile;
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
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// What is decided of the first controls of the report that is being taken in.
    private static final String DECIDED =
            """
            {"decisions": [
            {"control": "ORG-01", "discharges": ["gov-conduct-code"]},
            {"control": "ORG-02", "discharges": ["gov-conduct-code"]},
            {"control": "ORG-03", "discharges": ["gov-board-independent"]},
            {"control": "ORG-04", "discharges":
            ["gov-structure-reporting-lines", "gov-roles-security-assigned"]},
            {"control": "ORG-05", "discharges": ["people-screen-before"]},
            {"control": "ORG-06", "discharges": ["people-aware-periodic", "people-aware-onboard"]},
            {"control": "ORG-07", "skipped": true, "why": "Managers alone have goals for security"}]}
            """;

    /// What stands on the cover of that report: see docs/samples/made-up-report.
    private static final String COVER =
            """
            {"cover": {"issuer": "Example Assurance LLP", "scopes": ["soc2-2017:CC,A,C"],
            "period": "2025-10-01..2026-09-30", "issued": "2026-10-12"}}
            """;

    private static final String REPORT = "report.pdf";

    /// As it lies where somebody of the company took it from.
    private static final String REPORT_CALLED = "soc2-2026-report.pdf";

    /// A row that waits for somebody else than who suggested it.
    private static final String SUGGESTED =
            """
            {"left": "soc2-2017/CC7.3", "relation": "intersects", "right": "iso27001-2022/A.5.25",
            "why": "Both want events to be judged by what counts as an incident"}
            """;

    private static final String ANOTHER = "Rosa Example";

    /// What the sample has as a draft of that number, approved for the time being.
    private static final String APPROVED =
            """
            {"document": "statement-of-applicability", "version": "0.3", "approvedBy": "Chief executive",
            "on": "2026-10-05", "reviewBy": "2027-10-05", "elsewhere": true,
            "note": "minutes of 5 October, as a first version until the risks are treated"}
            """;

    /// What its approver has not seen yet.
    private static final String SAID_SINCE =
            """
            {"requirement": "iso27001-2022/A.8.31", "by": "Chief technology officer", "on": "2026-10-12",
            "reason": "Customers' contracts want what is developed and tested kept apart from their data."}
            """;

    /// No mail gets there.
    private static final String AUDITOR_EMAIL = "auditor@demonstration.example";

    private static final String AUDITOR = "Wren Example";

    private static final Engagement AUDIT =
            Engagement.of("Certification audit 2027", "iso27001-2022");

    private static final About NOTED = new About("control", "SUP-02");

    private static final String NOTE =
            "Stage 1: ask how suppliers were reviewed this year, and what became of the reviews that were missed.";

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

    /// A made-up report that somebody is taking in, of which the first controls are decided.
    static void beginIntake(KeptIntakes intakes, Sources sources, Tenant tenant, UUID account)
            throws Refusal {
        Member by = another(tenant, account);
        try (InputStream report = Objects.requireNonNull(Demo.class.getResourceAsStream(REPORT))) {
            UUID intake =
                    intakes.begin(
                                    tenant,
                                    by,
                                    new Upload(REPORT_CALLED, report.readAllBytes()),
                                    RecordReader.object(COVER),
                                    sources)
                            .id();
            intakes.decide(
                    tenant,
                    by,
                    intake,
                    RecordReader.read(
                                    KeptIntakes.Decisions.class,
                                    RecordReader.object(DECIDED),
                                    Set.of("decisions"),
                                    Map.of())
                            .decisions(),
                    sources);
        } catch (IOException e) {
            throw new IllegalStateException("the report is there and sound", e);
        }
    }

    /// A statement that was approved weeks ago, and says something else since.
    static void approveStatement(Edits edits, Tenant tenant, UUID account) throws Refusal {
        edit(edits, tenant, account, EditKind.APPROVE_DOCUMENT, APPROVED);
        edit(edits, tenant, account, EditKind.INCLUDE, SAID_SINCE);
    }

    /// A mapping that somebody else suggested, to be accepted or not.
    static void suggestMapping(Edits edits, Tenant tenant, UUID account) throws Refusal {
        edit(edits, tenant, account, EditKind.SUGGEST_MAPPING, SUGGESTED);
    }

    private static void edit(
            Edits edits, Tenant tenant, UUID account, EditKind kind, String request)
            throws Refusal {
        try {
            edits.make(
                    tenant,
                    another(tenant, account),
                    new EditAsked(
                            kind,
                            RecordReader.object(request),
                            null,
                            null,
                            false,
                            false,
                            null,
                            null));
        } catch (InvalidContent | IOException | NotPermitted | ChangedMeanwhile e) {
            throw new IllegalStateException("the edit is sound", e);
        }
    }

    /// An auditor who noted something. Nobody signs in as them: their password is told to nobody.
    ///
    /// @param owner who invites them
    static void noteOfAuditor(
            People people,
            Accounts accounts,
            Notes notes,
            Tenant tenant,
            Member owner,
            String password)
            throws Refusal {
        Origin server = new Origin("", "");
        String invitation =
                people.invite(
                        new Asking(owner, "", server),
                        tenant.organisation(),
                        AUDITOR,
                        null,
                        new Place(Role.AUDITOR.word(), null, AUDIT),
                        1);
        String session =
                people.accept(invitation, new NewAccount(AUDITOR_EMAIL, AUDITOR, password), server);
        Member auditor = accounts.bySession(session).orElseThrow();
        try {
            notes.write(tenant, auditor, NOTED, NOTE, true, null);
        } catch (NotPermitted e) {
            throw new IllegalStateException("they look at the whole of that framework", e);
        }
        accounts.signOut(session, server);
    }

    /// Somebody else of the company: what they did, whoever looks around did not.
    private static Member another(Tenant tenant, UUID account) {
        return new Member(account, EMAIL, ANOTHER, Map.of(tenant.organisation(), Role.LEAD), false);
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
