package dev.crosswalk.server.control;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Something that somebody wants done to a programme.
///
/// @param request in the shape of the request record of its kind
/// @param upload null where no file comes along
/// @param review what was decided of a list of controls; null where there is none
/// @param newPersons whether somebody who is named and not known is put into the programme
/// @param isTry whether it is only shown what that would change
/// @param read the change after which the programme was read; null where nobody says
/// @param key under which the same request may come again; null for none
public record EditAsked(
        EditKind kind,
        JsonNode request,
        @Nullable Upload upload,
        @Nullable Upload review,
        boolean newPersons,
        boolean isTry,
        @Nullable Long read,
        @Nullable String key) {}
