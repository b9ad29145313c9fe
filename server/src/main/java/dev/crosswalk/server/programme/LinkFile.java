package dev.crosswalk.server.programme;

import dev.crosswalk.answers.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of something that is kept elsewhere, as a small file of its own: the form that every
/// desktop opens (`.url`). So a programme's folder says it as well, and its digest shows that the
/// address was not changed. What is there may change, and nobody here notices.
///
/// @param address of the web, as it was typed
public record LinkFile(String address) {
    private static final int LONGEST = 2_000;
    private static final String HEAD = "[InternetShortcut]";
    private static final Pattern LINE = Pattern.compile("(?m)^URL=(\\S+)\\s*$");

    /// @throws Refusal where it is no address of the web that a link may lead to
    public static LinkFile of(String address) throws Refusal {
        if (address.length() > LONGEST) {
            throw Refusal.malformed(
                    "link",
                    address.substring(0, 60) + "..",
                    "has more than %,d characters".formatted(LONGEST));
        }
        if (!isOfWeb(address)) {
            throw Refusal.malformed(
                    "link",
                    address,
                    "is no address of the web. Give it in full and without a name or a password in"
                            + " it, as in \"https://wiki.example.com/access-review\"");
        }
        return new LinkFile(address);
    }

    /// What a file says, where it is such a file; nothing that is no address of the web.
    public static Optional<LinkFile> in(byte[] file) {
        if (file.length > LONGEST + 200) {
            return Optional.empty();
        }
        String text = new String(file, StandardCharsets.UTF_8);
        Matcher line = LINE.matcher(text);
        return text.startsWith(HEAD) && line.find() && isOfWeb(line.group(1))
                ? Optional.of(new LinkFile(line.group(1)))
                : Optional.empty();
    }

    private static boolean isOfWeb(String address) {
        try {
            URI uri = new URI(address);
            boolean isWeb =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb
                    && address.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// `wiki.example.com-access-review.url`
    public String name() {
        URI uri = URI.create(address);
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = uri.getHost() + (last.isEmpty() ? "" : "-" + last);
        return name.substring(0, Math.min(80, name.length())) + ".url";
    }

    public byte[] bytes() {
        return (HEAD + "\r\nURL=" + address + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
