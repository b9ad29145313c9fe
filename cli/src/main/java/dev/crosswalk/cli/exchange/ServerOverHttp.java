package dev.crosswalk.cli.exchange;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.exchange.ItemName;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.formats.terminal.VisibleText;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// A Crosswalk server, asked over HTTP with an API token, which goes nowhere else: no redirect is
/// followed, and what is not encrypted goes to this machine alone unless somebody says otherwise.
final class ServerOverHttp {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(10);

    /// Of what a server says beside files: more is none of ours.
    private static final int MOST_BYTES = 500_000_000;

    private static final int MOST_PROBLEM_BYTES = 1_000_000;
    private static final int MOST_VERSIONS = 200;
    private static final String API = "/api/v1";

    private final URI address;
    private final String token;
    private final HttpClient client;

    private ServerOverHttp(URI address, String token) {
        this.address = address;
        this.token = token;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// An organisation that the token is for.
    record Organisation(String id, String name) {}

    // ---- where it is

    /// @param typed `https://crosswalk.example.com`
    /// @param insecure whether the token may go over a network that anybody can listen to
    static ServerOverHttp at(String typed, String token, boolean insecure) throws Refusal {
        URI address = address(typed);
        if (!insecure && address.getScheme().equals("http") && !isThisMachine(address.getHost())) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "server",
                    typed,
                    "{value!} is not encrypted, so that anybody between here and there could read"
                            + " the token. Name it with https://, or say <insecure> where the"
                            + " network is your own");
        }
        return new ServerOverHttp(address, token);
    }

    private static URI address(String typed) throws Refusal {
        try {
            URI uri = new URI(typed.strip().replaceFirst("/+$", "").replaceFirst("/api/v1$", ""));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isWhole =
                    uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            if (isWhole && (scheme.equals("https") || scheme.equals("http"))) {
                return new URI(scheme + uri.toString().substring(scheme.length()));
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw Refusal.malformed(
                "server",
                typed,
                "is no address of a server, as in https://crosswalk.example.com, without a name or"
                        + " a password in it");
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    String address() {
        return address.toString();
    }

    // ---- what it has

    List<Organisation> organisations() throws Refusal {
        byte[] me = body(request("/me").GET(), MOST_PROBLEM_BYTES);
        List<Organisation> organisations = new ArrayList<>();
        if (field(read(me), "organisations") instanceof Node.Sequence all) {
            for (Node each : all.items()) {
                organisations.add(new Organisation(text(each, "id"), text(each, "name")));
            }
            return organisations;
        }
        throw noServer();
    }

    /// @param wanted its id or its name; null where the token is for one alone
    Organisation organisation(@Nullable String wanted) throws Refusal {
        List<Organisation> all = organisations();
        List<Organisation> meant =
                all.stream()
                        .filter(o ->
                                wanted == null
                                        || o.id().equalsIgnoreCase(wanted)
                                        || o.name().equalsIgnoreCase(wanted))
                        .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (wanted == null || meant.size() > 1) {
            throw Refusal.of(
                            wanted == null ? Code.MISSING : Code.AMBIGUOUS,
                            "organisation",
                            wanted == null ? "" : wanted,
                            all.isEmpty()
                                    ? "the token is for no organisation on {server}"
                                    : "say which organisation on {server}, by its id:"
                                            + " <organisation ORG>. There are {among}")
                    .among(all.stream().map(o -> o.id() + " (" + o.name() + ")").toList())
                    .with("server", address());
        }
        throw Refusal.of(
                        Code.UNKNOWN,
                        "organisation",
                        wanted,
                        "the token is for no organisation {value!} on {server}.{maybe}")
                .with("server", address())
                .near(all.stream().map(Organisation::name).toList());
    }

    RemoteProgramme programme(Organisation of) {
        return new Programme(of);
    }

    private final class Programme implements RemoteProgramme {
        private final Organisation of;

        Programme(Organisation of) {
            this.of = of;
        }

        @Override
        public String server() {
            return address();
        }

        @Override
        public String organisation() {
            return of.id();
        }

        @Override
        public String name() {
            return of.name();
        }

        private HttpRequest.Builder at(String path) {
            return request("/organisations/" + of.id() + path);
        }

        @Override
        public Received read() throws Refusal, InvalidContent {
            HttpResponse<InputStream> answer = answer(at("/folder?files=listed").GET());
            String change = answer.headers().firstValue("ETag").orElse("");
            try (InputStream in = answer.body()) {
                return new Received(Parcel.of(bounded(in, MOST_BYTES), address()), change);
            } catch (IOException e) {
                throw broken(e);
            }
        }

        @Override
        public List<Item> versions(ItemName name) {
            String path =
                    "/items/versions?kind=%s&key=%s&most=%d"
                            .formatted(encoded(name.kind()), encoded(name.key()), MOST_VERSIONS);
            try {
                Node page = ServerOverHttp.read(body(at(path).GET(), MOST_BYTES));
                List<Item> items = new ArrayList<>();
                if (field(page, "items") instanceof Node.Sequence all) {
                    for (Node each : all.items()) {
                        if (field(each, "content") instanceof Node.Keyed content) {
                            items.add(Item.of(name.kind(), name.key(), content));
                        }
                    }
                }
                return items;
            } catch (Refusal _) {
                // An older server tells nothing of that, and then all that both changed is asked.
                return List.of();
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        @Override
        public void fetch(String sha256, Path into) throws Refusal, IOException {
            HttpResponse<InputStream> answer = answer(at("/artefacts/" + sha256).GET());
            try (InputStream in = new FromNetwork(answer.body())) {
                Files.copy(in, into, StandardCopyOption.REPLACE_EXISTING);
            } catch (BrokenOff e) {
                throw broken(e);
            }
            try (InputStream in = Files.newInputStream(into)) {
                if (!Sha256.of(in).equals(sha256)) {
                    throw Refusal.of(
                                    Code.INVALID,
                                    "server",
                                    address(),
                                    "{value} sent a file that is not the one it lists ({digest})."
                                            + " Try again")
                            .with("digest", sha256.substring(0, 12));
                }
            }
        }

        @Override
        public void keep(String sha256, Path file) throws Refusal, IOException {
            body(
                    at("/artefacts/" + sha256)
                            .header("Content-Type", "application/octet-stream")
                            .PUT(BodyPublishers.ofFile(file)),
                    MOST_PROBLEM_BYTES);
        }

        @Override
        public void take(Parcel parcel, String from, String change, boolean isTry) throws Refusal {
            byte[] zip = parcel.zip();
            String boundary = "crosswalk-" + UUID.nameUUIDFromBytes(zip);
            body(
                    at("/edits/take-folder" + (isTry ? "?try=true" : ""))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .header("If-Match", change)
                            .POST(BodyPublishers.ofByteArray(parts(zip, from, boundary))),
                    MOST_BYTES);
        }

        private static byte[] parts(byte[] zip, String from, String boundary) {
            String name = from.replaceAll("[^A-Za-z0-9._ -]", "_");
            String head =
                    """
                    --%1$s
                    Content-Disposition: form-data; name="request"; filename="request.json"
                    Content-Type: application/json

                    {}
                    --%1$s
                    Content-Disposition: form-data; name="file"; filename="%2$s"
                    Content-Type: application/zip

                    """
                            .formatted(boundary, name)
                            .replace("\n", "\r\n");
            ByteArrayOutputStream parts = new ByteArrayOutputStream();
            parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            parts.writeBytes(zip);
            parts.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return parts.toByteArray();
        }
    }

    /// That a network failed, and not the disk that was written to meanwhile.
    private static final class BrokenOff extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        BrokenOff(IOException e) {
            super(e.getMessage(), e);
        }
    }

    private static final class FromNetwork extends FilterInputStream {
        FromNetwork(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException e) {
                throw new BrokenOff(e);
            }
        }
    }

    // ---- asking

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + API + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", "crosswalk");
    }

    private byte[] body(HttpRequest.Builder request, int most) throws Refusal {
        try (InputStream in = answer(request).body()) {
            return bounded(in, most);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private byte[] bounded(InputStream in, int most) throws IOException, Refusal {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "server",
                            address(),
                            "what {value} has is larger than {most} MB without its files, more than"
                                    + " a folder takes")
                    .with("most", String.valueOf(most / 1_000_000));
        }
        return bytes;
    }

    private HttpResponse<InputStream> answer(HttpRequest.Builder request) throws Refusal {
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(new IOException("interrupted"));
        }
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        try (InputStream in = answer.body()) {
            throw refused(answer, in.readNBytes(MOST_PROBLEM_BYTES));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    // ---- what goes wrong

    private Refusal unreachable(IOException e) {
        String why =
                switch (e) {
                    case HttpConnectTimeoutException _ -> "nobody answers there";
                    case HttpTimeoutException _ -> "it takes too long to answer";
                    case ConnectException c when isUnresolved(c) -> "there is no such host";
                    case UnknownHostException _ -> "there is no such host";
                    case ConnectException _ -> "nothing listens there";
                    case SSLException s -> "its certificate is not accepted: " + s.getMessage();
                    default -> IoReason.of(e);
                };
        return Refusal.of(Code.NO_ACCESS, "server", address(), "{value} cannot be reached: {why}")
                .with("why", why);
    }

    private static boolean isUnresolved(Throwable e) {
        for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private Refusal broken(IOException e) {
        return Refusal.of(
                        Code.NO_ACCESS,
                        "server",
                        address(),
                        "the connection to {value} broke off: {why}. Try again: what has arrived is"
                                + " not sent twice")
                .with("why", IoReason.of(e));
    }

    private Refusal noServer() {
        return Refusal.of(
                Code.UNSUITABLE,
                "server",
                address(),
                "what answers at {value} is no Crosswalk server, or one of another version than this"
                        + " command");
    }

    private Refusal refused(HttpResponse<InputStream> answer, byte[] body) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Node problem = type.startsWith("application/problem+json") ? read(body) : null;
        String detail = text(problem, "detail");
        List<String> details = new ArrayList<>();
        if (field(problem, "details") instanceof Node.Sequence all) {
            all.items().forEach(n -> details.add(n instanceof Node.Scalar s ? s.text() : ""));
        }
        Refusal refusal =
                switch (answer.statusCode()) {
                    case 301, 302, 303, 307, 308 ->
                            told(
                                            Code.UNSUITABLE,
                                            "{value} sends elsewhere, to {location}. Name the address that it really"
                                                    + " has")
                                    .with(
                                            "location",
                                            VisibleText.of(
                                                    answer.headers()
                                                            .firstValue("Location")
                                                            .orElse("?")));
                    case 401 ->
                            told(
                                    Code.NO_ACCESS,
                                    "{value} does not take the token: it is not one of its tokens, or has"
                                            + " expired or been withdrawn. Settings, Tokens makes a new"
                                            + " one");
                    case 403 -> told(Code.NO_ACCESS, "{value} does not allow it: {detail}");
                    case 412 ->
                            told(
                                    Code.TAKEN,
                                    "somebody changed the programme on {value} just now, and nothing was"
                                            + " sent. Run it again to see what");
                    case 413 ->
                            told(
                                    Code.UNSUITABLE,
                                    "what is sent is more than {value} takes at once");
                    default ->
                            problem == null
                                    ? noServer()
                                    : told(
                                            answer.statusCode() >= 500
                                                    ? Code.NO_ACCESS
                                                    : Code.INVALID,
                                            "{value} refuses it: {detail}");
                };
        return refusal.with("detail", detail).because(details);
    }

    private Refusal told(Code code, String template) {
        return Refusal.of(code, "server", address(), template);
    }

    // ---- JSON, which is YAML

    private static @Nullable Node read(byte[] json) {
        return YamlFile.read(json, new Source("", new Findings())).orElse(null);
    }

    private static @Nullable Node field(@Nullable Node of, String name) {
        if (of instanceof Node.Keyed keyed) {
            Node.Entry entry = keyed.entries().get(name);
            return entry == null ? null : entry.value();
        }
        return null;
    }

    private static String text(@Nullable Node of, String name) {
        return field(of, name) instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
