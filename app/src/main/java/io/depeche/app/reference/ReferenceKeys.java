package io.depeche.app.reference;

import io.depeche.enrich.reference.row.Row;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The record keys of {@code wire.reference}, a compacted topic. */
final class ReferenceKeys {
    static final String GENERATION = "depeche-reference-generation";
    private static final String MANIFEST = "manifest/";
    private static final String OVERRIDE = "override/";
    private static final String ROW = "row/";
    private static final int MOST_DIGITS = 9;

    private ReferenceKeys() {}

    static byte[] manifest(String name) {
        return bytes(MANIFEST + name);
    }

    static byte[] row(String name, int number) {
        return bytes(ROW + name + "/" + number);
    }

    static byte[] override(Row.Ruling.What what, String text) {
        return bytes(OVERRIDE + what.name().toLowerCase(Locale.ROOT) + "/" + text);
    }

    static boolean isManifest(String key) {
        return key.startsWith(MANIFEST);
    }

    static boolean isOverride(String key) {
        return key.startsWith(OVERRIDE);
    }

    static boolean isRow(String key) {
        int slash = key.lastIndexOf('/');
        return key.startsWith(ROW) && slash > ROW.length() && isNumber(key, slash + 1);
    }

    private static boolean isNumber(String key, int from) {
        for (int i = from; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return from < key.length() && key.length() - from <= MOST_DIGITS;
    }

    static String manifestName(String key) {
        return key.substring(MANIFEST.length());
    }

    /** The name of the import in a row's key; the key must pass {@link #isRow}. */
    static String rowName(String key) {
        return key.substring(ROW.length(), key.lastIndexOf('/'));
    }

    /** The place of a row in its import; the key must pass {@link #isRow}. */
    static int rowNumber(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
