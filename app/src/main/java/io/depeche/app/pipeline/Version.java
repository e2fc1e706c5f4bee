package io.depeche.app.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this build, from a resource that the build fills in. */
public final class Version {
    private Version() {}

    /** {@code depeche 0.1.0}. */
    public static String text() {
        return "depeche " + number();
    }

    /** {@code 0.1.0}. */
    public static String number() {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("/depeche-build.properties"))) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }
}
