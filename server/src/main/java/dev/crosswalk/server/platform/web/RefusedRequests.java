package dev.crosswalk.server.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the web server refuses by itself, before anything of ours reads it (`%2F` in a path, signs
/// that no address has), is a problem document like all else, and no page.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RefusedRequests
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        // The innermost is asked first, and the one of the web server finds it said then.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve()));
    }

    private static final class Valve extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                ProblemType type =
                        ProblemType.of(org.springframework.http.HttpStatusCode.valueOf(status));
                Problem.write(
                        response.getResponse(),
                        type,
                        type == ProblemType.MALFORMED_VALUE
                                ? "This is no request that can be read here: its address holds signs that"
                                        + " no address here has, such as %2F, or a header is malformed."
                                : type.title() + ".");
                response.finishResponse();
            } catch (IOException e) {
                LOG.debug("Nobody waits for what was refused any more", e);
            }
        }
    }
}
