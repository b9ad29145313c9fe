package dev.crosswalk.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes no body that is larger than what is sent here for good, whoever sends it: where its length
/// is said it is not read at all, else no further than to the limit. Files in parts are measured by
/// what reads the parts (`spring.servlet.multipart`).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class BodyLimit extends OncePerRequestFilter {
    /// Bytes of what people say: the longest document, an import of a whole register.
    static final long MOST_SAID = 4L << 20;

    /// Bytes of a folder or a file.
    static final long MOST_SENT = 100L << 20;

    static final String SAYS =
            "What was sent is larger than this server takes: at most %d MB of it. Nothing of it is kept.";

    /// More was sent than is taken.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super(SAYS.formatted(most >> 20));
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        long most =
                type.startsWith("application/zip")
                                || type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE)
                        ? MOST_SENT
                        : MOST_SAID;
        if (request.getContentLengthLong() > most) {
            refuse(response, new TooLarge(most));
            return;
        }
        try {
            chain.doFilter(new Limited(request, most), response);
        } catch (TooLarge e) {
            refuse(response, e);
        }
    }

    private static void refuse(HttpServletResponse response, TooLarge why) throws IOException {
        Problem.write(response, ProblemType.TOO_LARGE, String.valueOf(why.getMessage()));
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(
                    new InputStreamReader(
                            getInputStream(),
                            encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final long most;
        private long read;

        Counted(ServletInputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = in.read(into, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new TooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
