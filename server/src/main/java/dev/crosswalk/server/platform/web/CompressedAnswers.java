package dev.crosswalk.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Compresses what has a strong ETag, which the connector leaves alone: two representations of one
/// thing are not the same bytes, so the compressed one has a tag of its own, `"12-gzip"`. Whoever
/// sends that back (`If-None-Match`, `If-Match`) means the answer that it is a form of, and nothing
/// behind this knows that there are two.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CompressedAnswers extends OncePerRequestFilter {
    private static final String SUFFIX = "-gzip\"";
    private static final String GZIP = "gzip";

    /// What is smaller gains nothing.
    private static final int LEAST_BYTES = 2_048;

    /// Half the time of the usual level, for a few hundredths more bytes.
    private static final int LEVEL = 4;

    private static final Set<String> TYPES = Set.of("application/json", "application/problem+json");
    private static final Set<String> NAMING = Set.of("if-none-match", "if-match");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        Compressing compressing =
                new Compressing(response, takesGzip(request), known == null ? "" : known);
        chain.doFilter(new Plain(request), compressing);
        if (!request.isAsyncStarted()) {
            compressing.finish();
        }
    }

    /// Whether the other side says that it takes it, and not that it does not: `gzip;q=0`.
    private static boolean takesGzip(HttpServletRequest request) {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return false;
        }
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream()
                .flatMap(header -> List.of(header.split(",", -1)).stream())
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT).replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals(GZIP)
                                || (coding.startsWith(GZIP + ";q=")
                                        && !coding.matches("gzip;q=0(\\.0*)?")));
    }

    /// A request that names answers by the tags that those have behind this.
    private static final class Plain extends HttpServletRequestWrapper {
        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return value == null || !names(name) ? value : plain(value);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            Enumeration<String> values = super.getHeaders(name);
            return names(name)
                    ? Collections.enumeration(
                            Collections.list(values).stream().map(Plain::plain).toList())
                    : values;
        }

        private static boolean names(String header) {
            return NAMING.contains(header.toLowerCase(Locale.ROOT));
        }

        private static String plain(String tags) {
            return tags.replace(SUFFIX, "\"");
        }
    }

    private static final class Compressing extends HttpServletResponseWrapper {
        private final boolean takesGzip;
        private final String known;
        private long length = -1;
        private @Nullable Compressed compressed;

        /// @param known the tags of what the other side has
        Compressing(HttpServletResponse response, boolean takesGzip, String known) {
            super(response);
            this.takesGzip = takesGzip;
            this.known = known;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (!isLength(name, value)) {
                varies(name, value);
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (!isLength(name, value)) {
                varies(name, value);
                super.addHeader(name, value);
            }
        }

        /// How long the body is, is said once it is known in which form it goes.
        private boolean isLength(String name, @Nullable String value) {
            boolean isLength = name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
            if (isLength) {
                length = value == null ? -1 : Long.parseLong(value);
            }
            return isLength;
        }

        /// Whatever has a tag comes in two forms. No value takes a header back.
        private void varies(String name, @Nullable String value) {
            if (name.equalsIgnoreCase(HttpHeaders.ETAG)
                    && value != null
                    && !getHeaders(HttpHeaders.VARY).contains(HttpHeaders.ACCEPT_ENCODING)) {
                super.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            }
        }

        /// Where the other side has the compressed form of what did not change, it is told so by
        /// the tag of that.
        private void tagUnchanged() {
            String tag = getHeader(HttpHeaders.ETAG);
            if (getStatus() == HttpStatus.NOT_MODIFIED.value()
                    && tag != null
                    && !tag.endsWith(SUFFIX)
                    && known.contains(gzipped(tag))) {
                super.setHeader(HttpHeaders.ETAG, gzipped(tag));
            }
        }

        private static String gzipped(String tag) {
            return tag.substring(0, tag.length() - 1) + SUFFIX;
        }

        @Override
        public void setContentLength(int bytes) {
            length = bytes;
        }

        @Override
        public void setContentLengthLong(long bytes) {
            length = bytes;
        }

        @Override
        public void setIntHeader(String name, int value) {
            setHeader(name, String.valueOf(value));
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (compressed != null) {
                return compressed;
            }
            String tag = getHeader(HttpHeaders.ETAG);
            boolean isLarge = length < 0 || length >= LEAST_BYTES;
            boolean isPlain = getHeader(HttpHeaders.CONTENT_ENCODING) == null;
            if (takesGzip
                    && tag != null
                    && tag.startsWith("\"")
                    && isLarge
                    && isPlain
                    && getStatus() == HttpStatus.OK.value()
                    && isText(getContentType())) {
                super.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
                super.setHeader(HttpHeaders.ETAG, gzipped(tag));
                compressed = new Compressed(super.getOutputStream());
                return compressed;
            }
            sayLength();
            return super.getOutputStream();
        }

        private static boolean isText(@Nullable String type) {
            String bare =
                    type == null
                            ? ""
                            : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
            return (bare.startsWith("text/") && !bare.equals("text/event-stream"))
                    || TYPES.contains(bare);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (compressed == null) {
                sayLength();
            }
            super.flushBuffer();
        }

        private void sayLength() {
            if (isCommitted()) {
                return;
            }
            tagUnchanged();
            if (length >= 0) {
                super.setContentLengthLong(length);
                length = -1;
            }
        }

        @Override
        public void reset() {
            super.reset();
            length = -1;
        }

        void finish() throws IOException {
            if (compressed != null) {
                compressed.close();
            } else {
                sayLength();
            }
        }
    }

    private static final class Compressed extends ServletOutputStream {
        private final ServletOutputStream plain;
        private final OutputStream gzip;

        Compressed(ServletOutputStream plain) throws IOException {
            this.plain = plain;
            gzip = new Levelled(plain);
        }

        @Override
        public void write(int b) throws IOException {
            gzip.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            gzip.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            gzip.close();
        }

        @Override
        public boolean isReady() {
            return plain.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            plain.setWriteListener(listener);
        }
    }

    private static final class Levelled extends GZIPOutputStream {
        Levelled(OutputStream out) throws IOException {
            super(out, 8_192);
            def.setLevel(LEVEL);
        }
    }
}
