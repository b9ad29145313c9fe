package dev.crosswalk.server.identity.web;

import dev.crosswalk.server.identity.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What somebody has to be permitted in the organisation that the path names. Every endpoint below
/// `/api/v1/organisations/{organisation}` says it, or nobody may.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permits {
    /// Any one of them is enough.
    Permission[] value();
}
