package dev.crosswalk.benchmarks;

import dev.crosswalk.content.finding.InvalidContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Has the two years go by in which a company came to what a server holds, and measures how long
/// its answers take and what memory it has: what `benchmarks/server` prints.
public final class ServerLoad {
    private static final int USERS = 20;
    private static final int FIRST = 2_000;
    private static final int WARMING = 10_000;
    private static final int REQUESTS = 4_000;
    private static final int CHANGES = 500;
    private static final int TASKS = 5_000;

    private static final int TARGET_READ = 95;
    private static final long TARGET_READ_MS = 100;
    private static final long TARGET_MEMORY_MB = 700;
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newBuilder().build();
    private final String base;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Path time;
    private final String email;
    private final String password;
    private String cookie = "";
    private String organisation = "";

    /// @param time the file that says how many seconds the server's time is ahead of the machine's
    private ServerLoad(String base, Path time, String email, String password) {
        this.base = base;
        this.time = time;
        this.email = email;
        this.password = password;
    }

    /// @param path what is measured, without the organisation
    /// @param nanos how long it took to the last byte
    private record Taken(String path, long nanos, int status, long bytes) {}

    /// @param args address, e-mail, password, pid of the server, folder of the database (`-` for
    ///   none), file that is told the organisation, file that says what time it is at the server
    public static void main(String[] args) throws Exception {
        ServerLoad load = new ServerLoad(args[0], Path.of(args[6]), args[1], args[2]);
        load.fill();
        Files.writeString(Path.of(args[5]), load.organisation + "\n" + load.cookie + "\n");
        load.alone();
        load.together();
        memory(Long.parseLong(args[3]), Path.of(args[4]));
    }

    // ---- filling

