package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Refusal;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// All kinds of problem documents that there are.
public enum ProblemType {
    UNKNOWN_VALUE("Unknown value", HttpStatus.BAD_REQUEST),
    AMBIGUOUS_VALUE("Ambiguous value", HttpStatus.BAD_REQUEST),
    MISSING_VALUE("Missing value", HttpStatus.BAD_REQUEST),
    CONFLICTING_VALUES("Values that do not go together", HttpStatus.BAD_REQUEST),
    MALFORMED_VALUE("Malformed value", HttpStatus.BAD_REQUEST),
    UNSUITABLE("Cannot be asked of this", HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_FOUND("Not found", HttpStatus.NOT_FOUND),
    NO_ACCESS("Cannot be read", HttpStatus.UNPROCESSABLE_CONTENT),
    TAKEN("Already there", HttpStatus.CONFLICT),
    INVALID("Invalid", HttpStatus.UNPROCESSABLE_CONTENT),
    CHANGED_MEANWHILE("Changed meanwhile", HttpStatus.PRECONDITION_FAILED),
    CHANGED_SINCE("Changed since", HttpStatus.CONFLICT),
    TOO_LARGE("Too large", HttpStatus.CONTENT_TOO_LARGE),
    NOT_SIGNED_IN("Not signed in", HttpStatus.UNAUTHORIZED),
    NOT_PERMITTED("Not permitted", HttpStatus.FORBIDDEN),
    NOT_DONE_HERE("Not done here", HttpStatus.METHOD_NOT_ALLOWED),
    FORM_NOT_READ("Sent in a form that is not read here", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FORM_NOT_WRITTEN("Not answered in that form", HttpStatus.NOT_ACCEPTABLE),
    UNAVAILABLE("Out of reach", HttpStatus.SERVICE_UNAVAILABLE),
    OUR_FAULT("Something went wrong here", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String title;
    private final HttpStatus status;

    ProblemType(String title, HttpStatus status) {
        this.title = title;
        this.status = status;
    }

    public String title() {
        return title;
    }

    public HttpStatus status() {
        return status;
    }

    /// `urn:crosswalk:problem:unknown-value`: a name, which leads nowhere.
    public URI uri() {
        return URI.create(
                "urn:crosswalk:problem:"
                        + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /// What is refused before any controller reads it, by its status.
    static ProblemType of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> NOT_FOUND;
            case 405 -> NOT_DONE_HERE;
            case 406 -> FORM_NOT_WRITTEN;
            case 413 -> TOO_LARGE;
            case 415 -> FORM_NOT_READ;
            case 503 -> UNAVAILABLE;
            default -> status.is5xxServerError() ? OUR_FAULT : MALFORMED_VALUE;
        };
    }

    static ProblemType of(Refusal.Code code) {
        return switch (code) {
            case UNKNOWN -> UNKNOWN_VALUE;
            case AMBIGUOUS -> AMBIGUOUS_VALUE;
            case MISSING -> MISSING_VALUE;
            case CONFLICT -> CONFLICTING_VALUES;
            case MALFORMED -> MALFORMED_VALUE;
            case UNSUITABLE -> UNSUITABLE;
            case NOT_FOUND -> NOT_FOUND;
            case NO_ACCESS -> NO_ACCESS;
            case TAKEN -> TAKEN;
            case INVALID -> INVALID;
        };
    }
}
