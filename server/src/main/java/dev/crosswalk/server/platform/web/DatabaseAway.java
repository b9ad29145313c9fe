package dev.crosswalk.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says that the database is away, wherever somebody found it so: in an answer, or while it was
/// looked up who asks, which no controller sees.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class DatabaseAway extends OncePerRequestFilter {
    static final String SAYS =
            "The database of this server cannot be reached at the moment. Ask again in a few"
                    + " seconds. After a change, look first whether it is there. If this lasts,"
                    + " whoever runs the server finds the reason in its log.";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    /// Classes of SQL states: no connection; too little of something; what it runs on fails.
    private static final Set<String> AWAY = Set.of("08", "53", "58");

    private static final String SHUT_DOWN = "57P";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (!isReasonOf(e) || response.isCommitted()) {
                throw e;
            }
            Problem.write(response, ProblemType.UNAVAILABLE, SAYS);
        }
    }

    /// Whether it is why something failed, which the log says in a line then.
    static boolean isReasonOf(Throwable failed) {
        for (Throwable each = failed; each != null; each = next(each)) {
            if (isAway(each)) {
                LOG.warn("The database is away: {}", each.getMessage());
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable failed) {
        // What failed first is kept where taking it back failed too.
        return failed instanceof TransactionSystemException both
                        && both.getOriginalException() != null
                ? both.getOriginalException()
                : failed.getCause();
    }

    private static boolean isAway(Throwable failed) {
        return failed instanceof SQLTransientConnectionException
                || failed instanceof SQLNonTransientConnectionException
                || (failed instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (AWAY.contains(state.substring(0, 2)) || state.startsWith(SHUT_DOWN));
    }
}