    private void signIn() throws IOException, InterruptedException {
        HttpResponse<String> in =
                client.send(
                        at("/api/v1/session")
                                .header("Content-Type", JSON)
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"email\":\"%s\",\"password\":\"%s\"}"
                                                        .formatted(email, password)))
                                .build(),
                        BodyHandlers.ofString());
        cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /// Makes it noon of a day at the server. Whoever was signed in is not any more.
    private void begin(LocalDate day) throws IOException, InterruptedException {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        Files.writeString(
                time, String.valueOf(noon.getEpochSecond() - Instant.now().getEpochSecond()));
        signIn();
    }

    /// Month by month: what was changed, what there was to do, and the evidence of it.
    private void fill() throws IOException, InterruptedException, InvalidContent {
        begin(ServerWorld.day(0, today));
        HttpResponse<String> made =
                sent(
                        at("/api/v1/organisations")
                                .header("Content-Type", "application/zip")
                                .POST(BodyPublishers.ofByteArray(ServerWorld.begun(today))));
        organisation = made.body().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        List<String> controls = ServerWorld.controls().stream().map(c -> c.id()).toList();
        List<Long> changes = new ArrayList<>();
        List<Long> tasks = new ArrayList<>();
        List<Long> evidence = new ArrayList<>();
        for (int month = 1; month <= ServerWorld.MONTHS; month++) {
            begin(ServerWorld.day(month, today));
            for (int i = share(CHANGES, month - 1); i < share(CHANGES, month); i++) {
                long begun = System.nanoTime();
                post(
                        "/edits/adopt",
                        """
                        {"controls": ["%s"], "effort": "%d"}
                        """
                                .formatted(controls.get(i % controls.size()), 1 + i % 9));
                changes.add(System.nanoTime() - begun);
            }
            long begun = System.nanoTime();
            tasks(controls, share(TASKS, month - 1), share(TASKS, month));
            tasks.add(System.nanoTime() - begun);
            begun = System.nanoTime();
            // What a month brings goes on from what there was: as whoever adopts it sees it.
            takeFolder(ServerWorld.after(month, today));
            evidence.add(System.nanoTime() - begun);
        }
        Files.delete(time);
        signIn();
        long begun = System.nanoTime();
        post(
                "/edits/approve-statement",
                "{\"version\": \"1\", \"approvedBy\": \"CEO\",\"note\": \"minutes\"}");
        long approved = System.nanoTime() - begun;
        int last = CHANGES / ServerWorld.MONTHS;
        row("%,d changes, one by one, two years".formatted(CHANGES), sum(changes), "s");
        row(
                "one of the last, of all evidence, median",
                median(changes.subList(CHANGES - last, CHANGES)) / 1_000_000,
                "ms");
        row("%,d tasks, 24 times some".formatted(TASKS), sum(tasks), "s");
        row(
                "%,d items of evidence, 24 times a folder".formatted(ServerWorld.ITEMS),
                sum(evidence),
                "s");
        row("the last of these folders", evidence.getLast() / 1_000_000, "ms");
        row("a statement of applicability approved", approved / 1_000_000, "ms");
    }

    private static int share(int of, int months) {
        return of * months / ServerWorld.MONTHS;
    }

    private static long sum(List<Long> nanos) {
        return Math.round(nanos.stream().mapToLong(Long::longValue).sum() / 1e9);
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L);
    }

    private void tasks(List<String> controls, int from, int to)
            throws IOException, InterruptedException {
        List<String> tasks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            tasks.add(
                    """
                    {"about": {"kind": "control", "id": "%s"}, "title": "Task %d", "due": "%s"}
                    """
                            .formatted(
                                    controls.get(i % controls.size()),
                                    i,
                                    today.plusDays(i % 400 - 100)));
        }
        post("/tasks/bulk", "{\"tasks\": [" + String.join(",", tasks) + "]}");
    }

    private void takeFolder(byte[] zip) throws IOException, InterruptedException {
        String border = "crosswalk-border-of-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --%s
                Content-Disposition: form-data; name="request"
                Content-Type: application/json

                {}
                --%s
                Content-Disposition: form-data; name="file"; filename="busy.zip"
                Content-Type: application/zip

                """
                        .formatted(border, border)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var _ =
                sent(
                        at(of("/edits/take-folder"))
                                .header("Content-Type", "multipart/form-data; boundary=" + border)
                                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private void post(String path, String json) throws IOException, InterruptedException {
        var _ = sent(at(of(path)).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    response.uri()
                            + ": "
                            + response.statusCode()
                            + " "
                            + response.body()
                                    .substring(0, Math.min(500, response.body().length())));
        }
        return response;
    }

    // ---- measuring

    /// What the pages ask, of today and of what was known two years ago, and of what was said when
    /// half of the changes were made.
    private List<String> reads() {
        LocalDate early = ServerWorld.day(3, today);
        return List.of(
                "/permits",
                "/status",
                "/gap?want=iso27001-2022",
                "/gap?want=soc2-2017",
                "/gap?want=" + ServerWorld.OWN,
                "/gap?want=iso27001-2022&asOf=%s&knownAt=%s".formatted(early, early),
                "/status?asOf=%s&knownAt=%s".formatted(early, early),
                "/gap?want=iso27001-2022&change=" + CHANGES / 2,
                "/why?requirement=iso27001-2022/A.5.18",
                "/why?requirement=soc2-2017/CC6.3",
                "/show?what=ACC-07",
                "/show?what=LOG-04",
                "/items?kind=controls&most=200",
                "/controls",
                "/evidence",
                "/evidence?control=ACC-07",
                "/documents",
                "/documents/parameters",
                "/statement",
                "/calendar",
                "/checklist?want=iso27001-2022",
                "/ask",
                "/plan?want=iso27001-2022",
                "/trend",
                "/reports",
                "/tasks",
                "/tasks?about=control:ACC-07",
                "/tasks/counts",
                "/changes",
                "/people");
    }

    /// Each one alone: for the first time, after a change, and again.
    private void alone() throws IOException, InterruptedException {
        System.out.printf(
                "%-60s %10s %14s %10s %10s%n",
                "alone, milliseconds", "first", "after a change", "again", "kB");
        Map<String, Taken> first = new HashMap<>();
        for (String path : reads()) {
            first.put(path, taken(path, ""));
        }
        post("/edits/adopt", "{\"controls\": [\"ACC-07\"], \"effort\": \"12\"}");
        for (String path : reads()) {
            Taken changed = taken(path, "");
            long[] again = new long[9];
            for (int i = 0; i < again.length; i++) {
                again[i] = taken(path, "").nanos();
            }
            Arrays.sort(again);
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %10.1f %14.1f %10.1f %10d%s%n",
                    path,
                    Objects.requireNonNull(first.get(path)).nanos() / 1e6,
                    changed.nanos() / 1e6,
                    again[again.length / 2] / 1e6,
                    changed.bytes() / 1_000,
                    changed.status() == 200 ? "" : " status " + changed.status());
        }
    }

    /// Users who ask one thing after the other without a pause, a third of it as browsers do that
    /// have the answer already.
    private void together() throws InterruptedException {
        // Java compiles what is asked often, at the server and here, beside those who ask.
        List<Taken> first = together(FIRST);
        // A server that has run for a while.
        var _ = together(WARMING);
        long begun = System.nanoTime();
        List<Taken> all = together(REQUESTS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-60s %8s %8s %8s %8s %8s%n",
                USERS + " users at once, milliseconds",
                "requests",
                "p50",
                "p95",
                "p99",
                "errors");
        for (String path : reads()) {
            line(path, all.stream().filter(t -> t.path().equals(path)).toList());
        }
        line("all", all);
        line("the first that are asked after a start", first);
        System.out.printf(Locale.ROOT, "%-42s %8.0f a second%n", "together", all.size() / seconds);
        target(
                "API reads, p95 of " + USERS + " users",
                Math.round(percentile(all, TARGET_READ)),
                "ms",
                TARGET_READ_MS);
    }

    private List<Taken> together(int requests) throws InterruptedException {
        ConcurrentLinkedQueue<Taken> all = new ConcurrentLinkedQueue<>();
        Map<String, String> tags = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(requests);
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                Random random = new Random(user);
                running.add(
                        users.submit(() -> {
                            while (left.getAndDecrement() > 0) {
                                String path = reads().get(random.nextInt(reads().size()));
                                String tag =
                                        random.nextInt(3) == 0 ? tags.getOrDefault(path, "") : "";
                                all.add(asked(path, tag, tags));
                            }
                        }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a user could not go on", e);
        }
        return List.copyOf(all);
    }

    private Taken asked(String path, String tag, Map<String, String> tags) {
        try {
            return taken(path, tag, tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Taken taken(String path, String tag) throws IOException, InterruptedException {
        return taken(path, tag, new HashMap<>());
    }

    private Taken taken(String path, String tag, Map<String, String> tags)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = at(of(path));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - begun;
        response.headers().firstValue("ETag").ifPresent(t -> tags.put(path, t));
        return new Taken(path, nanos, response.statusCode(), response.body().length);
    }

    private static void line(String path, List<Taken> all) {
        long errors = all.stream().filter(t -> t.status() != 200 && t.status() != 304).count();
        System.out.printf(
                Locale.ROOT,
                "%-60s %8d %8.1f %8.1f %8.1f %8d%n",
                path,
                all.size(),
                percentile(all, 50),
                percentile(all, 95),
                percentile(all, 99),
                errors);
    }

    private static double percentile(List<Taken> all, int of) {
        if (all.isEmpty()) {
            return 0;
        }
        long[] sorted = all.stream().mapToLong(Taken::nanos).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * of / 100)] / 1e6;
    }

    // ---- memory

    private static void memory(long server, Path database) throws IOException {
        long now = kilobytes(server, "status", "VmRSS");
        long most = kilobytes(server, "status", "VmHWM");
        target("server, resident", now / 1_024, "MB", TARGET_MEMORY_MB);
        row("the most that it ever had", most / 1_024, "MB");
        Path pid = database.resolve("postmaster.pid");
        if (!Files.isReadable(pid)) {
            return;
        }
        long postmaster;
        try (Stream<String> lines = Files.lines(pid)) {
            postmaster = Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
        long sum = share(postmaster);
        for (ProcessHandle child :
                ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children).toList()) {
            sum += share(child.pid());
        }
        row("PostgreSQL, its share of what it has", sum / 1_024, "MB");
    }

    private static long share(long process) throws IOException {
        return kilobytes(process, "smaps_rollup", "Pss");
    }

    private static long kilobytes(long process, String file, String name) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), file);
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith(name + ":"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    // ---- printing

    private static void row(String what, long figure, String unit) {
        System.out.printf(Locale.ROOT, "%-42s %10d %-3s%n", what, figure, unit);
    }

    private static void target(String what, long figure, String unit, long target) {
        System.out.printf(
                Locale.ROOT,
                "%-42s %10d %-3s < %6d %-3s %s%n",
                what,
                figure,
                unit,
                target,
                unit,
                figure < target ? "PASS" : "MISS");
    }

    private String of(String path) {
        return "/api/v1/organisations/" + organisation + path;
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
    }
}
