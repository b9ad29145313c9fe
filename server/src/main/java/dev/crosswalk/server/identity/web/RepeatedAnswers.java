package dev.crosswalk.server.identity.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.RepeatedRequests;
import dev.crosswalk.server.identity.RepeatedRequests.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Answers a request that names a key (`Idempotency-Key`) as it was answered before, and does
/// nothing again: of whoever is signed in, whatever they post.
///
/// What remembers keys itself, in the transaction of what it does, takes the header as a parameter
/// of its own.
@Component
public final class RepeatedAnswers extends OncePerRequestFilter
        implements WebMvcConfigurer, HandlerInterceptor {
    private static final String KEY = "Idempotency-Key";
    private static final String BEGUN = RepeatedAnswers.class.getName() + ".begun";

    private final RepeatedRequests requests;

    RepeatedAnswers(RepeatedRequests requests) {
        this.requests = requests;
    }

    private record Begun(UUID account, String key) {}

    /// Whether requests to a path may name a key that is remembered here. Where anybody may ask
    /// there is nobody whose key it could be: what is done there is done by a link or a sign-in
    /// that serves once.
    public static boolean areOf(String path, HandlerMethod handler) {
        return !Access.OPEN.contains(path) && !remembersItself(handler);
    }

    private static boolean remembersItself(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null && header.name().equals(KEY)) {
                return true;
            }
        }
        return false;
    }

    // ---- around everything: what is sent can be read twice, and what is answered is kept

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper told = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(
                    hasParts(request)
                            ? request
                            : new Sent(request, request.getInputStream().readAllBytes()),
                    told);
            if (request.getAttribute(BEGUN) instanceof Begun begun) {
                end(begun, told);
            }
        } finally {
            told.copyBodyToResponse();
        }
    }

    /// What is our own fault stays begun: nobody knows how far it came.
    private void end(Begun begun, ContentCachingResponseWrapper told) {
        int status = told.getStatus();
        if (status < 300) {
            requests.end(
                    begun.account(),
                    begun.key(),
                    new Answer(
                            status,
                            told.getContentType(),
                            told.getHeader(HttpHeaders.ETAG),
                            told.getContentAsByteArray()));
        } else if (status < 500) {
            requests.forget(begun.account(), begun.key());
        }
    }

    private static boolean hasParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    // ---- once it is known what is asked, and that whoever asks may

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(1);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Refusal, IOException, ServletException {
        String key = request.getHeader(KEY);
        Optional<Member> member = Access.member();
        if (key == null
                || member.isEmpty()
                || !HttpMethod.POST.matches(request.getMethod())
                || Boolean.parseBoolean(request.getParameter("try"))
                || !(handler instanceof HandlerMethod method)
                || !areOf(pattern(request), method)) {
            return true;
        }
        UUID account = member.get().account();
        Optional<Answer> before =
                requests.begin(account, key, digest(request, member.get().token()));
        if (before.isEmpty()) {
            request.setAttribute(BEGUN, new Begun(account, key));
            return true;
        }
        Answer answer = before.get();
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.etag());
        }
        response.getOutputStream().write(answer.body());
        return false;
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static String digest(HttpServletRequest request, boolean isToken)
            throws IOException, ServletException {
        StringBuilder sent = new StringBuilder(request.getRequestURI());
        sent.append('\n').append(request.getQueryString()).append('\n').append(isToken);
        if (!hasParts(request)) {
            return Sha256.of(
                    sent.append('\n')
                            .append(Sha256.of(request.getInputStream().readAllBytes()))
                            .toString());
        }
        for (Part part : request.getParts()) {
            try (var in = part.getInputStream()) {
                sent.append('\n')
                        .append(part.getName())
                        .append('\n')
                        .append(part.getSubmittedFileName())
                        .append('\n')
                        .append(Sha256.of(in.readAllBytes()));
            }
        }
        return Sha256.of(sent.toString());
    }

    /// A request whose body is read as often as anybody wants.
    private static final class Sent extends HttpServletRequestWrapper {
        private final byte[] body;

        Sent(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return in.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("it is all there");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
