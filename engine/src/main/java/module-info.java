/// The engine needs nothing but the Java platform; JSpecify's annotations are not needed at run
/// time.
module dev.crosswalk.engine {
    requires static transitive org.jspecify;

    exports dev.crosswalk.engine;
    exports dev.crosswalk.engine.judgement;
    exports dev.crosswalk.engine.operation;
}
