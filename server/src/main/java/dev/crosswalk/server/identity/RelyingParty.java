package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// What passkeys of an installation are of: they work at no other address.
///
/// @param host that a passkey is bound to for good
/// @param origin the address as browsers say it: `https://crosswalk.example.com`
public record RelyingParty(String host, String origin) {
    /// What the server's environment calls the installation's address.
    public static final String ADDRESS = "CROSSWALK_ADDRESS";

    private static final String LOCAL = "localhost";
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*");

    /// @param address that people open
    /// @throws Refusal where it is none at which a browser makes passkeys
    public static RelyingParty of(String address) throws Refusal {
        URI uri;
        try {
            uri = new URI(address.strip().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            throw noAddress(address);
        }
        String scheme = uri.getScheme();
        String host = uri.getHost();
        boolean isHttp = "http".equals(scheme);
        if (host == null
                || !(isHttp || "https".equals(scheme))
                || !uri.getPath().replaceFirst("^/$", "").isEmpty()
                || uri.getQuery() != null
                || uri.getFragment() != null
                || uri.getUserInfo() != null) {
            throw noAddress(address);
        }
        if (NUMBER.matcher(host).matches()) {
            throw Refusal.of(
                    Code.MALFORMED,
                    ADDRESS,
                    address,
                    "CROSSWALK_ADDRESS has to name a host, because passkeys are bound to its name, and {value} says a number");
        }
        if (isHttp && !host.equals(LOCAL)) {
            throw Refusal.of(
                    Code.MALFORMED,
                    ADDRESS,
                    address,
                    "CROSSWALK_ADDRESS has to begin with https, because browsers make passkeys on encrypted pages alone, and {value} does not");
        }
        return at(isHttp ? "http" : "https", host, uri.getPort());
    }

    private static Refusal noAddress(String address) {
        return Refusal.of(
                Code.MALFORMED,
                ADDRESS,
                address,
                "CROSSWALK_ADDRESS is what people open, such as https://crosswalk.example.com, and {value} is no such address");
    }

    /// @param port -1 for the usual one
    private static RelyingParty at(String scheme, String host, int port) {
        boolean isUsual = port < 0 || port == (scheme.equals("http") ? 80 : 443);
        return new RelyingParty(host, scheme + "://" + host + (isUsual ? "" : ":" + port));
    }

    /// Whether a host is this machine, where browsers make passkeys on any page.
    public static boolean isLocal(String host) {
        return host.equals(LOCAL);
    }

    /// What a server is to whoever opens it on the machine where it runs.
    public static RelyingParty local(String scheme, int port) {
        return at(scheme, LOCAL, port);
    }
}
